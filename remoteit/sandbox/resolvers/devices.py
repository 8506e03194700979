"""Devices: listing and finding them, and the fields that depend on who asks.

*(choice)*: `login.devices` holds own devices and those shared to the account; an organisation's are under
`login.account`. A device without a name cannot be made: `renameService` refuses blank names.
"""

from __future__ import annotations

from typing import Any

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.filters import Filter
from remoteit.sandbox.graphql.paging import Page, in_order, page
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import permissions_of, require, visible_device

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
    call: RequestContext,
    *,
    sort: str,
    after: str | None = None,
    from_: int | None = None,
    size: int | None = None,
    **filters: Any,
) -> Page[Device]:
    """One page of the account's devices."""
    found = Filter(**filters).devices(visible_devices(call, parent), parent)
    return page(in_order(found, sort, DEVICE_SORT_KEYS), start=from_, size=size, after=after)


@user.resolves("device")
def device(parent: Account, call: RequestContext, *, id: list[str]) -> list[Device]:
    """The account's devices with these ids, or with services of these ids, each once, in the order asked."""
    listed = set(visible_devices(call, parent))
    found = (call.backend.device_of(one) for one in id)
    return list(dict.fromkeys(one for one in found if one is not None and one in listed))


@target_fields.resolves("permissions")
def permissions(parent: Device | Service, call: RequestContext) -> tuple[str, ...]:
    """What the caller may do with it."""
    return permissions_of(call.backend, call.account, parent.device)


@target_fields.resolves("can")
def can(parent: Device | Service, call: RequestContext, *, permission: str) -> bool:
    """Whether the caller has one permission."""
    return permission in permissions_of(call.backend, call.account, parent.device)


@device_fields.resolves("scripting")
def scripting(parent: Device, call: RequestContext) -> bool:
    """The older way to ask for the SCRIPTING permission."""
    return can(parent, call, permission="SCRIPTING")


@mutation.resolves("renameService")
def rename_service(_root: None, call: RequestContext, *, service_id: str, name: str) -> bool:
    """Rename a device or a service."""
    parent = visible_device(call.backend, call.account, service_id)
    require(call.backend, call.account, parent, "ADMIN", "rename it")
    if not name.strip():
        raise BadUserInputError("`name` is blank; a device or service needs a name.")
    target = call.backend.services.get(service_id, parent)
    target.name = name
    return True
