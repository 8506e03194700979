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
    """A service in full. One port or application of a device that can be connected to, such as its
    SSH server."""

    title: str | None
    "Display title of the application type, such as `SSH`."
    type_: str | None = Field(alias="type")
    "Type code of the service as text; `application` is the id to look up."
    version: str | None
    "Version of the remote.it software that the service runs on."
    platform: int | None
    "Platform id of the service; `platformTypes` has the names."
    manufacturer: int | None
    "Numeric manufacturer code that the service reports."
    proxy: str | None
    "Proxy server set for the service; null where none is set."
    subdomain: str | None
    "Subdomain set for the public address of the service; null where none is set."
    presence_address: str | None
    "Address of the presence server for the service; null where none is set."
    websocket: WebSocketOptions | None
    "Whether and how the service uses WebSocket transport; null where it is not set."
    websocket_ipv4: str | None = Field(alias="websocketIPv4")
    "IPv4 address for WebSocket transport; null where none is set."
    websocket_ipv6: str | None = Field(alias="websocketIPv6")
    "IPv6 address for WebSocket transport; null where none is set."
    ping: int | None
    "Ping figure last reported for the service; the unit is not documented."
    permissions: list[RolePermission]
    "What the caller may do with the service."
    attributes: Object
    "Free JSON attributes of the service; `$remoteit` holds `categoryA` to `categoryE` and `statusA` to `statusE`."
    owner: Optional["UserFields"]
    "Account that owns the service; null where it is not known to the caller."
    device: Optional["DeviceReferenceFields"]
    "Device that the service belongs to; null where the caller cannot see it."
    tags: list["DeviceTagFields"]
    "Tags on the service; each account has tags of its own."
    access: list["AccessFields"]
    "People with whom the service is shared."
    endpoint: Optional["EndpointFields"]
    "Where the service is on the network and how well it is connected; null where nothing is known."
    sessions: list["SessionFields"] | None
    "Sessions to the service that are open now."
    link: Optional["ConnectLinkFields"]
    "Persistent public link to the service, made with `setConnectLink`; null where there is none."
    notification_settings: "NotificationFields"
    "How state changes of the service are notified; set with `setNotificationSettings`."
