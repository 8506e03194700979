"""Looking after devices: refresh, restart, upgrade, uninstall, expiry; and rating a connection.

*(choice)*: all of it needs MANAGE and, but for an expiry, a device that is online. A restart is over at once
and ends the device's connections. An upgrade leads to the latest version unless told another one, and
`upgradeDevices` answers an id that nothing else takes. After `uninstallDevice` the device is offline for good
and can be deleted. `expire` takes seconds, and none means now: the device goes offline then. Ratings are 1
to 5, for sessions of the caller's own, also ended ones.
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.devices import Device
from remoteit.sandbox.model.events import DeviceConnectEvent, DeviceRefreshEvent
from remoteit.sandbox.resolvers.targets import chosen_devices
from remoteit.sandbox.rules.device_lifecycle import (
    LATEST_VERSION,
    advance_time,
    go_offline,
    needs_upgrade,
    parse_version,
    restart,
)
from remoteit.sandbox.rules.permissions import require, visible_device

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from remoteit.sandbox.rules.context import RequestContext

MAX_TIMEOUT = 10 * 365 * 86_400
"""Seconds that an expiry may lie ahead."""
RATINGS = range(1, 6)

device_fields = Fields("Device", parent=Device)
mutation = Fields("Mutation")
FIELDS = (device_fields, mutation)


@device_fields.resolves("upgradeable")
def is_upgradeable(parent: Device, _call: RequestContext) -> bool:
    """Whether `upgradeDevice` would change its version."""
    return needs_upgrade(parent)


@device_fields.resolves("ttl")
def ttl(parent: Device, call: RequestContext) -> int | None:
    """Seconds until it expires; null where it does not."""
    end = call.backend.expiries.get(parent.id)
    return None if end is None else math.ceil((end - call.backend.now()).total_seconds())


@mutation.resolves("refreshDevice")
def refresh_device(_root: None, call: RequestContext, *, id: str) -> bool:
    """Ask a device to report anew."""
    device = _online(call, id, "refresh it")
    device.last_reported = call.backend.now()
    call.backend.log(DeviceRefreshEvent(actor=call.account, owner=device.owner, target=[device]))
    return True


@mutation.resolves("rebootDevice")
def reboot_device(_root: None, call: RequestContext, *, id: str) -> bool:
    """Restart a device."""
    restart(call.backend, _online(call, id, "restart it"))
    return True


@mutation.resolves("upgradeDevice")
def upgrade_device(_root: None, call: RequestContext, *, id: str) -> bool:
    """Bring the software on a device to the latest version."""
    device = _online(call, id, "upgrade it")
    device.version = LATEST_VERSION if needs_upgrade(device) else device.version
    return True


@mutation.resolves("upgradeDevices")
def upgrade_devices(
    _root: None,
    call: RequestContext,
    *,
    version: str | None = None,
    device_ids: Sequence[str] | None = None,
    tag_filter: Mapping[str, Any] | None = None,
    **_unused: object,
) -> str:
    """Bring the software on several devices to a version."""
    if version is not None and not parse_version(version):
        raise BadUserInputError(f"`version` is {version!r}; a version looks like {LATEST_VERSION}.")
    devices = chosen_devices(
        call, call.account, device_ids, tag_filter, permission="MANAGE", action="upgrade it"
    )
    for device in devices:
        _check_online(device, "upgrade it")
    for device in devices:
        device.version = version or LATEST_VERSION
    return call.backend.new_id()


@mutation.resolves("uninstallDevice")
def uninstall_device(_root: None, call: RequestContext, *, id: str) -> bool:
    """Take the software off a device."""
    device = _online(call, id, "uninstall its software")
    go_offline(call.backend, device, call.backend.now())
    return True


@mutation.resolves("expire")
def expire(_root: None, call: RequestContext, *, device_id: str, timeout: float | None = None) -> bool:
    """Let a device expire after some seconds."""
    device = visible_device(call.backend, call.account, device_id)
    require(call.backend, call.account, device, "MANAGE", "let it expire")
    seconds = 0 if timeout is None else timeout
    if not 0 <= seconds <= MAX_TIMEOUT:
        raise BadUserInputError(f"`timeout` is {timeout}; it is in seconds, from 0 to {MAX_TIMEOUT}.")
    device.timeout = int(seconds)
    call.backend.expiries[device.id] = call.backend.now() + timedelta(seconds=seconds)
    advance_time(call.backend)
    return True


@mutation.resolves("rateConnection")
def rate_connection(
    _root: None, call: RequestContext, *, quality: int, session_id: str, service_id: str
) -> bool:
    """Keep a rating of a session."""
    if quality not in RATINGS:
        raise BadUserInputError(f"`quality` is {quality}; ratings are {RATINGS[0]} to {RATINGS[-1]}.")
    for event in call.backend.events:
        if (
            isinstance(event, DeviceConnectEvent)
            and event.session == session_id
            and event.actor is call.account
        ):
            if service_id not in (one.id for one in event.services):
                raise BadUserInputError(f"`serviceId` is {service_id!r}, to which the session was not.")
            call.backend.ratings[session_id] = quality
            return True
    raise NotFoundError(f"You have had no session {session_id!r}.")


def _online(call: RequestContext, id: str, action: str) -> Device:
    device = visible_device(call.backend, call.account, id)
    require(call.backend, call.account, device, "MANAGE", action)
    _check_online(device, action)
    return device


def _check_online(device: Device, action: str) -> None:
    if not device.online:
        raise BadUserInputError(f"Device {device.id} is offline: you cannot {action} until it is back.")
