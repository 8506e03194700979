# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import UserFields
from .operation import Operation


class Contacts(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ContactsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ContactsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ContactsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ContactsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    contacts: list["UserFields"]
    "Users that the account knows, for example through sharing."


CONTACTS: Operation[list["UserFields"]] = Operation(
    name="Contacts",
    kind="query",
    document="""\
query Contacts($accountId: String) {
  login {
    account(id: $accountId) {
      contacts {
        ...UserFields
      }
    }
  }
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=Contacts,
    path=("login", "account", "contacts"),
    nullable=False,
)
