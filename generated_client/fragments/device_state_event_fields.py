# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from .geolocation_fields import GeolocationFields


class DeviceStateEventFields(BaseModel):
    """What an event has that tells of a device going online or offline. Log event: a device or
    service came online or went offline."""

    expired: bool | None
    "Whether the state changed because of an expiry."
    external_address: str | None
    "Public network address from which the device reached remote.it."
    internal_address: str | None
    "Address of the device within its local network."
    server_address: str | None
    "Address of the remote.it server that the device was connected to."
    geo: Optional["GeolocationFields"]
    "Approximate location of the device; null if unknown."
