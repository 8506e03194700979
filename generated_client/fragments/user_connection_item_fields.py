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
    "Start of the interval, ISO 8601 in UTC; null where it is not known."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null where it is still open or not known."
    duration: int
    "Length of the interval from `start` to `end`; its unit is not documented."
    connect: Optional["DeviceConnectEventDetails"]
    "Event that opened the connection; null where it lies outside the log."
    disconnect: Optional["DeviceConnectEventDetails"]
    "Event that closed the connection; null while it is open or where the log has none."


class UserConnectionItemFields(BaseModel):
    """What a feed's item has that tells when someone was connected to a service. Feed item: one
    user's connections to one service within the period."""

    user: "UserFields"
    "User who connected."
    service: "ServiceReferenceFields"
    "Service that the user connected to."
    intervals: list["UserConnectionItemFieldsIntervals"]
    "Each connection of the user to the service within the item's span."
