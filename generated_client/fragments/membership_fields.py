# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    LicenseStatus,
)
from ..scalars import DateTime
from .organization_fields import OrganizationFields
from .role_fields import RoleFields


class MembershipFields(BaseModel):
    """An organisation that an account has joined, with its role there. Membership of one user in
    one organisation."""

    organization: "OrganizationFields"
    "Organisation that the user is a member of."
    custom_role: "RoleFields"
    "Role of the member, built-in or custom: permissions and the devices they apply to."
    license: LicenseStatus
    "Licence status of the member within the organisation."
    created: DateTime
    "When the user became a member, ISO 8601 in UTC."
