"""Access keys: making, disabling and deleting them. A change tells from the next request on.

*(choice)*: a key may disable or delete itself, which ends its use like any other's. Each change is an event
of type AUTH_ACCESS_KEY with the action created, enabled, disabled or deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Call, Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.events import ACCESS_KEY, GenericEvent
from remoteit.sandbox.rules.access_keys import LIMIT, new_access_key, secret_text

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import AccessKey

user = Fields("User", parent=Account)
mutation = Fields("Mutation")
FIELDS = (user, mutation)


@user.resolves("accessKeys")
def access_keys(parent: Account, call: Call) -> list[AccessKey]:
    """The key pairs of the caller's own account, without their secrets."""
    return [key for key in call.backend.access_keys.values() if key.account is parent is call.account]


@mutation.resolves("createAccessKey")
def create_access_key(_root: None, call: Call) -> dict[str, str]:
    """Make a key pair; this answer alone shows its secret."""
    if len(access_keys(call.account, call)) >= LIMIT:
        raise BadUserInputError(
            f"The account has {LIMIT} access keys, which is the limit; delete one before you create another."
        )
    key = new_access_key(call.backend, call.account, call.backend.now())
    _log(call, "created")
    return {"key": key.key, "secret": secret_text(key)}


@mutation.resolves("updateAccessKey")
def update_access_key(_root: None, call: Call, *, key: str, enabled: bool) -> AccessKey:
    """Enable or disable a key."""
    found = _own(call, key)
    found.enabled = enabled
    _log(call, "enabled" if enabled else "disabled")
    return found


@mutation.resolves("deleteAccessKey")
def delete_access_key(_root: None, call: Call, *, key: str) -> bool:
    """Delete a key for good."""
    del call.backend.access_keys[_own(call, key).key]
    _log(call, "deleted")
    return True


def _own(call: Call, key: str) -> AccessKey:
    found = call.backend.access_keys.get(key)
    if found is None or found.account is not call.account:
        raise NotFoundError(f"You have no access key {key!r}; see `login.accessKeys`.")
    return found


def _log(call: Call, action: str) -> None:
    call.backend.log(GenericEvent(type=ACCESS_KEY, actor=call.account, owner=call.account, action=action))
