"""Events: one class for each type of the schema that implements LogEvent, with the same name.

Code that changes the backend logs it with `backend.log(DeviceDeleteEvent(...))`, which sets the id and, if
missing, the timestamp. An event keeps its targets after they are deleted.

Assumption: `type` is a value of EventType, or `AUTH_ACCESS_KEY`, which that enum lacks. Actions and states
are lower-case words. Rates are in bytes per second, `avgRTT` in milliseconds, `lifetime` in seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .devices import Device, Service

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account
    from .catalogue import Site
    from .devices import Session

ACCESS_KEY = "AUTH_ACCESS_KEY"
LOGIN = "AUTH_LOGIN"
LOGIN_ATTEMPT = "AUTH_LOGIN_ATTEMPT"


@dataclass(eq=False, kw_only=True)
class Event:
    """The fields of all events; `timestamp` may be None until the event is logged."""

    type: str
    id: str = ""
    timestamp: datetime | None = None
    actor: Account | None = None
    owner: Account | None = None
    target: list[Device | Service] = field(default_factory=list)
    users: list[Account] = field(default_factory=list)
    action: str | None = None
    state: str | None = None

    @property
    def devices(self) -> list[Device]:
        """The targets that are devices."""
        return [target for target in self.target if isinstance(target, Device)]

    @property
    def services(self) -> list[Service]:
        """The targets that are services."""
        return [target for target in self.target if isinstance(target, Service)]


@dataclass(eq=False, kw_only=True)
class GenericEvent(Event):
    """An event without a type of its own: a sign-in, a change of an access key."""


@dataclass(eq=False, kw_only=True)
class DeviceStateEvent(Event):
    """A device came online (`state` active) or went offline (inactive)."""

    type: str = "DEVICE_STATE"
    expired: bool = False
    external_address: str | None = None
    internal_address: str | None = None
    server_address: str | None = None
    geo: Site | None = None


@dataclass(eq=False, kw_only=True)
class DeviceConnectEvent(Event):
    """A connection was opened (`state` connected) or closed (disconnected, with traffic figures)."""

    type: str = "DEVICE_CONNECT"
    session: str | None = None
    peer: str | None = None
    source: str | None = None
    source_type: str | None = None
    encryption: str | None = None
    proxy: bool = True
    address: str | None = None
    source_address: str | None = None
    target_address: str | None = None
    source_geo: Site | None = None
    target_geo: Site | None = None
    platform: int | None = None
    manufacturer: int | None = None
    version: str | None = None
    tx_bytes: int | None = None
    rx_bytes: int | None = None
    tx_max_bps: int | None = None
    rx_max_bps: int | None = None
    tun_count: int | None = None
    avg_rtt: int | None = None
    ooo: int | None = None
    dup: int | None = None
    lifetime: int | None = None
    exit_code: int | None = None


@dataclass(eq=False)
class ServiceShare:
    """A change to the sharing of one service; `action` is ADD, REMOVE or LEAVE."""

    action: str
    service: Service | None


@dataclass(eq=False, kw_only=True)
class DeviceShareEvent(Event):
    """A device or some of its services were shared with `users`, or no longer are."""

    type: str = "DEVICE_SHARE"
    scripting: bool | None = None
    service_sharing: list[ServiceShare] = field(default_factory=list)

    @property
    def shared(self) -> bool:
        """True if access was added; the older field."""
        return self.action == "add"


@dataclass(eq=False, kw_only=True)
class LicenseUpdatedEvent(Event):
    """A license changed; `plan` is any object with the fields of the schema's Plan."""

    type: str = "LICENSE_UPDATED"
    plan: object | None = None
    quantity: int | None = None
    expiration: datetime | None = None


@dataclass(eq=False, kw_only=True)
class DeviceRefreshEvent(Event):
    """A device was asked to refresh."""

    type: str = "DEVICE_REFRESH"


@dataclass(eq=False, kw_only=True)
class DeviceTransferEvent(Event):
    """A device was transferred from `owner` to `users`."""

    type: str = "DEVICE_TRANSFER"


@dataclass(eq=False, kw_only=True)
class DeviceDeleteEvent(Event):
    """Devices or services were deleted; `names` are their names."""

    type: str = "DEVICE_DELETE"
    names: list[str] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class JobEvent(Event):
    """The status of a job changed."""

    type: str = "JOB"
    job_id: str | None = None


@dataclass(eq=False, kw_only=True)
class DeviceJobEvent(Event):
    """The status of a job changed on one device."""

    type: str = "DEVICE_JOB"
    job_id: str | None = None
    job_device_id: str | None = None


def state_event(device: Device, *, expired: bool = False, at: datetime | None = None) -> DeviceStateEvent:
    """Return an event for the device's current state."""
    return DeviceStateEvent(
        timestamp=at,
        owner=device.owner,
        target=[device],
        state=device.state,
        expired=expired,
        external_address=device.external_address,
        internal_address=device.internal_address,
        server_address="proxy1.rt3.io",
        geo=device.site,
    )


def connect_event(
    session: Session, state: str, at: datetime, lifetime: int | None = None
) -> DeviceConnectEvent:
    """Return an event for a session that began (`state` connected) or ended after `lifetime` seconds."""
    service = session.target
    device = service.device
    # A session with a little traffic: about a kilobyte per second in each direction.
    traffic = None if lifetime is None else lifetime * 1024
    return DeviceConnectEvent(
        timestamp=at,
        actor=session.user,
        owner=device.owner,
        target=[device, service],
        users=[session.user],
        state=state,
        session=session.id,
        source=session.source,
        source_type="PROXY",
        encryption=session.encryption,
        proxy=session.endpoint.proxy,
        address=session.address,
        source_address=session.address,
        target_address=device.external_address,
        target_geo=device.site,
        platform=device.platform,
        manufacturer=device.manufacturer,
        version=device.version,
        tx_bytes=traffic,
        rx_bytes=traffic,
        tx_max_bps=None if lifetime is None else 65_536,
        rx_max_bps=None if lifetime is None else 65_536,
        tun_count=None if lifetime is None else 1,
        avg_rtt=None if lifetime is None else 40,
        ooo=None if lifetime is None else 0,
        dup=None if lifetime is None else 0,
        lifetime=lifetime,
        exit_code=None if lifetime is None else 0,
    )
