"""Operators of the vendor: accounts with `admin`, who manage the service itself.

Assumption: other accounts get FORBIDDEN, and so does an app that acts for an operator. An operator has no
further permissions on the devices and accounts of others outside the operators' own fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import ForbiddenError, NotFoundError

from .apps import is_sent_by_app, require_user
from .device_lifecycle import close_connections

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

    from .context import RequestContext


def is_operator(context: RequestContext) -> bool:
    """Return True if an operator sends the request, and not an app on behalf of one."""
    return context.account.admin and not is_sent_by_app()


def require_operator(context: RequestContext, action: str) -> None:
    """Check that an operator sends the request.

    Args:
        context: The request.
        action: The action, for the message: "publish notices".

    Raises:
        ForbiddenError: The caller is not an operator, or is an app.
    """
    require_user(action)
    if not context.account.admin:
        raise ForbiddenError(f"You may not {action}: only operators of the vendor may.")


def get_account(backend: Backend, id: str) -> Account:
    """Return the account with this id.

    Raises:
        NotFoundError: There is no such account.
    """
    if id not in backend.accounts:
        raise NotFoundError(f"There is no account {id!r}.")
    return backend.accounts[id]


def remove_account(backend: Backend, account: Account) -> None:
    """Remove an account with its devices, its organization and everything that it has; its events remain."""
    for device in list(backend.devices.values()):
        if device.owner is account:
            close_connections(backend, device, backend.now())
            backend.remove_device(device)
        device.shares = [share for share in device.shares if share.user is not account]
    for connection in backend.live_connections():
        if connection.session.user is account:
            backend.close(connection)
    backend.memberships = [
        member for member in backend.memberships if account not in (member.user, member.organization.account)
    ]
    backend.account_access = [
        access for access in backend.account_access if account not in (access.owner, access.user)
    ]
    backend.connected_apps = [app for app in backend.connected_apps if app.user is not account]
    backend.product_customers = [entry for entry in backend.product_customers if entry.account is not account]
    backend.promotions = [promotion for promotion in backend.promotions if promotion.user is not account]
    backend.organizations.pop(account.id, None)
    backend.resellers.pop(account.id, None)
    backend.billing.pop(account.id, None)
    for reseller in backend.resellers.values():
        reseller.customers = [customer for customer in reseller.customers if customer is not account]
    for partner in backend.partners.values():
        partner.admins = [user for user in partner.admins if user is not account]
        partner.registrants = [user for user in partner.registrants if user is not account]
    for network in list(backend.networks.values()):
        if network.owner is account:
            del backend.networks[network.id]
        network.access = [share for share in network.access if share.user is not account]
    backend.access_keys = {k: key for k, key in backend.access_keys.items() if key.account is not account}
    backend.tokens = {k: token for k, token in backend.tokens.items() if token.account is not account}
    backend.access_tokens = {k: v for k, v in backend.access_tokens.items() if v.user_id != account.id}
    backend.registrations = {k: v for k, v in backend.registrations.items() if v.account is not account}
    backend.files = {k: file for k, file in backend.files.items() if file.owner is not account}
    backend.jobs = {k: job for k, job in backend.jobs.items() if account not in (job.owner, job.user)}
    for settings in (backend.notification_settings, backend.read_notices):
        for key in [key for key in settings if key.split(" ")[0] == account.id]:
            del settings[key]
    del backend.accounts[account.id]
