# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class NotificationFields(BaseModel):
    """How state changes are notified, set for an account, a device or a service."""

    email_notifications: bool | None
    "Whether notifications are sent by email; null where it is not set at this level."
    desktop_notifications: bool | None
    "Whether the desktop application shows notifications; null where it is not set at this level."
    url_notifications: bool | None
    "Whether notifications are posted to `notificationUrl`; null where it is not set at this level."
    notification_email: str | None
    "Email address that notifications go to; null where it is not set at this level."
    notification_url: str | None
    "Webhook URL that receives notifications by POST; it is to answer 200 within 5 seconds."
