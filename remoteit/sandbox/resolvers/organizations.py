"""Organisations, as far as one must know them to act for one: which the caller has joined, in what role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.binding import Call, Fields
from remoteit.sandbox.people import Account, Membership, Organization

if TYPE_CHECKING:
    from collections.abc import Mapping

user = Fields("User", parent=Account)
organization = Fields("Organization", parent=Organization)
member = Fields("OrganizationMember", parent=Membership)
FIELDS = (user, organization, member)


@user.resolves("membership")
def memberships(parent: Account, call: Call) -> list[Membership]:
    """The account's places in organisations of others."""
    return [one for one in call.world.memberships if one.user is parent]


@user.resolves("organization")
def own_organization(parent: Account, call: Call) -> Organization | None:
    """The organisation that the account owns."""
    return next((o.organization for o in call.world.memberships if o.organization.account is parent), None)


@organization.resolves("members")
def members(parent: Organization, call: Call) -> list[Membership]:
    """Everyone with a place in the organisation."""
    return [one for one in call.world.memberships if one.organization is parent]


@member.resolves("customRole")
def custom_role(parent: Membership, _call: Call) -> Mapping[str, object]:
    """The member's role; a role of its own each, until roles are modelled *(choice)*."""
    return {
        "id": parent.role_name.casefold(),
        "name": parent.role_name,
        "system": True,
        "created": parent.organization.created,
        "updated": parent.organization.created,
        "access": "ALL",
        "permissions": parent.permissions,
    }


@member.resolves("role")
def role(parent: Membership, _call: Call) -> str:
    """The older word for a role."""
    return "ADMIN" if "ADMIN" in parent.permissions else "MEMBER"
