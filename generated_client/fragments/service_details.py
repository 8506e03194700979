# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..enums import (
    RolePermission,
    WebSocketOptions,
)
from ..scalars import Object
from .access_fields import AccessFields
from .connect_link_fields import ConnectLinkFields
from .device_reference_fields import DeviceReferenceFields
from .device_tag_fields import DeviceTagFields
from .endpoint_fields import EndpointFields
from .notification_fields import NotificationFields
from .service_fields import ServiceFields
from .session_fields import SessionFields
from .user_fields import UserFields


class ServiceDetails(ServiceFields):
    """A service in full. Port or application of a device that accepts connections, such as its SSH
    server."""

    title: str | None
    "Display title of the application type, such as `SSH`."
    type_: str | None = Field(alias="type")
    "Type code of the service as text; look up `application` instead."
    version: str | None
    "Version of the remote.it software that the service runs on."
    platform: int | None
    "Platform id of the service; see `platformTypes` for the names."
    manufacturer: int | None
    "Numeric manufacturer code that the service reports."
    proxy: str | None
    "Proxy server set for the service; null if not set."
    subdomain: str | None
    "Subdomain set for the public address of the service; null if not set."
    presence_address: str | None
    "Address of the presence server for the service; null if not set."
    websocket: WebSocketOptions | None
    "Use of WebSocket transport by the service; null if not set."
    websocket_ipv4: str | None = Field(alias="websocketIPv4")
    "IPv4 address for WebSocket transport; null if not set."
    websocket_ipv6: str | None = Field(alias="websocketIPv6")
    "IPv6 address for WebSocket transport; null if not set."
    ping: int | None
    "Last reported ping value of the service; the unit is undocumented."
    permissions: list[RolePermission]
    "Permissions that the caller has for the service."
    attributes: Object
    "Custom JSON attributes of the service; `$remoteit` contains `categoryA` to `categoryE` and `statusA` to `statusE`."
    owner: Optional["UserFields"]
    "Account that owns the service; null if the caller cannot see it."
    device: Optional["DeviceReferenceFields"]
    "Device that the service belongs to; null if the caller cannot see it."
    tags: list["DeviceTagFields"]
    "Tags on the service; each account has its own tags."
    access: list["AccessFields"]
    "Users with whom the service is shared."
    endpoint: Optional["EndpointFields"]
    "Network addresses and connection quality of the service; null if unknown."
    sessions: list["SessionFields"] | None
    "Open sessions to the service."
    link: Optional["ConnectLinkFields"]
    "Persistent public link to the service, created with `setConnectLink`; null if none."
    notification_settings: "NotificationFields"
    "Notification settings of the service; change them with `setNotificationSettings`."
