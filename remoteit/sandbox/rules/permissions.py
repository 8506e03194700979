"""Who may do what with a device: the owner all, a member what the role grants, a guest what was shared.

*(choice)*: a share grants VIEW and CONNECT, and SCRIPTING where it says so; what is shared to an organisation
reaches those members whose role grants it and reaches the device. Rename, add, change and remove
are for the owner and for an organisation's members with ADMIN (API.md, section 4, names rename, delete,
remove).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import ForbiddenError, NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.model.accounts import Account, AccountAccess
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device, Service, Share

ALL_PERMISSIONS = ("VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN")


def permissions_of(backend: Backend, account: Account, device: Device) -> tuple[str, ...]:
    """What `account` may do with `device`, in the schema's order; empty where it may not even see it."""
    return _granted(backend, account, device, device.shares)


def _granted(backend: Backend, account: Account, device: Device, shares: Sequence[Share]) -> tuple[str, ...]:
    if device.owner is account:
        return ALL_PERMISSIONS
    granted: set[str] = set()
    tags = {tag.name for tag in device.tags}
    member = backend.membership(device.owner, account)
    if member and member.role.reaches(tags):
        granted.update(member.permissions)
    accounts = [one for one in backend.account_access if one.owner is device.owner]
    given_to: list[Share | AccountAccess] = [*shares, *accounts]
    for share in given_to:
        given = ("VIEW", "CONNECT", *(("SCRIPTING",) if share.scripting else ()))
        member = backend.membership(share.user, account)
        if share.user is account:
            granted.update(given)
        elif member and member.role.reaches(tags):
            granted.update({*given} & {*member.permissions})
    return tuple(one for one in ALL_PERMISSIONS if one in granted)


def sees_service(backend: Backend, account: Account, service: Service) -> bool:
    """Whether the account sees a service: any of a device it sees, unless only others were shared with it."""
    device = service.device
    covering = [share for share in device.shares if share.covers(service)]
    return "VIEW" in _granted(backend, account, device, covering)


def require(backend: Backend, account: Account, device: Device, permission: str, to_do: str) -> None:
    """Let the call go on if `account` has `permission` on `device`.

    Args:
        backend: State of the sandbox.
        account: Who asks.
        device: The device, or the one that has the service.
        permission: One of `ALL_PERMISSIONS`.
        to_do: What is asked for, for the message: "rename it".

    Raises:
        ForbiddenError: The account sees the device and lacks the permission.
    """
    granted = permissions_of(backend, account, device)
    if permission not in granted:
        have = ", ".join(granted) or "none"
        raise ForbiddenError(
            f"You may not {to_do}: device {device.id} belongs to {device.owner.email}, and this needs "
            f"{permission}; your permissions on it: {have}."
        )


def visible_device(backend: Backend, account: Account, id: str) -> Device:
    """The device with this id, or the parent of the service with this id, if the account may see it.

    Raises:
        NotFoundError: There is none that the account may see.
    """
    device = backend.device_of(id)
    if device is None or "VIEW" not in permissions_of(backend, account, device):
        raise NotFoundError(f"There is no device or service {id!r} that you can see.")
    return device


def visible_service(backend: Backend, account: Account, id: str) -> Service:
    """The service with this id, if the account may see it.

    Raises:
        NotFoundError: There is none that the account may see.
    """
    service = backend.services.get(id)
    if service is None or not sees_service(backend, account, service):
        raise NotFoundError(f"There is no service {id!r} that you can see.")
    return service
