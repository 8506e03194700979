"""What an account has bought: licences with their subscriptions, invoices, a card, details for invoices.

Plans and prices are named by id, since they are the same for everyone (`plans`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.plans import PLANS, PRICES, Plan, Price, Product

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

PERIODS = {"MONTH": timedelta(days=30), "YEAR": timedelta(days=365)}


@dataclass(eq=False)
class CreditCard:
    """A card on file; its number ends with `last`."""

    brand: str
    month: int
    year: int
    last: str
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    postal: str | None = None
    country: str | None = None

    @property
    def expiration(self) -> datetime:
        """The first moment after the card's last month."""
        return datetime(self.year + self.month // 12, self.month % 12 + 1, 1, tzinfo=UTC)


@dataclass(eq=False)
class Subscription:
    """Recurring payment for a licence."""

    price_id: str
    quantity: int
    email: str
    card: CreditCard | None
    status: str = "ACTIVE"

    @property
    def price(self) -> Price:
        """The price that is charged."""
        return PRICES[self.price_id][1]

    @property
    def total(self) -> int:
        """What is charged per interval."""
        return self.price.amount * self.quantity


@dataclass(eq=False)
class License:
    """An account's licence for a plan."""

    id: str
    user: Account
    plan_id: str
    quantity: int | None
    created: datetime
    updated: datetime
    expiration: datetime | None
    subscription: Subscription | None = None
    custom: bool = False

    @property
    def plan(self) -> Plan:
        """The plan that is licensed."""
        return PLANS[self.plan_id]

    @property
    def product(self) -> Product:
        """The product of the plan."""
        return self.plan.product


@dataclass(eq=False)
class Invoice:
    """An invoice as it was issued."""

    price_id: str
    quantity: int
    total: int
    paid: bool
    created: datetime
    url: str | None = None

    @property
    def plan(self) -> Plan:
        """The plan that was invoiced."""
        return PRICES[self.price_id][0]

    @property
    def price(self) -> Price:
        """The price of one unit."""
        return PRICES[self.price_id][1]


@dataclass(eq=False)
class TaxId:
    """A tax number."""

    type: str
    value: str
    country: str | None = None


@dataclass(eq=False)
class Address:
    """A postal address."""

    street: str | None = None
    postal: str | None = None
    city: str | None = None
    state: str | None = None
    country: str | None = None


@dataclass(eq=False)
class BillingDetails:
    """What invoices say about the customer."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    tax_id: TaxId | None = None
    address: Address | None = None


@dataclass(eq=False)
class Billing:
    """All that one account has to do with money; invoices are newest first."""

    licenses: list[License] = field(default_factory=list)
    invoices: list[Invoice] = field(default_factory=list)
    details: BillingDetails | None = None


def billing_of(backend: Backend, account: Account) -> Billing:
    """The account's billing; an account that has none yet gets an empty one."""
    return backend.billing.setdefault(account.id, Billing())


def subscribe(backend: Backend, account: Account, price_id: str, *, quantity: int, periods: int) -> License:
    """Give an account a licence that it pays for, with the invoices of its past periods."""
    plan, price = PRICES[price_id]
    now, period = backend.now(), PERIODS[price.interval]
    begun = now - periods * period + timedelta(days=9)
    card = CreditCard("Visa", 8, now.year + 2, "4242", account.email.partition("@")[0].capitalize())
    subscription = Subscription(price_id, quantity, account.email, card)
    expiration = begun + periods * period
    made = License(backend.new_id(), account, plan.id, quantity, begun, now, expiration, subscription)
    billing = billing_of(backend, account)
    billing.licenses.append(made)
    for number in range(periods):
        url = f"https://billing.example/invoices/{backend.new_id()}"
        invoice = Invoice(price_id, quantity, subscription.total, True, begun + number * period, url)
        billing.invoices.insert(0, invoice)
    return made
