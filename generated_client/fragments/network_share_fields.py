# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .user_fields import UserFields


class NetworkShareFields(BaseModel):
    """User that a network is shared with."""

    user: "UserFields"
    "User who has access to the network."
    created: DateTime
    "When the network was shared with the user, ISO 8601 in UTC."
