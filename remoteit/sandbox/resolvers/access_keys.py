"""Create, disable and delete access keys. A change takes effect with the next request.

Assumption: a key may disable or delete itself. Each change is an event of type AUTH_ACCESS_KEY with the
action created, enabled, disabled or deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.events import ACCESS_KEY, GenericEvent
from remoteit.sandbox.rules.access_keys import MAX_KEYS, add_access_key, encode_secret

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import AccessKey
    from remoteit.sandbox.rules.context import RequestContext

user = TypeResolvers("User", parent=Account)
mutation = TypeResolvers("Mutation")
FIELDS = (user, mutation)


@user.resolves("accessKeys")
def access_keys(parent: Account, context: RequestContext) -> list[AccessKey]:
    """Return the key pairs of the caller's own account, without their secrets."""
    return [key for key in context.backend.access_keys.values() if key.account is parent is context.account]


@mutation.resolves("createAccessKey")
def create_access_key(_root: None, context: RequestContext) -> dict[str, str]:
    """Create a key pair; only this response shows its secret."""
    if len(access_keys(context.account, context)) >= MAX_KEYS:
        raise BadUserInputError(
            f"The account has {MAX_KEYS} access keys, the limit; delete a key before you create another."
        )
    key = add_access_key(context.backend, context.account, context.backend.now())
    _log(context, "created")
    return {"key": key.key, "secret": encode_secret(key)}


@mutation.resolves("updateAccessKey")
def update_access_key(_root: None, context: RequestContext, *, key: str, enabled: bool) -> AccessKey:
    """Enable or disable a key."""
    access_key = _require_own_key(context, key)
    access_key.enabled = enabled
    _log(context, "enabled" if enabled else "disabled")
    return access_key


@mutation.resolves("deleteAccessKey")
def delete_access_key(_root: None, context: RequestContext, *, key: str) -> bool:
    """Delete a key."""
    del context.backend.access_keys[_require_own_key(context, key).key]
    _log(context, "deleted")
    return True


def _require_own_key(context: RequestContext, key: str) -> AccessKey:
    access_key = context.backend.access_keys.get(key)
    if access_key is None or access_key.account is not context.account:
        raise NotFoundError(f"You have no access key {key!r}; see `login.accessKeys`.")
    return access_key


def _log(context: RequestContext, action: str) -> None:
    context.backend.log(
        GenericEvent(type=ACCESS_KEY, actor=context.account, owner=context.account, action=action)
    )
