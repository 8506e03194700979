# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceAttribute(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["DeviceAttributeLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class DeviceAttributeLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["DeviceAttributeLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class DeviceAttributeLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    device: list["DeviceAttributeLoginAccountDevice"] | None
    "Devices by id; unknown ids are dropped, and a service id yields its parent device."


class DeviceAttributeLoginAccountDevice(BaseModel):
    """A registered machine with its services; it shares its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    attribute: Any | None
    "Value of a single attribute of the device; null where it is not set."


DEVICE_ATTRIBUTE: Operation[list["DeviceAttributeLoginAccountDevice"] | None] = Operation(
    name="DeviceAttribute",
    kind="query",
    document="""\
query DeviceAttribute($id: [String!]!, $name: String!, $accountId: String, $context: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        attribute(name: $name, context: $context)
      }
    }
  }
}
""",
    model=DeviceAttribute,
    path=("login", "account", "device"),
    nullable=True,
)
