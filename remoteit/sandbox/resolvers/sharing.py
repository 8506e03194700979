"""Sharing devices, some of their services, or a whole account; and who knows whom by it.

An email that no account has makes one, for a guest who has yet to sign up.

*(choice)*: sharing needs ADMIN on the device. ADD without `services` shares all of the device, with some
adds these to what was shared; a service's own REMOVE or LEAVE takes that one back, and a share without
services is over. REMOVE and LEAVE with `services` take back those alone. LEAVE is the caller's own, so
`email` holds the caller's address or nothing. REMOVE of someone who has nothing is NOT_FOUND. `notify` has
no effect. With access go the connections that it allowed. The older `link` gives the caller's whole account,
as VIEW and CONNECT on all its devices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account, AccountAccess
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import require, visible_device
from remoteit.sandbox.rules.sharing import SharingChange, apply_sharing, find_or_invite

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Share
    from remoteit.sandbox.model.networks import Network

user = Fields("User", parent=Account)
target_fields = Fields("Device", "Service", parent=(Device, Service))
mutation = Fields("Mutation")
FIELDS = (user, target_fields, mutation)


@target_fields.resolves("access")
def access(parent: Device | Service, _call: RequestContext) -> list[Share]:
    """Whom it is shared with."""
    shares = parent.device.shares
    return [one for one in shares if isinstance(parent, Device) or one.covers(parent)]


@user.resolves("access")
def account_access(parent: Account, call: RequestContext) -> list[AccountAccess]:
    """Who has been given the account as a whole."""
    return [one for one in call.backend.account_access if one.owner is parent]


@user.resolves("member")
def member(parent: Account, call: RequestContext) -> list[dict[str, object]]:
    """Which accounts have been given to this one as a whole."""
    given = [one for one in call.backend.account_access if one.user is parent]
    return [{"user": one.owner, "created": one.created, "scripting": one.scripting} for one in given]


@user.resolves("guest")
def guests(parent: Account, call: RequestContext) -> list[dict[str, object]]:
    """With whom devices, services and networks of the account are shared, by email."""
    devices: dict[Account, list[Device | Service]] = {}
    networks: dict[Account, list[Network]] = {}
    for device in visible_devices(call, parent):
        for share in device.shares if device.owner is parent else ():
            devices.setdefault(share.user, []).extend([device] if share.services is None else share.services)
    for network in call.backend.networks.values():
        for one in network.access if network.owner is parent else ():
            networks.setdefault(one.user, []).append(network)
    return [
        {"user": one, "devices": devices.get(one, []), "networks": networks.get(one, [])}
        for one in sorted({*devices, *networks}, key=lambda one: one.email)
    ]


@user.resolves("contacts")
def contacts(parent: Account, call: RequestContext) -> list[Account]:
    """Those who share anything with the account, either way, by email."""
    found: set[Account] = set()
    for device in visible_devices(call, parent):
        found.add(device.owner)
        if device.owner is parent:
            found.update(share.user for share in device.shares)
    for network in call.backend.networks.values():
        users = {one.user for one in network.access}
        if parent in (network.owner, *users):
            found.update(users if network.owner is parent else {network.owner})
    for one in call.backend.account_access:
        if parent in (one.owner, one.user):
            found.update((one.owner, one.user))
    return sorted(found - {parent}, key=lambda one: one.email)


@mutation.resolves("share")
def share(
    _root: None,
    call: RequestContext,
    *,
    action: str,
    email: list[str],
    scripting: bool,
    device_id: str | None = None,
    device_ids: list[str] | None = None,
    services: list[dict[str, Any]] | None = None,
    **_unused: object,
) -> bool:
    """Share devices, or end it."""
    devices = _devices(call, [*(device_ids or ()), *((device_id,) if device_id is not None else ())])
    if action == "LEAVE":
        _check_leaving(call, devices, email)
        change = SharingChange(action, [call.account], False, _services(devices, services, action))
    else:
        for device in devices:
            require(call.backend, call.account, device, "ADMIN", "share it")
        chosen = _services(devices, services, action)
        users = _users(call, email, create=action == "ADD")
        _check_users(devices, users, action)
        change = SharingChange(action, users, scripting, chosen)
    for device in devices:
        apply_sharing(call, device, change)
    return True


@mutation.resolves("link")
def link(_root: None, call: RequestContext, *, action: str, email: list[str], scripting: bool) -> bool:
    """Give the whole account to others, or end it; with LEAVE, give up theirs."""
    others = _users(call, email, create=action == "ADD")
    if call.account in others:
        raise BadUserInputError("`email` holds your own address; your account is yours already.")
    pairs = [(one, call.account) if action == "LEAVE" else (call.account, one) for one in others]
    given = call.backend.account_access
    if action != "ADD" and not any((one.owner, one.user) in pairs for one in given):
        raise NotFoundError(f"There is no such access of {', '.join(email)} to be ended.")
    given[:] = [one for one in given if (one.owner, one.user) not in pairs]
    if action == "ADD":
        given += [AccountAccess(*pair, call.backend.now(), scripting) for pair in pairs]
    return True


def _devices(call: RequestContext, ids: list[str]) -> list[Device]:
    if not ids:
        raise BadUserInputError("Neither `deviceId` nor `deviceIds` names a device to share.")
    found = {one: visible_device(call.backend, call.account, one) for one in ids}
    for asked, device in found.items():
        if asked != device.id:
            raise BadUserInputError(
                f"{asked} is a service; name its device {device.id}, and the service in `services`."
            )
    return list(found.values())


def _services(
    devices: list[Device], asked: list[dict[str, Any]] | None, action: str
) -> dict[Service, str] | None:
    if not asked:
        return None
    known = {service.id: service for device in devices for service in device.services}
    unknown = [one["serviceId"] for one in asked if one["serviceId"] not in known]
    if unknown:
        raise NotFoundError(f"The devices have no service {unknown[0]!r}.")
    return {known[one["serviceId"]]: one["action"] if action == "ADD" else action for one in asked}


def _users(call: RequestContext, emails: list[str], *, create: bool) -> list[Account]:
    if not emails:
        raise BadUserInputError("`email` is empty; name at least one address.")
    return list(dict.fromkeys(find_or_invite(call.backend, emails, create=create)))


def _check_users(devices: list[Device], users: list[Account], action: str) -> None:
    for user in users:
        if any(device.owner is user for device in devices):
            raise BadUserInputError(f"`email` holds {user.email}, whose device it is.")
        if action == "REMOVE" and not any(one.user is user for device in devices for one in device.shares):
            raise NotFoundError(f"The device is not shared with {user.email}.")


def _check_leaving(call: RequestContext, devices: list[Device], emails: list[str]) -> None:
    if any(one.strip().casefold() != call.account.email.casefold() for one in emails):
        raise BadUserInputError("`email` holds another's address; LEAVE gives up your own access alone.")
    for device in devices:
        if not any(one.user is call.account for one in device.shares):
            raise BadUserInputError(f"Device {device.id} is not shared with you; there is nothing to leave.")
