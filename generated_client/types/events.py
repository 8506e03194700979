# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `events.graphql`."""

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models import BaseModel, FallbackType
from .._runtime.scalars import DateTime
from ..enums import ConnectionSource, EncryptionType, SharingAction
from ..types.billing import Plan
from ..types.common import Geolocation, ServiceReference, User


class DeviceConnectEvent(BaseModel):
    """The fields of an event: a connection was opened or closed. Log event: a connection to a
    service was opened or closed."""

    session: str | None
    "Id of the session that the event belongs to."
    peer: str | None
    "Other end of the connection, as it was reported."
    source: ConnectionSource | None
    "How the connection reached the service; null where it was not recorded."
    source_type: str | None
    "Further detail on `source`, as text; the values are not documented."
    encryption: EncryptionType | None
    "Cipher that protects the connection."
    proxy: bool | None
    "Whether the connection runs through a remote.it proxy rather than peer to peer."
    address: str | None
    "Network address recorded for the connection; see also `sourceAddress` and `targetAddress`."
    source_address: str | None
    "Network address of the connecting side."
    target_address: str | None
    "Network address of the side that offers the service."
    source_geo: Geolocation | None
    "Approximate place of the connecting side; null where it cannot be located."
    target_geo: Geolocation | None
    "Approximate place of the side that offers the service; null where it cannot be located."
    platform: int | None
    "Platform id recorded with the event; `platformTypes` gives its name."
    manufacturer: int | None
    "Manufacturer code recorded with the event."
    version: str | None
    "Version of the remote.it software recorded with the event."
    tx_bytes: int | None
    "Bytes transmitted during the session; null where none were reported."
    rx_bytes: int | None
    "Bytes received during the session; null where none were reported."
    tx_max_bps: int | None = Field(alias="txMaxBPS")
    "Highest transmit rate of the session, per second; bits or bytes is not documented."
    rx_max_bps: int | None = Field(alias="rxMaxBPS")
    "Highest receive rate of the session, per second; bits or bytes is not documented."
    tun_count: int | None
    "Number of tunnels counted for the session."
    avg_rtt: int | None = Field(alias="avgRTT")
    "Average round-trip time of the session; its unit is not documented."
    ooo: int | None
    "Packets of the session that arrived out of order."
    dup: int | None
    "Packets of the session that arrived more than once."
    lifetime: int | None
    "How long the session lasted; its unit is not documented."
    exit_code: int | None
    "Number with which the connection ended; the codes are not documented."


class Event(BaseModel):
    """The fields that every event has. Entry of an account's or device's log; select type-specific
    fields with inline fragments. New implementing types may appear without notice."""

    id: str
    "Id of the event; pass the last one seen as `after` to page on."
    type_: str = Field(alias="type")
    "Kind of event, as text; `EventType` lists the kinds that can be filtered on."
    timestamp: DateTime | None
    "When the event took place, ISO 8601 in UTC with milliseconds."
    action: str | None
    "What was done, as text, for kinds of event that know several actions; otherwise null."
    state: str | None
    "State that the event reports, as text; null for kinds of event without a state."
    actor: User | None
    "Account that caused the event; null where none is known."
    owner: User | None
    "Account that owns the devices and services concerned."
    users: list[User] | None
    "Further accounts concerned, such as those that a device is shared with or transferred to."
    target: list[ServiceReference] | None
    "Devices and services that the event concerns; a device appears under its own id."


class DeviceConnectEventDetails(DeviceConnectEvent, Event):
    """Log event: a connection to a service was opened or closed."""


class DeviceDeleteEvent(BaseModel):
    """The fields of an event: devices were deleted. Log event: devices or services were deleted."""

    names: list[str] | None
    "Names of what was deleted, since it can no longer be looked up."


class DeviceJobEvent(BaseModel):
    """The fields of an event: a job on one device. Log event: a scripting job made progress on one
    device."""

    job_device_id: str | None
    "Id of the `JobDevice` concerned: the job's run on this one device."


class DeviceStateEvent(BaseModel):
    """The fields of an event: a device went online or offline. Log event: a device or service came
    online or went offline."""

    expired: bool | None
    "Whether the change of state came from an expiry."
    external_address: str | None
    "Public network address from which the device reached remote.it."
    internal_address: str | None
    "Address of the device within its local network."
    server_address: str | None
    "Address of the remote.it server that the device was attached to."
    geo: Geolocation | None
    "Approximate place of the device; null where it cannot be located."


class DeviceStateEventDetails(DeviceStateEvent, Event):
    """Log event: a device or service came online or went offline."""


class DeviceOfflineItemIntervals(BaseModel):
    """One stretch of time in which a device was offline."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null where it is not known."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null where it is still open or not known."
    duration: int
    "Length of the interval from `start` to `end`; its unit is not documented."
    offline: DeviceStateEventDetails | None
    "Event with which the device went offline; null where it lies outside the log."
    online: DeviceStateEventDetails | None
    "Event with which the device came back; null while it is offline or where the log has none."


class DeviceOfflineItem(BaseModel):
    """The fields of a feed item: a device was offline. Feed item: the times that one device was
    offline within the period."""

    device: ServiceReference
    "Device that was offline."
    intervals: list[DeviceOfflineItemIntervals]
    "Each time that the device was offline within the item's span."


class DeviceShareEventServiceSharing(BaseModel):
    """One service in a share event, and what was done with it."""

    action: SharingAction
    "Whether access was given, taken away or given up."
    service: ServiceReference | None
    "Service concerned; null where it is gone or the caller cannot see it."


class DeviceShareEvent(BaseModel):
    """The fields of an event: a device was shared, or is no longer shared. Log event: sharing of a
    device or its services was granted, changed or withdrawn."""

    scripting: bool | None
    "Whether the share lets its users run scripts on the device."
    service_sharing: list[DeviceShareEventServiceSharing] | None
    "Change made to each service: which was shared and which was withdrawn."


class JobEvent(BaseModel):
    """The fields of an event: a job as a whole. Log event: a scripting job as a whole changed."""

    job_id: str | None
    "Id of the `Job` concerned."


class LicenseUpdatedEvent(BaseModel):
    """The fields of an event: a licence was bought, changed or ended. Log event: a licence of the
    account was added, changed or renewed."""

    plan: Plan | None
    "Plan that the licence is for; null where it is not recorded."
    quantity: int | None
    "Number of units that the licence covers after the change; null where it is not counted."
    expiration: DateTime | None
    "When the licence ends, ISO 8601 in UTC; null where it has no end."


class EventPageItemsLogEvent(Event):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    New implementing types may appear without notice."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
            known=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceRefreshEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "DeviceTransferEvent",
                "GenericEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
        ),
    ] = Field(alias="__typename")


class EventPageItemsDeviceConnectEvent(DeviceConnectEvent, Event):
    """Log event: a connection to a service was opened or closed."""

    typename__: Literal["DeviceConnectEvent"] = Field(alias="__typename")


class EventPageItemsDeviceDeleteEvent(DeviceDeleteEvent, Event):
    """Log event: devices or services were deleted."""

    typename__: Literal["DeviceDeleteEvent"] = Field(alias="__typename")


class EventPageItemsDeviceJobEvent(DeviceJobEvent, Event):
    """Log event: a scripting job made progress on one device."""

    typename__: Literal["DeviceJobEvent"] = Field(alias="__typename")


class EventPageItemsDeviceShareEvent(DeviceShareEvent, Event):
    """Log event: sharing of a device or its services was granted, changed or withdrawn."""

    typename__: Literal["DeviceShareEvent"] = Field(alias="__typename")


class EventPageItemsDeviceStateEvent(DeviceStateEvent, Event):
    """Log event: a device or service came online or went offline."""

    typename__: Literal["DeviceStateEvent"] = Field(alias="__typename")


class EventPageItemsJobEvent(JobEvent, Event):
    """Log event: a scripting job as a whole changed."""

    typename__: Literal["JobEvent"] = Field(alias="__typename")


class EventPageItemsLicenseUpdatedEvent(LicenseUpdatedEvent, Event):
    """Log event: a licence of the account was added, changed or renewed."""

    typename__: Literal["LicenseUpdatedEvent"] = Field(alias="__typename")


class EventPage(BaseModel):
    """A page of a log. One page of log events, with what is needed to fetch the next."""

    items: list[
        Annotated[
            Annotated[
                EventPageItemsDeviceConnectEvent
                | EventPageItemsDeviceDeleteEvent
                | EventPageItemsDeviceJobEvent
                | EventPageItemsDeviceShareEvent
                | EventPageItemsDeviceStateEvent
                | EventPageItemsJobEvent
                | EventPageItemsLicenseUpdatedEvent,
                Field(discriminator="typename__"),
            ]
            | EventPageItemsLogEvent,
            Field(union_mode="left_to_right"),
        ]
    ]
    "Events of this page, newest first; select type-specific fields with inline fragments."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether more items follow this page; the next page starts at `from + size`."
    last: str | None
    "Id of the page's last item, to pass as `after` for the next page; null for an empty page."


class FeedEventEventLogEvent(Event):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    New implementing types may appear without notice."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
            known=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceRefreshEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "DeviceTransferEvent",
                "GenericEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
        ),
    ] = Field(alias="__typename")


class FeedEventEventDeviceConnectEvent(DeviceConnectEvent, Event):
    """Log event: a connection to a service was opened or closed."""

    typename__: Literal["DeviceConnectEvent"] = Field(alias="__typename")


class FeedEventEventDeviceDeleteEvent(DeviceDeleteEvent, Event):
    """Log event: devices or services were deleted."""

    typename__: Literal["DeviceDeleteEvent"] = Field(alias="__typename")


class FeedEventEventDeviceJobEvent(DeviceJobEvent, Event):
    """Log event: a scripting job made progress on one device."""

    typename__: Literal["DeviceJobEvent"] = Field(alias="__typename")


class FeedEventEventDeviceShareEvent(DeviceShareEvent, Event):
    """Log event: sharing of a device or its services was granted, changed or withdrawn."""

    typename__: Literal["DeviceShareEvent"] = Field(alias="__typename")


class FeedEventEventDeviceStateEvent(DeviceStateEvent, Event):
    """Log event: a device or service came online or went offline."""

    typename__: Literal["DeviceStateEvent"] = Field(alias="__typename")


class FeedEventEventJobEvent(JobEvent, Event):
    """Log event: a scripting job as a whole changed."""

    typename__: Literal["JobEvent"] = Field(alias="__typename")


class FeedEventEventLicenseUpdatedEvent(LicenseUpdatedEvent, Event):
    """Log event: a licence of the account was added, changed or renewed."""

    typename__: Literal["LicenseUpdatedEvent"] = Field(alias="__typename")


class FeedEvent(BaseModel):
    """The fields of a feed item: a single event. Feed item: a single log event that is not
    summarised with others."""

    event: Annotated[
        Annotated[
            FeedEventEventDeviceConnectEvent
            | FeedEventEventDeviceDeleteEvent
            | FeedEventEventDeviceJobEvent
            | FeedEventEventDeviceShareEvent
            | FeedEventEventDeviceStateEvent
            | FeedEventEventJobEvent
            | FeedEventEventLicenseUpdatedEvent,
            Field(discriminator="typename__"),
        ]
        | FeedEventEventLogEvent,
        Field(union_mode="left_to_right"),
    ]
    "The log event itself, with its type-specific fields."


class FeedItem(BaseModel):
    """The fields that every item of the feed has. Entry of the activity feed; select type-specific
    fields with inline fragments."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null where it is not known."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null where it is still open or not known."
    duration: int
    "Length of the interval from `start` to `end`; its unit is not documented."


class UserConnectionItemIntervals(BaseModel):
    """One connection of a user to a service, from connect to disconnect."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null where it is not known."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null where it is still open or not known."
    duration: int
    "Length of the interval from `start` to `end`; its unit is not documented."
    connect: DeviceConnectEventDetails | None
    "Event that opened the connection; null where it lies outside the log."
    disconnect: DeviceConnectEventDetails | None
    "Event that closed the connection; null while it is open or where the log has none."


class UserConnectionItem(BaseModel):
    """The fields of a feed item: someone was connected to a service. Feed item: one user's
    connections to one service within the period."""

    user: User
    "User who connected."
    service: ServiceReference
    "Service that the user connected to."
    intervals: list[UserConnectionItemIntervals]
    "Each connection of the user to the service within the item's span."


class UserLoginItemEvents(Event):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    New implementing types may appear without notice."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=(),
            known=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceRefreshEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "DeviceTransferEvent",
                "GenericEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
        ),
    ] = Field(alias="__typename")


class UserLoginItem(BaseModel):
    """The fields of a feed item: someone signed in. Feed item: one user's sign-ins within the
    period."""

    user: User
    "User who signed in."
    events: list[UserLoginItemEvents]
    "Sign-in events of the user within the item's span."


class FeedPeriodItemsFeedItem(FeedItem):
    """Entry of the activity feed; select type-specific fields with inline fragments."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=("DeviceOfflineItem", "FeedEvent", "UserConnectionItem", "UserLoginItem"),
            known=("DeviceOfflineItem", "FeedEvent", "UserConnectionItem", "UserLoginItem"),
        ),
    ] = Field(alias="__typename")


class FeedPeriodItemsDeviceOfflineItem(DeviceOfflineItem, FeedItem):
    """Feed item: the times that one device was offline within the period."""

    typename__: Literal["DeviceOfflineItem"] = Field(alias="__typename")


class FeedPeriodItemsFeedEvent(FeedEvent, FeedItem):
    """Feed item: a single log event that is not summarised with others."""

    typename__: Literal["FeedEvent"] = Field(alias="__typename")


class FeedPeriodItemsUserConnectionItem(UserConnectionItem, FeedItem):
    """Feed item: one user's connections to one service within the period."""

    typename__: Literal["UserConnectionItem"] = Field(alias="__typename")


class FeedPeriodItemsUserLoginItem(UserLoginItem, FeedItem):
    """Feed item: one user's sign-ins within the period."""

    typename__: Literal["UserLoginItem"] = Field(alias="__typename")


class FeedPeriod(BaseModel):
    """A period of time and its events. Stretch of time in the activity feed, with what happened in
    it."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null where it is not known."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null where it is still open or not known."
    duration: int
    "Length of the interval from `start` to `end`; its unit is not documented."
    items: list[
        Annotated[
            Annotated[
                FeedPeriodItemsDeviceOfflineItem
                | FeedPeriodItemsFeedEvent
                | FeedPeriodItemsUserConnectionItem
                | FeedPeriodItemsUserLoginItem,
                Field(discriminator="typename__"),
            ]
            | FeedPeriodItemsFeedItem,
            Field(union_mode="left_to_right"),
        ]
    ]
    "What happened within the period, summarised by device, user or event."
