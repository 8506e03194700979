"""Partners, for the people who administer them and for the vendor's operators.

Assumption: `partnerEntities` lists the partners that the account administers, for ADMINs of its organization
too. Administrators of a partner manage the partners below it as well: they rename them, and see their people
and their devices. All other changes are for operators. An unknown email address gets a new account. Deleting
a partner moves the partners below it one level up. A partner cannot be below itself.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.scalars import write_date_time
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.partners import Partner
from remoteit.sandbox.rules.context import permissions_in
from remoteit.sandbox.rules.file_store import publish_report
from remoteit.sandbox.rules.operators import require_operator
from remoteit.sandbox.rules.partners import (
    DeviceCounts,
    count_devices,
    devices_of_partner,
    get_partner,
    manages,
    partners_below,
    require_managed,
    require_partner,
)
from remoteit.sandbox.rules.sharing import require_accounts

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.rules.context import RequestContext

COLUMNS = ("device", "name", "state", "owner", "platform", "license", "lastReported")

query = TypeResolvers("Query")
user = TypeResolvers("User", parent=Account)
mutation = TypeResolvers("Mutation")
FIELDS = (query, user, mutation)


class PartnerUser:
    """The schema's `PartnerUser`: a user with the numbers of their devices."""

    def __init__(self, context: RequestContext, account: Account) -> None:
        owned = [device for device in context.backend.devices.values() if device.owner is account]
        counts = count_devices(context.backend, owned)
        self.id, self.email = account.id, account.email
        self.device_count, self.online = counts.device_count, counts.online
        self.active, self.activated, self.updated = counts.active, counts.activated, counts.updated


class PartnerEntity:
    """The schema's `PartnerEntity`: a partner as an account sees it, counted when a number is requested.

    Args:
        context: The request.
        partner: The partner.
        viewer: The account that the caller acts for; by default the caller.
    """

    def __init__(self, context: RequestContext, partner: Partner, viewer: Account | None = None) -> None:
        self._context = context
        self._partner = partner
        self._viewer = viewer or context.account
        self.id, self.name = partner.id, partner.name

    @cached_property
    def _counts(self) -> DeviceCounts:
        backend = self._context.backend
        return count_devices(backend, devices_of_partner(backend, self._partner))

    @property
    def device_count(self) -> int:
        """The number of devices."""
        return self._counts.device_count

    @property
    def online(self) -> int:
        """The number of devices that are online."""
        return self._counts.online

    @property
    def active(self) -> int:
        """The number of active devices."""
        return self._counts.active

    @property
    def activated(self) -> int:
        """The number of activated devices."""
        return self._counts.activated

    @property
    def updated(self) -> datetime:
        """The time of the numbers."""
        return self._counts.updated

    @property
    def parent(self) -> PartnerEntity | None:
        """The partner above."""
        parent = self._partner.parent
        return PartnerEntity(self._context, parent, self._viewer) if parent else None

    @property
    def admins(self) -> list[PartnerUser] | None:
        """The administrators, for those who manage the partner."""
        return self._users(self._partner.admins)

    @property
    def registrants(self) -> list[PartnerUser] | None:
        """The registrants, for those who manage the partner."""
        return self._users(self._partner.registrants)

    @property
    def children(self) -> list[PartnerEntity] | None:
        """The partners below, for those who manage the partner."""
        if not manages(self._viewer, self._partner):
            return None
        below = partners_below(self._context.backend, self._partner)
        return [PartnerEntity(self._context, partner, self._viewer) for partner in below]

    def _users(self, accounts: list[Account]) -> list[PartnerUser] | None:
        if not manages(self._viewer, self._partner):
            return None
        return [PartnerUser(self._context, account) for account in accounts]


@user.resolves("partnerEntities")
def partner_entities(parent: Account, context: RequestContext) -> list[PartnerEntity]:
    """Return the partners that the account administers, for the account itself and its administrators."""
    if "ADMIN" not in permissions_in(context, parent):
        return []
    partners = context.backend.partners.values()
    return [PartnerEntity(context, partner, parent) for partner in partners if parent in partner.admins]


@query.resolves("exportPartnerDevices")
def export_devices(_root: None, context: RequestContext, *, entity_id: str) -> str:
    """Write the list of a partner's devices and return its link."""
    partner = require_managed(context, entity_id, "export its devices")
    rows: list[tuple[object, ...]] = [COLUMNS]
    rows += [
        (
            device.id,
            device.name,
            device.state,
            device.owner.email,
            device.platform,
            device.license,
            write_date_time(device.last_reported),
        )
        for device in devices_of_partner(context.backend, partner)
    ]
    return publish_report(context, rows)


@mutation.resolves("updatePartner")
def update_partner(_root: None, context: RequestContext, *, id: str, name: str) -> PartnerEntity:
    """Rename a partner."""
    partner = require_managed(context, id, "rename it")
    partner.name = _check_name(name)
    return PartnerEntity(context, partner)


@mutation.resolves("createPartner")
def create_partner(
    _root: None, context: RequestContext, *, name: str, parent_id: str | None = None
) -> PartnerEntity:
    """Create a partner, below another one or at the top."""
    require_operator(context, "create partners")
    parent = None if parent_id is None else get_partner(context.backend, parent_id)
    partner = Partner(context.backend.new_id(), _check_name(name), parent)
    context.backend.partners[partner.id] = partner
    return PartnerEntity(context, partner)


@mutation.resolves("deletePartner")
def delete_partner(_root: None, context: RequestContext, *, id: str) -> bool:
    """Delete a partner."""
    partner = require_partner(context, id, "delete partners")
    for child in partners_below(context.backend, partner):
        child.parent = partner.parent
    del context.backend.partners[partner.id]
    return True


@mutation.resolves("addPartnerChild")
def add_child(_root: None, context: RequestContext, *, parent_id: str, child_id: str) -> bool:
    """Put a partner below another one."""
    parent = require_partner(context, parent_id, "change partners")
    child = get_partner(context.backend, child_id)
    if child in parent.lineage():
        raise BadUserInputError(f"The partner {child.name!r} cannot be below itself.")
    child.parent = parent
    return True


@mutation.resolves("removePartnerChild")
def remove_child(_root: None, context: RequestContext, *, child_id: str) -> bool:
    """Move a partner to the top."""
    child = require_partner(context, child_id, "change partners")
    if child.parent is None:
        raise BadUserInputError(f"The partner {child.name!r} is not below another one.")
    child.parent = None
    return True


@mutation.resolves("addPartnerAdmin")
def add_admin(_root: None, context: RequestContext, *, entity_id: str, email: str) -> bool:
    """Make a user an administrator of a partner."""
    partner = require_partner(context, entity_id, "change partners")
    _add_user(context, partner.admins, email)
    return True


@mutation.resolves("removePartnerAdmin")
def remove_admin(_root: None, context: RequestContext, *, entity_id: str, user_id: str) -> bool:
    """Remove an administrator of a partner."""
    partner = require_partner(context, entity_id, "change partners")
    _remove_user(partner.admins, user_id, f"an administrator of {partner.name!r}")
    return True


@mutation.resolves("addPartnerRegistrant")
def add_registrant(_root: None, context: RequestContext, *, entity_id: str, email: str) -> bool:
    """Let a user register devices for a partner."""
    partner = require_partner(context, entity_id, "change partners")
    _add_user(context, partner.registrants, email)
    return True


@mutation.resolves("removePartnerRegistrant")
def remove_registrant(_root: None, context: RequestContext, *, entity_id: str, user_id: str) -> bool:
    """Stop a user from registering devices for a partner."""
    partner = require_partner(context, entity_id, "change partners")
    _remove_user(partner.registrants, user_id, f"a registrant of {partner.name!r}")
    return True


def _check_name(name: str) -> str:
    if not name.strip():
        raise BadUserInputError("`name` is blank; a partner needs a name.")
    return name


def _add_user(context: RequestContext, users: list[Account], email: str) -> None:
    (account,) = require_accounts(context.backend, [email])
    if account not in users:
        users.append(account)


def _remove_user(users: list[Account], user_id: str, position: str) -> None:
    account = next((user for user in users if user.id == user_id), None)
    if account is None:
        raise NotFoundError(f"The account {user_id!r} is not {position}.")
    users.remove(account)
