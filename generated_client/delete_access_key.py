# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteAccessKey(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_access_key: bool
    "Deletes an access key permanently; requests signed with it are then rejected."


DELETE_ACCESS_KEY: Operation[bool] = Operation(
    name="DeleteAccessKey",
    kind="mutation",
    document="""\
mutation DeleteAccessKey($key: String!) {
  deleteAccessKey(key: $key)
}
""",
    model=DeleteAccessKey,
    path=("delete_access_key",),
    nullable=False,
)
