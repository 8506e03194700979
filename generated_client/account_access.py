# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import AccessFields
from .operation import Operation


class AccountAccess(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["AccountAccessLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class AccountAccessLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["AccountAccessLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class AccountAccessLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    access: list["AccessFields"]
    "People who have been given access to this account as a whole."


ACCOUNT_ACCESS: Operation[list["AccessFields"]] = Operation(
    name="AccountAccess",
    kind="query",
    document="""\
query AccountAccess($accountId: String) {
  login {
    account(id: $accountId) {
      access {
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
    model=AccountAccess,
    path=("login", "account", "access"),
    nullable=False,
)
