# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class Disconnect(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    disconnect: bool
    "Closes a connection that `connect` opened."


DISCONNECT: Operation[bool] = Operation(
    name="Disconnect",
    kind="mutation",
    document="""\
mutation Disconnect($connectionId: String!, $serviceId: String) {
  disconnect(connectionId: $connectionId, serviceId: $serviceId)
}
""",
    model=Disconnect,
    path=("disconnect",),
    nullable=False,
)
