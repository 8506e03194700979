"""Connect links: setting, removing and listing them.

*(choice)*: changing one needs MANAGE on the device, and so does seeing its password. A new link is enabled
unless told otherwise; what is left out or null stays as it is, and a null password clears it (API.md, section
3). Entries of `allow` and `deny` are free text. A device answers the oldest link among its services.
`removeConnectLink` where there is none is NOT_FOUND. The older `enableConnectLink` is `setConnectLink` with
`enabled: true` unless told otherwise, `disableConnectLink` with `enabled: false`.
"""

from __future__ import annotations

from typing import Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
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

user = Fields("User", parent=Account)
target_fields = Fields("Device", "Service", parent=(Device, Service))
link_fields = Fields("ConnectLink", parent=ConnectLink)
mutation = Fields("Mutation")
FIELDS = (user, target_fields, link_fields, mutation)


@user.resolves("links")
def links(parent: Account, call: RequestContext, *, type: list[str] | None = None) -> list[ConnectLink]:
    """Links to services of the account's own devices, oldest first."""
    own = {one for one in visible_devices(call, parent) if one.owner is parent}
    return [one for one in _seen(call, type) if one.service.device in own]


@target_fields.resolves("link")
def link(
    parent: Device | Service, call: RequestContext, *, type: list[str] | None = None
) -> ConnectLink | None:
    """The link to a service, or the oldest to a service of a device."""
    own = (one for one in _seen(call, type) if parent.id in (one.service.id, one.service.device.id))
    return next(own, None)


@link_fields.resolves("password")
def password(parent: ConnectLink, call: RequestContext) -> str | None:
    """The password, to those who may change it."""
    granted = permissions_of(call.backend, call.account, parent.service.device)
    return parent.password if "MANAGE" in granted else None


@mutation.resolves("setConnectLink")
def set_connect_link(_root: None, call: RequestContext, *, service_id: str, **given: Any) -> ConnectLink:
    """Make a link, or change the one there is."""
    service = _linkable(call, service_id)
    for name in ("allow", "deny"):
        if any(not one.strip() for one in given.get(name) or ()):
            raise BadUserInputError(f"`{name}` holds a blank entry.")
    if given.get("password") is not None and not given["password"].strip():
        raise BadUserInputError("`password` is blank; give one, null for none, or leave it out.")
    link = call.backend.links.get(service.id)
    if link is None:
        link = ConnectLink(service, call.backend.new_host_label(), call.backend.now())
        call.backend.links[service.id] = link
    for name in ("enabled", "allow", "deny"):
        if given.get(name) is not None:
            setattr(link, name, given[name])
    if "password" in given:
        link.password = given["password"]
    return link


@mutation.resolves("removeConnectLink")
def remove_connect_link(_root: None, call: RequestContext, *, service_id: str) -> bool:
    """End a link for good; a later one has another address."""
    service = _linkable(call, service_id)
    del call.backend.links[_link_of(call, service).service.id]
    return True


@mutation.resolves("enableConnectLink")
def enable_connect_link(_root: None, call: RequestContext, *, service_id: str, **given: Any) -> ConnectLink:
    """The older way to make or open a link."""
    enabled = given.pop("enabled", None)
    return set_connect_link(None, call, service_id=service_id, enabled=enabled is not False, **given)


@mutation.resolves("disableConnectLink")
def disable_connect_link(_root: None, call: RequestContext, *, service_id: str) -> bool:
    """The older way to close a link, which keeps its address."""
    _link_of(call, _linkable(call, service_id)).enabled = False
    return True


def _seen(call: RequestContext, types: list[str] | None) -> list[ConnectLink]:
    return [
        one
        for one in call.backend.links.values()
        if (types is None or one.type in types) and sees_service(call.backend, call.account, one.service)
    ]


def _linkable(call: RequestContext, id: str) -> Service:
    device = visible_device(call.backend, call.account, id)
    if id == device.id:
        raise BadUserInputError(f"{id} is a device; links lead to one of its services.")
    service = visible_service(call.backend, call.account, id)
    require(call.backend, call.account, device, "MANAGE", "change its links")
    if service.protocol == "UDP":
        raise BadUserInputError(
            f"Service {service.name!r} ({id}) is a UDP service, which has no public link."
        )
    return service


def _link_of(call: RequestContext, service: Service) -> ConnectLink:
    if service.id not in call.backend.links:
        raise NotFoundError(
            f"Service {service.name!r} ({service.id}) has no link; `setConnectLink` makes one."
        )
    return call.backend.links[service.id]
