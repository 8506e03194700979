"""The life of a device: it is created, goes offline, restarts, and expires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.model.catalogue import (
    PLATFORM_TYPES,
    PLATFORMS_WITHOUT_SCRIPTS,
    SITES,
    UNKNOWN_PLATFORM,
)
from remoteit.sandbox.model.devices import Device
from remoteit.sandbox.model.events import state_event

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

LATEST_VERSION = "5.4.0"
"""The version that upgrades install."""

_NEW_DEVICE_VERSION = "5.3.4"
_MAX_DIGITS = 9


def create_device(
    backend: Backend,
    owner: Account,
    *,
    online: bool,
    id: str | None = None,
    name: str | None = None,
    platform: int | None = None,
    hardware_id: str | None = None,
) -> Device:
    """Create a device without services and add it to the backend.

    Args:
        backend: State of the sandbox.
        owner: The account that owns the device.
        online: Whether the device is online.
        id: Its id; by default an unused one.
        name: Its name; by default that of its platform.
        platform: A number in `PLATFORM_TYPES`; by default 65535, unknown.
        hardware_id: Its hardware id; by default a random one.
    """
    pick = backend.random
    type_ = PLATFORM_TYPES[UNKNOWN_PLATFORM if platform is None else platform]
    device = Device(
        id=id or backend.new_device_id(),
        name=type_.name if name is None else name,
        owner=owner,
        site=pick.choice(SITES),
        platform=type_.id,
        hardware_id=hardware_id or f"{type_.id:04x}-{pick.randbytes(6).hex()}",
        version=_NEW_DEVICE_VERSION,
        created=backend.now(),
        last_reported=backend.now(),
        external_address=f"198.51.100.{pick.randint(1, 254)}",
        internal_address=f"192.0.2.{pick.randint(1, 254)}",
        online=online,
        scriptable=type_.id not in PLATFORMS_WITHOUT_SCRIPTS,
    )
    backend.add_device(device)
    return device


def advance_time(backend: Backend) -> None:
    """Close connections that have timed out, and take devices offline that have expired."""
    backend.live_connections()
    now = backend.now()
    for device_id, end in list(backend.expiries.items()):
        if end <= now:
            del backend.expiries[device_id]
            device = backend.devices.get(device_id)
            if device is not None and device.online:
                go_offline(backend, device, end, expired=True)


def go_offline(backend: Backend, device: Device, at: datetime, *, expired: bool = False) -> None:
    """Take a device offline and close its connections."""
    close_connections(backend, device, at)
    device.online, device.last_reported = False, at
    backend.log(state_event(device, expired=expired, at=at))


def close_connections(backend: Backend, device: Device, at: datetime) -> None:
    """Close all connections to a device's services."""
    for connection in backend.live_connections():
        if connection.session.target.device is device:
            backend.close(connection, at)


def restart(backend: Backend, device: Device) -> None:
    """Take a device offline and online again at once."""
    now = backend.now()
    go_offline(backend, device, now)
    device.online = True
    backend.log(state_event(device, at=now))


def needs_upgrade(device: Device) -> bool:
    """Return True if the software on a device is older than the latest version."""
    return parse_version(device.version) < parse_version(LATEST_VERSION)


def parse_version(text: str) -> tuple[int, ...]:
    """Return the numbers of a version for comparison; () if the text is not a valid version."""
    parts = text.split(".")
    valid = all(part.isascii() and part.isdecimal() and len(part) <= _MAX_DIGITS for part in parts)
    return tuple(map(int, parts)) if valid else ()
