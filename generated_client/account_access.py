# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import AccessFields
from .operation import Operation


class AccountAccess(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["AccountAccessLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class AccountAccessLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["AccountAccessLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class AccountAccessLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    access: list["AccessFields"]
    "Users with access to this account as a whole."


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
