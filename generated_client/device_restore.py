# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceRestore(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["DeviceRestoreLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class DeviceRestoreLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["DeviceRestoreLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class DeviceRestoreLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    device: list["DeviceRestoreLoginAccountDevice"] | None
    "Devices by id; unknown ids are dropped, and a service id yields its parent device."


class DeviceRestoreLoginAccountDevice(BaseModel):
    """A registered machine with its services; it shares its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    restore_code: str | None
    "Code that restores this device's registration on a machine; request it only when it is needed."
    restore_command: str | None
    "Shell command that restores this device's registration on a machine; request it only when it is needed."


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
