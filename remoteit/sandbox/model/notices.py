"""Announcements like those of the vendor, dated relative to the sandbox's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Notice:
    """An announcement; `read` has a resolver, as it depends on the caller."""

    id: str
    type: str
    title: str
    body: str
    modified: datetime
    from_: datetime
    until: datetime | None
    link: str | None = None
    preview: str | None = None
    image: str | None = None
    stage: str | None = None
    language: str = "en"
    enabled: bool = True


def notices(now: datetime) -> list[Notice]:
    """Return the announcements at a time, newest first."""
    day = now.replace(hour=9, minute=0, second=0, microsecond=0)
    maintenance, release, advice = day - timedelta(days=2), day - timedelta(days=9), day - timedelta(days=30)
    return [
        Notice(
            "notice-maintenance",
            "SYSTEM",
            "Proxy maintenance this week",
            "Some proxies restart during the week. Connections through them reconnect within a minute.",
            maintenance,
            maintenance,
            maintenance + timedelta(days=7),
            preview="Short reconnects are possible.",
        ),
        Notice(
            "notice-release",
            "RELEASE",
            "Device package 5.4 is out",
            "Version 5.4 starts faster and uses less memory. Upgrade devices one by one or by tag.",
            release,
            release,
            None,
            link="https://example.com/releases/5.4",
        ),
        Notice(
            "notice-keys",
            "SECURITY",
            "Renew your access keys now and then",
            "Create a second key, move your programs to it, then disable and delete the first.",
            advice,
            advice,
            None,
        ),
    ]
