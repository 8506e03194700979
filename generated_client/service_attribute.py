# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class ServiceAttribute(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ServiceAttributeLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ServiceAttributeLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ServiceAttributeLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ServiceAttributeLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    service: list["ServiceAttributeLoginAccountService"] | None
    "Services by id."


class ServiceAttributeLoginAccountService(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attribute: Any | None
    "Value of one attribute of the service; null if not set."


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
