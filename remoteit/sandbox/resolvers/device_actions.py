"""Act on devices: refresh, restart, upgrade, uninstall, expire, change apps; and rate a connection.

Assumption: every action needs MANAGE and, except an expiry, a device that is online. A restart is over at
once and ends the device's connections. Without a version, an upgrade installs the latest one. The sandbox
accepts orders to install and remove apps and does nothing. `upgradeDevices` and the orders for apps return an
id that no other operation accepts. After `uninstallDevice` the device stays offline and can be deleted.
`expire` takes seconds, null means now: the device goes offline then. Ratings are 1 to 5, for the caller's
sessions, open or ended.

Assumption: to select devices, pass exactly one of `deviceIds` and `tagFilter`, and select at least one
device. Tags select among the devices that the account lists and on which the caller has the permission. The
id of a device without the permission is FORBIDDEN, and the id of a service selects its device.
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.filters import Filter
from remoteit.sandbox.model.devices import Device
from remoteit.sandbox.model.events import DeviceConnectEvent, DeviceRefreshEvent
from remoteit.sandbox.rules.device_lifecycle import (
    LATEST_VERSION,
    advance_time,
    go_offline,
    needs_upgrade,
    parse_version,
    restart,
)
from remoteit.sandbox.rules.permissions import permissions_of, require, visible_device

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.rules.context import RequestContext

MAX_TIMEOUT = 10 * 365 * 86_400
"""The longest time to an expiry, in seconds."""
RATINGS = range(1, 6)

device_fields = TypeResolvers("Device", parent=Device)
mutation = TypeResolvers("Mutation")
FIELDS = (device_fields, mutation)


@device_fields.resolves("upgradeable")
def is_upgradeable(parent: Device, _context: RequestContext) -> bool:
    """Check that `upgradeDevice` would change the device's version."""
    return needs_upgrade(parent)


@device_fields.resolves("ttl")
def ttl(parent: Device, context: RequestContext) -> int | None:
    """Return the seconds until the device expires, or None if it does not expire."""
    end = context.backend.expiries.get(parent.id)
    return None if end is None else math.ceil((end - context.backend.now()).total_seconds())


@mutation.resolves("refreshDevice")
def refresh_device(_root: None, context: RequestContext, *, id: str) -> bool:
    """Ask a device to report again."""
    device = _require_online_device(context, id, "refresh it")
    device.last_reported = context.backend.now()
    context.backend.log(DeviceRefreshEvent(actor=context.account, owner=device.owner, target=[device]))
    return True


@mutation.resolves("rebootDevice")
def reboot_device(_root: None, context: RequestContext, *, id: str) -> bool:
    """Restart a device."""
    restart(context.backend, _require_online_device(context, id, "restart it"))
    return True


@mutation.resolves("upgradeDevice")
def upgrade_device(_root: None, context: RequestContext, *, id: str) -> bool:
    """Upgrade the software on a device to the latest version."""
    device = _require_online_device(context, id, "upgrade it")
    device.version = LATEST_VERSION if needs_upgrade(device) else device.version
    return True


@mutation.resolves("upgradeDevices")
def upgrade_devices(
    _root: None,
    context: RequestContext,
    *,
    version: str | None = None,
    device_ids: Sequence[str] | None = None,
    tag_filter: Mapping[str, Any] | None = None,
    **_unused: object,
) -> str:
    """Upgrade the software on several devices to a version."""
    if version is not None and not parse_version(version):
        raise BadUserInputError(f"`version` is {version!r}; a version looks like {LATEST_VERSION}.")
    devices = select_devices(
        context, context.account, device_ids, tag_filter, permission="MANAGE", action="upgrade it"
    )
    for device in devices:
        _check_online(device, "upgrade it")
    for device in devices:
        device.version = version or LATEST_VERSION
    return context.backend.new_id()


@mutation.resolves("uninstallDevice")
def uninstall_device(_root: None, context: RequestContext, *, id: str) -> bool:
    """Uninstall the software on a device."""
    device = _require_online_device(context, id, "uninstall its software")
    go_offline(context.backend, device, context.backend.now())
    return True


@mutation.resolves("expire")
def expire(_root: None, context: RequestContext, *, device_id: str, timeout: float | None = None) -> bool:
    """Let a device expire after some seconds."""
    device = visible_device(context.backend, context.account, device_id)
    require(context.backend, context.account, device, "MANAGE", "let it expire")
    seconds = 0 if timeout is None else timeout
    if not 0 <= seconds <= MAX_TIMEOUT:
        raise BadUserInputError(
            f"`timeout` is {timeout}; it must be a number of seconds from 0 to {MAX_TIMEOUT}."
        )
    device.timeout = int(seconds)
    context.backend.expiries[device.id] = context.backend.now() + timedelta(seconds=seconds)
    advance_time(context.backend)
    return True


@mutation.resolves("installApp", "removeApp")
def change_app(
    _root: None,
    context: RequestContext,
    *,
    application: int,
    device_ids: list[str] | None = None,
    tag_filter: dict[str, Any] | None = None,
    **_unused: object,
) -> str:
    """Accept an order to install or remove an app."""
    if application < 1:
        raise BadUserInputError(f"`application` is {application}; it must be the id of an application type.")
    select_devices(
        context, context.account, device_ids, tag_filter, permission="MANAGE", action="change its apps"
    )
    return context.backend.new_id()


@mutation.resolves("rateConnection")
def rate_connection(
    _root: None, context: RequestContext, *, quality: int, session_id: str, service_id: str
) -> bool:
    """Rate a session."""
    if quality not in RATINGS:
        raise BadUserInputError(f"`quality` is {quality}; ratings are {RATINGS[0]} to {RATINGS[-1]}.")
    for event in context.backend.events:
        if (
            isinstance(event, DeviceConnectEvent)
            and event.session == session_id
            and event.actor is context.account
        ):
            if service_id not in (service.id for service in event.services):
                raise BadUserInputError(f"`serviceId` is {service_id!r}; the session was to another service.")
            context.backend.ratings[session_id] = quality
            return True
    raise NotFoundError(f"You have had no session {session_id!r}.")


def select_devices(
    context: RequestContext,
    account: Account,
    device_ids: Sequence[str] | None,
    tag_filter: Mapping[str, Any] | None,
    *,
    permission: str,
    action: str,
) -> list[Device]:
    """Return the devices that a mutation names by id or by tag, each once.

    Args:
        context: The request.
        account: The account whose devices a tag filter selects from.
        device_ids: Ids of devices or services, or None.
        tag_filter: A ListFilter, or None.
        permission: The permission that the caller needs on each device.
        action: What the caller wants to do, for the error message: "run scripts on it".

    Raises:
        BadUserInputError: Both or neither are given, or no device is selected.
        NotFoundError: An id names no device that the caller can see.
        ForbiddenError: The caller lacks the permission on a device named by id.
    """
    if (device_ids is None) == (tag_filter is None):
        raise BadUserInputError("Pass either `deviceIds` or `tagFilter` to select the devices, and not both.")
    if device_ids is not None:
        devices = [visible_device(context.backend, context.account, target_id) for target_id in device_ids]
        for device in devices:
            require(context.backend, context.account, device, permission, action)
    else:
        devices = [
            device
            for device in Filter(tag=tag_filter).devices(context.backend.devices_of(account), account)
            if permission in permissions_of(context.backend, context.account, device)
        ]
    if not devices:
        raise BadUserInputError("No device is selected; name a device in `deviceIds`, or a tag of a device.")
    return list(dict.fromkeys(devices))


def _require_online_device(context: RequestContext, id: str, action: str) -> Device:
    device = visible_device(context.backend, context.account, id)
    require(context.backend, context.account, device, "MANAGE", action)
    _check_online(device, action)
    return device


def _check_online(device: Device, action: str) -> None:
    if not device.online:
        raise BadUserInputError(f"Device {device.id} is offline: you cannot {action} until it is online.")
