# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveService(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_service: bool
    "Removes a service, even while it is in use. Requires the device's owner or an organisation admin."


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
