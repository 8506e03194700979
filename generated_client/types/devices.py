# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `devices.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime, Object
from ..enums import (
    LicenseStatus,
    Protocol,
    RolePermission,
    TimeSeriesResolution,
    TimeSeriesType,
    WebSocketOptions,
)
from ..types.common import Access, DeviceTag, Endpoint, Notification, User
from ..types.connections import Session
from ..types.services import Service


class DeviceColumns(BaseModel):
    """The custom columns of a device, which are attributes too. A registered machine with its
    services; it shares its id with its bulk service."""

    category_a: str | None
    "Free category column A, kept in the attribute `$remoteit.categoryA`; null where it is not set."
    category_b: str | None
    "Free category column B, kept in the attribute `$remoteit.categoryB`; null where it is not set."
    category_c: str | None
    "Free category column C, kept in the attribute `$remoteit.categoryC`; null where it is not set."
    category_d: str | None
    "Free category column D, kept in the attribute `$remoteit.categoryD`; null where it is not set."
    category_e: str | None
    "Free category column E, kept in the attribute `$remoteit.categoryE`; null where it is not set."
    status_a: str | None
    "Free status column A, kept in the attribute `$remoteit.statusA`; null where it is not set."
    status_b: str | None
    "Free status column B, kept in the attribute `$remoteit.statusB`; null where it is not set."
    status_c: str | None
    "Free status column C, kept in the attribute `$remoteit.statusC`; null where it is not set."
    status_d: str | None
    "Free status column D, kept in the attribute `$remoteit.statusD`; null where it is not set."
    status_e: str | None
    "Free status column E, kept in the attribute `$remoteit.statusE`; null where it is not set."


class Device(BaseModel):
    """A device, as lists show it. A registered machine with its services; it shares its id with
    its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same as a Boolean."
    online: bool
    "Whether the device is reachable now; an offline one cannot be connected to."
    platform: int | None
    "Platform id of the device; `platformTypes` has the names."
    version: str | None
    "Version of the remote.it software on the device."
    hardware_id: str | None
    "Hardware id that the device was registered with; null where it has none."
    created: DateTime | None
    "When the device was created (ISO 8601)."
    last_reported: DateTime | None
    "When the device last reported to remote.it (ISO 8601); null where it never did."
    license: LicenseStatus
    "Whether a licence covers the device."
    configurable: bool
    "Whether services can be changed remotely; `addService` needs this to be true."
    permissions: list[RolePermission]
    "What the caller may do with the device."
    owner: User | None
    "Account that owns the device; null where it is not known to the caller."
    tags: list[DeviceTag]
    "Tags on the device; each account has tags of its own."
    services: list[Service]
    "Services of the device, filtered and sorted."


class DeviceDetails(DeviceColumns, Device):
    """A device in full. A registered machine with its services; it shares its id with its bulk
    service."""

    title: str | None
    "Display title of the device's own application type."
    type_: str | None = Field(alias="type")
    "Type code of the device as text; `application` is the id to look up."
    protocol: Protocol | None
    "Transport protocol of the device; null where it is not known."
    application: int | None
    "Application type id of the device's bulk service, which is 35."
    port: int | None
    "Port that the device forwards connections to; null where there is none."
    host: str | None
    "Host that the device forwards connections to, as seen from the device; null where none is set."
    manufacturer: int | None
    "Numeric manufacturer code that the device reports."
    enabled: bool
    "Whether the device is switched on; a disabled one takes no connections."
    upgradeable: bool
    "Whether the remote.it software on the device can be upgraded, as `upgradeDevice` does."
    proxy: str | None
    "Proxy server set for the device; null where none is set."
    subdomain: str | None
    "Subdomain set for the public address of the device; null where none is set."
    presence_address: str | None
    "Address of the presence server for the device; null where none is set."
    websocket: WebSocketOptions | None
    "Whether and how the device uses WebSocket transport; null where it is not set."
    websocket_ipv4: str | None = Field(alias="websocketIPv4")
    "IPv4 address for WebSocket transport; null where none is set."
    websocket_ipv6: str | None = Field(alias="websocketIPv6")
    "IPv6 address for WebSocket transport; null where none is set."
    ping: int | None
    "Ping figure last reported for the device; the unit is not documented."
    timeout: int | None
    "Expiry time-out of the device, as set with `expire`; null where none is set. The unit is not documented."
    ttl: int | None
    "Remaining lifetime of a device that expires; null where it does not. The unit is not documented."
    attributes: Object
    "Free JSON attributes of the device; `$remoteit` holds `categoryA` to `categoryE` and `statusA` to `statusE`."
    access: list[Access]
    "People with whom the device is shared."
    endpoint: Endpoint | None
    "Where the device is on the network and how well it is connected; null where nothing is known."
    sessions: list[Session] | None
    "Sessions to the device that are open now."
    notification_settings: Notification
    "How state changes of the device are notified; set with `setNotificationSettings`."


class DevicePage(BaseModel):
    """A page of devices. One page of devices."""

    items: list[Device]
    "Devices of this page, in the order that `sort` asked for."
    total: int
    "Number of devices that match the filters, over all pages."
    has_more: bool
    "Whether another page follows."
    last: str | None
    "Id of the last device on this page, to pass as `after`; null where the page is empty."


class TimeSeries(BaseModel):
    """A quantity of a device or service over time, one value an interval."""

    type_: TimeSeriesType = Field(alias="type")
    "Quantity that `data` holds."
    start: DateTime
    "Beginning of the series (ISO 8601)."
    end: DateTime
    "End of the series (ISO 8601)."
    resolution: TimeSeriesResolution
    "Length of the interval that each value covers."
    timezone: str
    "IANA time-zone name that the intervals follow."
    time: list[DateTime]
    "Time of each interval (ISO 8601), in step with `data`."
    data: list[float]
    "Value for each interval, in step with `time`; `type` tells what it measures."
