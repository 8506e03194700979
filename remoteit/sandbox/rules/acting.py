"""What a caller may do in an account that it acts for, and which devices of it the caller sees.

*(choice)*: in one's own account everything is allowed; in an organisation's what the caller's role grants.
Reading what a role does not cover answers nothing (null, an empty list); changing it is FORBIDDEN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import ForbiddenError, NotFoundError

from .permissions import ALL_PERMISSIONS, permissions_of

if TYPE_CHECKING:
    from remoteit.sandbox.graphql.binding import RequestContext
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.devices import Device


def permissions_in(call: RequestContext, account: Account) -> tuple[str, ...]:
    """The caller's permissions in an account, whatever devices they are limited to."""
    if account is call.account:
        return ALL_PERMISSIONS
    member = call.backend.membership(account, call.account)
    return member.permissions if member else ()


def require_in(call: RequestContext, account: Account, permission: str, to_do: str) -> None:
    """Let the call go on if the caller has a permission in the account.

    Args:
        call: The request.
        account: The account that the caller acts for.
        permission: One of `ALL_PERMISSIONS`.
        to_do: What is asked for, for the message: "change its roles".

    Raises:
        ForbiddenError: The caller's role there does not grant it.
    """
    have = permissions_in(call, account)
    if permission not in have:
        raise ForbiddenError(
            f"You may not {to_do}: the account {account.email} is not yours, and this needs {permission} "
            f"there; your permissions in it: {', '.join(have) or 'none'}."
        )


def require_account(call: RequestContext, account_id: str | None, permission: str, to_do: str) -> Account:
    """The account that an `accountId` names, the caller's own for null, if the caller may do this there.

    Raises:
        NotFoundError: The caller is neither that account nor a member of its organisation.
        ForbiddenError: The caller's role there does not grant the permission.
    """
    account = call.account if account_id is None else call.backend.accounts.get(account_id)
    if account is None or not (account is call.account or call.backend.membership(account, call.account)):
        raise NotFoundError(
            f"There is no account {account_id!r} that you can act for; see `login.membership`."
        )
    require_in(call, account, permission, to_do)
    return account


def visible_devices(call: RequestContext, account: Account) -> list[Device]:
    """What an account lists, as far as the caller may see it."""
    listed = call.backend.devices_of(account)
    if account is call.account:
        return listed
    return [one for one in listed if "VIEW" in permissions_of(call.backend, call.account, one)]
