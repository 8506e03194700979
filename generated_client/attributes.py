# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation
from .scalars import Object


class Attributes(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["AttributesLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class AttributesLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["AttributesLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class AttributesLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    attributes: Object
    "Free JSON attributes of the account, written by `setAttribute` without a `serviceId`."


ATTRIBUTES: Operation[Object] = Operation(
    name="Attributes",
    kind="query",
    document="""\
query Attributes($accountId: String, $name: String, $context: String) {
  login {
    account(id: $accountId) {
      attributes(name: $name, context: $context)
    }
  }
}
""",
    model=Attributes,
    path=("login", "account", "attributes"),
    nullable=False,
)
