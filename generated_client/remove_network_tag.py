# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveNetworkTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_network_tag: bool | None
    "Removes tags from a network."


REMOVE_NETWORK_TAG: Operation[bool | None] = Operation(
    name="RemoveNetworkTag",
    kind="mutation",
    document="""\
mutation RemoveNetworkTag($networkId: String!, $name: [String!]!) {
  removeNetworkTag(networkId: $networkId, name: $name)
}
""",
    model=RemoveNetworkTag,
    path=("remove_network_tag",),
    nullable=True,
)
