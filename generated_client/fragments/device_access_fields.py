# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .access_fields import AccessFields


class DeviceAccessFieldsServices(BaseModel):
    """One port or application of a device that can be connected to, such as its SSH server."""

    id: str
    "Id of the service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the service; change it with `renameService`."
    access: list["AccessFields"]
    "People with whom the service is shared."


class DeviceAccessFields(BaseModel):
    """A registered machine with its services; it shares its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    access: list["AccessFields"]
    "People with whom the device is shared."
    services: list["DeviceAccessFieldsServices"]
    "Services of the device, filtered and sorted."
