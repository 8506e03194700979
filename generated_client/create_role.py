# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import RoleFields
from .operation import Operation


class CreateRole(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    create_role: Optional["RoleFields"]
    "Creates a custom role in an organisation; returns the role."


CREATE_ROLE: Operation["RoleFields"] = Operation(
    name="CreateRole",
    kind="mutation",
    document="""\
mutation CreateRole($name: String!, $accountId: String, $grant: [RolePermission!], $revoke: [RolePermission!], $access: CustomRoleAccess, $tag: ListFilter) {
  createRole(
    name: $name
    accountId: $accountId
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
    model=CreateRole,
    path=("create_role",),
    nullable=False,
)
