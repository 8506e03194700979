"""The caller's account, the accounts that it may act for, and the catalogue that all accounts share.

Assumption: `login.account` with neither id nor email is the caller's account. An id or email of an account
that the caller neither owns nor is a member of is NOT_FOUND. The developer key is shown only for the caller's
own account. Members get the counts of what they see in an account, operators without a role in it those of
all its devices. The catalogue of application and platform types is the same for every account.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES, PLATFORM_TYPES, ApplicationType, PlatformType
from remoteit.sandbox.rules.context import (
    RequestContext,
    permissions_in,
    require_account,
    visible_devices,
)
from remoteit.sandbox.rules.operators import is_operator

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import ApiKey

VERSION = "1.0.0-sandbox"

query = TypeResolvers("Query")
mutation = TypeResolvers("Mutation")
user = TypeResolvers("User", parent=Account)
FIELDS = (query, mutation, user)


@query.resolves("version")
def version(_root: None, _context: RequestContext) -> str:
    """Return the sandbox's version, which cannot be mistaken for the vendor's."""
    return VERSION


@query.resolves("login")
def login(_root: None, context: RequestContext) -> Account:
    """Return the account whose key signed the request."""
    return context.account


@user.resolves("account")
def account(
    parent: Account, context: RequestContext, *, id: str | None = None, email: str | None = None
) -> Account:
    """Return an account that the caller may act for."""
    return parent if id is None and email is None else find_account(context, id=id, email=email)


def find_account(context: RequestContext, *, id: str | None = None, email: str | None = None) -> Account:
    """Return the account with this id and email, or the caller's own account if both are None.

    Raises:
        NotFoundError: The caller is neither that account nor a member of its organization.
    """
    if id is None and email is None:
        return context.account
    for candidate in context.backend.accounts.values():
        matches = id in (None, candidate.id) and email in (None, candidate.email)
        if matches and (
            candidate is context.account or context.backend.membership(candidate, context.account)
        ):
            return candidate
    raise NotFoundError(f"There is no account {id or email!r} that you can act for; see `login.membership`.")


@user.resolves("apiKey")
def api_key(parent: Account, context: RequestContext) -> ApiKey | None:
    """Return the developer key of the caller's own account."""
    return parent.api_key if parent is context.account else None


@user.resolves("info")
def info(parent: Account, context: RequestContext) -> dict[str, dict[str, int]]:
    """Count the account's own devices and its sessions in both directions."""
    is_foreign = not permissions_in(context, parent)
    seen = context.backend.devices.values() if is_foreign and is_operator(context) else ()
    own = [device for device in seen or visible_devices(context, parent) if device.owner is parent]
    online = sum(device.online for device in own)
    unlicensed = sum(device.license == "UNLICENSED" for device in own)
    sessions = [connection.session for connection in context.backend.live_connections()]
    return {
        "devices": {
            "total": len(own),
            "online": online,
            "offline": len(own) - online,
            "licensed": len(own) - unlicensed,
            "unlicensed": unlicensed,
        },
        "sessions": {
            "outbound": sum(session.user is parent for session in sessions),
            "inbound": sum(
                session.user is not parent and session.target.owner is parent for session in sessions
            ),
        },
    }


@mutation.resolves("updateAccount")
def update_account(
    _root: None,
    context: RequestContext,
    *,
    language: str | None = None,
    timezone: str | None = None,
    account_id: str | None = None,
) -> bool:
    """Change language and time zone; null leaves a setting as it is."""
    account = require_account(context, account_id, "ADMIN", "change its settings")
    account.language = account.language if language is None else language
    account.timezone = account.timezone if timezone is None else timezone
    return True


@query.resolves("applicationTypes")
@user.resolves("applicationTypes")
def application_types(_parent: Account | None, _context: RequestContext) -> list[ApplicationType]:
    """Return all kinds of service."""
    return list(APPLICATION_TYPES.values())


@query.resolves("platformTypes")
def platform_types(_root: None, _context: RequestContext) -> list[PlatformType]:
    """Return all kinds of hardware and operating system."""
    return list(PLATFORM_TYPES.values())
