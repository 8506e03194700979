# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class Attribute(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["AttributeLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class AttributeLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["AttributeLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class AttributeLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    attribute: Any | None
    "Value of a single account attribute; null where it is not set."


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
