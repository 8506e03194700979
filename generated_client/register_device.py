# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceFields
from .operation import Operation


class RegisterDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    register_device: Optional["DeviceFields"]
    "Registers a device to the caller's account; returns the device."


REGISTER_DEVICE: Operation["DeviceFields"] = Operation(
    name="RegisterDevice",
    kind="mutation",
    document="""\
mutation RegisterDevice($deviceId: String, $name: String, $hardwareId: String, $projectId: String, $enabled: Boolean, $manufacturer: Float, $platform: Float, $accountId: String) {
  registerDevice(
    deviceId: $deviceId
    name: $name
    hardwareId: $hardwareId
    projectId: $projectId
    enabled: $enabled
    manufacturer: $manufacturer
    platform: $platform
  ) {
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
    model=RegisterDevice,
    path=("register_device",),
    nullable=False,
)
