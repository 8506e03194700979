# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class SetNotificationSettings(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    set_notification_settings: bool
    "Sets how the account, a device or a service notifies of state changes."


SET_NOTIFICATION_SETTINGS: Operation[bool] = Operation(
    name="SetNotificationSettings",
    kind="mutation",
    document="""\
mutation SetNotificationSettings($serviceId: String, $emailNotifications: Boolean, $desktopNotifications: Boolean, $urlNotifications: Boolean, $notificationEmail: String, $notificationUrl: String) {
  setNotificationSettings(
    serviceId: $serviceId
    emailNotifications: $emailNotifications
    desktopNotifications: $desktopNotifications
    urlNotifications: $urlNotifications
    notificationEmail: $notificationEmail
    notificationUrl: $notificationUrl
  )
}
""",
    model=SetNotificationSettings,
    path=("set_notification_settings",),
    nullable=False,
)
