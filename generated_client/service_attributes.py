# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation
from .scalars import Object


class ServiceAttributes(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["ServiceAttributesLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class ServiceAttributesLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["ServiceAttributesLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class ServiceAttributesLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    service: list["ServiceAttributesLoginAccountService"] | None
    "Services by id."


class ServiceAttributesLoginAccountService(BaseModel):
    """One port or application of a device that can be connected to, such as its SSH server."""

    id: str
    "Id of the service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    attributes: Object
    "Free JSON attributes of the service; `$remoteit` holds `categoryA` to `categoryE` and `statusA` to `statusE`."


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
