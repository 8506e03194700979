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
    "Country that issued the number; null where none is recorded."
    type_: str = Field(alias="type")
    "Kind of tax number, as a code."
    value: str
    "The number itself."


class BillingDetailsAddress(BaseModel):
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


class BillingDetails(BaseModel):
    """Name, address and tax id that appear on invoices; set with `updateBillingDetails`."""

    name: str | None
    "Name of the person or company to invoice; null where none is set."
    email: str | None
    "E-mail address to send invoices to; null where none is set."
    phone: str | None
    "Phone number for billing; null where none is set."
    tax_id: BillingDetailsTaxId | None
    "Tax number to print on invoices; null where none is set."
    address: BillingDetailsAddress | None
    "Postal address to print on invoices; null where none is set."


class CreditCard(BaseModel):
    """Payment card on file; changed with `updateCreditCard`."""

    brand: str
    "Brand of the card, as text."
    last: str
    "Last digits of the card number, as text; the full number is never answered."
    month: int
    "Month in which the card expires, 1 to 12."
    year: int
    "Year in which the card expires."
    expiration: DateTime
    "When the card expires, ISO 8601 in UTC; see also `month` and `year`."
    name: str | None
    "Name of the card holder; null where it is not known."
    email: str | None
    "E-mail address given with the card; null where it is not known."
    phone: str | None
    "Phone number given with the card; null where it is not known."
    postal: str | None
    "Postal code of the card's billing address; null where it is not known."
    country: str | None
    "Country of the card or its billing address; null where it is not known."


class Product(BaseModel):
    """Product that plans and licences are for."""

    id: str
    "Id of the product."
    name: str
    "Name of the product."
    description: str | None
    "Text that describes the product; null where there is none."


class Plan(BaseModel):
    """Plan that can be licensed, such as a tier of a product."""

    id: str
    "Id of the plan."
    name: str
    "Name of the plan."
    description: str | None
    "Text that describes the plan; null where there is none."
    commercial: bool
    "Whether the plan allows commercial use."
    billing: bool
    "Whether the plan is paid for through the API's subscriptions."
    product: Product
    "Product that the plan belongs to."


class Price(BaseModel):
    """Price of a plan in one currency and for one billing interval."""

    id: str
    "Id of the price; pass it as `priceId` to `createSubscription` or `updateSubscription`."
    amount: int
    "Price of one unit per `interval`, a whole number; presumably in minor units such as cents."
    currency: str
    "Code of the currency that `amount` is in."
    interval: BillingInterval | None
    "How often the price is charged; null where it is not recurring."


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
    "Link to the invoice document; null where there is none."
    created: DateTime
    "When the invoice was issued, ISO 8601 in UTC."


class Subscription(BaseModel):
    """Recurring payment for a licence; unrelated to GraphQL subscriptions, which the API does not
    have."""

    status: SubscriptionStatus
    "State of the payments."
    email: str
    "E-mail address that the subscription is billed to."
    total: int
    "Amount charged per billing interval, in the unit and currency of `price`."
    price: Price
    "Price of one unit per billing interval."
    card: CreditCard | None
    "Card that is charged; null where none is on file."


class License(BaseModel):
    """Licence of an account for a plan."""

    id: str
    "Id of the licence; pass it as `licenseId` to the subscription mutations."
    user: Account
    "Account that holds the licence."
    plan: Plan
    "Plan that the licence is for."
    product: Product
    "Product that the licensed plan belongs to."
    subscription: Subscription | None
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


class LimitLicense(BaseModel):
    """Licence of an account for a plan."""

    id: str
    "Id of the licence; pass it as `licenseId` to the subscription mutations."


class Limit(BaseModel):
    """Limit that a plan or licence sets, with the present use."""

    name: str
    "Machine name of what is limited."
    value: Any | None
    "Limit that applies; a number, Boolean or other JSON value, depending on `name`."
    actual: Any | None
    "Present use, to compare with `value`; null where it is not measured."
    base: int | None
    "Fixed part of a limit that depends on the licensed quantity; null where it does not."
    scale: int | None
    "Part of a limit that grows with the licensed quantity; null where it does not."
    license: LimitLicense | None
    "Licence that sets the limit; null where none does."


class PlanDetails(Plan):
    """A plan in full. Plan that can be licensed, such as a tier of a product."""

    limits: list[Limit]
    "Limits that the plan sets."
    prices: list[Price]
    "Prices at which the plan is sold, by currency and interval; pass one's id to `createSubscription`."
