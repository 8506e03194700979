# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteNetwork(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_network: bool
    "Deletes a network with its list of services, its tags and its shares."


DELETE_NETWORK: Operation[bool] = Operation(
    name="DeleteNetwork",
    kind="mutation",
    document="""\
mutation DeleteNetwork($id: String!) {
  deleteNetwork(id: $id)
}
""",
    model=DeleteNetwork,
    path=("delete_network",),
    nullable=False,
)
