"""Access keys: making, disabling and deleting them. A change tells from the next request on.

*(choice)*: a key may disable or delete itself, which ends its use like any other's. Each change is an event
of type AUTH_ACCESS_KEY with the action created, enabled, disabled or deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.events import ACCESS_KEY, GenericEvent
from remoteit.sandbox.rules.access_keys import MAX_KEYS, add_access_key, encode_secret

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import AccessKey
    from remoteit.sandbox.rules.context import RequestContext

user = Fields("User", parent=Account)
mutation = Fields("Mutation")
FIELDS = (user, mutation)


@user.resolves("accessKeys")
def access_keys(parent: Account, call: RequestContext) -> list[AccessKey]:
    """The key pairs of the caller's own account, without their secrets."""
    return [key for key in call.backend.access_keys.values() if key.account is parent is call.account]


@mutation.resolves("createAccessKey")
def create_access_key(_root: None, call: RequestContext) -> dict[str, str]:
    """Make a key pair; this answer alone shows its secret."""
    if len(access_keys(call.account, call)) >= MAX_KEYS:
        raise BadUserInputError(
            f"The account has {MAX_KEYS} access keys, which is the limit; "
            "delete one before you create another."
        )
    key = add_access_key(call.backend, call.account, call.backend.now())
    _log(call, "created")
    return {"key": key.key, "secret": encode_secret(key)}


@mutation.resolves("updateAccessKey")
def update_access_key(_root: None, call: RequestContext, *, key: str, enabled: bool) -> AccessKey:
    """Enable or disable a key."""
    found = _own(call, key)
    found.enabled = enabled
    _log(call, "enabled" if enabled else "disabled")
    return found


@mutation.resolves("deleteAccessKey")
def delete_access_key(_root: None, call: RequestContext, *, key: str) -> bool:
    """Delete a key for good."""
    del call.backend.access_keys[_own(call, key).key]
    _log(call, "deleted")
    return True


def _own(call: RequestContext, key: str) -> AccessKey:
    found = call.backend.access_keys.get(key)
    if found is None or found.account is not call.account:
        raise NotFoundError(f"You have no access key {key!r}; see `login.accessKeys`.")
    return found


def _log(call: RequestContext, action: str) -> None:
    call.backend.log(GenericEvent(type=ACCESS_KEY, actor=call.account, owner=call.account, action=action))
