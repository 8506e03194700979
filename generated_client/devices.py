# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceFields
from .operation import Operation


class Devices(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DevicesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DevicesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DevicesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DevicesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    devices: "DevicesLoginAccountDevices"
    "Devices that the account owns or that are shared with it, filtered, sorted, one page at a time."


class DevicesLoginAccountDevices(BaseModel):
    """One page of devices."""

    items: list["DeviceFields"]
    "Devices of this page, in the order of `sort`."
    total: int
    "Number of devices that match the filters, over all pages."
    has_more: bool
    "Whether another page follows."
    last: str | None
    "Id of the last device on this page, to pass as `after`; null if the page is empty."


DEVICES: Operation["DevicesLoginAccountDevices"] = Operation(
    name="Devices",
    kind="query",
    document="""\
query Devices($accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $sort: String! = "name", $name: String, $state: String, $owner: Boolean, $platform: [Int!], $application: [Int!], $hardwareId: String, $id: [String!], $tag: ListFilter) {
  login {
    account(id: $accountId) {
      devices(
        size: $size
        from: $from
        after: $after
        sort: $sort
        name: $name
        state: $state
        owner: $owner
        platform: $platform
        application: $application
        hardwareId: $hardwareId
        id: $id
        tag: $tag
      ) {
        items {
          ...DeviceFields
        }
        total
        hasMore
        last
      }
    }
  }
}

fragment DeviceFields on Device {
  id
  name
  state
  online
  platform
  version
  hardwareId
  created
  lastReported
  license
  configurable
  permissions
  owner {
    ...UserFields
  }
  tags(accountId: $accountId) {
    ...DeviceTagFields
  }
  services {
    ...ServiceFields
  }
}

fragment DeviceTagFields on DeviceTag {
  name
  color
  created
}

fragment ServiceFields on Service {
  id
  name
  application
  port
  host
  protocol
  enabled
  state
  online
  license
  created
  lastReported
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=Devices,
    path=("login", "account", "devices"),
    nullable=False,
)
