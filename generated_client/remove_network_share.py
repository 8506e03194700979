# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveNetworkShare(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_network_share: bool | None
    "Stops sharing a network with other accounts."


REMOVE_NETWORK_SHARE: Operation[bool | None] = Operation(
    name="RemoveNetworkShare",
    kind="mutation",
    document="""\
mutation RemoveNetworkShare($networkId: String!, $email: [String!]!) {
  removeNetworkShare(networkId: $networkId, email: $email)
}
""",
    model=RemoveNetworkShare,
    path=("remove_network_share",),
    nullable=True,
)
