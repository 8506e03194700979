# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..scalars import DateTime
from .device_connect_event_details import DeviceConnectEventDetails
from .service_reference_fields import ServiceReferenceFields
from .user_fields import UserFields


class UserConnectionItemFieldsIntervals(BaseModel):
    """One connection of a user to a service, from connect to disconnect."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."
    connect: Optional["DeviceConnectEventDetails"]
    "Event that opened the connection; null if the log does not contain it."
    disconnect: Optional["DeviceConnectEventDetails"]
    "Event that closed the connection; null if the connection is open or the log does not contain the event."


class UserConnectionItemFields(BaseModel):
    """What a feed's item has that tells when someone was connected to a service. Feed item: a
    user's connections to a service within the period."""

    user: "UserFields"
    "User who connected."
    service: "ServiceReferenceFields"
    "Service that the user connected to."
    intervals: list["UserConnectionItemFieldsIntervals"]
    "Connections of the user to the service within the item's span."
