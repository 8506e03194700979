# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `devices.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel, PageModel
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
    """The custom columns of a device, which are attributes too. Registered machine with its
    services. A device and its bulk service have the same id."""

    category_a: str | None
    "Custom category column A, stored in the attribute `$remoteit.categoryA`; null if not set."
    category_b: str | None
    "Custom category column B, stored in the attribute `$remoteit.categoryB`; null if not set."
    category_c: str | None
    "Custom category column C, stored in the attribute `$remoteit.categoryC`; null if not set."
    category_d: str | None
    "Custom category column D, stored in the attribute `$remoteit.categoryD`; null if not set."
    category_e: str | None
    "Custom category column E, stored in the attribute `$remoteit.categoryE`; null if not set."
    status_a: str | None
    "Custom status column A, stored in the attribute `$remoteit.statusA`; null if not set."
    status_b: str | None
    "Custom status column B, stored in the attribute `$remoteit.statusB`; null if not set."
    status_c: str | None
    "Custom status column C, stored in the attribute `$remoteit.statusC`; null if not set."
    status_d: str | None
    "Custom status column D, stored in the attribute `$remoteit.statusD`; null if not set."
    status_e: str | None
    "Custom status column E, stored in the attribute `$remoteit.statusE`; null if not set."


class Device(BaseModel):
    """A device, as lists show it. Registered machine with its services. A device and its bulk
    service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same value as a Boolean."
    online: bool
    "Whether the device is reachable; an offline device cannot be connected to."
    platform: int | None
    "Platform id of the device; see `platformTypes` for the names."
    version: str | None
    "Version of the remote.it software on the device."
    hardware_id: str | None
    "Hardware id that the device was registered with; null if it has none."
    created: DateTime | None
    "When the device was created (ISO 8601)."
    last_reported: DateTime | None
    "When the device last reported to remote.it (ISO 8601); null if never."
    license: LicenseStatus
    "Whether a license covers the device."
    configurable: bool
    "Whether services can be changed remotely; `addService` requires it."
    permissions: list[RolePermission]
    "Permissions that the caller has for the device."
    owner: User | None
    "Account that owns the device; null if the caller cannot see it."
    tags: list[DeviceTag]
    "Tags on the device; each account has its own tags."
    services: list[Service]
    "Services of the device, filtered and sorted."


class DeviceDetails(DeviceColumns, Device):
    """A device in full. Registered machine with its services. A device and its bulk service have
    the same id."""

    title: str | None
    "Display title of the device's application type."
    type_: str | None = Field(alias="type")
    "Type code of the device as text; look up `application` instead."
    protocol: Protocol | None
    "Transport protocol of the device; null if unknown."
    application: int | None
    "Application type id of the device's bulk service, which is 35."
    port: int | None
    "Port that the device forwards connections to; null if none."
    host: str | None
    "Host that the device forwards connections to, as seen from the device; null if not set."
    manufacturer: int | None
    "Numeric manufacturer code that the device reports."
    enabled: bool
    "Whether the device is enabled; a disabled device accepts no connections."
    upgradeable: bool
    "Whether the remote.it software on the device can be upgraded, as `upgradeDevice` does."
    scriptable: bool
    "Whether the device's software can run scripts at all. Running one also requires the SCRIPTING permission. Inferred from the vendor's app, not introspected."
    proxy: str | None
    "Proxy server set for the device; null if not set."
    subdomain: str | None
    "Subdomain set for the public address of the device; null if not set."
    presence_address: str | None
    "Address of the presence server for the device; null if not set."
    websocket: WebSocketOptions | None
    "Use of WebSocket transport by the device; null if not set."
    websocket_ipv4: str | None = Field(alias="websocketIPv4")
    "IPv4 address for WebSocket transport; null if not set."
    websocket_ipv6: str | None = Field(alias="websocketIPv6")
    "IPv6 address for WebSocket transport; null if not set."
    ping: int | None
    "Last reported ping value of the device; the unit is undocumented."
    timeout: int | None
    "Expiry timeout of the device, set with `expire`; null if not set. The unit is undocumented."
    ttl: int | None
    "Remaining lifetime of a device that expires; null if it does not expire. The unit is undocumented."
    attributes: Object
    "Custom JSON attributes of the device; `$remoteit` contains `categoryA` to `categoryE` and `statusA` to `statusE`."
    access: list[Access]
    "Users with whom the device is shared."
    endpoint: Endpoint | None
    "Network addresses and connection quality of the device; null if unknown."
    sessions: list[Session] | None
    "Open sessions to the device."
    notification_settings: Notification
    "Notification settings of the device; change them with `setNotificationSettings`."


class DevicePage(PageModel[Device]):
    """A page of devices. One page of devices."""

    items: list[Device]
    "Devices of this page, in the order of `sort`."
    total: int
    "Number of devices that match the filters, over all pages."
    has_more: bool
    "Whether another page follows."
    last: str | None
    "Id of the last device on this page, to pass as `after`; null if the page is empty."


class InstallableApp(BaseModel):
    """An app that can be installed on a device; `ApplicationTypes` has its name. Kind of service,
    such as SSH or HTTP, with its usual port and protocol."""

    id: int
    "Numeric id, used in `Service.application`: 28 is SSH, 8 is HTTPS."


class TimeSeries(BaseModel):
    """Measurement of a device or service over time, one value per interval."""

    type_: TimeSeriesType = Field(alias="type")
    "Measurement that `data` contains."
    start: DateTime
    "Start of the series (ISO 8601)."
    end: DateTime
    "End of the series (ISO 8601)."
    resolution: TimeSeriesResolution
    "Length of the interval that each value covers."
    timezone: str
    "IANA time-zone name of the intervals."
    time: list[DateTime]
    "Time of each interval (ISO 8601), in the same order as `data`."
    data: list[float]
    "Value for each interval, in the same order as `time`; `type` says what it measures."
