"""An account's reseller, and the customers of a reseller that the caller administers.

Assumption: a reseller's id is its organization's id. Its customers, plans and licenses are visible to the
organization's ADMINs. An email address that the sandbox does not know gets a new account. An account has one
reseller, so adding the customer of another reseller is BAD_USER_INPUT.
"""

from __future__ import annotations

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.billing import PLANS, License, Plan
from remoteit.sandbox.model.organizations import Reseller
from remoteit.sandbox.rules.billing import billing_of
from remoteit.sandbox.rules.context import RequestContext, require_in
from remoteit.sandbox.rules.file_store import publish_report
from remoteit.sandbox.rules.sharing import require_accounts

user = TypeResolvers("User", parent=Account)
reseller_fields = TypeResolvers("ResellerDetails", parent=Reseller)
mutation = TypeResolvers("Mutation")
FIELDS = (user, reseller_fields, mutation)


@user.resolves("reseller")
def reseller(parent: Account, context: RequestContext) -> Reseller | None:
    """Return the reseller that the account buys through."""
    resellers = context.backend.resellers.values()
    return next((candidate for candidate in resellers if parent in candidate.customers), None)


@reseller_fields.resolves("plans")
def plans(_parent: Reseller, _context: RequestContext) -> list[Plan]:
    """Return the plans that a reseller can offer: the paid ones."""
    return [plan for plan in PLANS.values() if plan.billing]


@reseller_fields.resolves("licenses")
def licenses(parent: Reseller, context: RequestContext) -> list[License]:
    """Return the customers' licenses."""
    return [
        license_
        for customer in parent.customers
        for license_ in billing_of(context.backend, customer).licenses
    ]


@reseller_fields.resolves("reportUrl")
def report_url(parent: Reseller, context: RequestContext) -> str:
    """Write the report on customers and return its link."""
    rows: list[tuple[object, ...]] = [("email", "licenses", "devices")]
    for customer in parent.customers:
        owned = sum(device.owner is customer for device in context.backend.devices.values())
        rows.append((customer.email, len(billing_of(context.backend, customer).licenses), owned))
    return publish_report(context, rows)


@mutation.resolves("addCustomer")
def add_customers(_root: None, context: RequestContext, *, email: list[str], reseller_id: str) -> bool:
    """Add accounts to a reseller's customers."""
    target = _require_reseller(context, reseller_id)
    users = require_accounts(context.backend, email)
    for user in users:
        present = reseller(user, context)
        if present is not None and present is not target:
            raise BadUserInputError(f"{user.email} is a customer of {present.name} and must leave it first.")
    target.customers += [user for user in users if user not in target.customers]
    return True


@mutation.resolves("removeCustomer")
def remove_customers(_root: None, context: RequestContext, *, email: list[str], reseller_id: str) -> bool:
    """Remove accounts from a reseller's customers."""
    target = _require_reseller(context, reseller_id)
    removed = {address.strip().casefold() for address in email}
    missing = removed - {customer.email.casefold() for customer in target.customers}
    if not removed:
        raise NotFoundError("`email` is empty; name at least one customer.")
    if missing:
        raise NotFoundError(f"{min(missing)!r} is not a customer of {target.name}.")
    target.customers = [customer for customer in target.customers if customer.email.casefold() not in removed]
    return True


@mutation.resolves("leaveReseller")
def leave_reseller(_root: None, context: RequestContext) -> bool:
    """Remove the caller from its reseller's customers."""
    present = reseller(context.account, context)
    if present is None:
        raise NotFoundError("You have no reseller to leave.")
    present.customers.remove(context.account)
    return True


def _require_reseller(context: RequestContext, id: str) -> Reseller:
    target = context.backend.resellers.get(id)
    if target is None:
        raise NotFoundError(f"There is no reseller {id!r}.")
    require_in(context, target.organization.account, "ADMIN", "change its customers")
    return target
