# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import NotificationFields
from .operation import Operation


class NotificationSettings(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["NotificationSettingsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class NotificationSettingsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["NotificationSettingsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class NotificationSettingsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    notification_settings: Optional["NotificationFields"]
    "How the account is notified of device changes; devices and services can differ from it."


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
