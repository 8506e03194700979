# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class AddNetworkShare(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    add_network_share: bool | None
    "Shares a network with other accounts."


ADD_NETWORK_SHARE: Operation[bool | None] = Operation(
    name="AddNetworkShare",
    kind="mutation",
    document="""\
mutation AddNetworkShare($networkId: String!, $email: [String!]!) {
  addNetworkShare(networkId: $networkId, email: $email)
}
""",
    model=AddNetworkShare,
    path=("add_network_share",),
    nullable=True,
)
