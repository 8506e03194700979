# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .plan_fields import PlanFields
from .price_fields import PriceFields


class InvoiceFields(BaseModel):
    """Invoice for a licensed plan."""

    plan: "PlanFields"
    "Plan that was invoiced."
    quantity: int
    "Number of units invoiced."
    price: "PriceFields"
    "Price of one unit per billing interval."
    total: int
    "Amount of the invoice, in the unit and currency of `price`."
    paid: bool
    "Whether the invoice has been paid."
    url: str | None
    "Link to the invoice document; null if none."
    created: DateTime
    "When the invoice was issued, ISO 8601 in UTC."
