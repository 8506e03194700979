# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceAccessFields
from .operation import Operation


class DeviceAccess(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceAccessLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceAccessLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceAccessLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceAccessLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    device: list["DeviceAccessFields"] | None
    "Devices by id. Unknown ids are ignored; a service id returns the device that the service belongs to."


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
