"""Billing: plans on offer, and what an account has bought and pays.

*(choice)*: licences and limits are for everyone who acts for the account to see, invoices and details for
those with ADMIN. Nobody pays in a sandbox: `createSubscription` and `updateCreditCard` check what they are
given, answer a page's address and change nothing. The subscription mutations mean the account's first
licence with a subscription where no `licenseId` is given. A cancelled subscription cannot be changed; its
licence stays valid until it ends. `refreshLicense` counts the licences' limits anew and dates them. A limit
with a `scale` is `base + scale * quantity`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.billing import (
    PLANS,
    PRICES,
    Address,
    Billing,
    BillingDetails,
    Invoice,
    License,
    Plan,
    PlanLimit,
    TaxId,
)
from remoteit.sandbox.model.events import LicenseUpdatedEvent
from remoteit.sandbox.model.organizations import Organization
from remoteit.sandbox.rules.billing import billing_of
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_account

if TYPE_CHECKING:
    from remoteit.sandbox.model.billing import Price

query = Fields("Query")
user = Fields("User", parent=Account)
organization = Fields("Organization", parent=Organization)
license_fields = Fields("License", parent=License)
mutation = Fields("Mutation")
FIELDS = (query, user, organization, license_fields, mutation)


@query.resolves("plans")
def plans(_root: None, _call: RequestContext) -> list[Plan]:
    """Plans on offer."""
    return list(PLANS.values())


@user.resolves("licenses")
def licenses(parent: Account, call: RequestContext) -> list[License]:
    """The account's licences."""
    return list(_billing(call, parent).licenses)


@user.resolves("limits")
def limits(parent: Account, call: RequestContext) -> list[dict[str, object]]:
    """The limits of the licences that are in force, with what is used of them."""
    return [
        _limit(call, held, one)
        for held in licenses(parent, call)
        if valid(held, call)
        for one in held.plan.limits
    ]


@organization.resolves("licenses")
def organization_licenses(parent: Organization, call: RequestContext) -> list[License]:
    """The older place of licences."""
    return licenses(parent.account, call)


@organization.resolves("limits")
def organization_limits(parent: Organization, call: RequestContext) -> list[dict[str, object]]:
    """The older place of limits."""
    return limits(parent.account, call)


@user.resolves("invoices")
def invoices(parent: Account, call: RequestContext) -> list[Invoice]:
    """Invoices, newest first."""
    return list(_billing(call, parent).invoices) if "ADMIN" in permissions_in(call, parent) else []


@user.resolves("billingDetails")
def billing_details(parent: Account, call: RequestContext) -> BillingDetails | None:
    """What invoices say about the customer."""
    return _billing(call, parent).details if "ADMIN" in permissions_in(call, parent) else None


@license_fields.resolves("valid")
def valid(parent: License, call: RequestContext) -> bool:
    """Whether the licence has not ended."""
    return parent.expiration is None or parent.expiration > call.backend.now()


@mutation.resolves("createSubscription")
def create_subscription(
    _root: None,
    call: RequestContext,
    *,
    price_id: str,
    quantity: int,
    success_url: str,
    cancel_url: str,
    license_id: str | None = None,
) -> dict[str, str]:
    """Start a purchase."""
    _price(price_id)
    _check_quantity(quantity)
    if license_id is not None:
        _license(call, call.account, license_id)
    return _page(call, success_url, cancel_url)


@mutation.resolves("updateCreditCard")
def update_credit_card(
    _root: None, call: RequestContext, *, success_url: str, cancel_url: str
) -> dict[str, str]:
    """Start the change of a card."""
    return _page(call, success_url, cancel_url)


@mutation.resolves("updateSubscription")
def update_subscription(
    _root: None,
    call: RequestContext,
    *,
    price_id: str,
    quantity: int,
    license_id: str | None = None,
    account_id: str | None = None,
) -> bool:
    """Change plan and quantity."""
    account = require_account(call, account_id, "ADMIN", "change its subscriptions")
    plan, price = _price(price_id)
    _check_quantity(quantity)
    held = _subscribed(call, account, license_id)
    held.plan_id, held.quantity, held.updated = plan.id, quantity, call.backend.now()
    if held.subscription:
        held.subscription.price_id, held.subscription.quantity = price.id, quantity
    _log(call, held, "updated")
    return True


@mutation.resolves("cancelSubscription")
def cancel_subscription(_root: None, call: RequestContext, *, license_id: str | None = None) -> bool:
    """Stop paying."""
    held = _subscribed(call, call.account, license_id)
    if held.subscription:
        held.subscription.status = "CANCELED"
    held.updated = call.backend.now()
    _log(call, held, "cancelled")
    return True


@mutation.resolves("updateBillingDetails")
def update_billing_details(
    _root: None,
    call: RequestContext,
    *,
    tax_id: dict[str, Any] | None = None,
    address: dict[str, Any] | None = None,
    **given: str | None,
) -> bool:
    """Change what invoices say; what is left out or null stays, a tax id or an address is replaced."""
    billing = billing_of(call.backend, call.account)
    details = billing.details = billing.details or BillingDetails()
    for name, value in given.items():
        if value is not None:
            setattr(details, name, value)
    details.tax_id = details.tax_id if tax_id is None else TaxId(**tax_id)
    details.address = details.address if address is None else Address(**address)
    return True


@mutation.resolves("refreshLicense")
def refresh_license(_root: None, call: RequestContext) -> bool:
    """Bring the caller's licences up to date."""
    for one in licenses(call.account, call):
        one.updated = call.backend.now()
    return True


def _billing(call: RequestContext, account: Account) -> Billing:
    return billing_of(call.backend, account) if permissions_in(call, account) else Billing()


def _limit(call: RequestContext, license: License, limit: PlanLimit) -> dict[str, object]:
    used: object = None
    value: object = limit.value
    if limit.scale is not None and limit.base is not None:
        value = limit.base + limit.scale * (license.quantity or 0)
    if limit.name == "devices":
        used = sum(one.owner is license.user for one in call.backend.devices.values())
    elif limit.name == "organization-users":
        used = sum(one.organization.account is license.user for one in call.backend.memberships)
    return {
        "name": limit.name,
        "value": value,
        "actual": used,
        "base": limit.base,
        "scale": limit.scale,
        "license": license,
    }


def _price(id: str) -> tuple[Plan, Price]:
    if id not in PRICES:
        raise NotFoundError(f"There is no price {id!r}; see `plans`.")
    return PRICES[id]


def _check_quantity(quantity: int) -> None:
    if not 1 <= quantity <= 10_000:  # noqa: PLR2004 - keeps totals within the schema's Int
        raise BadUserInputError(f"`quantity` is {quantity}; it is between 1 and 10000.")


def _license(call: RequestContext, account: Account, id: str) -> License:
    for one in billing_of(call.backend, account).licenses:
        if one.id == id:
            return one
    raise NotFoundError(f"The account {account.email} has no licence {id!r}; see `licenses`.")


def _subscribed(call: RequestContext, account: Account, id: str | None) -> License:
    if id is None:
        found = next((one for one in billing_of(call.backend, account).licenses if one.subscription), None)
    else:
        found = _license(call, account, id)
    if found is None or found.subscription is None:
        raise NotFoundError(f"The account {account.email} has no such subscription; see `licenses`.")
    if found.subscription.status == "CANCELED":
        raise BadUserInputError(
            "The subscription is cancelled already; `createSubscription` starts a new one."
        )
    return found


def _page(call: RequestContext, *urls: str) -> dict[str, str]:
    for url in urls:
        if not url.isprintable() or not url.startswith(("https://", "http://")):
            raise BadUserInputError(f"{url!r} is no http(s) URL to return to.")
    return {"url": f"https://billing.example/sessions/{call.backend.new_id()}"}


def _log(call: RequestContext, license: License, action: str) -> None:
    call.backend.log(
        LicenseUpdatedEvent(
            actor=call.account,
            owner=license.user,
            action=action,
            plan=license.plan,
            quantity=license.quantity,
            expiration=license.expiration,
        )
    )
