# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    SharingAction,
)
from .service_reference_fields import ServiceReferenceFields


class DeviceShareEventFieldsServiceSharing(BaseModel):
    """One service in a share event, and what was done with it."""

    action: SharingAction
    "Whether access was given, taken away or given up."
    service: Optional["ServiceReferenceFields"]
    "Service concerned; null where it is gone or the caller cannot see it."


class DeviceShareEventFields(BaseModel):
    """What an event has that tells of a device shared, or no longer shared. Log event: sharing of
    a device or its services was granted, changed or withdrawn."""

    scripting: bool | None
    "Whether the share lets its users run scripts on the device."
    service_sharing: list["DeviceShareEventFieldsServiceSharing"] | None
    "Change made to each service: which was shared and which was withdrawn."
