"""Giving devices up: handing them over to another account, and deleting them.

*(choice)*: both are for the owner and an organisation's ADMIN, and happen to all devices named or to none.
The new owner must have an account, and gets the device without its shares and tags; connections to it end
and networks lose its services. `force` deletes a device that is active; without it that is BAD_USER_INPUT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.events import DeviceDeleteEvent, DeviceTransferEvent
from remoteit.sandbox.rules.permissions import require, visible_device

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.model.devices import Device
    from remoteit.sandbox.rules.context import RequestContext

mutation = Fields("Mutation")
FIELDS = (mutation,)


@mutation.resolves("transfer")
def transfer(
    _root: None,
    call: RequestContext,
    *,
    email: str,
    device_id: str | None = None,
    device_ids: list[str] | None = None,
) -> bool:
    """Make another account the owner."""
    devices = _devices(
        call, [*([] if device_id is None else [device_id]), *(device_ids or ())], "transfer it"
    )
    new = call.backend.account_by_email(email)
    if new is None:
        raise NotFoundError(f"There is no account with the address {email!r} to transfer to.")
    for one in devices:
        if one.owner is new:
            raise BadUserInputError(f"Device {one.id} belongs to {new.email} already.")
    for one in devices:
        old = one.owner
        for service in one.services:
            call.backend.release(service)
            service.tags.clear()
        one.owner = new
        one.shares.clear()
        one.tags.clear()
        call.backend.log(DeviceTransferEvent(actor=call.account, owner=old, target=[one], users=[new]))
    return True


@mutation.resolves("deleteDevice")
def delete_device(_root: None, call: RequestContext, *, device_id: str, force: bool) -> bool:
    """Delete one device."""
    return delete_devices(None, call, device_id=[device_id], force=force)


@mutation.resolves("deleteDevices")
def delete_devices(
    _root: None, call: RequestContext, *, device_id: list[str] | None = None, force: bool
) -> bool:
    """Delete devices."""
    devices = _devices(call, device_id or (), "delete it")
    active = [one.id for one in devices if one.online]
    if active and not force:
        raise BadUserInputError(
            f"Device {active[0]} is active, and only inactive devices can be deleted; switch it off first."
        )
    for one in devices:
        names = [one.name, *(service.name for service in one.services)]
        call.backend.remove_device(one)
        call.backend.log(DeviceDeleteEvent(actor=call.account, owner=one.owner, target=[one], names=names))
    return True


def _devices(call: RequestContext, ids: Sequence[str], action: str) -> list[Device]:
    if not ids:
        raise BadUserInputError("No device is named; give at least one id.")
    found: dict[str, Device] = {}
    for one in ids:
        device = visible_device(call.backend, call.account, one)
        if device.id != one:
            raise BadUserInputError(f"{one} is a service of device {device.id}; name the device.")
        require(call.backend, call.account, device, "ADMIN", action)
        found[device.id] = device
    return list(found.values())
