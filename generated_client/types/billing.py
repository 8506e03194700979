# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `billing.graphql`."""

from typing import Any

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import BillingInterval, SubscriptionStatus
from ..types.account import Account


class BillingDetailsTaxId(BaseModel):
    """Tax number of the account's holder, such as a VAT number."""

    country: str | None
    "Country that issued the number; null if not recorded."
    type_: str = Field(alias="type")
    "Type of tax number, as a code."
    value: str
    "Tax number."


class BillingDetailsAddress(BaseModel):
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


class BillingDetails(BaseModel):
    """Name, address and tax id that appear on invoices; set with `updateBillingDetails`."""

    name: str | None
    "Name of the person or company to invoice; null if not set."
    email: str | None
    "Email address to send invoices to; null if not set."
    phone: str | None
    "Phone number for billing; null if not set."
    tax_id: BillingDetailsTaxId | None
    "Tax number to print on invoices; null if not set."
    address: BillingDetailsAddress | None
    "Postal address to print on invoices; null if not set."


class CreditCard(BaseModel):
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


class Product(BaseModel):
    """Product that has plans and licenses."""

    id: str
    "Id of the product."
    name: str
    "Name of the product."
    description: str | None
    "Description of the product; null if none."


class Plan(BaseModel):
    """Plan that can be purchased, such as a tier of a product."""

    id: str
    "Id of the plan."
    name: str
    "Name of the plan."
    description: str | None
    "Description of the plan; null if none."
    commercial: bool
    "Whether the plan allows commercial use."
    billing: bool
    "Whether the plan is billed through the API's subscriptions."
    product: Product
    "Product that the plan belongs to."


class Price(BaseModel):
    """Price of a plan in one currency and for one billing interval."""

    id: str
    "Id of the price; pass it as `priceId` to `createSubscription` or `updateSubscription`."
    amount: int
    "Price of one unit per `interval`, an integer, presumably in minor units such as cents."
    currency: str
    "Currency code of `amount`."
    interval: BillingInterval | None
    "How often the price is charged; null if it is not recurring."


class Invoice(BaseModel):
    """Invoice for a licensed plan."""

    plan: Plan
    "Plan that was invoiced."
    quantity: int
    "Number of units invoiced."
    price: Price
    "Price of one unit per billing interval."
    total: int
    "Amount of the invoice, in the unit and currency of `price`."
    paid: bool
    "Whether the invoice has been paid."
    url: str | None
    "Link to the invoice document; null if none."
    created: DateTime
    "When the invoice was issued, ISO 8601 in UTC."


class Subscription(BaseModel):
    """Recurring payment for a license; unrelated to GraphQL subscriptions, which the API does not
    have."""

    status: SubscriptionStatus
    "Status of the payments."
    email: str
    "Email address that the subscription is billed to."
    total: int
    "Amount charged per billing interval, in the unit and currency of `price`."
    price: Price
    "Price of one unit per billing interval."
    card: CreditCard | None
    "Card that is charged; null if no card is on file."


class License(BaseModel):
    """License of an account for a plan."""

    id: str
    "Id of the license; pass it as `licenseId` to the subscription mutations."
    user: Account
    "Account that holds the license."
    plan: Plan
    "Plan that the license is for."
    product: Product
    "Product that the licensed plan belongs to."
    subscription: Subscription | None
    "Subscription that pays for the license; null if none."
    quantity: int | None
    "Number of licensed units; null if the plan does not count units."
    custom: bool
    "Whether the license is custom rather than from a standard plan."
    valid: bool
    "Whether the license is currently valid."
    expiration: DateTime | None
    "When the license ends, ISO 8601 in UTC; null if it has no end."
    created: DateTime
    "When the license was created, ISO 8601 in UTC."
    updated: DateTime
    "When the license last changed, ISO 8601 in UTC."


class LimitLicense(BaseModel):
    """License of an account for a plan."""

    id: str
    "Id of the license; pass it as `licenseId` to the subscription mutations."


class Limit(BaseModel):
    """Limit of a plan or license, with the current usage."""

    name: str
    "Identifier of the limit."
    value: Any | None
    "Value of the limit: a number, Boolean or other JSON value, depending on `name`."
    actual: Any | None
    "Current usage, to compare with `value`; null if not measured."
    base: int | None
    "Fixed part of a limit that depends on the licensed quantity; null for other limits."
    scale: int | None
    "Part of a limit that grows with the licensed quantity; null for other limits."
    license: LimitLicense | None
    "License that sets the limit; null if none."


class PlanDetails(Plan):
    """A plan in full. Plan that can be purchased, such as a tier of a product."""

    limits: list[Limit]
    "Limits of the plan."
    prices: list[Price]
    "Prices of the plan, by currency and interval; pass the id of a price to `createSubscription`."
