# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class Attribute(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["AttributeLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class AttributeLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["AttributeLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class AttributeLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    attribute: Any | None
    "Value of one account attribute; null if not set."


ATTRIBUTE: Operation[Any | None] = Operation(
    name="Attribute",
    kind="query",
    document="""\
query Attribute($name: String!, $accountId: String, $context: String) {
  login {
    account(id: $accountId) {
      attribute(name: $name, context: $context)
    }
  }
}
""",
    model=Attribute,
    path=("login", "account", "attribute"),
    nullable=True,
)
