# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveConnectLink(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_connect_link: bool
    "Removes the service's persistent public URL."


REMOVE_CONNECT_LINK: Operation[bool] = Operation(
    name="RemoveConnectLink",
    kind="mutation",
    document="""\
mutation RemoveConnectLink($serviceId: String!) {
  removeConnectLink(serviceId: $serviceId)
}
""",
    model=RemoveConnectLink,
    path=("remove_connect_link",),
    nullable=False,
)
