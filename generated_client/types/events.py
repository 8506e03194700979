# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `events.graphql`."""

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models import BaseModel, FallbackType, PageModel
from .._runtime.scalars import DateTime
from ..enums import ConnectionSource, EncryptionType, JobStatusEnum, SharingAction
from ..types.billing import Plan
from ..types.common import Geolocation, ServiceReference, User


class DeviceConnectEvent(BaseModel):
    """The fields of an event: a connection was opened or closed. Log event: a connection to a
    service was opened or closed."""

    session: str | None
    "Id of the session that the event belongs to."
    peer: str | None
    "Other end of the connection, as reported."
    source: ConnectionSource | None
    "Route by which the connection reached the service; null if not recorded."
    source_type: str | None
    "Detail of `source`, as text; the values are undocumented."
    encryption: EncryptionType | None
    "Cipher that protects the connection."
    proxy: bool | None
    "Whether the connection goes through a remote.it proxy rather than peer to peer."
    address: str | None
    "Network address recorded for the connection; see also `sourceAddress` and `targetAddress`."
    source_address: str | None
    "Network address of the client side."
    target_address: str | None
    "Network address of the service side."
    source_geo: Geolocation | None
    "Approximate location of the client side; null if unknown."
    target_geo: Geolocation | None
    "Approximate location of the service side; null if unknown."
    platform: int | None
    "Platform id recorded with the event; see `platformTypes` for the names."
    manufacturer: int | None
    "Manufacturer code recorded with the event."
    version: str | None
    "Version of the remote.it software recorded with the event."
    tx_bytes: int | None
    "Bytes transmitted during the session; null if not reported."
    rx_bytes: int | None
    "Bytes received during the session; null if not reported."
    tx_max_bps: int | None = Field(alias="txMaxBPS")
    "Highest transmit rate of the session, per second; whether in bits or bytes is undocumented."
    rx_max_bps: int | None = Field(alias="rxMaxBPS")
    "Highest receive rate of the session, per second; whether in bits or bytes is undocumented."
    tun_count: int | None
    "Number of tunnels of the session."
    avg_rtt: int | None = Field(alias="avgRTT")
    "Average round-trip time of the session; the unit is undocumented."
    ooo: int | None
    "Number of packets that arrived out of order."
    dup: int | None
    "Number of packets that arrived more than once."
    lifetime: int | None
    "Duration of the session; the unit is undocumented."
    exit_code: int | None
    "Exit code of the connection; the codes are undocumented."


class Event(BaseModel):
    """The fields that every event has. Entry of an account's or device's log; select type-specific
    fields with inline fragments. The API may add implementing types at any time."""

    id: str
    "Id of the event; pass the id of the last event as `after` to get the next page."
    type_: str = Field(alias="type")
    "Kind of event, as text; `EventType` lists the kinds that filters accept."
    timestamp: DateTime | None
    "When the event occurred, ISO 8601 in UTC with milliseconds."
    action: str | None
    "Action that was taken, as text; null for kinds of event without actions."
    state: str | None
    "State that the event reports, as text; null for kinds of event without states."
    actor: User | None
    "Account that caused the event; null if unknown."
    owner: User | None
    "Account that owns the affected devices and services."
    users: list[User] | None
    "Other accounts involved, such as those that a device is shared with or transferred to."
    target: list[ServiceReference] | None
    "Affected devices and services; a device appears under its own id."


class DeviceConnectEventDetails(DeviceConnectEvent, Event):
    """Log event: a connection to a service was opened or closed."""


class DeviceDeleteEvent(BaseModel):
    """The fields of an event: devices were deleted. Log event: devices or services were deleted."""

    names: list[str] | None
    "Names of the deleted devices or services, which can no longer be looked up."


class JobDeviceReference(BaseModel):
    """Run of a `Job` on one device."""

    id: str
    "Id of this run, not of the device."
    status: JobStatusEnum
    "Status of the run on this device."


class FileReference(BaseModel):
    """File stored in an account for scripting: a script to run on devices, or data for a script."""

    id: str
    "Id of the file, the same for all its versions; pass it to `startJob` or `modifyFile`."
    name: str
    "File name; uploading under the same name makes a new version."


class JobReference(BaseModel):
    """Run of a file on a set of devices, started by `startJob`, or saved by `setJob` for later."""

    id: str
    "Id of the job, as returned by `startJob`; pass it to `cancelJob`."
    status: JobStatusEnum
    "Status of the job as a whole; `jobDevices` contains the status on each device."
    file: FileReference | None
    "File that the job runs; null if none."


class DeviceJobEvent(BaseModel):
    """The fields of an event: a job on one device. Log event: a scripting job made progress on one
    device."""

    job_device_id: str | None
    "Id of the `JobDevice`, the job's run on this device."
    job: JobReference | None
    "The job; null if it no longer exists. Inferred from the vendor's app, not introspected."
    job_device: JobDeviceReference | None
    "The job's run on this device; null if it no longer exists. Inferred from the vendor's app, not introspected."


class DeviceStateEvent(BaseModel):
    """The fields of an event: a device went online or offline. Log event: a device or service came
    online or went offline."""

    expired: bool | None
    "Whether the state changed because of an expiry."
    external_address: str | None
    "Public network address from which the device reached remote.it."
    internal_address: str | None
    "Address of the device within its local network."
    server_address: str | None
    "Address of the remote.it server that the device was connected to."
    geo: Geolocation | None
    "Approximate location of the device; null if unknown."


class DeviceStateEventDetails(DeviceStateEvent, Event):
    """Log event: a device or service came online or went offline."""


class DeviceOfflineItemIntervals(BaseModel):
    """Interval in which a device was offline."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."
    offline: DeviceStateEventDetails | None
    "Event that the device went offline with; null if the log does not contain it."
    online: DeviceStateEventDetails | None
    "Event that the device came back online with; null if it is offline or the log does not contain the event."


class DeviceOfflineItem(BaseModel):
    """The fields of a feed item: a device was offline. Feed item: the intervals in which a device
    was offline within the period."""

    device: ServiceReference
    "Device that was offline."
    intervals: list[DeviceOfflineItemIntervals]
    "Intervals in which the device was offline within the item's span."


class DeviceShareEventServiceSharing(BaseModel):
    """Service in a share event, and the change made."""

    action: SharingAction
    "Change made: access was given, removed or given up."
    service: ServiceReference | None
    "Affected service; null if it was deleted or the caller cannot see it."


class DeviceShareEvent(BaseModel):
    """The fields of an event: a device was shared, or is no longer shared. Log event: a share of a
    device or its services was granted, changed or withdrawn."""

    scripting: bool | None
    "Whether the share allows scripts on the device."
    service_sharing: list[DeviceShareEventServiceSharing] | None
    "Change made to each service: shared or withdrawn."


class JobEvent(BaseModel):
    """The fields of an event: a job as a whole. Log event: a scripting job as a whole changed."""

    job_id: str | None
    "Id of the `Job`."
    job: JobReference | None
    "The job; null if it no longer exists. Inferred from the vendor's app, not introspected."


class LicenseUpdatedEvent(BaseModel):
    """The fields of an event: a license was bought, changed or ended. Log event: a license of the
    account was added, changed or renewed."""

    plan: Plan | None
    "Plan that the license is for; null if not recorded."
    quantity: int | None
    "Number of units that the license covers after the change; null if not counted."
    expiration: DateTime | None
    "When the license ends, ISO 8601 in UTC; null if it has no end."


class EventPageItemsLogEvent(Event):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    The API may add implementing types at any time."""

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
    """Log event: a share of a device or its services was granted, changed or withdrawn."""

    typename__: Literal["DeviceShareEvent"] = Field(alias="__typename")


class EventPageItemsDeviceStateEvent(DeviceStateEvent, Event):
    """Log event: a device or service came online or went offline."""

    typename__: Literal["DeviceStateEvent"] = Field(alias="__typename")


class EventPageItemsJobEvent(JobEvent, Event):
    """Log event: a scripting job as a whole changed."""

    typename__: Literal["JobEvent"] = Field(alias="__typename")


class EventPageItemsLicenseUpdatedEvent(LicenseUpdatedEvent, Event):
    """Log event: a license of the account was added, changed or renewed."""

    typename__: Literal["LicenseUpdatedEvent"] = Field(alias="__typename")


class EventPage(
    PageModel[
        EventPageItemsDeviceConnectEvent
        | EventPageItemsDeviceDeleteEvent
        | EventPageItemsDeviceJobEvent
        | EventPageItemsDeviceShareEvent
        | EventPageItemsDeviceStateEvent
        | EventPageItemsJobEvent
        | EventPageItemsLicenseUpdatedEvent
        | EventPageItemsLogEvent
    ]
):
    """A page of a log. One page of log events."""

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
    "Whether another page follows; it starts at `from + size`."
    last: str | None
    "Id of the last item on this page, to pass as `after`; null if the page is empty."
    limited: bool | None
    "Whether the plan's log retention hides older events; null means that it does not. Inferred from the vendor's app, not introspected."


class FeedEventEventLogEvent(Event):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    The API may add implementing types at any time."""

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
    """Log event: a share of a device or its services was granted, changed or withdrawn."""

    typename__: Literal["DeviceShareEvent"] = Field(alias="__typename")


class FeedEventEventDeviceStateEvent(DeviceStateEvent, Event):
    """Log event: a device or service came online or went offline."""

    typename__: Literal["DeviceStateEvent"] = Field(alias="__typename")


class FeedEventEventJobEvent(JobEvent, Event):
    """Log event: a scripting job as a whole changed."""

    typename__: Literal["JobEvent"] = Field(alias="__typename")


class FeedEventEventLicenseUpdatedEvent(LicenseUpdatedEvent, Event):
    """Log event: a license of the account was added, changed or renewed."""

    typename__: Literal["LicenseUpdatedEvent"] = Field(alias="__typename")


class FeedEvent(BaseModel):
    """The fields of a feed item: a single event. Feed item: a single log event that is not grouped
    with others."""

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
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."


class UserConnectionItemIntervals(BaseModel):
    """One connection of a user to a service, from connect to disconnect."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."
    connect: DeviceConnectEventDetails | None
    "Event that opened the connection; null if the log does not contain it."
    disconnect: DeviceConnectEventDetails | None
    "Event that closed the connection; null if the connection is open or the log does not contain the event."


class UserConnectionItem(BaseModel):
    """The fields of a feed item: someone was connected to a service. Feed item: a user's
    connections to a service within the period."""

    user: User
    "User who connected."
    service: ServiceReference
    "Service that the user connected to."
    intervals: list[UserConnectionItemIntervals]
    "Connections of the user to the service within the item's span."


class UserLoginItemEvents(Event):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    The API may add implementing types at any time."""

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
    """The fields of a feed item: someone signed in. Feed item: a user's sign-ins within the
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
    """Feed item: the intervals in which a device was offline within the period."""

    typename__: Literal["DeviceOfflineItem"] = Field(alias="__typename")


class FeedPeriodItemsFeedEvent(FeedEvent, FeedItem):
    """Feed item: a single log event that is not grouped with others."""

    typename__: Literal["FeedEvent"] = Field(alias="__typename")


class FeedPeriodItemsUserConnectionItem(UserConnectionItem, FeedItem):
    """Feed item: a user's connections to a service within the period."""

    typename__: Literal["UserConnectionItem"] = Field(alias="__typename")


class FeedPeriodItemsUserLoginItem(UserLoginItem, FeedItem):
    """Feed item: a user's sign-ins within the period."""

    typename__: Literal["UserLoginItem"] = Field(alias="__typename")


class FeedPeriod(BaseModel):
    """A period of time and its events. Time period in the activity feed, with its items."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."
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
    "Items of the period, grouped by device, user or event."
