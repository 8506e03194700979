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
    access: list["AccessFields"]
    "People with whom the device is shared."
    endpoint: Optional["EndpointFields"]
    "Where the device is on the network and how well it is connected; null where nothing is known."
    sessions: list["SessionFields"] | None
    "Sessions to the device that are open now."
    notification_settings: "NotificationFields"
    "How state changes of the device are notified; set with `setNotificationSettings`."
