# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from pydantic import Field

from ..base_model import BaseModel


class NotificationFields(BaseModel):
    """How state changes are notified, set for an account, a device or a service."""

    email_notifications: bool | None = Field(alias="emailNotifications")
    "Whether notifications are sent by email; null where it is not set at this level."
    desktop_notifications: bool | None = Field(alias="desktopNotifications")
    "Whether the desktop application shows notifications; null where it is not set at this level."
    url_notifications: bool | None = Field(alias="urlNotifications")
    "Whether notifications are posted to `notificationUrl`; null where it is not set at this level."
    notification_email: str | None = Field(alias="notificationEmail")
    "Email address that notifications go to; null where it is not set at this level."
    notification_url: str | None = Field(alias="notificationUrl")
    "Webhook URL that receives notifications by POST; it is to answer 200 within 5 seconds."
