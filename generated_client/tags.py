# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import TagFields
from .operation import Operation


class Tags(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["TagsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class TagsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["TagsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class TagsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    tags: list["TagFields"]
    "Tags defined in this account, used or not."


TAGS: Operation[list["TagFields"]] = Operation(
    name="Tags",
    kind="query",
    document="""\
query Tags($accountId: String) {
  login {
    account(id: $accountId) {
      tags {
        ...TagFields
      }
    }
  }
}

fragment TagFields on Tag {
  name
  color
  created
}
""",
    model=Tags,
    path=("login", "account", "tags"),
    nullable=False,
)
