# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteFile(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_file: bool
    "Deletes a file with all its versions; `deleteFileVersion` deletes one version."


DELETE_FILE: Operation[bool] = Operation(
    name="DeleteFile",
    kind="mutation",
    document="""\
mutation DeleteFile($fileId: String!) {
  deleteFile(fileId: $fileId)
}
""",
    model=DeleteFile,
    path=("delete_file",),
    nullable=False,
)
