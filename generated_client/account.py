# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import AccountInfoFields
from .operation import Operation
from .scalars import DateTime


class Account(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["AccountLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class AccountLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["AccountLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class AccountLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    id: str
    "Account id; also the id of the organisation that the account owns."
    email: str | None
    "Email address that the account signs in with."
    created: DateTime | None
    "When the account was created (ISO 8601)."
    last_login: DateTime | None
    "When the account last signed in (ISO 8601); null if no sign-in is recorded."
    language: str | None
    "Preferred language as a BCP 47 tag, such as `en`; set with `updateAccount`."
    timezone: str | None
    "IANA time-zone name, such as `Europe/Paris`; set with `updateAccount`."
    info: Optional["AccountInfoFields"]
    "Counts of the account's devices and sessions."


ACCOUNT: Operation[Optional["AccountLoginAccount"]] = Operation(
    name="Account",
    kind="query",
    document="""\
query Account($accountId: String) {
  login {
    account(id: $accountId) {
      id
      email
      created
      lastLogin
      language
      timezone
      info {
        ...AccountInfoFields
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
""",
    model=Account,
    path=("login", "account"),
    nullable=True,
)
