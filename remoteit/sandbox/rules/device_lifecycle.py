"""What happens to devices themselves: going offline, coming back, expiring when their time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.model.events import state_event

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device

LATEST = "5.4.0"
"""Version that upgrades lead to."""


def pass_time(backend: Backend) -> None:
    """Bring connections and devices up to the present moment: what has reached its end, ends."""
    backend.live_connections()
    now = backend.now()
    for expiring, end in list(backend.expiries.items()):
        if end <= now:
            del backend.expiries[expiring]
            device = backend.devices.get(expiring)
            if device is not None and device.online:
                go_offline(backend, device, end, expired=True)


def go_offline(backend: Backend, device: Device, at: datetime, *, expired: bool = False) -> None:
    """Let a device fall silent; its connections end."""
    end_connections(backend, device, at)
    device.online, device.last_reported = False, at
    backend.log(state_event(device, expired=expired, at=at))


def end_connections(backend: Backend, device: Device, at: datetime) -> None:
    """Close all connections to a device's services."""
    for one in backend.live_connections():
        if one.session.target.device is device:
            backend.close(one, at)


def restart(backend: Backend, device: Device) -> None:
    """Let a device go offline and come back at once."""
    now = backend.now()
    go_offline(backend, device, now)
    device.online = True
    backend.log(state_event(device, at=now))


def upgradeable(device: Device) -> bool:
    """Whether the software on a device is older than the latest."""
    return version_of(device.version) < version_of(LATEST)


def version_of(text: str) -> tuple[int, ...]:
    """A version to compare by; empty for a text that is none."""
    parts = text.split(".")
    fits = all(part.isascii() and part.isdecimal() and len(part) <= 9 for part in parts)  # noqa: PLR2004
    return tuple(map(int, parts)) if fits else ()
