"""Share devices, single services or a whole account; list guests and contacts.

An email address that no account uses gets a new account, for a guest who has yet to sign up.

Assumption: sharing needs ADMIN on the device. ADD without `services` shares the complete device; with
`services` it adds these to the share. A service's own action REMOVE or LEAVE removes that service, and a
share without services ends. REMOVE and LEAVE with `services` remove only those. LEAVE ends the caller's own
access, so `email` holds the caller's address or nothing. REMOVE of an account that has no share is NOT_FOUND.
`notify` has no effect. Connections end together with the access that allowed them. The older `link` shares
the caller's whole account, as VIEW and CONNECT on all its devices.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account, AccountAccess
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import require, visible_device
from remoteit.sandbox.rules.sharing import SharingChange, apply_sharing, find_or_invite

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Share
    from remoteit.sandbox.model.networks import Network

user = TypeResolvers("User", parent=Account)
target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
mutation = TypeResolvers("Mutation")
FIELDS = (user, target_fields, mutation)


@target_fields.resolves("access")
def access(parent: Device | Service, _context: RequestContext) -> list[Share]:
    """Return the shares of a device or service."""
    shares = parent.device.shares
    return [share for share in shares if isinstance(parent, Device) or share.covers(parent)]


@user.resolves("access")
def account_access(parent: Account, context: RequestContext) -> list[AccountAccess]:
    """Return the accounts that have access to the whole account."""
    return [access for access in context.backend.account_access if access.owner is parent]


@user.resolves("member")
def member(parent: Account, context: RequestContext) -> list[dict[str, object]]:
    """Return the accounts that this account has access to as a whole."""
    return [
        {"user": access.owner, "created": access.created, "scripting": access.scripting}
        for access in context.backend.account_access
        if access.user is parent
    ]


@user.resolves("guest")
def guests(parent: Account, context: RequestContext) -> list[dict[str, object]]:
    """Return the users that the account shares devices, services and networks with, sorted by email."""
    devices: dict[Account, list[Device | Service]] = {}
    networks: dict[Account, list[Network]] = {}
    for device in visible_devices(context, parent):
        for share in device.shares if device.owner is parent else ():
            devices.setdefault(share.user, []).extend([device] if share.services is None else share.services)
    for network in context.backend.networks.values():
        for network_share in network.access if network.owner is parent else ():
            networks.setdefault(network_share.user, []).append(network)
    return [
        {"user": guest, "devices": devices.get(guest, []), "networks": networks.get(guest, [])}
        for guest in sorted({*devices, *networks}, key=attrgetter("email"))
    ]


@user.resolves("contacts")
def contacts(parent: Account, context: RequestContext) -> list[Account]:
    """Return the accounts that share anything with the account, in either direction, sorted by email."""
    found: set[Account] = set()
    for device in visible_devices(context, parent):
        found.add(device.owner)
        if device.owner is parent:
            found.update(share.user for share in device.shares)
    for network in context.backend.networks.values():
        users = {share.user for share in network.access}
        if parent in (network.owner, *users):
            found.update(users if network.owner is parent else {network.owner})
    for access in context.backend.account_access:
        if parent in (access.owner, access.user):
            found.update((access.owner, access.user))
    return sorted(found - {parent}, key=attrgetter("email"))


@mutation.resolves("share")
def share(
    _root: None,
    context: RequestContext,
    *,
    action: str,
    email: list[str],
    scripting: bool,
    device_id: str | None = None,
    device_ids: list[str] | None = None,
    services: list[dict[str, Any]] | None = None,
    **_unused: object,
) -> bool:
    """Share devices, or end shares of devices."""
    devices = _require_devices(
        context, [*(device_ids or ()), *((device_id,) if device_id is not None else ())]
    )
    if action == "LEAVE":
        _check_leaving(context, devices, email)
        change = SharingChange(action, [context.account], False, _service_actions(devices, services, action))
    else:
        for device in devices:
            require(context.backend, context.account, device, "ADMIN", "share it")
        actions = _service_actions(devices, services, action)
        users = _find_users(context, email, create=action == "ADD")
        _check_users(devices, users, action)
        change = SharingChange(action, users, scripting, actions)
    for device in devices:
        apply_sharing(context, device, change)
    return True


@mutation.resolves("link")
def link(_root: None, context: RequestContext, *, action: str, email: list[str], scripting: bool) -> bool:
    """Share the whole account, or end that; with LEAVE, give up access to the accounts of others."""
    others = _find_users(context, email, create=action == "ADD")
    if context.account in others:
        raise BadUserInputError("`email` holds your own address; pass the addresses of others.")
    pairs = [(other, context.account) if action == "LEAVE" else (context.account, other) for other in others]
    grants = context.backend.account_access
    if action != "ADD" and not any((grant.owner, grant.user) in pairs for grant in grants):
        raise NotFoundError(f"There is no access of {', '.join(email)} that could be ended.")
    grants[:] = [grant for grant in grants if (grant.owner, grant.user) not in pairs]
    if action == "ADD":
        grants += [AccountAccess(*pair, context.backend.now(), scripting) for pair in pairs]
    return True


def _require_devices(context: RequestContext, ids: list[str]) -> list[Device]:
    if not ids:
        raise BadUserInputError("`deviceId` and `deviceIds` are both empty; name at least one device.")
    found = {target_id: visible_device(context.backend, context.account, target_id) for target_id in ids}
    for target_id, device in found.items():
        if target_id != device.id:
            raise BadUserInputError(
                f"{target_id} is a service; name its device {device.id}, and the service in `services`."
            )
    return list(found.values())


def _service_actions(
    devices: list[Device], services: list[dict[str, Any]] | None, action: str
) -> dict[Service, str] | None:
    if not services:
        return None
    known = {service.id: service for device in devices for service in device.services}
    unknown = [entry["serviceId"] for entry in services if entry["serviceId"] not in known]
    if unknown:
        raise NotFoundError(f"The devices have no service {unknown[0]!r}.")
    return {known[entry["serviceId"]]: entry["action"] if action == "ADD" else action for entry in services}


def _find_users(context: RequestContext, emails: list[str], *, create: bool) -> list[Account]:
    if not emails:
        raise BadUserInputError("`email` is empty; name at least one address.")
    return list(dict.fromkeys(find_or_invite(context.backend, emails, create=create)))


def _check_users(devices: list[Device], users: list[Account], action: str) -> None:
    for user in users:
        if any(device.owner is user for device in devices):
            raise BadUserInputError(f"`email` holds {user.email}, who owns the device.")
        if action == "REMOVE" and not any(_is_shared_with(device, user) for device in devices):
            raise NotFoundError(f"The device is not shared with {user.email}.")


def _check_leaving(context: RequestContext, devices: list[Device], emails: list[str]) -> None:
    if any(address.strip().casefold() != context.account.email.casefold() for address in emails):
        raise BadUserInputError("`email` holds another's address; LEAVE gives up only your own access.")
    for device in devices:
        if not _is_shared_with(device, context.account):
            raise BadUserInputError(f"Device {device.id} is not shared with you; you cannot leave it.")


def _is_shared_with(device: Device, user: Account) -> bool:
    return any(share.user is user for share in device.shares)
