# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ApplicationTypeFields
from .operation import Operation


class AccountApplicationTypes(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["AccountApplicationTypesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class AccountApplicationTypesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["AccountApplicationTypesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class AccountApplicationTypesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    application_types: list["ApplicationTypeFields"]
    "Application types available to this account; `Query.applicationTypes` lists the global ones."


ACCOUNT_APPLICATION_TYPES: Operation[list["ApplicationTypeFields"]] = Operation(
    name="AccountApplicationTypes",
    kind="query",
    document="""\
query AccountApplicationTypes($accountId: String) {
  login {
    account(id: $accountId) {
      applicationTypes {
        ...ApplicationTypeFields
      }
    }
  }
}

fragment ApplicationTypeFields on ApplicationType {
  id
  name
  description
  port
  proxy
  scheme
  protocol
}
""",
    model=AccountApplicationTypes,
    path=("login", "account", "application_types"),
    nullable=False,
)
