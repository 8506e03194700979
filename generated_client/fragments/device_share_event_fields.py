# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    SharingAction,
)
from .service_reference_fields import ServiceReferenceFields


class DeviceShareEventFieldsServiceSharing(BaseModel):
    """Service in a share event, and the change made."""

    action: SharingAction
    "Change made: access was given, removed or given up."
    service: Optional["ServiceReferenceFields"]
    "Affected service; null if it was deleted or the caller cannot see it."


class DeviceShareEventFields(BaseModel):
    """What an event has that tells of a device shared, or no longer shared. Log event: a share of
    a device or its services was granted, changed or withdrawn."""

    scripting: bool | None
    "Whether the share allows scripts on the device."
    service_sharing: list["DeviceShareEventFieldsServiceSharing"] | None
    "Change made to each service: shared or withdrawn."
