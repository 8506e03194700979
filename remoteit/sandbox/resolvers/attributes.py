"""Attributes of accounts, devices and services, and the category and status columns of devices.

*(choice)*: writing needs MANAGE on the device. The columns show the base attributes, as text.
`attributes(name:)` answers that one attribute under its name. A value that is left out is null, and removes.
`setAttributes` answers all attributes as the context shows them, and sets all of its names or none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.attributes import Attributed, find_attribute, select_attributes
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.attributes import write_attribute
from remoteit.sandbox.rules.permissions import require, visible_device, visible_service

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

fields = Fields("User", "Device", "Service", parent=(Account, Device, Service))
device_fields = Fields("Device", parent=Device)
mutation = Fields("Mutation")
FIELDS = (fields, device_fields, mutation)


@fields.resolves("attributes")
def attributes(
    parent: Attributed, _call: RequestContext, *, name: str | None = None, context: str | None = None
) -> dict[str, Any]:
    """Free JSON that users keep with it."""
    return select_attributes(parent.get_attributes(context), name)


@fields.resolves("attribute")
def attribute(
    parent: Attributed, _call: RequestContext, *, name: str | None = None, context: str | None = None
) -> Any:
    """One attribute's value."""
    return find_attribute(parent.get_attributes(context), name)


def _column(field: str) -> None:
    @device_fields.resolves(field)
    def column(parent: Device, _call: RequestContext) -> str | None:
        value = find_attribute(parent.attributes, f"$remoteit.{field}")
        return None if value is None else str(value)


for _kind in ("category", "status"):
    for _letter in "ABCDE":
        _column(_kind + _letter)


@mutation.resolves("setAttribute")
def set_attribute(
    _root: None,
    call: RequestContext,
    *,
    name: str,
    value: object = None,
    context: str | None = None,
    service_id: str | None = None,
) -> object:
    """Set or remove one attribute."""
    write_attribute(_target(call, service_id), name, value, context)
    return value


@mutation.resolves("setAttributes")
def set_attributes(
    _root: None,
    call: RequestContext,
    *,
    attributes: dict[str, Any],
    context: str | None = None,
    service_id: str | None = None,
) -> dict[str, Any]:
    """Set or remove several attributes at once."""
    target = _target(call, service_id)
    trial = Attributed(attributes=target.attributes, contexts=dict(target.contexts))
    for name, value in attributes.items():
        write_attribute(trial, name, value, context)
    target.attributes, target.contexts = trial.attributes, trial.contexts
    return target.get_attributes(context)


def _target(call: RequestContext, id: str | None) -> Attributed:
    if id is None:
        return call.account
    device = visible_device(call.backend, call.account, id)
    target = device if id == device.id else visible_service(call.backend, call.account, id)
    require(call.backend, call.account, device, "MANAGE", "set its attributes")
    return target
