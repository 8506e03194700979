# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceFields
from .operation import Operation


class ClaimDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    claim_device: Optional["DeviceFields"]
    "Adds a device to an account by its claim code; returns the device."


CLAIM_DEVICE: Operation["DeviceFields"] = Operation(
    name="ClaimDevice",
    kind="mutation",
    document="""\
mutation ClaimDevice($code: String!, $accountId: String) {
  claimDevice(code: $code, accountId: $accountId) {
    ...DeviceFields
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
    model=ClaimDevice,
    path=("claim_device",),
    nullable=False,
)
