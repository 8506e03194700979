# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..enums import (
    Protocol,
    WebSocketOptions,
)
from ..scalars import Object
from .access_fields import AccessFields
from .device_columns import DeviceColumns
from .device_fields import DeviceFields
from .endpoint_fields import EndpointFields
from .notification_fields import NotificationFields
from .session_fields import SessionFields


class DeviceDetails(DeviceColumns, DeviceFields):
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
    access: list["AccessFields"]
    "Users with whom the device is shared."
    endpoint: Optional["EndpointFields"]
    "Network addresses and connection quality of the device; null if unknown."
    sessions: list["SessionFields"] | None
    "Open sessions to the device."
    notification_settings: "NotificationFields"
    "Notification settings of the device; change them with `setNotificationSettings`."
