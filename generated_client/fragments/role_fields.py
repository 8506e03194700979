# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    CustomRoleAccess,
    RolePermission,
)
from ..scalars import DateTime
from .list_filter_fields import ListFilterFields


class RoleFields(BaseModel):
    """Role that an organisation gives its members: permissions, and the devices they apply to."""

    id: str
    "Id of the role; pass it as `roleId` to `setMember`, or as `id` to `updateRole` and `deleteRole`."
    name: str
    "Display name of the role."
    system: bool
    "Whether the role is built in rather than custom."
    access: CustomRoleAccess
    "Devices of the organisation that the role can access."
    permissions: list[RolePermission]
    "Permissions for the devices that `access` selects."
    tag: Optional["ListFilterFields"]
    "Tag filter that selects the devices if `access` is `TAG`; otherwise null."
    created: DateTime
    "When the role was created, ISO 8601 in UTC."
    updated: DateTime
    "When the role last changed, ISO 8601 in UTC."
