# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `services.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime, Object
from ..enums import LicenseStatus, Protocol, RolePermission, WebSocketOptions
from ..types.common import Access, DeviceReference, DeviceTag, Endpoint, Notification, User
from ..types.connections import ConnectLink, Session


class Service(BaseModel):
    """One port or application of a device that can be connected to, such as its SSH server."""

    id: str
    "Id of the service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the service; change it with `renameService`."
    application: int | None
    "Application type id, such as 28 for SSH; `applicationTypes` has the names."
    port: int | None
    "Port that the service forwards connections to; null where there is none."
    host: str | None
    "Host that the service forwards connections to, as seen from the device; null where none is set."
    protocol: Protocol | None
    "Transport protocol of the service; null where it is not known."
    enabled: bool
    "Whether the service is switched on; a disabled one takes no connections."
    state: str
    "State of the service: `active` or `inactive`; `online` is the same as a Boolean."
    online: bool
    "Whether the service is reachable now; an offline one cannot be connected to."
    license: LicenseStatus
    "Whether a licence covers the service."
    created: DateTime | None
    "When the service was created (ISO 8601)."
    last_reported: DateTime | None
    "When the service last reported to remote.it (ISO 8601); null where it never did."


class ServiceDetails(Service):
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
    owner: User | None
    "Account that owns the service; null where it is not known to the caller."
    device: DeviceReference | None
    "Device that the service belongs to; null where the caller cannot see it."
    tags: list[DeviceTag]
    "Tags on the service; each account has tags of its own."
    access: list[Access]
    "People with whom the service is shared."
    endpoint: Endpoint | None
    "Where the service is on the network and how well it is connected; null where nothing is known."
    sessions: list[Session] | None
    "Sessions to the service that are open now."
    link: ConnectLink | None
    "Persistent public link to the service, made with `setConnectLink`; null where there is none."
    notification_settings: Notification
    "How state changes of the service are notified; set with `setNotificationSettings`."
