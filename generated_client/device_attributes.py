# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceColumns
from .operation import Operation
from .scalars import Object


class DeviceAttributes(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceAttributesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceAttributesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceAttributesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceAttributesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    device: list["DeviceAttributesLoginAccountDevice"] | None
    "Devices by id. Unknown ids are ignored; a service id returns the device that the service belongs to."


class DeviceAttributesLoginAccountDevice(DeviceColumns):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attributes: Object
    "Custom JSON attributes of the device; `$remoteit` contains `categoryA` to `categoryE` and `statusA` to `statusE`."


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
