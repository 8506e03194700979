# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..scalars import DateTime
from .account_fields import AccountFields
from .plan_fields import PlanFields
from .product_fields import ProductFields
from .subscription_fields import SubscriptionFields


class LicenseFields(BaseModel):
    """Licence of an account for a plan."""

    id: str
    "Id of the licence; pass it as `licenseId` to the subscription mutations."
    user: "AccountFields"
    "Account that holds the licence."
    plan: "PlanFields"
    "Plan that the licence is for."
    product: "ProductFields"
    "Product that the licensed plan belongs to."
    subscription: Optional["SubscriptionFields"]
    "Subscription that pays for the licence; null where there is none."
    quantity: int | None
    "Number of units licensed; null where the plan is not counted."
    custom: bool
    "Whether the licence was made to measure rather than from a standard plan."
    valid: bool
    "Whether the licence is in force at present."
    expiration: DateTime | None
    "When the licence ends, ISO 8601 in UTC; null where it has no end."
    created: DateTime
    "When the licence was created, ISO 8601 in UTC."
    updated: DateTime
    "When the licence last changed, ISO 8601 in UTC."
