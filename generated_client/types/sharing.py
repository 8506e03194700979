# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `sharing.graphql`."""

from .._runtime.models import BaseModel
from ..types.common import Access


class DeviceAccessServices(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the service; change it with `renameService`."
    access: list[Access]
    "Users with whom the service is shared."


class DeviceAccess(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    access: list[Access]
    "Users with whom the device is shared."
    services: list[DeviceAccessServices]
    "Services of the device, filtered and sorted."
