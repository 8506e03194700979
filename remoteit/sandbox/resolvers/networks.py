"""List and create networks, and change their services, tags and shares.

Assumption: a network is visible to its owner, to members of the owner's organization whose role reaches it
(access TAG compares the network's own tags), and to accounts it is shared with, which may VIEW and CONNECT.
Changes need MANAGE on the network; adding a service needs CONNECT on it. Sharing a network lists it for the
other account and gives no access to devices. Adding a service again changes its name and port if they are
given; removing what the network does not have is NOT_FOUND. A network tag has the color of the owner's tag
of that name, or no color if the owner has no such tag.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.networks import Network, NetworkConnection, NetworkLabel, NetworkShare
from remoteit.sandbox.model.organizations import ALL_PERMISSIONS
from remoteit.sandbox.rules.context import RequestContext, require_account
from remoteit.sandbox.rules.permissions import require, visible_service
from remoteit.sandbox.rules.sharing import require_accounts

from .services import validate_port

if TYPE_CHECKING:
    from datetime import datetime

user = TypeResolvers("User", parent=Account)
network_fields = TypeResolvers("Network", parent=Network)
mutation = TypeResolvers("Mutation")
FIELDS = (user, network_fields, mutation)


@dataclass(frozen=True)
class NetworkTag:
    """A tag on a network, with the color of the owner's tag of that name."""

    name: str
    created: datetime
    color: int | None


@user.resolves("networks")
def networks(parent: Account, context: RequestContext) -> list[Network]:
    """Return the account's networks and those shared with it that the caller may see."""
    return [
        network
        for network in context.backend.networks.values()
        if (network.owner is parent or any(share.user is parent for share in network.access))
        and "VIEW" in permissions(network, context)
    ]


@user.resolves("network")
def network(parent: Account, context: RequestContext, *, id: str) -> Network:
    """Return one of the networks that `networks` lists."""
    for candidate in networks(parent, context):
        if candidate.id == id:
            return candidate
    raise NotFoundError(f"There is no network {id!r} that you can see.")


@network_fields.resolves("permissions")
def permissions(parent: Network, context: RequestContext) -> tuple[str, ...]:
    """Return the caller's permissions on the network."""
    if parent.owner is context.account:
        return ALL_PERMISSIONS
    granted: set[str] = set()
    member = context.backend.membership(parent.owner, context.account)
    if member and member.role.applies_to({label.name for label in parent.labels}):
        granted.update(member.permissions)
    for share in parent.access:
        member = context.backend.membership(share.user, context.account)
        if share.user is context.account or (member and "CONNECT" in member.permissions):
            granted.update(("VIEW", "CONNECT"))
    return tuple(permission for permission in ALL_PERMISSIONS if permission in granted)


@network_fields.resolves("can")
def can(parent: Network, context: RequestContext, *, permission: str) -> bool:
    """Check that the caller has a permission."""
    return permission in permissions(parent, context)


@network_fields.resolves("tags")
def tags(parent: Network, _context: RequestContext) -> list[NetworkTag]:
    """Return the network's tags with their colors."""
    colors = parent.owner.tags
    return [
        NetworkTag(label.name, label.created, colors[label.name].color if label.name in colors else None)
        for label in parent.labels
    ]


@mutation.resolves("createNetwork")
def create_network(
    _root: None, context: RequestContext, *, name: str | None = None, account_id: str | None = None
) -> Network:
    """Create an empty network."""
    owner = require_account(context, account_id, "MANAGE", "create networks in it")
    created = Network(context.backend.new_id(), _require_name(name), owner, context.backend.now())
    context.backend.networks[created.id] = created
    return created


@mutation.resolves("updateNetwork")
def update_network(_root: None, context: RequestContext, *, id: str, name: str | None = None) -> Network:
    """Rename a network; null leaves the name as it is."""
    found = _require_managed(context, id)
    found.name = found.name if name is None else _require_name(name)
    return found


@mutation.resolves("deleteNetwork")
def delete_network(_root: None, context: RequestContext, *, id: str) -> bool:
    """Delete a network; its services stay."""
    del context.backend.networks[_require_managed(context, id).id]
    return True


@mutation.resolves("addNetworkConnection")
def add_connection(
    _root: None,
    context: RequestContext,
    *,
    network_id: str,
    service_id: str,
    name: str | None = None,
    port: int | None = None,
) -> bool:
    """Add a service to a network."""
    found = _require_managed(context, network_id)
    service = visible_service(context.backend, context.account, service_id)
    require(context.backend, context.account, service.device, "CONNECT", "add its services to a network")
    validate_port(port)
    new_name = None if name is None else _require_name(name)
    entry = next((entry for entry in found.connections if entry.service is service), None)
    if entry is None:
        entry = NetworkConnection(service, context.backend.now())
        found.connections.append(entry)
    entry.name = new_name or entry.name
    entry.port = entry.port if port is None else port
    return True


@mutation.resolves("removeNetworkConnection")
def remove_connection(_root: None, context: RequestContext, *, network_id: str, service_id: str) -> bool:
    """Remove a service from a network."""
    found = _require_managed(context, network_id)
    kept = [entry for entry in found.connections if entry.service.id != service_id]
    if len(kept) == len(found.connections):
        raise NotFoundError(f"The network {found.name!r} has no service {service_id!r}.")
    found.connections = kept
    return True


@mutation.resolves("addNetworkTag")
def add_tags(_root: None, context: RequestContext, *, network_id: str, name: list[str]) -> bool:
    """Add tags to a network."""
    found = _require_managed(context, network_id)
    names = dict.fromkeys(_require_name(tag) for tag in name)
    present = {label.name for label in found.labels}
    now = context.backend.now()
    found.labels += [NetworkLabel(tag, now) for tag in names if tag not in present]
    return True


@mutation.resolves("removeNetworkTag")
def remove_tags(_root: None, context: RequestContext, *, network_id: str, name: list[str]) -> bool:
    """Remove tags from a network."""
    found = _require_managed(context, network_id)
    missing = {*name} - {label.name for label in found.labels}
    if missing:
        raise NotFoundError(f"The network {found.name!r} has no tag {min(missing)!r}.")
    found.labels = [label for label in found.labels if label.name not in name]
    return True


@mutation.resolves("addNetworkShare")
def add_shares(_root: None, context: RequestContext, *, network_id: str, email: list[str]) -> bool:
    """Share a network."""
    found = _require_managed(context, network_id)
    users = require_accounts(context.backend, email)
    if found.owner in users:
        raise BadUserInputError(f"{found.owner.email} owns the network; share it with others.")
    present = {share.user for share in found.access}
    now = context.backend.now()
    found.access += [NetworkShare(user, now) for user in users if user not in present]
    return True


@mutation.resolves("removeNetworkShare")
def remove_shares(_root: None, context: RequestContext, *, network_id: str, email: list[str]) -> bool:
    """Stop sharing a network with accounts."""
    found = _require_managed(context, network_id)
    removed = {address.strip().casefold() for address in email}
    missing = removed - {share.user.email.casefold() for share in found.access}
    if missing:
        raise NotFoundError(f"The network {found.name!r} is not shared with {min(missing)!r}.")
    found.access = [share for share in found.access if share.user.email.casefold() not in removed]
    return True


def _require_managed(context: RequestContext, id: str) -> Network:
    found = context.backend.networks.get(id)
    granted = permissions(found, context) if found else ()
    if found is None or "VIEW" not in granted:
        raise NotFoundError(f"There is no network {id!r} that you can see.")
    if "MANAGE" not in granted:
        raise ForbiddenError(
            f"You may not change the network {found.name!r}: it belongs to {found.owner.email}, and this "
            f"needs MANAGE; your permissions on it: {', '.join(granted)}."
        )
    return found


def _require_name(name: str | None) -> str:
    if name is None or not name.strip():
        raise BadUserInputError("`name` is blank or missing; pass a name.")
    return name
