# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    LicenseStatus,
    RolePermission,
)
from ..scalars import DateTime
from .device_tag_fields import DeviceTagFields
from .service_fields import ServiceFields
from .user_fields import UserFields


class DeviceFields(BaseModel):
    """A device as it stands in a list. Registered machine with its services. A device and its bulk
    service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same value as a Boolean."
    online: bool
    "Whether the device is reachable; an offline device cannot be connected to."
    platform: int | None
    "Platform id of the device; see `platformTypes` for the names."
    version: str | None
    "Version of the remote.it software on the device."
    hardware_id: str | None
    "Hardware id that the device was registered with; null if it has none."
    created: DateTime | None
    "When the device was created (ISO 8601)."
    last_reported: DateTime | None
    "When the device last reported to remote.it (ISO 8601); null if never."
    license: LicenseStatus
    "Whether a licence covers the device."
    configurable: bool
    "Whether services can be changed remotely; `addService` requires it."
    permissions: list[RolePermission]
    "Permissions that the caller has for the device."
    owner: Optional["UserFields"]
    "Account that owns the device; null if the caller cannot see it."
    tags: list["DeviceTagFields"]
    "Tags on the device; each account has its own tags."
    services: list["ServiceFields"]
    "Services of the device, filtered and sorted."
