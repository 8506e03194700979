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
    "State, province or region, if the country has them."
    country: str | None
    "Country of the address."


class BillingDetailsFieldsTaxId(BaseModel):
    """Tax number of the account's holder, such as a VAT number."""

    country: str | None
    "Country that issued the number; null if not recorded."
    type_: str = Field(alias="type")
    "Type of tax number, as a code."
    value: str
    "Tax number."


class BillingDetailsFields(BaseModel):
    """Name, address and tax id that appear on invoices; set with `updateBillingDetails`."""

    name: str | None
    "Name of the person or company to invoice; null if not set."
    email: str | None
    "Email address to send invoices to; null if not set."
    phone: str | None
    "Phone number for billing; null if not set."
    tax_id: Optional["BillingDetailsFieldsTaxId"]
    "Tax number to print on invoices; null if not set."
    address: Optional["BillingDetailsFieldsAddress"]
    "Postal address to print on invoices; null if not set."
