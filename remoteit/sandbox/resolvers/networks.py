"""Networks: listing and making them, and the services, tags and people in them.

*(choice)*: a network is seen by its owner, by members of the owner's organisation with a role that reaches
it (access TAG goes by the network's own tags), and by those it is shared with, who may VIEW and CONNECT.
Changes need MANAGE on the network; a service goes in if the caller may CONNECT to it. Sharing a network lists
it for the other account and opens no device by itself. Adding what is there already changes name and port as
given, or nothing; taking out what is not there is NOT_FOUND. Network tags have the colour that the owner's
tag of the name has, and none where there is no such tag.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.networks import Network, NetworkConnection, NetworkLabel, NetworkShare
from remoteit.sandbox.model.organizations import ALL_PERMISSIONS
from remoteit.sandbox.resolvers.services import checked_port
from remoteit.sandbox.rules.context import RequestContext, require_account
from remoteit.sandbox.rules.permissions import require, visible_service
from remoteit.sandbox.rules.sharing import require_accounts

if TYPE_CHECKING:
    from datetime import datetime

user = Fields("User", parent=Account)
network_fields = Fields("Network", parent=Network)
mutation = Fields("Mutation")
FIELDS = (user, network_fields, mutation)


@dataclass(frozen=True)
class NetworkTag:
    """A tag on a network with the colour that the owner gives it."""

    name: str
    created: datetime
    color: int | None


@user.resolves("networks")
def networks(parent: Account, call: RequestContext) -> list[Network]:
    """The account's networks and those shared to it, as far as the caller may see them."""
    return [
        one
        for one in call.backend.networks.values()
        if (one.owner is parent or any(share.user is parent for share in one.access))
        and "VIEW" in permissions(one, call)
    ]


@user.resolves("network")
def network(parent: Account, call: RequestContext, *, id: str) -> Network:
    """One of those networks."""
    for one in networks(parent, call):
        if one.id == id:
            return one
    raise NotFoundError(f"There is no network {id!r} that you can see.")


@network_fields.resolves("permissions")
def permissions(parent: Network, call: RequestContext) -> tuple[str, ...]:
    """What the caller may do with the network."""
    if parent.owner is call.account:
        return ALL_PERMISSIONS
    granted: set[str] = set()
    member = call.backend.membership(parent.owner, call.account)
    if member and member.role.applies_to({one.name for one in parent.labels}):
        granted.update(member.permissions)
    for share in parent.access:
        joined = call.backend.membership(share.user, call.account)
        if share.user is call.account or (joined and "CONNECT" in joined.permissions):
            granted.update(("VIEW", "CONNECT"))
    return tuple(one for one in ALL_PERMISSIONS if one in granted)


@network_fields.resolves("can")
def can(parent: Network, call: RequestContext, *, permission: str) -> bool:
    """Whether the caller has one permission."""
    return permission in permissions(parent, call)


@network_fields.resolves("tags")
def tags(parent: Network, _call: RequestContext) -> list[NetworkTag]:
    """The network's tags with their colours."""
    colours = parent.owner.tags
    return [
        NetworkTag(one.name, one.created, colours[one.name].color if one.name in colours else None)
        for one in parent.labels
    ]


@mutation.resolves("createNetwork")
def create_network(
    _root: None, call: RequestContext, *, name: str | None = None, account_id: str | None = None
) -> Network:
    """Make an empty network."""
    owner = require_account(call, account_id, "MANAGE", "create networks in it")
    made = Network(call.backend.new_id(), _name(name), owner, call.backend.now())
    call.backend.networks[made.id] = made
    return made


@mutation.resolves("updateNetwork")
def update_network(_root: None, call: RequestContext, *, id: str, name: str | None = None) -> Network:
    """Rename a network; null leaves the name."""
    found = _managed(call, id)
    found.name = found.name if name is None else _name(name)
    return found


@mutation.resolves("deleteNetwork")
def delete_network(_root: None, call: RequestContext, *, id: str) -> bool:
    """Delete a network; its services stay."""
    del call.backend.networks[_managed(call, id).id]
    return True


@mutation.resolves("addNetworkConnection")
def add_connection(
    _root: None,
    call: RequestContext,
    *,
    network_id: str,
    service_id: str,
    name: str | None = None,
    port: int | None = None,
) -> bool:
    """Put a service into a network."""
    found = _managed(call, network_id)
    service = visible_service(call.backend, call.account, service_id)
    require(call.backend, call.account, service.device, "CONNECT", "put its services into a network")
    checked_port(port)
    known_as = None if name is None else _name(name)
    entry = next((one for one in found.connections if one.service is service), None)
    if entry is None:
        entry = NetworkConnection(service, call.backend.now())
        found.connections.append(entry)
    entry.name = known_as or entry.name
    entry.port = entry.port if port is None else port
    return True


@mutation.resolves("removeNetworkConnection")
def remove_connection(_root: None, call: RequestContext, *, network_id: str, service_id: str) -> bool:
    """Take a service out of a network."""
    found = _managed(call, network_id)
    left = [one for one in found.connections if one.service.id != service_id]
    if len(left) == len(found.connections):
        raise NotFoundError(f"The network {found.name!r} has no service {service_id!r}.")
    found.connections = left
    return True


@mutation.resolves("addNetworkTag")
def add_tags(_root: None, call: RequestContext, *, network_id: str, name: list[str]) -> bool:
    """Put tags on a network."""
    found = _managed(call, network_id)
    names = dict.fromkeys(_name(one) for one in name)
    present = {one.name for one in found.labels}
    now = call.backend.now()
    found.labels += [NetworkLabel(one, now) for one in names if one not in present]
    return True


@mutation.resolves("removeNetworkTag")
def remove_tags(_root: None, call: RequestContext, *, network_id: str, name: list[str]) -> bool:
    """Take tags off a network."""
    found = _managed(call, network_id)
    missing = {*name} - {one.name for one in found.labels}
    if missing:
        raise NotFoundError(f"The network {found.name!r} has no tag {min(missing)!r}.")
    found.labels = [one for one in found.labels if one.name not in name]
    return True


@mutation.resolves("addNetworkShare")
def add_shares(_root: None, call: RequestContext, *, network_id: str, email: list[str]) -> bool:
    """Share a network."""
    found = _managed(call, network_id)
    people = require_accounts(call.backend, email)
    if found.owner in people:
        raise BadUserInputError(f"{found.owner.email} owns the network; share it with others.")
    present = {one.user for one in found.access}
    now = call.backend.now()
    found.access += [NetworkShare(one, now) for one in people if one not in present]
    return True


@mutation.resolves("removeNetworkShare")
def remove_shares(_root: None, call: RequestContext, *, network_id: str, email: list[str]) -> bool:
    """End the sharing of a network."""
    found = _managed(call, network_id)
    wanted = {one.strip().casefold() for one in email}
    missing = wanted - {one.user.email.casefold() for one in found.access}
    if missing:
        raise NotFoundError(f"The network {found.name!r} is not shared with {min(missing)!r}.")
    found.access = [one for one in found.access if one.user.email.casefold() not in wanted]
    return True


def _managed(call: RequestContext, id: str) -> Network:
    found = call.backend.networks.get(id)
    granted = permissions(found, call) if found else ()
    if found is None or "VIEW" not in granted:
        raise NotFoundError(f"There is no network {id!r} that you can see.")
    if "MANAGE" not in granted:
        raise ForbiddenError(
            f"You may not change the network {found.name!r}: it belongs to {found.owner.email}, and this "
            f"needs MANAGE; your permissions on it: {', '.join(granted)}."
        )
    return found


def _name(name: str | None) -> str:
    if name is None or not name.strip():
        raise BadUserInputError("`name` is blank or missing; give one.")
    return name
