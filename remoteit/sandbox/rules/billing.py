"""Buying licenses, and the retention of the event log that they include."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.billing import PRICES, Billing, CreditCard, Invoice, License, Subscription

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

_PERIODS = {"MONTH": timedelta(days=30), "YEAR": timedelta(days=365)}
_DAYS_LEFT = timedelta(days=9)


def billing_of(backend: Backend, account: Account) -> Billing:
    """Return the account's billing data, which is empty at first."""
    return backend.billing.setdefault(account.id, Billing())


def log_retention(backend: Backend, account: Account) -> timedelta | None:
    """Return how long the account's events are kept; None if no valid license limits it (assumption)."""
    billing, now = backend.billing.get(account.id, Billing()), backend.now()
    days = [
        int(limit.value)
        for license_ in billing.licenses
        if license_.expiration is None or license_.expiration > now
        for limit in license_.plan.limits
        if limit.name == "log-days"
    ]
    return timedelta(days=max(days)) if days else None


def subscribe(backend: Backend, account: Account, price_id: str, *, quantity: int, periods: int) -> License:
    """Give an account a paid license, with one invoice for each of its past periods."""
    plan, price = PRICES[price_id]
    now, period = backend.now(), _PERIODS[price.interval]
    start = now - periods * period + _DAYS_LEFT
    card = CreditCard("Visa", 8, now.year + 2, "4242", account.email.partition("@")[0].capitalize())
    subscription = Subscription(price_id, quantity, account.email, card)
    license_ = License(
        id=backend.new_id(),
        user=account,
        plan_id=plan.id,
        quantity=quantity,
        created=start,
        updated=now,
        expiration=start + periods * period,
        subscription=subscription,
    )
    billing = billing_of(backend, account)
    billing.licenses.append(license_)
    for number in range(periods):
        url = f"https://billing.example/invoices/{backend.new_id()}"
        invoice = Invoice(price_id, quantity, subscription.total, True, start + number * period, url)
        billing.invoices.insert(0, invoice)
    return license_
