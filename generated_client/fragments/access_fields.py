# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .user_fields import UserFields


class AccessFields(BaseModel):
    """A person's access to an account, device or service."""

    user: "UserFields"
    "The person at the other side of the grant."
    created: DateTime | None
    "When access was granted (ISO 8601); null where it is not recorded."
    scripting: bool | None
    "Whether the person may run scripts there; null where it is not stated."
