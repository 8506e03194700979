"""The permissions of accounts on devices: all for the owner, a role's for members, a share's for guests.

Assumption: a share grants VIEW and CONNECT, and SCRIPTING if it says so. A share with an organization applies
to the members whose role grants the permission and applies to the device. Renaming, adding, changing and
removing are for the owner and for an organization's members with ADMIN (docs/api-notes.md names rename,
delete and remove).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import ForbiddenError, NotFoundError
from remoteit.sandbox.model.organizations import ALL_PERMISSIONS

from .apps import can_reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.model.accounts import Account, AccountAccess
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device, Service, Share


def permissions_of(backend: Backend, account: Account, device: Device) -> tuple[str, ...]:
    """Return the permissions of `account` on `device` in the schema's order; () if it may not even see it."""
    return _permissions(backend, account, device, device.shares)


def _permissions(
    backend: Backend, account: Account, device: Device, shares: Sequence[Share]
) -> tuple[str, ...]:
    if not can_reach(account, device):
        return ()
    if device.owner is account:
        return ALL_PERMISSIONS
    granted: set[str] = set()
    tags = {tag.name for tag in device.tags}
    membership = backend.membership(device.owner, account)
    if membership and membership.role.applies_to(tags):
        granted.update(membership.permissions)
    account_wide = [access for access in backend.account_access if access.owner is device.owner]
    guests: list[Share | AccountAccess] = [*shares, *account_wide]
    for share in guests:
        given = ("VIEW", "CONNECT", *(("SCRIPTING",) if share.scripting else ()))
        membership = backend.membership(share.user, account)
        if share.user is account:
            granted.update(given)
        elif membership and membership.role.applies_to(tags):
            granted.update({*given} & {*membership.permissions})
    return tuple(permission for permission in ALL_PERMISSIONS if permission in granted)


def sees_service(backend: Backend, account: Account, service: Service) -> bool:
    """Return True if the account sees a service: it sees the device, and no share hides the service."""
    device = service.device
    covering = [share for share in device.shares if share.covers(service)]
    return "VIEW" in _permissions(backend, account, device, covering)


def require(backend: Backend, account: Account, device: Device, permission: str, action: str) -> None:
    """Check that an account has a permission on a device.

    Args:
        backend: State of the sandbox.
        account: The caller.
        device: The device, or the device of the service concerned.
        permission: One of `ALL_PERMISSIONS`.
        action: The action, for the message: "rename it".

    Raises:
        ForbiddenError: The account sees the device and lacks the permission.
    """
    granted = permissions_of(backend, account, device)
    if permission not in granted:
        raise ForbiddenError(
            f"You may not {action}: device {device.id} belongs to {device.owner.email}, and this needs "
            f"{permission}; your permissions on it: {', '.join(granted) or 'none'}."
        )


def visible_device(backend: Backend, account: Account, id: str) -> Device:
    """Return the device with this id, or the device of the service with this id, if the account sees it.

    Raises:
        NotFoundError: The id is unknown, or the account does not see the device.
    """
    device = backend.device_of(id)
    if device is None or "VIEW" not in permissions_of(backend, account, device):
        raise NotFoundError(f"There is no device or service {id!r} that you can see.")
    return device


def visible_service(backend: Backend, account: Account, id: str) -> Service:
    """Return the service with this id, if the account sees it.

    Raises:
        NotFoundError: The id is unknown, or the account does not see the service.
    """
    service = backend.services.get(id)
    if service is None or not sees_service(backend, account, service):
        raise NotFoundError(f"There is no service {id!r} that you can see.")
    return service
