# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import TagFields
from .operation import Operation


class Tags(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["TagsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class TagsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["TagsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class TagsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    tags: list["TagFields"]
    "Tags defined in this account, including unused tags."


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
