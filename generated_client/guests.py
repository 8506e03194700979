# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import GuestFields
from .operation import Operation


class Guests(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["GuestsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class GuestsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["GuestsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class GuestsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    guest: list["GuestFields"]
    "People with whom devices or networks of this account are shared, and what each can reach."


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
