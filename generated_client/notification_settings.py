# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import NotificationFields
from .operation import Operation


class NotificationSettings(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["NotificationSettingsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class NotificationSettingsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["NotificationSettingsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class NotificationSettingsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    notification_settings: Optional["NotificationFields"]
    "Notification settings of the account; devices and services can override them."


NOTIFICATION_SETTINGS: Operation[Optional["NotificationFields"]] = Operation(
    name="NotificationSettings",
    kind="query",
    document="""\
query NotificationSettings($accountId: String) {
  login {
    account(id: $accountId) {
      notificationSettings {
        ...NotificationFields
      }
    }
  }
}

fragment NotificationFields on NotificationSettings {
  emailNotifications
  desktopNotifications
  urlNotifications
  notificationEmail
  notificationUrl
}
""",
    model=NotificationSettings,
    path=("login", "account", "notification_settings"),
    nullable=True,
)
