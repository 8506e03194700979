"""Resellers: an account's own, and the customers of one that the caller administers.

*(choice)*: a reseller's id is its organisation's. Its customers, plans and licences are for the
organisation's ADMINs. An email address that the sandbox does not know becomes an account; an account has one
reseller, so that adding another's customer is BAD_USER_INPUT.
"""

from __future__ import annotations

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.billing import PLANS, License, Plan
from remoteit.sandbox.model.organizations import Reseller
from remoteit.sandbox.rules.billing import billing_of
from remoteit.sandbox.rules.context import RequestContext, require_in
from remoteit.sandbox.rules.file_store import publish_report
from remoteit.sandbox.rules.sharing import require_accounts

user = Fields("User", parent=Account)
details = Fields("ResellerDetails", parent=Reseller)
mutation = Fields("Mutation")
FIELDS = (user, details, mutation)


@user.resolves("reseller")
def reseller(parent: Account, call: RequestContext) -> Reseller | None:
    """Who the account buys through."""
    return next((one for one in call.backend.resellers.values() if parent in one.customers), None)


@details.resolves("plans")
def plans(_parent: Reseller, _call: RequestContext) -> list[Plan]:
    """Plans that a reseller can offer: those that are paid for."""
    return [one for one in PLANS.values() if one.billing]


@details.resolves("licenses")
def licenses(parent: Reseller, call: RequestContext) -> list[License]:
    """The customers' licences."""
    return [held for one in parent.customers for held in billing_of(call.backend, one).licenses]


@details.resolves("reportUrl")
def report_url(parent: Reseller, call: RequestContext) -> str:
    """Write the report on customers and answer its link."""
    rows: list[tuple[object, ...]] = [("email", "licenses", "devices")]
    for one in parent.customers:
        owned = sum(device.owner is one for device in call.backend.devices.values())
        rows.append((one.email, len(billing_of(call.backend, one).licenses), owned))
    return publish_report(call, rows)


@mutation.resolves("addCustomer")
def add_customers(_root: None, call: RequestContext, *, email: list[str], reseller_id: str) -> bool:
    """Make accounts customers."""
    found = _administered(call, reseller_id)
    people = require_accounts(call.backend, email)
    for one in people:
        present = reseller(one, call)
        if present is not None and present is not found:
            raise BadUserInputError(f"{one.email} is a customer of {present.name}; that has to end first.")
    found.customers += [one for one in people if one not in found.customers]
    return True


@mutation.resolves("removeCustomer")
def remove_customers(_root: None, call: RequestContext, *, email: list[str], reseller_id: str) -> bool:
    """End the tie to customers."""
    found = _administered(call, reseller_id)
    wanted = {one.strip().casefold() for one in email}
    missing = wanted - {one.email.casefold() for one in found.customers}
    if missing or not wanted:
        raise NotFoundError(f"{min(missing, default='Nobody')!r} is no customer of {found.name}.")
    found.customers = [one for one in found.customers if one.email.casefold() not in wanted]
    return True


@mutation.resolves("leaveReseller")
def leave_reseller(_root: None, call: RequestContext) -> bool:
    """End the caller's own tie."""
    found = reseller(call.account, call)
    if found is None:
        raise NotFoundError("You have no reseller to leave.")
    found.customers.remove(call.account)
    return True


def _administered(call: RequestContext, id: str) -> Reseller:
    found = call.backend.resellers.get(id)
    if found is None:
        raise NotFoundError(f"There is no reseller {id!r}.")
    require_in(call, found.organization.account, "ADMIN", "change its customers")
    return found
