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
    "The member."
    custom_role: "RoleFields"
    "Role of the member, built-in or custom: permissions and the devices they apply to."
    license: LicenseStatus
    "Licence status of the member within the organisation."
    created: DateTime
    "When the user became a member, ISO 8601 in UTC."
