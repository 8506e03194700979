"""Plans with their prices and limits, and what an account has bought: licenses, invoices, billing details.

Licenses and invoices refer to plans and prices by id, because all accounts share them.

Assumption: all names, prices and limits are the sandbox's own. Amounts are in cents.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import Account


@dataclass(frozen=True)
class Product:
    """A product that plans are sold for."""

    id: str
    name: str
    description: str
    provider: str


@dataclass(frozen=True)
class Price:
    """The price of one unit per interval."""

    id: str
    amount: int
    currency: str
    interval: str


@dataclass(frozen=True)
class PlanLimit:
    """A limit of a plan; with a `scale`, it grows by that amount for each unit."""

    name: str
    value: int | str | bool
    base: int | None = None
    scale: int | None = None


@dataclass(frozen=True)
class Plan:
    """A plan for sale."""

    id: str
    name: str
    description: str
    product: Product
    commercial: bool
    billing: bool
    duration: str
    limits: tuple[PlanLimit, ...]
    prices: tuple[Price, ...]


_DEVICE_ACCESS = Product("PRODUCT-ACCESS", "Device access", "Connections to devices behind NATs.", "sandbox")

_PERSONAL = Plan(
    id="PLAN-PERSONAL",
    name="Personal",
    description="For your devices at home.",
    product=_DEVICE_ACCESS,
    commercial=False,
    billing=False,
    duration="P1Y",
    limits=(
        PlanLimit("devices", 5, base=5, scale=0),
        PlanLimit("log-days", 7),
        PlanLimit("tagging", value=True),
        PlanLimit("organization-users", 0),
    ),
    prices=(),
)
_PROFESSIONAL = Plan(
    id="PLAN-PROFESSIONAL",
    name="Professional",
    description="For the fleet of one person.",
    product=_DEVICE_ACCESS,
    commercial=True,
    billing=True,
    duration="P1M",
    limits=(
        PlanLimit("devices", 10, base=5, scale=5),
        PlanLimit("log-days", 31),
        PlanLimit("tagging", value=True),
        PlanLimit("organization-users", 0),
    ),
    prices=(
        Price("PRICE-PROFESSIONAL-MONTH", 600, "USD", "MONTH"),
        Price("PRICE-PROFESSIONAL-YEAR", 6000, "USD", "YEAR"),
    ),
)
_BUSINESS = Plan(
    id="PLAN-BUSINESS",
    name="Business",
    description="For organizations with members and roles.",
    product=_DEVICE_ACCESS,
    commercial=True,
    billing=True,
    duration="P1M",
    limits=(
        PlanLimit("devices", 25, base=15, scale=10),
        PlanLimit("log-days", 365),
        PlanLimit("tagging", value=True),
        PlanLimit("organization-users", 5, base=0, scale=5),
    ),
    prices=(
        Price("PRICE-BUSINESS-MONTH", 1800, "USD", "MONTH"),
        Price("PRICE-BUSINESS-YEAR", 18000, "USD", "YEAR"),
    ),
)

PLANS = {plan.id: plan for plan in (_PERSONAL, _PROFESSIONAL, _BUSINESS)}
PRICES = {price.id: (plan, price) for plan in PLANS.values() for price in plan.prices}


@dataclass(eq=False)
class CreditCard:
    """A stored credit card; its number ends with `last`."""

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
    """The recurring payment for a license."""

    price_id: str
    quantity: int
    email: str
    card: CreditCard | None
    status: str = "ACTIVE"

    @property
    def price(self) -> Price:
        """The price of one unit."""
        return PRICES[self.price_id][1]

    @property
    def total(self) -> int:
        """The amount charged per interval."""
        return self.price.amount * self.quantity


@dataclass(eq=False)
class License:
    """A license of an account for a plan."""

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
        """The licensed plan."""
        return PLANS[self.plan_id]

    @property
    def product(self) -> Product:
        """The product of the plan."""
        return self.plan.product


@dataclass(eq=False)
class Invoice:
    """An issued invoice."""

    price_id: str
    quantity: int
    total: int
    paid: bool
    created: datetime
    url: str | None = None

    @property
    def plan(self) -> Plan:
        """The invoiced plan."""
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
    """The customer details that invoices show."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    tax_id: TaxId | None = None
    address: Address | None = None


@dataclass(eq=False)
class Billing:
    """The licenses and invoices of an account; invoices are newest first."""

    licenses: list[License] = field(default_factory=list)
    invoices: list[Invoice] = field(default_factory=list)
    details: BillingDetails | None = None
