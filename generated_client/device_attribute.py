# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceAttribute(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceAttributeLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceAttributeLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceAttributeLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceAttributeLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    device: list["DeviceAttributeLoginAccountDevice"] | None
    "Devices by id. Unknown ids are ignored; a service id returns the device that the service belongs to."


class DeviceAttributeLoginAccountDevice(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attribute: Any | None
    "Value of one attribute of the device; null if not set."


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
