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
    "Subscription that pays for the licence; null if none."
    quantity: int | None
    "Number of licensed units; null if the plan does not count units."
    custom: bool
    "Whether the licence is custom rather than from a standard plan."
    valid: bool
    "Whether the licence is currently valid."
    expiration: DateTime | None
    "When the licence ends, ISO 8601 in UTC; null if it has no end."
    created: DateTime
    "When the licence was created, ISO 8601 in UTC."
    updated: DateTime
    "When the licence last changed, ISO 8601 in UTC."
