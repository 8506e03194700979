"""Devices: listing and finding them, and the fields that depend on who asks.

*(choice)*: `login.devices` holds own devices and those shared to the account; an organisation's are under
`login.account`. A device without a name cannot be made: `renameService` refuses blank names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.binding import Call, Fields
from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.filters import Filter
from remoteit.sandbox.paging import Page, in_order, page
from remoteit.sandbox.people import Account
from remoteit.sandbox.permissions import permissions_of, require, visible_device
from remoteit.sandbox.resolvers.account import acting_for, find_attribute, select_attributes
from remoteit.sandbox.things import Device, Service

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.things import Share

DEVICE_SORT_KEYS = frozenset(
    {
        "application", "configurable", "created", "enabled", "external_address", "hardware_id", "id",
        "internal_address", "last_reported", "license", "manufacturer", "name", "online", "platform", "state",
        "title", "type", "version",
    }
)  # fmt: skip

user = Fields("User", parent=Account)
device_fields = Fields("Device", parent=Device)
target_fields = Fields("Device", "Service", parent=(Device, Service))
mutation = Fields("Mutation")
FIELDS = (user, device_fields, target_fields, mutation)


@user.resolves("devices")
def devices(
    parent: Account,
    call: Call,
    *,
    sort: str,
    after: str | None = None,
    from_: int | None = None,
    size: int | None = None,
    **filters: Any,
) -> Page[Device]:
    """One page of the account's devices."""
    found = Filter(**filters).devices(call.world.devices_of(parent), parent)
    return page(in_order(found, sort, DEVICE_SORT_KEYS), start=from_, size=size, after=after)


@user.resolves("device")
def device(parent: Account, call: Call, *, id: list[str]) -> list[Device]:
    """The account's devices with these ids, or with services of these ids, each once, in the order asked."""
    listed = set(call.world.devices_of(parent))
    found = (call.world.device_of(one) for one in id)
    return list(dict.fromkeys(one for one in found if one is not None and one in listed))


@dataclass(frozen=True)
class DeviceTag:
    """A tag on a device with the colour that the account gives it."""

    name: str
    created: datetime
    color: int | None


@target_fields.resolves("tags")
def tags(parent: Device | Service, call: Call, *, account_id: str | None = None) -> list[DeviceTag]:
    """The tags, coloured as the owner's list of tags says."""
    if account_id is not None:
        acting_for(call, id=account_id)
    colours = parent.owner.tags
    return [
        DeviceTag(one.name, one.created, colours[one.name].color if one.name in colours else None)
        for one in parent.tags
    ]


@target_fields.resolves("access")
def access(parent: Device | Service, _call: Call) -> list[Share]:
    """Whom it is shared with."""
    return parent.device.shares


@target_fields.resolves("permissions")
def permissions(parent: Device | Service, call: Call) -> tuple[str, ...]:
    """What the caller may do with it."""
    return permissions_of(call.world, call.account, parent.device)


@target_fields.resolves("can")
def can(parent: Device | Service, call: Call, *, permission: str) -> bool:
    """Whether the caller has one permission."""
    return permission in permissions_of(call.world, call.account, parent.device)


@device_fields.resolves("scripting")
def scripting(parent: Device, call: Call) -> bool:
    """The older way to ask for the SCRIPTING permission."""
    return can(parent, call, permission="SCRIPTING")


@target_fields.resolves("attributes")
def attributes(
    parent: Device | Service, _call: Call, *, name: str | None = None, **_unused: object
) -> dict[str, Any]:
    """Free JSON that users keep with it."""
    return select_attributes(parent.attributes, name)


@target_fields.resolves("attribute")
def attribute(parent: Device | Service, _call: Call, *, name: str | None = None, **_unused: object) -> Any:
    """One attribute's value."""
    return find_attribute(parent.attributes, name)


def _column(field: str) -> None:
    @device_fields.resolves(field)
    def column(parent: Device, _call: Call) -> str | None:
        value = find_attribute(parent.attributes, f"$remoteit.{field}")
        return None if value is None else str(value)


for _kind in ("category", "status"):
    for _letter in "ABCDE":
        _column(_kind + _letter)


@mutation.resolves("renameService")
def rename_service(_root: None, call: Call, *, service_id: str, name: str) -> bool:
    """Rename a device or a service."""
    parent = visible_device(call.world, call.account, service_id)
    require(call.world, call.account, parent, "ADMIN", "rename it")
    if not name.strip():
        raise BadUserInputError("`name` is blank; a device or service needs a name.")
    target = call.world.services.get(service_id, parent)
    target.name = name
    return True
