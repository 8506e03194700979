"""Announcements like those of the vendor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(eq=False)
class Notice:
    """An announcement; `read` has a resolver, as it depends on the caller."""

    id: str
    type: str
    title: str
    body: str
    modified: datetime
    from_: datetime | None = None
    until: datetime | None = None
    link: str | None = None
    preview: str | None = None
    image: str | None = None
    stage: str | None = None
    language: str | None = "en"
    enabled: bool = True

    def is_current(self, now: datetime) -> bool:
        """Return True if the notice is published and applies at a time."""
        started = self.from_ is None or self.from_ <= now
        return self.enabled and started and (self.until is None or now < self.until)
