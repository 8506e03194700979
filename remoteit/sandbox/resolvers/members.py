"""Members of organisations: adding, changing and removing them, and leaving.

*(choice)*: adding, changing and removing need ADMIN. `role: REMOVE` removes. With neither role nor roleId
new members get the built-in role MEMBER, and others keep theirs. An email address that the sandbox does not
know becomes an account. The owner is no member, and cannot be made one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.organizations import Membership, Organization, Role
from remoteit.sandbox.resolvers.organizations import organization_of
from remoteit.sandbox.rules.context import RequestContext, require_account
from remoteit.sandbox.rules.sharing import require_accounts

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account

mutation = Fields("Mutation")
FIELDS = (mutation,)


@mutation.resolves("setMember")
def set_member(
    _root: None,
    call: RequestContext,
    *,
    email: list[str],
    role: str | None = None,
    role_id: str | None = None,
    license: str | None = None,
    account_id: str | None = None,
) -> bool:
    """Add members, or change their role or licence."""
    if role is not None and role_id is not None:
        raise BadUserInputError("`role` and `roleId` are both given; send one of them.")
    if role == "REMOVE":
        return remove_member(None, call, email=email, account_id=account_id)
    organization = organization_of(call, require_account(call, account_id, "ADMIN", "change its members"))
    wanted = role_id if role is None else role
    chosen = None if wanted is None else get_role(organization, wanted)
    for one in _people(call, organization, email):
        member = call.backend.membership(organization.account, one)
        if member is None:
            given = chosen or get_role(organization, "MEMBER")
            member = Membership(organization, one, given, call.backend.now())
            call.backend.memberships.append(member)
        member.role = chosen or member.role
        member.license = license or member.license
    return True


@mutation.resolves("removeMember")
def remove_member(
    _root: None, call: RequestContext, *, email: list[str], account_id: str | None = None
) -> bool:
    """Take members out of an organisation."""
    organization = organization_of(call, require_account(call, account_id, "ADMIN", "change its members"))
    if not email:
        raise BadUserInputError("`email` is empty; name at least one member.")
    going: list[Membership] = []
    for address in email:
        account = call.backend.account_by_email(address)
        member = account and call.backend.membership(organization.account, account)
        if not member:
            raise NotFoundError(f"{address!r} is no member of {organization.name}.")
        going.append(member)
    call.backend.memberships = [one for one in call.backend.memberships if one not in going]
    return True


@mutation.resolves("leaveOrganization")
def leave_organization(_root: None, call: RequestContext, *, id: str) -> bool:
    """End the caller's own membership."""
    for one in call.backend.memberships:
        if one.organization.id == id and one.user is call.account:
            call.backend.memberships.remove(one)
            return True
    raise NotFoundError(f"You are no member of an organisation {id!r}; see `login.membership`.")


def get_role(organization: Organization, id: str) -> Role:
    """The organisation's role with this id.

    Raises:
        NotFoundError: It has none.
    """
    role = organization.role(id)
    if role is None:
        raise NotFoundError(f"The organisation {organization.name} has no role {id!r}; see its `roles`.")
    return role


def _people(call: RequestContext, organization: Organization, email: list[str]) -> list[Account]:
    people = require_accounts(call.backend, email)
    if organization.account in people:
        raise BadUserInputError(f"{organization.account.email} owns the organisation and is no member of it.")
    return people
