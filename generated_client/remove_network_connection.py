# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveNetworkConnection(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_network_connection: bool | None
    "Removes a service from a network."


REMOVE_NETWORK_CONNECTION: Operation[bool | None] = Operation(
    name="RemoveNetworkConnection",
    kind="mutation",
    document="""\
mutation RemoveNetworkConnection($networkId: String!, $serviceId: String!) {
  removeNetworkConnection(networkId: $networkId, serviceId: $serviceId)
}
""",
    model=RemoveNetworkConnection,
    path=("remove_network_connection",),
    nullable=True,
)
