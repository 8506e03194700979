# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import UserFields
from .operation import Operation


class Contacts(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["ContactsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class ContactsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["ContactsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class ContactsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    contacts: list["UserFields"]
    "People whom the account knows, for instance through sharing."


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
