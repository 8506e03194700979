# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    LicenseStatus,
)
from ..scalars import DateTime
from .role_fields import RoleFields
from .user_fields import UserFields


class MemberFields(BaseModel):
    """A member as an organisation sees it. Membership of one user in one organisation."""

    user: "UserFields"
    "User who is the member."
    custom_role: "RoleFields"
    "Role that decides what the member may do and with which devices; built-in or custom."
    license: LicenseStatus
    "Whether the member holds one of the organisation's licences."
    created: DateTime
    "When the user became a member, ISO 8601 in UTC."
