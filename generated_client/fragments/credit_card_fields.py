# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class CreditCardFields(BaseModel):
    """Payment card on file; changed with `updateCreditCard`."""

    brand: str
    "Brand of the card, as text."
    last: str
    "Last digits of the card number, as text; the full number is never returned."
    month: int
    "Month in which the card expires, 1 to 12."
    year: int
    "Year in which the card expires."
    expiration: DateTime
    "When the card expires, ISO 8601 in UTC; see also `month` and `year`."
    name: str | None
    "Name of the card holder; null if unknown."
    email: str | None
    "Email address given with the card; null if unknown."
    phone: str | None
    "Phone number given with the card; null if unknown."
    postal: str | None
    "Postal code of the card's billing address; null if unknown."
    country: str | None
    "Country of the card or its billing address; null if unknown."
