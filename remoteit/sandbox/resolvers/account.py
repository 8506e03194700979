"""The account: who the caller is, and which other accounts it may act for.

*(choice)*: `login.account` with neither id nor email is the account at hand; an id or email that the caller
is neither owner nor member of is NOT_FOUND. Keys are shown for the caller's own account alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.rules.context import RequestContext, require_account, visible_devices

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import ApiKey

VERSION = "1.0.0-sandbox"

query = Fields("Query")
mutation = Fields("Mutation")
user = Fields("User", parent=Account)
FIELDS = (query, mutation, user)


@query.resolves("version")
def version(_root: None, _call: RequestContext) -> str:
    """The API's version, which nobody should take for the vendor's."""
    return VERSION


@query.resolves("login")
def login(_root: None, call: RequestContext) -> Account:
    """The account whose key signed."""
    return call.account


@user.resolves("account")
def account(
    parent: Account, call: RequestContext, *, id: str | None = None, email: str | None = None
) -> Account:
    """Step into another account."""
    return parent if id is None and email is None else acting_for(call, id=id, email=email)


def acting_for(call: RequestContext, *, id: str | None = None, email: str | None = None) -> Account:
    """The account that an `accountId` names; the caller's own where nothing is named.

    Raises:
        NotFoundError: The caller is neither that account nor a member of its organisation.
    """
    if id is None and email is None:
        return call.account
    for one in call.backend.accounts.values():
        fits = id in (None, one.id) and email in (None, one.email)
        if fits and (one is call.account or call.backend.membership(one, call.account)):
            return one
    raise NotFoundError(f"There is no account {id or email!r} that you can act for; see `login.membership`.")


@user.resolves("apiKey")
def api_key(parent: Account, call: RequestContext) -> ApiKey | None:
    """The developer key."""
    return parent.api_key if parent is call.account else None


@user.resolves("info")
def info(parent: Account, call: RequestContext) -> dict[str, dict[str, int]]:
    """Counts of the account's own devices and of sessions in both directions."""
    own = [device for device in visible_devices(call, parent) if device.owner is parent]
    online = sum(device.online for device in own)
    unlicensed = sum(device.license == "UNLICENSED" for device in own)
    sessions = [one.session for one in call.backend.live_connections()]
    return {
        "devices": {
            "total": len(own),
            "online": online,
            "offline": len(own) - online,
            "licensed": len(own) - unlicensed,
            "unlicensed": unlicensed,
        },
        "sessions": {
            "outbound": sum(one.user is parent for one in sessions),
            "inbound": sum(one.user is not parent and one.target.owner is parent for one in sessions),
        },
    }


@mutation.resolves("updateAccount")
def update_account(
    _root: None,
    call: RequestContext,
    *,
    language: str | None = None,
    timezone: str | None = None,
    account_id: str | None = None,
) -> bool:
    """Change language and time zone; what is left out or null stays."""
    account = require_account(call, account_id, "ADMIN", "change its settings")
    account.language = account.language if language is None else language
    account.timezone = account.timezone if timezone is None else timezone
    return True
