"""Objects of the vendor's operators: enterprise and add-on customers, promotions and proxy servers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account

ENTERPRISE = "enterprise"
"""The product of an enterprise customer."""


@dataclass(frozen=True)
class AddonProduct:
    """A product that can be added to a customer's plan."""

    id: str
    name: str
    description: str
    enabled: bool = True


ADDON_PRODUCTS = {
    product.id: product
    for product in (
        AddonProduct("ai-agent", "AI agent", "An agent that looks after devices."),
        AddonProduct("log-archive", "Log archive", "Events of ten years.", enabled=False),
    )
}


@dataclass(eq=False)
class ProductCustomer:
    """A customer of an add-on product or, if the product is `ENTERPRISE`, with an enterprise license."""

    product_id: str
    account: Account
    license_id: str
    created: datetime
    expiration: datetime | None = None

    @property
    def id(self) -> str:
        """The id that pages refer to: the account's."""
        return self.account.id

    @property
    def user_id(self) -> str:
        """The account's id."""
        return self.account.id

    @property
    def email(self) -> str:
        """The account's email address."""
        return self.account.email


@dataclass(eq=False)
class Promotion:
    """A request to make a user an operator, which the token and the code confirm."""

    user: Account
    token: str = field(repr=False)
    code: str = field(repr=False)


@dataclass(eq=False)
class ProxyServer:
    """The last reported status of a proxy server."""

    host: str
    type: str
    datacenter: str
    sessions: int
    cpu_load: int
    updated: datetime
