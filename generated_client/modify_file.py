# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class ModifyFile(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    modify_file: bool
    "Changes the descriptions of a file. To change its content, upload a new version."


MODIFY_FILE: Operation[bool] = Operation(
    name="ModifyFile",
    kind="mutation",
    document="""\
mutation ModifyFile($fileId: String!, $shortDesc: String, $longDesc: String) {
  modifyFile(fileId: $fileId, shortDesc: $shortDesc, longDesc: $longDesc)
}
""",
    model=ModifyFile,
    path=("modify_file",),
    nullable=False,
)
