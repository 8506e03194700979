# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceRestore(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceRestoreLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceRestoreLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceRestoreLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceRestoreLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    device: list["DeviceRestoreLoginAccountDevice"] | None
    "Devices by id. Unknown ids are ignored; a service id returns the device that the service belongs to."


class DeviceRestoreLoginAccountDevice(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    restore_code: str | None
    "Code that restores this device's registration on a machine; request it only when needed."
    restore_command: str | None
    "Shell command that restores this device's registration on a machine; request it only when needed."


DEVICE_RESTORE: Operation[list["DeviceRestoreLoginAccountDevice"] | None] = Operation(
    name="DeviceRestore",
    kind="query",
    document="""\
query DeviceRestore($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        restoreCode
        restoreCommand
      }
    }
  }
}
""",
    model=DeviceRestore,
    path=("login", "account", "device"),
    nullable=True,
)
