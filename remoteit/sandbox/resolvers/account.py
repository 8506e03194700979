"""The account: who the caller is, and which other accounts it may act for.

*(choice)*: `login.account` with neither id nor email is the account at hand; an id or email that the caller
is neither owner nor member of is NOT_FOUND. Keys are shown for the caller's own account alone. `contacts`
are those whom devices are shared with or shared by. `attributes(name:)` answers that one attribute under
its name, and a dotted name reaches into sub-objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from remoteit.sandbox.binding import Call, Fields
from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.people import Account

if TYPE_CHECKING:
    from collections.abc import Collection

    from remoteit.sandbox.people import AccessKey, ApiKey, Tag

VERSION = "1.0.0-sandbox"

query = Fields("Query")
mutation = Fields("Mutation")
user = Fields("User", parent=Account)
FIELDS = (query, mutation, user)


@query.resolves("version")
def version(_root: None, _call: Call) -> str:
    """The API's version, which nobody should take for the vendor's."""
    return VERSION


@query.resolves("login")
def login(_root: None, call: Call) -> Account:
    """The account whose key signed."""
    return call.account


@user.resolves("account")
def account(parent: Account, call: Call, *, id: str | None = None, email: str | None = None) -> Account:
    """Step into another account."""
    return parent if id is None and email is None else acting_for(call, id=id, email=email)


def acting_for(call: Call, *, id: str | None = None, email: str | None = None) -> Account:
    """The account that an `accountId` names; the caller's own where nothing is named.

    Raises:
        NotFoundError: The caller is neither that account nor a member of its organisation.
    """
    if id is None and email is None:
        return call.account
    for one in call.world.accounts.values():
        fits = id in (None, one.id) and email in (None, one.email)
        if fits and (one is call.account or call.world.membership(one, call.account)):
            return one
    raise NotFoundError(f"There is no account {id or email!r} that you can act for; see `login.membership`.")


@user.resolves("accessKeys")
def access_keys(parent: Account, call: Call) -> list[AccessKey]:
    """The key pairs, without their secrets."""
    return [key for key in call.world.access_keys.values() if key.account is parent is call.account]


@user.resolves("apiKey")
def api_key(parent: Account, call: Call) -> ApiKey | None:
    """The developer key."""
    return parent.api_key if parent is call.account else None


@user.resolves("contacts")
def contacts(parent: Account, call: Call) -> list[Account]:
    """Those who share devices with the account, either way, by email."""
    found: set[Account] = set()
    for device in call.world.devices_of(parent):
        found.add(device.owner)
        if device.owner is parent:
            found.update(share.user for share in device.shares)
    return sorted(found - {parent}, key=lambda one: one.email)


@user.resolves("info")
def info(parent: Account, call: Call) -> dict[str, dict[str, int]]:
    """Counts of the account's own devices and of sessions in both directions."""
    own = [device for device in call.world.devices_of(parent) if device.owner is parent]
    online = sum(device.online for device in own)
    unlicensed = sum(device.license == "UNLICENSED" for device in own)
    sessions = [one.session for one in call.world.live_connections()]
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


@user.resolves("tags")
def tags(parent: Account, _call: Call) -> Collection[Tag]:
    """The account's list of tags, with their colours."""
    return list(parent.tags.values())


@user.resolves("attributes")
def attributes(parent: Account, _call: Call, *, name: str | None = None, **_unused: object) -> dict[str, Any]:
    """Free JSON that users keep with the account."""
    return select_attributes(parent.attributes, name)


@user.resolves("attribute")
def attribute(parent: Account, _call: Call, *, name: str | None = None, **_unused: object) -> Any:
    """One attribute's value."""
    return find_attribute(parent.attributes, name)


def find_attribute(attributes: dict[str, Any], name: str | None) -> Any:
    """The value at a dotted name; None where there is none; everything for no name."""
    value: Any = attributes
    for part in name.split(".") if name else ():
        value = cast("dict[str, Any]", value).get(part) if isinstance(value, dict) else None
    return value


def select_attributes(attributes: dict[str, Any], name: str | None) -> dict[str, Any]:
    """All attributes, or the one at a dotted name, under that name; empty where there is none."""
    value = find_attribute(attributes, name)
    if not name:
        return attributes
    return {} if value is None else {name: value}


@mutation.resolves("updateAccount")
def update_account(
    _root: None,
    call: Call,
    *,
    language: str | None = None,
    timezone: str | None = None,
    account_id: str | None = None,
) -> bool:
    """Change language and time zone; what is left out or null stays."""
    account = acting_for(call, id=account_id)
    account.language = account.language if language is None else language
    account.timezone = account.timezone if timezone is None else timezone
    return True
