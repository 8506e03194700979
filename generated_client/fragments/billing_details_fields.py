# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class BillingDetailsFieldsAddress(BaseModel):
    """Postal address for billing."""

    street: str | None
    "Street and house number."
    postal: str | None
    "Postal code."
    city: str | None
    "Town or city."
    state: str | None
    "State, province or region, where the country has them."
    country: str | None
    "Country of the address."


class BillingDetailsFieldsTaxId(BaseModel):
    """Tax number of the account's holder, such as a VAT number."""

    country: str | None
    "Country that issued the number; null where none is recorded."
    type_: str = Field(alias="type")
    "Kind of tax number, as a code."
    value: str
    "The number itself."


class BillingDetailsFields(BaseModel):
    """Name, address and tax id that appear on invoices; set with `updateBillingDetails`."""

    name: str | None
    "Name of the person or company to invoice; null where none is set."
    email: str | None
    "E-mail address to send invoices to; null where none is set."
    phone: str | None
    "Phone number for billing; null where none is set."
    tax_id: Optional["BillingDetailsFieldsTaxId"]
    "Tax number to print on invoices; null where none is set."
    address: Optional["BillingDetailsFieldsAddress"]
    "Postal address to print on invoices; null where none is set."
