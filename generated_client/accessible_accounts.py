# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import AccessFields
from .operation import Operation


class AccessibleAccounts(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["AccessibleAccountsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class AccessibleAccountsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["AccessibleAccountsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class AccessibleAccountsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    member: list["AccessFields"]
    "Accounts to which this account has been given access as a whole."


ACCESSIBLE_ACCOUNTS: Operation[list["AccessFields"]] = Operation(
    name="AccessibleAccounts",
    kind="query",
    document="""\
query AccessibleAccounts($accountId: String) {
  login {
    account(id: $accountId) {
      member {
        ...AccessFields
      }
    }
  }
}

fragment AccessFields on Access {
  user {
    ...UserFields
  }
  created
  scripting
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=AccessibleAccounts,
    path=("login", "account", "member"),
    nullable=False,
)
