# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import MembershipFields
from .operation import Operation


class Memberships(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["MembershipsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class MembershipsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["MembershipsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class MembershipsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    membership: list["MembershipFields"]
    "Organisations that this account has joined, with its role in each. `organization` is the one it owns."


MEMBERSHIPS: Operation[list["MembershipFields"]] = Operation(
    name="Memberships",
    kind="query",
    document="""\
query Memberships($accountId: String) {
  login {
    account(id: $accountId) {
      membership {
        ...MembershipFields
      }
    }
  }
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment MembershipFields on OrganizationMember {
  organization {
    ...OrganizationFields
  }
  customRole {
    ...RoleFields
  }
  license
  created
}

fragment OrganizationFields on Organization {
  id
  name
  account {
    ...UserFields
  }
  domain
  verified
  providers
  logoUrl
  color
  created
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

fragment UserFields on UserReference {
  id
  email
}
""",
    model=Memberships,
    path=("login", "account", "membership"),
    nullable=False,
)
