"""Members of organizations and their roles: add, change and remove them, and leave an organization.

Assumption: all changes need ADMIN. An email address that the sandbox does not know gets a new account. The
owner is not a member and cannot become one. `role: REMOVE` removes a member. Without `role` and `roleId`, new
members get the built-in role MEMBER, and others keep their roles.

Assumption: a new role reaches no devices (`access` NONE) and has only the permissions that `grant` names.
`access: TAG` needs a `tag` filter with at least one tag. A missing or null setting stays as it is. Built-in
roles cannot be changed, and a role that members hold cannot be deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.organizations import ALL_PERMISSIONS, Membership, Organization, Role
from remoteit.sandbox.rules.context import RequestContext, require_account
from remoteit.sandbox.rules.sharing import require_accounts

from .organizations import organization_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from remoteit.sandbox.model.accounts import Account

mutation = TypeResolvers("Mutation")
FIELDS = (mutation,)


@mutation.resolves("setMember")
def set_member(
    _root: None,
    context: RequestContext,
    *,
    email: list[str],
    role: str | None = None,
    role_id: str | None = None,
    license: str | None = None,
    account_id: str | None = None,
) -> bool:
    """Add members, or change their role or license."""
    if role is not None and role_id is not None:
        raise BadUserInputError("`role` and `roleId` are both given; pass only one of them.")
    if role == "REMOVE":
        return remove_member(None, context, email=email, account_id=account_id)
    organization = _require_organization(context, account_id, "change its members")
    requested_id = role_id if role is None else role
    requested = None if requested_id is None else get_role(organization, requested_id)
    for user in _find_users(context, organization, email):
        member = context.backend.membership(organization.account, user)
        if member is None:
            first_role = requested or get_role(organization, "MEMBER")
            member = Membership(organization, user, first_role, context.backend.now())
            context.backend.memberships.append(member)
        member.role = requested or member.role
        member.license = license or member.license
    return True


@mutation.resolves("removeMember")
def remove_member(
    _root: None, context: RequestContext, *, email: list[str], account_id: str | None = None
) -> bool:
    """Remove members from an organization."""
    organization = _require_organization(context, account_id, "change its members")
    if not email:
        raise BadUserInputError("`email` is empty; name at least one member.")
    removed: list[Membership] = []
    for address in email:
        account = context.backend.account_by_email(address)
        member = account and context.backend.membership(organization.account, account)
        if not member:
            raise NotFoundError(f"{address!r} is not a member of {organization.name}.")
        removed.append(member)
    context.backend.memberships = [member for member in context.backend.memberships if member not in removed]
    return True


@mutation.resolves("leaveOrganization")
def leave_organization(_root: None, context: RequestContext, *, id: str) -> bool:
    """End the caller's own membership."""
    for member in context.backend.memberships:
        if member.organization.id == id and member.user is context.account:
            context.backend.memberships.remove(member)
            return True
    raise NotFoundError(f"You are not a member of an organization {id!r}; see `login.membership`.")


@mutation.resolves("createRole")
def create_role(
    _root: None, context: RequestContext, *, account_id: str | None = None, **settings: Any
) -> Role:
    """Create a role of an organization."""
    organization = _require_organization(context, account_id, "change its roles")
    if settings.get("name") is None:
        raise BadUserInputError("`name` is missing; a role needs a name.")
    now = context.backend.now()
    role = Role(
        context.backend.new_id(), "", system=False, created=now, updated=now, access="NONE", permissions=()
    )
    _change_role(role, **settings)
    organization.roles.append(role)
    return role


@mutation.resolves("updateRole")
def update_role(
    _root: None, context: RequestContext, *, id: str, account_id: str | None = None, **settings: Any
) -> Role:
    """Change a role; the change applies to its members at once."""
    role = _require_custom_role(_require_organization(context, account_id, "change its roles"), id)
    _change_role(role, **settings)
    role.updated = context.backend.now()
    return role


@mutation.resolves("deleteRole")
def delete_role(_root: None, context: RequestContext, *, id: str, account_id: str | None = None) -> bool:
    """Delete a role that no member holds."""
    organization = _require_organization(context, account_id, "change its roles")
    role = _require_custom_role(organization, id)
    holders = sum(member.role is role for member in context.backend.memberships)
    if holders:
        raise BadUserInputError(
            f"The role {role.name!r} is held by {holders} member(s); give them another role first."
        )
    organization.roles.remove(role)
    return True


def get_role(organization: Organization, id: str) -> Role:
    """Return the organization's role with this id.

    Raises:
        NotFoundError: The organization has no such role.
    """
    role = organization.role(id)
    if role is None:
        raise NotFoundError(f"The organization {organization.name} has no role {id!r}; see its `roles`.")
    return role


def _require_organization(context: RequestContext, account_id: str | None, action: str) -> Organization:
    return organization_of(context, require_account(context, account_id, "ADMIN", action))


def _require_custom_role(organization: Organization, id: str) -> Role:
    role = get_role(organization, id)
    if role.system:
        raise BadUserInputError(f"The role {role.name!r} is built in; it cannot be changed or deleted.")
    return role


def _find_users(context: RequestContext, organization: Organization, emails: list[str]) -> list[Account]:
    users = require_accounts(context.backend, emails)
    if organization.account in users:
        raise BadUserInputError(
            f"{organization.account.email} owns the organization and cannot be a member of it."
        )
    return users


def _change_role(
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
    new_access = access or role.access
    tag = role.tag if tag is None else tag
    if new_access == "TAG" and not (tag and tag["values"]):
        raise BadUserInputError(
            "`access` is TAG and `tag` names no tag; pass a filter with at least one tag."
        )
    # Nothing after this line can fail: a change is made as a whole or not at all.
    role.name = role.name if name is None else name
    kept = {*role.permissions} - revoked
    role.permissions = tuple(
        permission for permission in ALL_PERMISSIONS if permission in granted or permission in kept
    )
    role.access, role.tag = new_access, tag if new_access == "TAG" else None
