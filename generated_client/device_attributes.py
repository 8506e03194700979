# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceColumns
from .operation import Operation
from .scalars import Object


class DeviceAttributes(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["DeviceAttributesLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class DeviceAttributesLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["DeviceAttributesLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class DeviceAttributesLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    device: list["DeviceAttributesLoginAccountDevice"] | None
    "Devices by id; unknown ids are dropped, and a service id yields its parent device."


class DeviceAttributesLoginAccountDevice(DeviceColumns):
    """A registered machine with its services; it shares its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    attributes: Object
    "Free JSON attributes of the device; `$remoteit` holds `categoryA` to `categoryE` and `statusA` to `statusE`."


DEVICE_ATTRIBUTES: Operation[list["DeviceAttributesLoginAccountDevice"] | None] = Operation(
    name="DeviceAttributes",
    kind="query",
    document="""\
query DeviceAttributes($id: [String!]!, $accountId: String, $name: String, $context: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        attributes(name: $name, context: $context)
        ...DeviceColumns
      }
    }
  }
}

fragment DeviceColumns on Device {
  categoryA
  categoryB
  categoryC
  categoryD
  categoryE
  statusA
  statusB
  statusC
  statusD
  statusE
}
""",
    model=DeviceAttributes,
    path=("login", "account", "device"),
    nullable=True,
)
