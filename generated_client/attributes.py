# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation
from .scalars import Object


class Attributes(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["AttributesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class AttributesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["AttributesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class AttributesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    attributes: Object
    "Custom JSON attributes of the account, set by `setAttribute` without a `serviceId`."


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
