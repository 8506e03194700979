# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .limit_fields import LimitFields
from .plan_fields import PlanFields
from .price_fields import PriceFields


class PlanDetails(PlanFields):
    """A plan in full. Plan that can be purchased, such as a tier of a product."""

    limits: list["LimitFields"]
    "Limits of the plan."
    prices: list["PriceFields"]
    "Prices of the plan, by currency and interval; pass the id of a price to `createSubscription`."
