# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import GuestFields
from .operation import Operation


class Guests(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["GuestsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class GuestsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["GuestsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class GuestsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    guest: list["GuestFields"]
    "Guests: users with whom the account shares devices or networks, and what each can access."


GUESTS: Operation[list["GuestFields"]] = Operation(
    name="Guests",
    kind="query",
    document="""\
query Guests($accountId: String) {
  login {
    account(id: $accountId) {
      guest {
        ...GuestFields
      }
    }
  }
}

fragment GuestFields on GuestAccess {
  user {
    ...UserFields
  }
  devices {
    ...ServiceReferenceFields
  }
  networks {
    id
    name
  }
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=Guests,
    path=("login", "account", "guest"),
    nullable=False,
)
