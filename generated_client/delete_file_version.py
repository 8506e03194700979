# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteFileVersion(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_file_version: bool
    "Deletes one version of a file."


DELETE_FILE_VERSION: Operation[bool] = Operation(
    name="DeleteFileVersion",
    kind="mutation",
    document="""\
mutation DeleteFileVersion($fileVersionId: String!) {
  deleteFileVersion(fileVersionId: $fileVersionId)
}
""",
    model=DeleteFileVersion,
    path=("delete_file_version",),
    nullable=False,
)
