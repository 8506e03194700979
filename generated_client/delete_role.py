# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteRole(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_role: bool
    "Deletes a custom role."


DELETE_ROLE: Operation[bool] = Operation(
    name="DeleteRole",
    kind="mutation",
    document="""\
mutation DeleteRole($id: String!, $accountId: String) {
  deleteRole(id: $id, accountId: $accountId)
}
""",
    model=DeleteRole,
    path=("delete_role",),
    nullable=False,
)
