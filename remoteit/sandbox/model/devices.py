"""Devices and their services, connections, connect links and registration codes.

Assumption: services of types with a reverse proxy (HTTP, HTTPS) have an HTTPS link, other TCP services a WSS
link, UDP services none. A link is removed with its service, and when the device is transferred.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .attributes import Attributed
from .catalogue import APPLICATION_TYPES, APPS_BY_PLATFORM, BULK_SERVICE

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account
    from .catalogue import ApplicationType, Site

DEFAULT_REGISTRATION_SECONDS = 86_400
"""Seconds for which a registration code is valid by default."""


@dataclass
class Share:
    """Access of another account to a device, or only to some of its `services`; the schema's `Access`."""

    user: Account
    created: datetime
    scripting: bool = False
    services: list[Service] | None = None

    def covers(self, service: Service) -> bool:
        """Return True if the service is shared."""
        return self.services is None or service in self.services


@dataclass
class AppliedTag:
    """The name of a tag on a device or service; the owner's list of tags has its color."""

    name: str
    created: datetime


@dataclass(eq=False)
class Device(Attributed):
    """A device and its bulk service, which share one id."""

    id: str
    name: str
    owner: Account
    site: Site
    platform: int
    hardware_id: str
    version: str
    created: datetime
    last_reported: datetime
    external_address: str
    internal_address: str
    online: bool = True
    enabled: bool = True
    configurable: bool = True
    scriptable: bool = True
    license: str = "LICENSED"
    manufacturer: int = 0
    application: int = BULK_SERVICE
    type: str = str(BULK_SERVICE)
    title: str = "Bulk Service"
    protocol: str = "TCP"
    timeout: int | None = None
    tags: list[AppliedTag] = field(default_factory=list)
    shares: list[Share] = field(default_factory=list, repr=False)
    services: list[Service] = field(default_factory=list, repr=False)

    @property
    def state(self) -> str:
        """`active` or `inactive`."""
        return "active" if self.online else "inactive"

    @property
    def supported_app_installs(self) -> list[ApplicationType]:
        """The apps that can be installed on the device's platform."""
        return [APPLICATION_TYPES[app] for app in APPS_BY_PLATFORM.get(self.platform, ())]

    @property
    def device(self) -> Device:
        """The device itself, as its bulk service has a `device` too (assumption)."""
        return self


@dataclass(eq=False)
class Service(Attributed):
    """A service on a device, to which users connect."""

    id: str
    device: Device = field(repr=False)
    name: str
    application: int
    port: int | None
    created: datetime
    host: str = "127.0.0.1"
    enabled: bool = True
    reachable: bool = True
    subdomain: str | None = None
    presence_address: str | None = None
    websocket: str | None = None
    websocket_ipv4: str | None = None
    websocket_ipv6: str | None = None
    tags: list[AppliedTag] = field(default_factory=list)

    @property
    def online(self) -> bool:
        """True if the device is online, the service is enabled, and a program listens on its port."""
        return self.device.online and self.enabled and self.reachable

    @property
    def state(self) -> str:
        """`active` or `inactive`."""
        return "active" if self.online else "inactive"

    @property
    def protocol(self) -> str:
        """`TCP` or `UDP`, from the application type."""
        return APPLICATION_TYPES[self.application].protocol

    @property
    def title(self) -> str:
        """The name of the application type."""
        return APPLICATION_TYPES[self.application].name

    @property
    def type(self) -> str:
        """The number of the application type as text (assumption)."""
        return str(self.application)

    @property
    def owner(self) -> Account:
        """The device's owner."""
        return self.device.owner

    @property
    def platform(self) -> int:
        """The device's platform."""
        return self.device.platform

    @property
    def manufacturer(self) -> int:
        """The device's manufacturer."""
        return self.device.manufacturer

    @property
    def version(self) -> str:
        """The version of the software on the device."""
        return self.device.version

    @property
    def license(self) -> str:
        """The device's license."""
        return self.device.license

    @property
    def last_reported(self) -> datetime:
        """The time of the device's last report."""
        return self.device.last_reported


@dataclass(frozen=True)
class SessionEndpoint:
    """The proxy that a session runs through."""

    id: str
    timestamp: datetime
    server_address: str
    proxy: bool = True
    type: str = "proxy"


@dataclass(eq=False)
class Session:
    """The session of an open connection."""

    id: str
    timestamp: datetime
    user: Account
    target: Service
    endpoint: SessionEndpoint
    address: str | None
    state: str = "connected"
    connected: bool = True
    encryption: str = "CHACHA20"
    source: str = "EXTERNAL"


@dataclass(eq=False)
class Connection:
    """The result of `connect`; it closes `timeout` seconds after `created`."""

    id: str
    host: str
    port: int | None
    url: str
    reverse_proxy: bool
    created: datetime
    timeout: int
    session: Session


@dataclass(eq=False)
class ConnectLink:
    """A persistent public address of a service."""

    service: Service
    code: str
    created: datetime
    enabled: bool = True
    allow: list[str] = field(default_factory=list)
    deny: list[str] = field(default_factory=list)
    password: str | None = field(default=None, repr=False)

    @property
    def type(self) -> str:
        """`HTTPS` or `WSS`."""
        return "HTTPS" if APPLICATION_TYPES[self.service.application].proxy else "WSS"

    @property
    def url(self) -> str:
        """The public URL; the first label of its host is the code, which never changes."""
        return f"{self.type.lower()}://{self.code}.connect.rt3.io"


@dataclass(eq=False)
class Registration:
    """A registration code: for new devices, or to restore `device` if that is not None.

    `seconds` is its lifetime. With `one_time`, it is valid for one device. With `unique`, no later call with
    the same settings returns it.
    """

    code: str = field(repr=False)
    account: Account
    expires: datetime
    device: Device | None = None
    name: str | None = None
    platform: int | None = None
    tags: list[str] = field(default_factory=list)
    services: list[dict[str, Any]] = field(default_factory=list)
    seconds: int = DEFAULT_REGISTRATION_SECONDS
    one_time: bool = True
    unique: bool = True
