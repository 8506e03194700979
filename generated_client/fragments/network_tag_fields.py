# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class NetworkTagFields(BaseModel):
    """Tag on a network."""

    name: str
    "Name of the tag, for `removeNetworkTag`."
    color: int | None
    "Colour number of the tag, 0 to 13; null if not set."
    created: DateTime
    "When the tag was added to the network, ISO 8601 in UTC."
