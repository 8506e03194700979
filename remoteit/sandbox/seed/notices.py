"""The announcements of a new sandbox: three that apply, a bar, and a draft that only operators see."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.notices import Notice

if TYPE_CHECKING:
    from remoteit.sandbox.model.backend import Backend


def seed_notices(backend: Backend) -> None:
    """Publish announcements, dated relative to the sandbox's clock."""
    now = backend.now()
    day = now.replace(hour=9, minute=0, second=0, microsecond=0)
    maintenance, release, advice = day - timedelta(days=2), day - timedelta(days=9), day - timedelta(days=30)
    notices = [
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
            link="https://example.com/releases/5.4",
        ),
        Notice(
            "notice-banner",
            "BANNER",
            "Device products are here",
            "Register many devices of the same kind with one code.",
            release,
            release,
        ),
        Notice(
            "notice-keys",
            "SECURITY",
            "Renew your access keys now and then",
            "Create a second key, move your programs to it, then disable and delete the first.",
            advice,
            advice,
        ),
        Notice(
            "notice-draft",
            "COMMUNICATION",
            "A survey",
            "Tell us how you use your devices.",
            advice,
            enabled=False,
        ),
    ]
    backend.notices = {notice.id: notice for notice in notices}
