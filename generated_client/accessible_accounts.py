# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import AccessFields
from .operation import Operation


class AccessibleAccounts(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["AccessibleAccountsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class AccessibleAccountsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["AccessibleAccountsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class AccessibleAccountsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    member: list["AccessFields"]
    "Accounts that have given this account access as a whole."


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
