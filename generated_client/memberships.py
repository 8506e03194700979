# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import MembershipFields
from .operation import Operation


class Memberships(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["MembershipsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class MembershipsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["MembershipsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class MembershipsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    membership: list["MembershipFields"]
    "Organisations that this account has joined, with its role in each; its own is `organization`."


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
