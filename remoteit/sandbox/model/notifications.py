"""Notification settings: what an account wants to hear, in general and of single devices and services."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class NotificationSettings:
    """Answers the schema's type of this name; None is not set at this level."""

    email_notifications: bool | None = None
    desktop_notifications: bool | None = None
    url_notifications: bool | None = None
    notification_email: str | None = None
    notification_url: str | None = None
