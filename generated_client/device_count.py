# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceCount(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceCountLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceCountLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceCountLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceCountLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    devices: "DeviceCountLoginAccountDevices"
    "Devices that the account owns or that are shared with it, filtered, sorted, one page at a time."


class DeviceCountLoginAccountDevices(BaseModel):
    """One page of devices."""

    total: int
    "Number of devices that match the filters, over all pages."


DEVICE_COUNT: Operation[int] = Operation(
    name="DeviceCount",
    kind="query",
    document="""\
query DeviceCount($accountId: String, $name: String, $state: String, $owner: Boolean, $platform: [Int!], $application: [Int!], $hardwareId: String, $id: [String!], $tag: ListFilter) {
  login {
    account(id: $accountId) {
      devices(
        size: 0
        name: $name
        state: $state
        owner: $owner
        platform: $platform
        application: $application
        hardwareId: $hardwareId
        id: $id
        tag: $tag
      ) {
        total
      }
    }
  }
}
""",
    model=DeviceCount,
    path=("login", "account", "devices", "total"),
    nullable=False,
)
