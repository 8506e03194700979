"""The context of a request: its caller, and what the caller may do in an account and sees of it.

Assumption: callers have all permissions in their own account, and those of their role in an organization's.
Reading what a role does not cover returns null or an empty list; changing it is FORBIDDEN.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import ForbiddenError, NotFoundError
from remoteit.sandbox.model.organizations import ALL_PERMISSIONS

from .apps import can_reach
from .permissions import permissions_of

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device


@dataclass(frozen=True)
class RequestContext:
    """The context of one request.

    Attributes:
        backend: State of the sandbox.
        account: The caller: the account whose key signed the request.
        url: Base URL that the request was sent to, without a path; links to the sandbox begin with it.
        registration_codes: The registration codes that the request has issued.
    """

    backend: Backend
    account: Account
    url: str = ""
    registration_codes: set[str] = field(default_factory=set, compare=False)


def permissions_in(context: RequestContext, account: Account) -> tuple[str, ...]:
    """Return the caller's permissions in an account, whichever devices they apply to."""
    if account is context.account:
        return ALL_PERMISSIONS
    membership = context.backend.membership(account, context.account)
    return membership.permissions if membership else ()


def require_in(context: RequestContext, account: Account, permission: str, action: str) -> None:
    """Check that the caller has a permission in an account.

    Args:
        context: The request.
        account: The account that the caller acts for.
        permission: One of `ALL_PERMISSIONS`.
        action: The action, for the message: "change its roles".

    Raises:
        ForbiddenError: The caller's role does not grant the permission.
    """
    granted = permissions_in(context, account)
    if permission not in granted:
        raise ForbiddenError(
            f"You may not {action}: the account {account.email} is not yours, and this needs {permission} "
            f"in it; your permissions in it: {', '.join(granted) or 'none'}."
        )


def require_account(context: RequestContext, account_id: str | None, permission: str, action: str) -> Account:
    """Return the account with this id, or the caller's for None, if the caller has a permission in it.

    Raises:
        NotFoundError: The caller is neither that account nor a member of its organization.
        ForbiddenError: The caller's role does not grant the permission.
    """
    caller, backend = context.account, context.backend
    account = caller if account_id is None else backend.accounts.get(account_id)
    if account is None or not (account is caller or backend.membership(account, caller)):
        raise NotFoundError(
            f"There is no account {account_id!r} that you can act for; see `login.membership`."
        )
    require_in(context, account, permission, action)
    return account


def visible_devices(context: RequestContext, account: Account) -> list[Device]:
    """Return the devices that an account lists and the caller may see."""
    backend, caller = context.backend, context.account
    devices = backend.devices_of(account)
    if account is caller:
        return [device for device in devices if can_reach(caller, device)]
    return [device for device in devices if "VIEW" in permissions_of(backend, caller, device)]
