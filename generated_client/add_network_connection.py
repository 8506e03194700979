# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class AddNetworkConnection(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    add_network_connection: bool | None
    "Adds a service to a network."


ADD_NETWORK_CONNECTION: Operation[bool | None] = Operation(
    name="AddNetworkConnection",
    kind="mutation",
    document="""\
mutation AddNetworkConnection($networkId: String!, $serviceId: String!, $name: String, $port: Int) {
  addNetworkConnection(
    networkId: $networkId
    serviceId: $serviceId
    name: $name
    port: $port
  )
}
""",
    model=AddNetworkConnection,
    path=("add_network_connection",),
    nullable=True,
)
