"""List, find, rename, transfer and delete devices, and resolve the fields that depend on the caller.

Assumption: `login.devices` holds own devices and those shared with the account; an organization's devices are
under `login.account`. `renameService` rejects blank names.

Assumption: transfer and deletion need the owner or an organization's ADMIN, and apply to all named devices or
to none. The new owner must have an account, and gets the device without its shares and tags; connections to
it end and networks lose its services. Without `force`, deleting an active device is BAD_USER_INPUT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.filters import Filter
from remoteit.sandbox.graphql.paging import Page, paginate, sort_by
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.model.events import DeviceDeleteEvent, DeviceTransferEvent
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import permissions_of, require, visible_device

if TYPE_CHECKING:
    from collections.abc import Sequence

DEVICE_SORT_KEYS = frozenset(
    {
        "application", "configurable", "created", "enabled", "external_address", "hardware_id", "id",
        "internal_address", "last_reported", "license", "manufacturer", "name", "online", "platform", "state",
        "title", "type", "version",
    }
)  # fmt: skip

user = TypeResolvers("User", parent=Account)
device_fields = TypeResolvers("Device", parent=Device)
target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
mutation = TypeResolvers("Mutation")
FIELDS = (user, device_fields, target_fields, mutation)


@user.resolves("devices")
def devices(
    parent: Account,
    context: RequestContext,
    *,
    sort: str,
    after: str | None = None,
    from_: int | None = None,
    size: int | None = None,
    **filters: Any,
) -> Page[Device]:
    """Return one page of the account's devices."""
    found = Filter(**filters).devices(visible_devices(context, parent), parent)
    return paginate(sort_by(found, sort, DEVICE_SORT_KEYS), start=from_, size=size, after=after)


@user.resolves("device")
def device(parent: Account, context: RequestContext, *, id: list[str]) -> list[Device]:
    """Return the devices with these ids, or with services of these ids, each once, in that order."""
    visible = set(visible_devices(context, parent))
    found = (context.backend.device_of(target_id) for target_id in id)
    return list(dict.fromkeys(device for device in found if device is not None and device in visible))


@target_fields.resolves("permissions")
def permissions(parent: Device | Service, context: RequestContext) -> tuple[str, ...]:
    """Return the caller's permissions on a device or service."""
    return permissions_of(context.backend, context.account, parent.device)


@target_fields.resolves("can")
def can(parent: Device | Service, context: RequestContext, *, permission: str) -> bool:
    """Check that the caller has a permission."""
    return permission in permissions_of(context.backend, context.account, parent.device)


@device_fields.resolves("scripting")
def scripting(parent: Device, context: RequestContext) -> bool:
    """Check that the caller has the SCRIPTING permission (older field)."""
    return can(parent, context, permission="SCRIPTING")


@mutation.resolves("renameService")
def rename_service(_root: None, context: RequestContext, *, service_id: str, name: str) -> bool:
    """Rename a device or a service."""
    parent = visible_device(context.backend, context.account, service_id)
    require(context.backend, context.account, parent, "ADMIN", "rename it")
    if not name.strip():
        raise BadUserInputError("`name` is blank; a device or service needs a name.")
    target = context.backend.services.get(service_id, parent)
    target.name = name
    return True


@mutation.resolves("transfer")
def transfer(
    _root: None,
    context: RequestContext,
    *,
    email: str,
    device_id: str | None = None,
    device_ids: list[str] | None = None,
) -> bool:
    """Make another account the owner of devices."""
    ids = [*([] if device_id is None else [device_id]), *(device_ids or ())]
    devices = _require_devices(context, ids, "transfer it")
    new_owner = context.backend.account_by_email(email)
    if new_owner is None:
        raise NotFoundError(f"There is no account with the address {email!r} to transfer to.")
    for device in devices:
        if device.owner is new_owner:
            raise BadUserInputError(f"Device {device.id} already belongs to {new_owner.email}.")
    for device in devices:
        old_owner = device.owner
        for service in device.services:
            context.backend.release(service)
            service.tags.clear()
        device.owner = new_owner
        device.shares.clear()
        device.tags.clear()
        context.backend.log(
            DeviceTransferEvent(actor=context.account, owner=old_owner, target=[device], users=[new_owner])
        )
    return True


@mutation.resolves("deleteDevice")
def delete_device(_root: None, context: RequestContext, *, device_id: str, force: bool) -> bool:
    """Delete one device."""
    return delete_devices(None, context, device_id=[device_id], force=force)


@mutation.resolves("deleteDevices")
def delete_devices(
    _root: None, context: RequestContext, *, device_id: list[str] | None = None, force: bool
) -> bool:
    """Delete devices."""
    devices = _require_devices(context, device_id or (), "delete it")
    active = [device.id for device in devices if device.online]
    if active and not force:
        raise BadUserInputError(
            f"Device {active[0]} is active, and only inactive devices can be deleted; switch it off first."
        )
    for device in devices:
        names = [device.name, *(service.name for service in device.services)]
        context.backend.remove_device(device)
        context.backend.log(
            DeviceDeleteEvent(actor=context.account, owner=device.owner, target=[device], names=names)
        )
    return True


def _require_devices(context: RequestContext, ids: Sequence[str], action: str) -> list[Device]:
    if not ids:
        raise BadUserInputError("No device is named; pass at least one id.")
    found: dict[str, Device] = {}
    for target_id in ids:
        device = visible_device(context.backend, context.account, target_id)
        if device.id != target_id:
            raise BadUserInputError(f"{target_id} is a service of device {device.id}; pass the device's id.")
        require(context.backend, context.account, device, "ADMIN", action)
        found[device.id] = device
    return list(found.values())
