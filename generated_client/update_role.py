# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import RoleFields
from .operation import Operation


class UpdateRole(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_role: Optional["RoleFields"]
    "Changes a custom role; returns the role."


UPDATE_ROLE: Operation["RoleFields"] = Operation(
    name="UpdateRole",
    kind="mutation",
    document="""\
mutation UpdateRole($id: String!, $accountId: String, $name: String, $grant: [RolePermission!], $revoke: [RolePermission!], $access: CustomRoleAccess, $tag: ListFilter) {
  updateRole(
    id: $id
    accountId: $accountId
    name: $name
    grant: $grant
    revoke: $revoke
    access: $access
    tag: $tag
  ) {
    ...RoleFields
  }
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment RoleFields on CustomRole {
  id
  name
  system
  access
  permissions
  tag {
    ...ListFilterFields
  }
  created
  updated
}
""",
    model=UpdateRole,
    path=("update_role",),
    nullable=False,
)
