"""Resellers: organisations that other accounts buy through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import Account
    from .organizations import Organization


@dataclass(eq=False)
class Reseller:
    """An organisation as a reseller; both have one id *(choice)*."""

    organization: Organization
    email: str
    customers: list[Account] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The organisation's id."""
        return self.organization.id

    @property
    def name(self) -> str:
        """The organisation's name."""
        return self.organization.name

    @property
    def logo_url(self) -> str | None:
        """The organisation's logo."""
        return self.organization.logo_url

    @property
    def color(self) -> str | None:
        """The organisation's colour."""
        return self.organization.color
