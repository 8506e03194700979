"""Notification settings of accounts, devices and services.

Assumption: settings for a device or service belong to the caller, not to the owner, and need only VIEW. A
missing setting stays as it is, null unsets it at this level. An account begins with email and desktop
notifications on and no webhook, a device or service with nothing set. The sandbox sends no notifications.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account, NotificationSettings
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.permissions import visible_device, visible_service
from remoteit.sandbox.rules.sharing import is_email

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

user = TypeResolvers("User", parent=Account)
target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
mutation = TypeResolvers("Mutation")
FIELDS = (user, target_fields, mutation)


@user.resolves("notificationSettings")
def settings_of_account(parent: Account, context: RequestContext) -> NotificationSettings | None:
    """Return the settings of the caller's own account."""
    return _settings(context) if parent is context.account else None


@target_fields.resolves("notificationSettings")
def settings_of_target(parent: Device | Service, context: RequestContext) -> NotificationSettings:
    """Return the caller's settings for a device or service."""
    return _settings(context, parent)


@mutation.resolves("setNotificationSettings")
def set_notification_settings(
    _root: None, context: RequestContext, *, service_id: str | None = None, **changes: Any
) -> bool:
    """Change the settings of the account, or of a device or service."""
    target: Device | Service | None = None
    if service_id is not None:
        device = visible_device(context.backend, context.account, service_id)
        is_device = service_id == device.id
        target = device if is_device else visible_service(context.backend, context.account, service_id)
    email, url = changes.get("notification_email"), changes.get("notification_url")
    if email is not None and not is_email(email):
        raise BadUserInputError(f"`notificationEmail` is {email!r}, which is not a valid email address.")
    if url is not None and not _is_url(url):
        raise BadUserInputError(f"`notificationUrl` is {url!r}; pass an http or https URL.")
    settings = _settings(context, target)
    for name, value in changes.items():
        setattr(settings, name, value)
    return True


def _settings(context: RequestContext, target: Device | Service | None = None) -> NotificationSettings:
    """Return the caller's settings for the account, or for a device or service."""
    key = context.account.id if target is None else f"{context.account.id} {target.id}"
    if key not in context.backend.notification_settings:
        initial = NotificationSettings() if target else NotificationSettings(True, True, False)
        context.backend.notification_settings[key] = initial
    return context.backend.notification_settings[key]


def _is_url(text: str) -> bool:
    try:
        url = urlsplit(text)
    except ValueError:  # brackets around something that is not an address
        return False
    return url.scheme in ("http", "https") and bool(url.hostname)
