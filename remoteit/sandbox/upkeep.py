"""What happens to devices themselves: going offline, coming back, expiring when their time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.events import state_event

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.things import Device
    from remoteit.sandbox.world import World

LATEST = "5.4.0"
"""Version that upgrades lead to."""


def pass_time(world: World) -> None:
    """Bring connections and devices up to the present moment: what has reached its end, ends."""
    world.live_connections()
    now = world.now()
    for expiring, end in list(world.expiries.items()):
        if end <= now:
            del world.expiries[expiring]
            device = world.devices.get(expiring)
            if device is not None and device.online:
                go_offline(world, device, end, expired=True)


def go_offline(world: World, device: Device, at: datetime, *, expired: bool = False) -> None:
    """Let a device fall silent; its connections end."""
    end_connections(world, device, at)
    device.online, device.last_reported = False, at
    world.log(state_event(device, expired=expired, at=at))


def end_connections(world: World, device: Device, at: datetime) -> None:
    """Close all connections to a device's services."""
    for one in world.live_connections():
        if one.session.target.device is device:
            world.close(one, at)


def restart(world: World, device: Device) -> None:
    """Let a device go offline and come back at once."""
    now = world.now()
    go_offline(world, device, now)
    device.online = True
    world.log(state_event(device, at=now))


def upgradeable(device: Device) -> bool:
    """Whether the software on a device is older than the latest."""
    return version_of(device.version) < version_of(LATEST)


def version_of(text: str) -> tuple[int, ...]:
    """A version to compare by; empty for a text that is none."""
    parts = text.split(".")
    fits = all(part.isascii() and part.isdecimal() and len(part) <= 9 for part in parts)  # noqa: PLR2004
    return tuple(map(int, parts)) if fits else ()
