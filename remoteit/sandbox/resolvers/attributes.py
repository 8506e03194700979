"""Attributes of accounts, devices and services, and the category and status columns of devices.

`context` is an argument of these fields, so the request's context is called `request` here.

Assumption: writing needs MANAGE on the device. The columns show the base attributes, as text.
`attributes(name:)` returns that attribute under its name. A value that is left out is null, and null removes.
`setAttributes` sets all of its names or none, and returns all attributes as the context shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.attributes import Attributed, find_attribute, select_attributes
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.attributes import write_attribute
from remoteit.sandbox.rules.permissions import require, visible_device, visible_service

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

attribute_fields = TypeResolvers("User", "Device", "Service", parent=(Account, Device, Service))
device_fields = TypeResolvers("Device", parent=Device)
mutation = TypeResolvers("Mutation")
FIELDS = (attribute_fields, device_fields, mutation)


@attribute_fields.resolves("attributes")
def attributes(
    parent: Attributed, _request: RequestContext, *, name: str | None = None, context: str | None = None
) -> dict[str, Any]:
    """Return the free-form JSON that users keep with the parent."""
    return select_attributes(parent.get_attributes(context), name)


@attribute_fields.resolves("attribute")
def attribute(
    parent: Attributed, _request: RequestContext, *, name: str | None = None, context: str | None = None
) -> Any:
    """Return the value of one attribute."""
    return find_attribute(parent.get_attributes(context), name)


def _add_column(field: str) -> None:
    @device_fields.resolves(field)
    def column(parent: Device, _request: RequestContext) -> str | None:
        value = find_attribute(parent.attributes, f"$remoteit.{field}")
        return None if value is None else str(value)


for _kind in ("category", "status"):
    for _letter in "ABCDE":
        _add_column(_kind + _letter)


@mutation.resolves("setAttribute")
def set_attribute(
    _root: None,
    request: RequestContext,
    *,
    name: str,
    value: object = None,
    context: str | None = None,
    service_id: str | None = None,
) -> object:
    """Set or remove one attribute."""
    write_attribute(_target(request, service_id), name, value, context)
    return value


@mutation.resolves("setAttributes")
def set_attributes(
    _root: None,
    request: RequestContext,
    *,
    attributes: dict[str, Any],
    context: str | None = None,
    service_id: str | None = None,
) -> dict[str, Any]:
    """Set or remove several attributes at once."""
    target = _target(request, service_id)
    trial = Attributed(attributes=target.attributes, contexts=dict(target.contexts))
    for name, value in attributes.items():
        write_attribute(trial, name, value, context)
    target.attributes, target.contexts = trial.attributes, trial.contexts
    return target.get_attributes(context)


def _target(request: RequestContext, id: str | None) -> Attributed:
    if id is None:
        return request.account
    device = visible_device(request.backend, request.account, id)
    target = device if id == device.id else visible_service(request.backend, request.account, id)
    require(request.backend, request.account, device, "MANAGE", "set its attributes")
    return target
