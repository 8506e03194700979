# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..scalars import DateTime
from .device_state_event_details import DeviceStateEventDetails
from .service_reference_fields import ServiceReferenceFields


class DeviceOfflineItemFieldsIntervals(BaseModel):
    """One stretch of time in which a device was offline."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null where it is not known."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null where it is still open or not known."
    duration: int
    "Length of the interval from `start` to `end`; its unit is not documented."
    offline: Optional["DeviceStateEventDetails"]
    "Event with which the device went offline; null where it lies outside the log."
    online: Optional["DeviceStateEventDetails"]
    "Event with which the device came back; null while it is offline or where the log has none."


class DeviceOfflineItemFields(BaseModel):
    """What a feed's item has that tells when a device was offline. Feed item: the times that one
    device was offline within the period."""

    device: "ServiceReferenceFields"
    "Device that was offline."
    intervals: list["DeviceOfflineItemFieldsIntervals"]
    "Each time that the device was offline within the item's span."
