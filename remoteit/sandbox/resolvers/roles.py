"""Roles of organisations: creating, changing and deleting them.

*(choice)*: all three need ADMIN. A new role reaches no devices (`access` NONE) and grants nothing but what
`grant` names. `access: TAG` needs a `tag` filter with at least one tag. What is left out or null stays.
Built-in roles stay as they are, and a role that members hold cannot be deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.organizations import ALL_PERMISSIONS, Role
from remoteit.sandbox.resolvers.members import get_role
from remoteit.sandbox.resolvers.organizations import organization_of
from remoteit.sandbox.rules.context import RequestContext, require_account

if TYPE_CHECKING:
    from collections.abc import Collection

    from remoteit.sandbox.model.organizations import Organization

mutation = Fields("Mutation")
FIELDS = (mutation,)


@mutation.resolves("createRole")
def create_role(_root: None, call: RequestContext, *, account_id: str | None = None, **given: Any) -> Role:
    """Add a role of the organisation's own."""
    organization = _organization(call, account_id)
    if given.get("name") is None:
        raise BadUserInputError("`name` is missing; a role needs a name.")
    now = call.backend.now()
    role = Role(
        call.backend.new_id(), "", system=False, created=now, updated=now, access="NONE", permissions=()
    )
    _change(role, **given)
    organization.roles.append(role)
    return role


@mutation.resolves("updateRole")
def update_role(
    _root: None, call: RequestContext, *, id: str, account_id: str | None = None, **given: Any
) -> Role:
    """Change a role; its members have the new rights at once."""
    role = _own(_organization(call, account_id), id)
    _change(role, **given)
    role.updated = call.backend.now()
    return role


@mutation.resolves("deleteRole")
def delete_role(_root: None, call: RequestContext, *, id: str, account_id: str | None = None) -> bool:
    """Delete a role that nobody holds."""
    organization = _organization(call, account_id)
    role = _own(organization, id)
    holders = sum(one.role is role for one in call.backend.memberships)
    if holders:
        raise BadUserInputError(
            f"The role {role.name!r} is held by {holders} member(s); give them another one first."
        )
    organization.roles.remove(role)
    return True


def _organization(call: RequestContext, account_id: str | None) -> Organization:
    return organization_of(call, require_account(call, account_id, "ADMIN", "change its roles"))


def _own(organization: Organization, id: str) -> Role:
    role = get_role(organization, id)
    if role.system:
        raise BadUserInputError(f"The role {role.name!r} is built in; it cannot be changed or deleted.")
    return role


def _change(
    role: Role,
    *,
    name: str | None = None,
    grant: Collection[str] | None = None,
    revoke: Collection[str] | None = None,
    access: str | None = None,
    tag: dict[str, Any] | None = None,
) -> None:
    if name is not None and not name.strip():
        raise BadUserInputError("`name` is blank; a role needs a name.")
    granted, revoked = {*(grant or ())}, {*(revoke or ())}
    if both := granted & revoked:
        raise BadUserInputError(f"`grant` and `revoke` both name {', '.join(sorted(both))}.")
    reach = access or role.access
    tag = role.tag if tag is None else tag
    if reach == "TAG" and not (tag and tag["values"]):
        raise BadUserInputError("`access` is TAG and `tag` names no tag; give a filter with at least one.")
    # All that can be refused is behind us: a change is made as a whole or not at all.
    role.name = role.name if name is None else name
    role.permissions = tuple(
        one for one in ALL_PERMISSIONS if one in granted or (one in role.permissions and one not in revoked)
    )
    role.access, role.tag = reach, tag if reach == "TAG" else None
