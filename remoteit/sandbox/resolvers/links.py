"""Set, remove and list connect links.

A missing or null setting stays as it is, except that a null password clears the password.

Assumption: changing a link and seeing its password need MANAGE on the device. A new link is enabled by
default. Entries of `allow` and `deny` are free text. A device's link is the oldest one among its services.
`removeConnectLink` of a service without a link is NOT_FOUND. The older `enableConnectLink` is
`setConnectLink` with `enabled: true` by default, `disableConnectLink` with `enabled: false`.
"""

from __future__ import annotations

from typing import Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import ConnectLink, Device, Service
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import (
    permissions_of,
    require,
    sees_service,
    visible_device,
    visible_service,
)

user = TypeResolvers("User", parent=Account)
target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
link_fields = TypeResolvers("ConnectLink", parent=ConnectLink)
mutation = TypeResolvers("Mutation")
FIELDS = (user, target_fields, link_fields, mutation)


@user.resolves("links")
def links(parent: Account, context: RequestContext, *, type: list[str] | None = None) -> list[ConnectLink]:
    """Return the links to services of the account's own devices, oldest first."""
    own = {device for device in visible_devices(context, parent) if device.owner is parent}
    return [link for link in _visible_links(context, type) if link.service.device in own]


@target_fields.resolves("link")
def link(
    parent: Device | Service, context: RequestContext, *, type: list[str] | None = None
) -> ConnectLink | None:
    """Return the link to a service, or the oldest link to a service of a device."""
    for link in _visible_links(context, type):
        if parent.id in (link.service.id, link.service.device.id):
            return link
    return None


@link_fields.resolves("password")
def password(parent: ConnectLink, context: RequestContext) -> str | None:
    """Return the password if the caller may change it."""
    granted = permissions_of(context.backend, context.account, parent.service.device)
    return parent.password if "MANAGE" in granted else None


@mutation.resolves("setConnectLink")
def set_connect_link(_root: None, context: RequestContext, *, service_id: str, **given: Any) -> ConnectLink:
    """Create a service's link, or change it."""
    service = _require_linkable(context, service_id)
    for name in ("allow", "deny"):
        if any(not entry.strip() for entry in given.get(name) or ()):
            raise BadUserInputError(f"`{name}` holds a blank entry.")
    if given.get("password") is not None and not given["password"].strip():
        raise BadUserInputError("`password` is blank; pass a password, or null to clear it, or leave it out.")
    link = context.backend.links.get(service.id)
    if link is None:
        link = ConnectLink(service, context.backend.new_host_label(), context.backend.now())
        context.backend.links[service.id] = link
    for name in ("enabled", "allow", "deny"):
        if given.get(name) is not None:
            setattr(link, name, given[name])
    if "password" in given:
        link.password = given["password"]
    return link


@mutation.resolves("removeConnectLink")
def remove_connect_link(_root: None, context: RequestContext, *, service_id: str) -> bool:
    """Remove a link; a later link of the service has another address."""
    service = _require_linkable(context, service_id)
    del context.backend.links[_link_of(context, service).service.id]
    return True


@mutation.resolves("enableConnectLink")
def enable_connect_link(
    _root: None, context: RequestContext, *, service_id: str, **given: Any
) -> ConnectLink:
    """Create or enable a link (older mutation)."""
    enabled = given.pop("enabled", None)
    return set_connect_link(None, context, service_id=service_id, enabled=enabled is not False, **given)


@mutation.resolves("disableConnectLink")
def disable_connect_link(_root: None, context: RequestContext, *, service_id: str) -> bool:
    """Disable a link, which keeps its address (older mutation)."""
    _link_of(context, _require_linkable(context, service_id)).enabled = False
    return True


def _visible_links(context: RequestContext, types: list[str] | None) -> list[ConnectLink]:
    return [
        link
        for link in context.backend.links.values()
        if (types is None or link.type in types)
        and sees_service(context.backend, context.account, link.service)
    ]


def _require_linkable(context: RequestContext, id: str) -> Service:
    device = visible_device(context.backend, context.account, id)
    if id == device.id:
        raise BadUserInputError(f"{id} is a device; pass the id of one of its services.")
    service = visible_service(context.backend, context.account, id)
    require(context.backend, context.account, device, "MANAGE", "change its links")
    if service.protocol == "UDP":
        raise BadUserInputError(
            f"Service {service.name!r} ({id}) is a UDP service, which has no public link."
        )
    return service


def _link_of(context: RequestContext, service: Service) -> ConnectLink:
    if service.id not in context.backend.links:
        raise NotFoundError(
            f"Service {service.name!r} ({service.id}) has no link; create it with `setConnectLink`."
        )
    return context.backend.links[service.id]
