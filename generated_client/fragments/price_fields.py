# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    BillingInterval,
)


class PriceFields(BaseModel):
    """Price of a plan in one currency and for one billing interval."""

    id: str
    "Id of the price; pass it as `priceId` to `createSubscription` or `updateSubscription`."
    amount: int
    "Price of one unit per `interval`, an integer, presumably in minor units such as cents."
    currency: str
    "Currency code of `amount`."
    interval: BillingInterval | None
    "How often the price is charged; null if it is not recurring."
