# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveService(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    remove_service: bool
    "Removes a service, even in use; for the device's owner or an organisation admin."


REMOVE_SERVICE: Operation[bool] = Operation(
    name="RemoveService",
    kind="mutation",
    document="""\
mutation RemoveService($id: ID!, $refresh: Boolean! = true) {
  removeService(id: $id, refresh: $refresh)
}
""",
    model=RemoveService,
    path=("remove_service",),
    nullable=False,
)
