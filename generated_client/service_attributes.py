# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation
from .scalars import Object


class ServiceAttributes(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ServiceAttributesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ServiceAttributesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ServiceAttributesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ServiceAttributesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    service: list["ServiceAttributesLoginAccountService"] | None
    "Services by id."


class ServiceAttributesLoginAccountService(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attributes: Object
    "Custom JSON attributes of the service; `$remoteit` contains `categoryA` to `categoryE` and `statusA` to `statusE`."


SERVICE_ATTRIBUTES: Operation[list["ServiceAttributesLoginAccountService"] | None] = Operation(
    name="ServiceAttributes",
    kind="query",
    document="""\
query ServiceAttributes($id: [String!]!, $accountId: String, $name: String, $context: String) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        attributes(name: $name, context: $context)
      }
    }
  }
}
""",
    model=ServiceAttributes,
    path=("login", "account", "service"),
    nullable=True,
)
