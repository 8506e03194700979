# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ApplicationTypeFields
from .operation import Operation


class AccountApplicationTypes(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["AccountApplicationTypesLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class AccountApplicationTypesLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["AccountApplicationTypesLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class AccountApplicationTypesLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    application_types: list["ApplicationTypeFields"]
    "Application types available to this account; the root field of that name lists the global ones."


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
