"""Partners: organizations whose people register devices, in trees, and the numbers of those devices."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import Account


@dataclass(eq=False)
class Partner:
    """A partner; `admins` manage it and the partners below it, and `registrants` register its devices."""

    id: str
    name: str
    parent: Partner | None = None
    admins: list[Account] = field(default_factory=list)
    registrants: list[Account] = field(default_factory=list)

    def lineage(self) -> list[Partner]:
        """Return this partner and those above it, up to the top."""
        found: list[Partner] = []
        partner: Partner | None = self
        while partner is not None and partner not in found:  # a state file could contain a circle
            found.append(partner)
            partner = partner.parent
        return found
