# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .user_fields import UserFields


class AccessFields(BaseModel):
    """Access of a user to an account, device or service."""

    user: "UserFields"
    "User who has the access, or who gave it."
    created: DateTime | None
    "When access was granted (ISO 8601); null if not recorded."
    scripting: bool | None
    "Whether the user may run scripts; null if not stated."
