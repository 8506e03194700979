"""Connected apps: their authorizations, and the limits that apply while one of them sends a request.

Assumption: a device belongs to its owner's account, so that the reach of an account does not include what
others have shared with it. A reach limits devices and what belongs to them: services, sessions, events, runs
of jobs, and the connections of networks. Files, the jobs and networks themselves, and the settings of
accounts are not limited, and `capabilities` are only listed.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import ForbiddenError
from remoteit.sandbox.model.apps import ACCESS_TOKEN_LIFETIME, AppAudience, ConnectedApp

if TYPE_CHECKING:
    from collections.abc import Generator

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device

CAPABILITIES = ("device:read", "device:connect")
_AUDIENCE = AppAudience("https://api.example", "remote.it API")

_sender: ContextVar[ConnectedApp | None] = ContextVar("sender", default=None)
"""The app that sends the present request; each request is handled by a task, which has its own context."""


@contextmanager
def sent_by(app: ConnectedApp | None) -> Generator[None]:
    """Apply the limits of an app, or no limits for None, until the block ends."""
    token = _sender.set(app)
    try:
        yield
    finally:
        _sender.reset(token)


def can_reach(account: Account, device: Device) -> bool:
    """Return False if an app sends the request for this account, and the device is beyond its reach."""
    app = _sender.get()
    if app is None or app.user is not account or app.reach is None:
        return True
    tags = {tag.name for tag in device.tags}
    return any(reach.includes(device.owner, tags) for reach in app.reach)


def is_sent_by_app() -> bool:
    """Return True if an app sends the present request."""
    return _sender.get() is not None


def require_user(action: str) -> None:
    """Check that the user sends the request, and not an app on behalf of the user.

    Args:
        action: The action, for the message: "change connected apps".

    Raises:
        ForbiddenError: An app sends the request.
    """
    app = _sender.get()
    if app is not None:
        raise ForbiddenError(f"The connected app {app.client_id!r} may not {action}; only its user may.")


def find_app(backend: Backend, account: Account, client_id: str) -> ConnectedApp | None:
    """Return the authorization of an app by a user, even a revoked one."""
    apps = (app for app in backend.connected_apps if app.user is account)
    return next((app for app in apps if app.client_id == client_id), None)


def authorize_app(
    backend: Backend, account: Account, client_id: str, client_name: str | None = None
) -> ConnectedApp:
    """Authorize an app for a user; a new one has no limits, and a revoked one gets its old limits again."""
    app = find_app(backend, account, client_id)
    if app is None:
        app = ConnectedApp(client_id, account, backend.now(), client_name)
        app.capabilities, app.audience = list(CAPABILITIES), [_AUDIENCE]
        backend.connected_apps.append(app)
    elif app.revoked:
        app.revoked, app.granted_at = False, backend.now()
    return app


def revoke_app(backend: Backend, app: ConnectedApp) -> None:
    """Revoke an authorization. The app's tokens expire after at most the lifetime of an access token."""
    app.revoked = True
    end = backend.now() + ACCESS_TOKEN_LIFETIME
    for token in backend.access_tokens.values():
        if (token.user_id, token.client_id) == (app.user.id, app.client_id):
            token.expires = min(token.expires, end)
