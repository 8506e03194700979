# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class ServiceAttribute(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["ServiceAttributeLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class ServiceAttributeLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["ServiceAttributeLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class ServiceAttributeLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    service: list["ServiceAttributeLoginAccountService"] | None
    "Services by id."


class ServiceAttributeLoginAccountService(BaseModel):
    """One port or application of a device that can be connected to, such as its SSH server."""

    id: str
    "Id of the service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    attribute: Any | None
    "Value of a single attribute of the service; null where it is not set."


SERVICE_ATTRIBUTE: Operation[list["ServiceAttributeLoginAccountService"] | None] = Operation(
    name="ServiceAttribute",
    kind="query",
    document="""\
query ServiceAttribute($id: [String!]!, $name: String!, $accountId: String, $context: String) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        attribute(name: $name, context: $context)
      }
    }
  }
}
""",
    model=ServiceAttribute,
    path=("login", "account", "service"),
    nullable=True,
)
