"""What there is to buy: one product, its plans with their prices and limits.

*(choice)*: all names, prices and limits are the sandbox's own; amounts are in cents.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Product:
    """What plans are for."""

    id: str
    name: str
    description: str
    provider: str


@dataclass(frozen=True)
class Price:
    """What one unit costs per interval."""

    id: str
    amount: int
    currency: str
    interval: str


@dataclass(frozen=True)
class PlanLimit:
    """A limit as a plan sets it; one with a `scale` grows by that much with each unit."""

    name: str
    value: int | str | bool
    base: int | None = None
    scale: int | None = None


@dataclass(frozen=True)
class Plan:
    """A plan on offer."""

    id: str
    name: str
    description: str
    product: Product
    commercial: bool
    billing: bool
    duration: str
    limits: tuple[PlanLimit, ...]
    prices: tuple[Price, ...]


ACCESS = Product("PRODUCT-ACCESS", "Device access", "Connections to devices behind NATs.", "sandbox")

_PERSONAL = Plan(
    id="PLAN-PERSONAL",
    name="Personal",
    description="For one's own devices at home.",
    product=ACCESS,
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
    description="For fleets of one person.",
    product=ACCESS,
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
    description="For organisations with members and roles.",
    product=ACCESS,
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
