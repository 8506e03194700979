"""Notification settings: reading and setting them.

*(choice)*: settings for a device or service are the caller's, not the owner's, and VIEW is enough to have
some. What is left out stays, null means not set at this level. An account begins with email and desktop on
and no webhook, a device or service with nothing set. The sandbox sends no notifications.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account, NotificationSettings
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.permissions import visible_device, visible_service
from remoteit.sandbox.rules.sharing import is_email

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

user = Fields("User", parent=Account)
target_fields = Fields("Device", "Service", parent=(Device, Service))
mutation = Fields("Mutation")
FIELDS = (user, target_fields, mutation)


@user.resolves("notificationSettings")
def of_account(parent: Account, call: RequestContext) -> NotificationSettings | None:
    """The settings of the caller's own account; others' are theirs to see."""
    return _settings(call) if parent is call.account else None


@target_fields.resolves("notificationSettings")
def of_target(parent: Device | Service, call: RequestContext) -> NotificationSettings:
    """What the caller has set for a device or service."""
    return _settings(call, parent)


@mutation.resolves("setNotificationSettings")
def set_notification_settings(
    _root: None, call: RequestContext, *, service_id: str | None = None, **given: Any
) -> bool:
    """Change settings of the account, or for a device or service."""
    target: Device | Service | None = None
    if service_id is not None:
        device = visible_device(call.backend, call.account, service_id)
        is_device = service_id == device.id
        target = device if is_device else visible_service(call.backend, call.account, service_id)
    email, url = given.get("notification_email"), given.get("notification_url")
    if email is not None and not is_email(email):
        raise BadUserInputError(f"`notificationEmail` is {email!r}, which is no email address.")
    if url is not None and not _is_url(url):
        raise BadUserInputError(f"`notificationUrl` is {url!r}; give an http or https address.")
    settings = _settings(call, target)
    for name, value in given.items():
        setattr(settings, name, value)
    return True


def _settings(call: RequestContext, target: Device | Service | None = None) -> NotificationSettings:
    """The caller's own settings, or those that the caller keeps for a device or service."""
    key = call.account.id if target is None else f"{call.account.id} {target.id}"
    if key not in call.backend.notification_settings:
        fresh = NotificationSettings() if target else NotificationSettings(True, True, False)
        call.backend.notification_settings[key] = fresh
    return call.backend.notification_settings[key]


def _is_url(text: str) -> bool:
    try:
        address = urlsplit(text)
    except ValueError:  # brackets that hold no address
        return False
    return address.scheme in ("http", "https") and bool(address.hostname)
