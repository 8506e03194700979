# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class AddNetworkTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    add_network_tag: bool | None
    "Adds tags to a network."


ADD_NETWORK_TAG: Operation[bool | None] = Operation(
    name="AddNetworkTag",
    kind="mutation",
    document="""\
mutation AddNetworkTag($networkId: String!, $name: [String!]!) {
  addNetworkTag(networkId: $networkId, name: $name)
}
""",
    model=AddNetworkTag,
    path=("add_network_tag",),
    nullable=True,
)
