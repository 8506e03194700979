# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteAccessKey(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    delete_access_key: bool
    "Deletes an access key for good; requests signed with it are refused from then on."


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
