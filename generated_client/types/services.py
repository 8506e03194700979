# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `services.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime, Object
from ..enums import LicenseStatus, Protocol, RolePermission, WebSocketOptions
from ..types.common import Access, DeviceReference, DeviceTag, Endpoint, Notification, User
from ..types.connections import ConnectLink, Session


class Service(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the service; change it with `renameService`."
    application: int | None
    "Application type id, such as 28 for SSH; see `applicationTypes` for the names."
    port: int | None
    "Port that the service forwards connections to; null if none."
    host: str | None
    "Host that the service forwards connections to, as seen from the device; null if not set."
    protocol: Protocol | None
    "Transport protocol of the service; null if unknown."
    enabled: bool
    "Whether the service is enabled; a disabled service accepts no connections."
    state: str
    "State of the service: `active` or `inactive`; `online` is the same value as a Boolean."
    online: bool
    "Whether the service is reachable; an offline service cannot be connected to."
    license: LicenseStatus
    "Whether a license covers the service."
    created: DateTime | None
    "When the service was created (ISO 8601)."
    last_reported: DateTime | None
    "When the service last reported to remote.it (ISO 8601); null if never."


class ServiceDetails(Service):
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
    owner: User | None
    "Account that owns the service; null if the caller cannot see it."
    device: DeviceReference | None
    "Device that the service belongs to; null if the caller cannot see it."
    tags: list[DeviceTag]
    "Tags on the service; each account has its own tags."
    access: list[Access]
    "Users with whom the service is shared."
    endpoint: Endpoint | None
    "Network addresses and connection quality of the service; null if unknown."
    sessions: list[Session] | None
    "Open sessions to the service."
    link: ConnectLink | None
    "Persistent public link to the service, created with `setConnectLink`; null if none."
    notification_settings: Notification
    "Notification settings of the service; change them with `setNotificationSettings`."
