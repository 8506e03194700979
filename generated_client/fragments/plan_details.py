# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .limit_fields import LimitFields
from .plan_fields import PlanFields
from .price_fields import PriceFields


class PlanDetails(PlanFields):
    """A plan in full. Plan that can be licensed, such as a tier of a product."""

    limits: list["LimitFields"]
    "Limits that the plan sets."
    prices: list["PriceFields"]
    "Prices at which the plan is sold, by currency and interval; pass one's id to `createSubscription`."
