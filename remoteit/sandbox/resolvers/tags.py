"""Create, rename, merge and delete an account's tags; add tags to devices and services, and remove them.

Assumption: devices and services carry tags of their owner's account, so `addTag` and `removeTag` need the
`accountId` of an organization for its devices. All changes need MANAGE. A new tag without a color gets the
next number. `from`, deleted names and `to` in `mergeTag` must exist; `renameTag` rejects a `to` that exists.
Removing a tag that a device does not carry changes nothing. Empty lists are rejected.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import AppliedTag, Device, Service
from remoteit.sandbox.rules.context import RequestContext, require_account
from remoteit.sandbox.rules.permissions import require, visible_device, visible_service
from remoteit.sandbox.rules.tags import check_tag, get_tag, replace_tag, set_tag

from .account import find_account

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Tag

user = TypeResolvers("User", parent=Account)
target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
mutation = TypeResolvers("Mutation")
FIELDS = (user, target_fields, mutation)


@dataclass(frozen=True)
class DeviceTag:
    """A tag on a device or service, with the color of the account's tag of that name."""

    name: str
    created: datetime
    color: int | None


@user.resolves("tags")
def tags_of_account(parent: Account, _context: RequestContext) -> Collection[Tag]:
    """Return the account's tags with their colors."""
    return list(parent.tags.values())


@target_fields.resolves("tags")
def tags_of_target(
    parent: Device | Service, context: RequestContext, *, account_id: str | None = None
) -> list[DeviceTag]:
    """Return the tags of a device or service, with the colors of its owner's tags."""
    if account_id is not None:
        find_account(context, id=account_id)
    colors = parent.owner.tags
    return [
        DeviceTag(tag.name, tag.created, colors[tag.name].color if tag.name in colors else None)
        for tag in parent.tags
    ]


@mutation.resolves("setTag")
def set_tags(
    _root: None, context: RequestContext, *, tag: list[dict[str, Any]], account_id: str | None = None
) -> bool:
    """Create tags, or change their colors."""
    account = _require_account(context, account_id, tag)
    for entry in tag:
        check_tag(entry["name"], entry.get("color"))
    for entry in tag:
        set_tag(context.backend, account, entry["name"], entry.get("color"))
    return True


@mutation.resolves("renameTag")
def rename_tag(
    _root: None, context: RequestContext, *, from_: str, to: str, account_id: str | None = None
) -> bool:
    """Rename a tag everywhere."""
    account = _require_account(context, account_id)
    get_tag(account, from_)
    check_tag(to, None)
    if to != from_ and to in account.tags:
        raise BadUserInputError(f"There is already a tag {to!r}; use `mergeTag` to combine the two.")
    for tag in account.tags.values():
        tag.name = to if tag.name == from_ else tag.name
    account.tags = {tag.name: tag for tag in account.tags.values()}
    replace_tag(context.backend, account, from_, to)
    return True


@mutation.resolves("mergeTag")
def merge_tag(
    _root: None, context: RequestContext, *, from_: str, to: str, account_id: str | None = None
) -> bool:
    """Replace a tag by another one everywhere."""
    account = _require_account(context, account_id)
    get_tag(account, from_)
    get_tag(account, to)
    if from_ == to:
        raise BadUserInputError(f"`from` and `to` are both {to!r}; name two different tags.")
    del account.tags[from_]
    replace_tag(context.backend, account, from_, to)
    return True


@mutation.resolves("deleteTag")
def delete_tag(
    _root: None, context: RequestContext, *, name: list[str], account_id: str | None = None
) -> bool:
    """Delete tags, and remove them from everything that carries them."""
    account = _require_account(context, account_id, name)
    for deleted in {get_tag(account, tag).name for tag in name}:
        del account.tags[deleted]
        replace_tag(context.backend, account, deleted, None)
    return True


@mutation.resolves("addTag")
def add_tag(
    _root: None,
    context: RequestContext,
    *,
    name: list[str],
    service_id: list[str],
    account_id: str | None = None,
) -> bool:
    """Add tags to devices and services."""
    account = _require_account(context, account_id, name, service_id)
    targets = [_require_target(context, account, target_id) for target_id in service_id]
    for tag in name:
        check_tag(tag, None)
    for tag in dict.fromkeys(name):
        set_tag(context.backend, account, tag)
        for target in targets:
            if tag not in (applied.name for applied in target.tags):
                target.tags.append(AppliedTag(tag, context.backend.now()))
    return True


@mutation.resolves("removeTag")
def remove_tag(
    _root: None,
    context: RequestContext,
    *,
    name: list[str],
    service_id: list[str],
    account_id: str | None = None,
) -> bool:
    """Remove tags from devices and services."""
    account = _require_account(context, account_id, name, service_id)
    targets = [_require_target(context, account, target_id) for target_id in service_id]
    names = {get_tag(account, tag).name for tag in name}
    for target in targets:
        target.tags = [applied for applied in target.tags if applied.name not in names]
    return True


def _require_account(context: RequestContext, id: str | None, *lists: Collection[object]) -> Account:
    account = require_account(context, id, "MANAGE", "change its tags")
    if not all(lists):
        raise BadUserInputError("An argument is an empty list; pass at least one item in each list.")
    return account


def _require_target(context: RequestContext, account: Account, id: str) -> Device | Service:
    device = visible_device(context.backend, context.account, id)
    target = device if id == device.id else visible_service(context.backend, context.account, id)
    if device.owner is not account:
        raise ForbiddenError(
            f"Device {device.id} belongs to {device.owner.email}, not to {account.email}; to change the tags "
            f"of an organization's devices, give its id as `accountId`."
        )
    require(context.backend, context.account, device, "MANAGE", "change its tags")
    return target
