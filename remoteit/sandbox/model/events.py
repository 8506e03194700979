"""What the log remembers: one class for each type of the schema that implements LogEvent, of the same name.

Whatever changes the backend says so with `backend.log(DeviceDeleteEvent(...))`; the id and, unless given, the
moment are the log's to add. Targets stay in an event when they are gone from the backend.

*(choice)*: `type` is the EventType, and for what that enum has no word for, `JOB` and `AUTH_ACCESS_KEY`.
Actions and states are lower-case words; rates are bytes a second, `avgRTT` is milliseconds and `lifetime`
seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .devices import Device, Service

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account
    from .devices import Session, Site

ACCESS_KEY = "AUTH_ACCESS_KEY"
LOGIN = "AUTH_LOGIN"
LOGIN_ATTEMPT = "AUTH_LOGIN_ATTEMPT"


@dataclass(eq=False, kw_only=True)
class Event:
    """What all events tell; `timestamp` is None until the log has taken the event in."""

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
        return [one for one in self.target if isinstance(one, Device)]

    @property
    def services(self) -> list[Service]:
        """The targets that are services."""
        return [one for one in self.target if isinstance(one, Service)]


@dataclass(eq=False, kw_only=True)
class GenericEvent(Event):
    """A kind without a type of its own: sign-ins, access keys."""


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
    """A connection was opened (`state` connected) or closed (disconnected); figures come when it closes."""

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
    """What an act of sharing did to one service; `action` is ADD, REMOVE or LEAVE."""

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
        """The older word: granted, not withdrawn."""
        return self.action == "add"


@dataclass(eq=False, kw_only=True)
class LicenseUpdatedEvent(Event):
    """A licence changed; `plan` is whatever answers the schema's Plan."""

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
    """A device passed from `owner` to `users`."""

    type: str = "DEVICE_TRANSFER"


@dataclass(eq=False, kw_only=True)
class DeviceDeleteEvent(Event):
    """Devices or services were deleted; `names` is what they were called."""

    type: str = "DEVICE_DELETE"
    names: list[str] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class JobEvent(Event):
    """A job as a whole moved on."""

    type: str = "JOB"
    job_id: str | None = None


@dataclass(eq=False, kw_only=True)
class DeviceJobEvent(Event):
    """A job moved on at one device."""

    type: str = "DEVICE_JOB"
    job_device_id: str | None = None


def state_event(device: Device, *, expired: bool = False, at: datetime | None = None) -> DeviceStateEvent:
    """That a device is now in the state that it is in."""
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
    """That a session began (`state` connected), or ended (disconnected) after `lifetime` seconds."""
    service = session.target
    device = service.device
    # Figures of a session that carried a little traffic all the time: about a kilobyte each way a second.
    carried = None if lifetime is None else lifetime * 1024
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
        tx_bytes=carried,
        rx_bytes=carried,
        tx_max_bps=None if lifetime is None else 65_536,
        rx_max_bps=None if lifetime is None else 65_536,
        tun_count=None if lifetime is None else 1,
        avg_rtt=None if lifetime is None else 40,
        ooo=None if lifetime is None else 0,
        dup=None if lifetime is None else 0,
        lifetime=lifetime,
        exit_code=None if lifetime is None else 0,
    )
