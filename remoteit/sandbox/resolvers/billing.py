"""Plans on offer, and an account's licenses, subscriptions, limits and invoices.

Assumption: everyone who acts for the account sees licenses and limits; invoices and billing details need
ADMIN. Nobody pays in a sandbox: `createSubscription` and `updateCreditCard` check their arguments, return the
URL of a page and change nothing. Without `licenseId`, the subscription mutations change the account's first
license that has a subscription. A cancelled subscription cannot be changed; its license stays valid until it
ends. `refreshLicense` sets the licenses' date of update. A limit with a `scale` is `base + scale * quantity`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
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
    Subscription,
    TaxId,
)
from remoteit.sandbox.model.events import LicenseUpdatedEvent
from remoteit.sandbox.model.organizations import Organization
from remoteit.sandbox.rules.billing import billing_of
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_account

if TYPE_CHECKING:
    from remoteit.sandbox.model.billing import Price

query = TypeResolvers("Query")
user = TypeResolvers("User", parent=Account)
organization_fields = TypeResolvers("Organization", parent=Organization)
license_fields = TypeResolvers("License", parent=License)
mutation = TypeResolvers("Mutation")
FIELDS = (query, user, organization_fields, license_fields, mutation)


@query.resolves("plans")
def plans(_root: None, _context: RequestContext) -> list[Plan]:
    """Return the plans on offer."""
    return list(PLANS.values())


@user.resolves("licenses")
def licenses(parent: Account, context: RequestContext) -> list[License]:
    """Return the account's licenses."""
    return list(_billing(context, parent).licenses)


@user.resolves("limits")
def limits(parent: Account, context: RequestContext) -> list[dict[str, object]]:
    """Return the limits of the valid licenses, with the quantities in use."""
    return [
        _limit(context, license_, plan_limit)
        for license_ in licenses(parent, context)
        if is_valid(license_, context)
        for plan_limit in license_.plan.limits
    ]


@organization_fields.resolves("licenses")
def organization_licenses(parent: Organization, context: RequestContext) -> list[License]:
    """Return the licenses of the organization's account (older field)."""
    return licenses(parent.account, context)


@organization_fields.resolves("limits")
def organization_limits(parent: Organization, context: RequestContext) -> list[dict[str, object]]:
    """Return the limits of the organization's account (older field)."""
    return limits(parent.account, context)


@user.resolves("invoices")
def invoices(parent: Account, context: RequestContext) -> list[Invoice]:
    """Return the invoices, newest first."""
    return list(_billing(context, parent).invoices) if "ADMIN" in permissions_in(context, parent) else []


@user.resolves("billingDetails")
def billing_details(parent: Account, context: RequestContext) -> BillingDetails | None:
    """Return the details of the customer that invoices show."""
    return _billing(context, parent).details if "ADMIN" in permissions_in(context, parent) else None


@license_fields.resolves("valid")
def is_valid(parent: License, context: RequestContext) -> bool:
    """Check that the license has not ended."""
    return parent.expiration is None or parent.expiration > context.backend.now()


@mutation.resolves("createSubscription")
def create_subscription(
    _root: None,
    context: RequestContext,
    *,
    price_id: str,
    quantity: int,
    success_url: str,
    cancel_url: str,
    license_id: str | None = None,
) -> dict[str, str]:
    """Check a purchase and return the URL of a payment page."""
    _require_price(price_id)
    _check_quantity(quantity)
    if license_id is not None:
        _require_license(context, context.account, license_id)
    return _checkout_page(context, success_url, cancel_url)


@mutation.resolves("updateCreditCard")
def update_credit_card(
    _root: None, context: RequestContext, *, success_url: str, cancel_url: str
) -> dict[str, str]:
    """Return the URL of a page to change the card."""
    return _checkout_page(context, success_url, cancel_url)


@mutation.resolves("updateSubscription")
def update_subscription(
    _root: None,
    context: RequestContext,
    *,
    price_id: str,
    quantity: int,
    license_id: str | None = None,
    account_id: str | None = None,
) -> bool:
    """Change the plan and the quantity of a subscription."""
    account = require_account(context, account_id, "ADMIN", "change its subscriptions")
    plan, price = _require_price(price_id)
    _check_quantity(quantity)
    license_, subscription = _require_subscription(context, account, license_id)
    license_.plan_id, license_.quantity, license_.updated = plan.id, quantity, context.backend.now()
    subscription.price_id, subscription.quantity = price.id, quantity
    _log(context, license_, "updated")
    return True


@mutation.resolves("cancelSubscription")
def cancel_subscription(_root: None, context: RequestContext, *, license_id: str | None = None) -> bool:
    """Cancel a subscription."""
    license_, subscription = _require_subscription(context, context.account, license_id)
    subscription.status = "CANCELED"
    license_.updated = context.backend.now()
    _log(context, license_, "cancelled")
    return True


@mutation.resolves("updateBillingDetails")
def update_billing_details(
    _root: None,
    context: RequestContext,
    *,
    tax_id: dict[str, Any] | None = None,
    address: dict[str, Any] | None = None,
    **given: str | None,
) -> bool:
    """Change billing details; null leaves a detail as it is.

    A tax id or an address is replaced as a whole.
    """
    billing = billing_of(context.backend, context.account)
    details = billing.details = billing.details or BillingDetails()
    for name, value in given.items():
        if value is not None:
            setattr(details, name, value)
    details.tax_id = details.tax_id if tax_id is None else TaxId(**tax_id)
    details.address = details.address if address is None else Address(**address)
    return True


@mutation.resolves("refreshLicense")
def refresh_license(_root: None, context: RequestContext) -> bool:
    """Set the date of update of the caller's licenses."""
    for license_ in licenses(context.account, context):
        license_.updated = context.backend.now()
    return True


def _billing(context: RequestContext, account: Account) -> Billing:
    return billing_of(context.backend, account) if permissions_in(context, account) else Billing()


def _limit(context: RequestContext, license: License, limit: PlanLimit) -> dict[str, object]:
    actual: object = None
    value: object = limit.value
    if limit.scale is not None and limit.base is not None:
        value = limit.base + limit.scale * (license.quantity or 0)
    if limit.name == "devices":
        actual = sum(device.owner is license.user for device in context.backend.devices.values())
    elif limit.name == "organization-users":
        memberships = context.backend.memberships
        actual = sum(membership.organization.account is license.user for membership in memberships)
    return {
        "name": limit.name,
        "value": value,
        "actual": actual,
        "base": limit.base,
        "scale": limit.scale,
        "license": license,
    }


def _require_price(id: str) -> tuple[Plan, Price]:
    if id not in PRICES:
        raise NotFoundError(f"There is no price {id!r}; see `plans`.")
    return PRICES[id]


def _check_quantity(quantity: int) -> None:
    if not 1 <= quantity <= 10_000:  # noqa: PLR2004 - keeps totals within the schema's Int
        raise BadUserInputError(f"`quantity` is {quantity}; it must be between 1 and 10000.")


def _require_license(context: RequestContext, account: Account, id: str) -> License:
    for license_ in billing_of(context.backend, account).licenses:
        if license_.id == id:
            return license_
    raise NotFoundError(f"The account {account.email} has no license {id!r}; see `licenses`.")


def _require_subscription(
    context: RequestContext, account: Account, id: str | None
) -> tuple[License, Subscription]:
    if id is None:
        held = billing_of(context.backend, account).licenses
        license_ = next((candidate for candidate in held if candidate.subscription), None)
    else:
        license_ = _require_license(context, account, id)
    if license_ is None or license_.subscription is None:
        raise NotFoundError(f"The account {account.email} has no such subscription; see `licenses`.")
    if license_.subscription.status == "CANCELED":
        raise BadUserInputError(
            "The subscription is already cancelled; start a new one with `createSubscription`."
        )
    return license_, license_.subscription


def _checkout_page(context: RequestContext, *urls: str) -> dict[str, str]:
    for url in urls:
        if not url.isprintable() or not url.startswith(("https://", "http://")):
            raise BadUserInputError(f"{url!r} is not an http(s) URL; pass the URL of a page to return to.")
    return {"url": f"https://billing.example/sessions/{context.backend.new_id()}"}


def _log(context: RequestContext, license: License, action: str) -> None:
    context.backend.log(
        LicenseUpdatedEvent(
            actor=context.account,
            owner=license.user,
            action=action,
            plan=license.plan,
            quantity=license.quantity,
            expiration=license.expiration,
        )
    )
