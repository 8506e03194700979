# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import OrganizationDetails
from .operation import Operation


class Organization(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["OrganizationLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class OrganizationLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["OrganizationLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class OrganizationLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    organization: Optional["OrganizationDetails"]
    "Organisation that this account owns; null if none. See `membership` for organisations it has joined."


ORGANIZATION: Operation[Optional["OrganizationDetails"]] = Operation(
    name="Organization",
    kind="query",
    document="""\
query Organization($accountId: String) {
  login {
    account(id: $accountId) {
      organization {
        ...OrganizationDetails
      }
    }
  }
}

fragment AccountInfoFields on AccountInfo {
  devices {
    total
    online
    offline
    licensed
    unlicensed
  }
  sessions {
    inbound
    outbound
  }
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment MemberFields on OrganizationMember {
  user {
    ...UserFields
  }
  customRole {
    ...RoleFields
  }
  license
  created
}

fragment OrganizationDetails on Organization {
  ...OrganizationFields
  verificationCNAME
  verificationValue
  proxy
  identityProvider {
    type
    clientId
    issuer
  }
  members {
    ...MemberFields
  }
  roles {
    ...RoleFields
  }
  tags {
    ...TagFields
  }
  info {
    ...AccountInfoFields
  }
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

fragment TagFields on Tag {
  name
  color
  created
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=Organization,
    path=("login", "account", "organization"),
    nullable=True,
)
