# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    SubscriptionStatus,
)
from .credit_card_fields import CreditCardFields
from .price_fields import PriceFields


class SubscriptionFields(BaseModel):
    """Recurring payment for a licence; unrelated to GraphQL subscriptions, which the API does not
    have."""

    status: SubscriptionStatus
    "Status of the payments."
    email: str
    "Email address that the subscription is billed to."
    total: int
    "Amount charged per billing interval, in the unit and currency of `price`."
    price: "PriceFields"
    "Price of one unit per billing interval."
    card: Optional["CreditCardFields"]
    "Card that is charged; null if no card is on file."
