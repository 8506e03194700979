# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceAccessFields
from .operation import Operation


class DeviceAccess(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["DeviceAccessLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class DeviceAccessLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["DeviceAccessLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class DeviceAccessLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    device: list["DeviceAccessFields"] | None
    "Devices by id; unknown ids are dropped, and a service id yields its parent device."


DEVICE_ACCESS: Operation[list["DeviceAccessFields"] | None] = Operation(
    name="DeviceAccess",
    kind="query",
    document="""\
query DeviceAccess($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        ...DeviceAccessFields
      }
    }
  }
}

fragment AccessFields on Access {
  user {
    ...UserFields
  }
  created
  scripting
}

fragment DeviceAccessFields on Device {
  id
  name
  access {
    ...AccessFields
  }
  services {
    id
    name
    access {
      ...AccessFields
    }
  }
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=DeviceAccess,
    path=("login", "account", "device"),
    nullable=True,
)
