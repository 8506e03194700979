# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class NotificationFields(BaseModel):
    """Notification settings of an account, a device or a service."""

    email_notifications: bool | None
    "Whether notifications are sent by email; null if not set at this level."
    desktop_notifications: bool | None
    "Whether the desktop application shows notifications; null if not set at this level."
    url_notifications: bool | None
    "Whether notifications are posted to `notificationUrl`; null if not set at this level."
    notification_email: str | None
    "Email address that notifications go to; null if not set at this level."
    notification_url: str | None
    "Webhook URL that receives notifications by POST; it must respond with 200 within 5 seconds."
