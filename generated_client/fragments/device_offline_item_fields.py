# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..scalars import DateTime
from .device_state_event_details import DeviceStateEventDetails
from .service_reference_fields import ServiceReferenceFields


class DeviceOfflineItemFieldsIntervals(BaseModel):
    """Interval in which a device was offline."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."
    offline: Optional["DeviceStateEventDetails"]
    "Event that the device went offline with; null if the log does not contain it."
    online: Optional["DeviceStateEventDetails"]
    "Event that the device came back online with; null if it is offline or the log does not contain the event."


class DeviceOfflineItemFields(BaseModel):
    """What a feed's item has that tells when a device was offline. Feed item: the intervals in
    which a device was offline within the period."""

    device: "ServiceReferenceFields"
    "Device that was offline."
    intervals: list["DeviceOfflineItemFieldsIntervals"]
    "Intervals in which the device was offline within the item's span."
