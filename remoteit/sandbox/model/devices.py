"""What there is to reach: devices and their services, connections and sessions (named as in `people`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .attributes import Attributed
from .catalogue import APPLICATION_TYPES, BULK_SERVICE

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account


@dataclass(frozen=True)
class Site:
    """Where a device stands; answers `Geolocation`."""

    city: str
    country: str
    country_name: str
    continent: str
    continent_name: str
    latitude: float
    longitude: float
    timezone: str
    isp: str = "Example Networks"


@dataclass
class Share:
    """Another account's access to a device, or to some `services` of it alone; answers `Access`."""

    user: Account
    created: datetime
    scripting: bool = False
    services: list[Service] | None = None

    def covers(self, service: Service) -> bool:
        """Whether the service is among what was shared."""
        return self.services is None or service in self.services


@dataclass
class AppliedTag:
    """A tag on a device or service, by name: its colour is the account's to set."""

    name: str
    created: datetime


@dataclass(eq=False)
class Device(Attributed):
    """A device and its bulk service, which are one thing with one id."""

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
    def device(self) -> Device:
        """The device itself, as its bulk service would answer *(choice)*."""
        return self


@dataclass(eq=False)
class Service(Attributed):
    """Something on a device that can be connected to."""

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
        """Whether it answers now: its device is online, it is enabled, and something listens."""
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
        """Name of the application type."""
        return APPLICATION_TYPES[self.application].name

    @property
    def type(self) -> str:
        """The application type's number as text *(choice)*."""
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
        """Version of the software on the device."""
        return self.device.version

    @property
    def license(self) -> str:
        """The device's licence."""
        return self.device.license

    @property
    def last_reported(self) -> datetime:
        """When the device was last heard of."""
        return self.device.last_reported


@dataclass(frozen=True)
class SessionEndpoint:
    """Where a session enters: the proxy that a connection runs through."""

    id: str
    timestamp: datetime
    server_address: str
    proxy: bool = True
    type: str = "proxy"


@dataclass(eq=False)
class Session:
    """A connection in use, as it appears in lists of sessions."""

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
    """What `connect` gives; `timeout` is in seconds from `created`."""

    id: str
    host: str
    port: int | None
    url: str
    reverse_proxy: bool
    created: datetime
    timeout: int
    session: Session
