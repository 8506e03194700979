"""Tags of an account: making, renaming, merging and deleting them, and putting them on devices and services.

*(choice)*: what carries a tag carries one of its owner's account, so `addTag` and `removeTag` want the
`accountId` of an organisation for its devices, and say so. All of it needs MANAGE. A new tag without a colour
takes the next number. `from` and deleted names must exist, as must `to` in `mergeTag`, while `renameTag`
refuses one that exists. Taking off what is not there changes nothing. Empty lists are refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import AppliedTag, Device, Service
from remoteit.sandbox.resolvers.account import acting_for
from remoteit.sandbox.rules.context import RequestContext, require_account
from remoteit.sandbox.rules.permissions import require, visible_device, visible_service
from remoteit.sandbox.rules.tags import check_tag, get_tag, replace_tag, set_tag

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Tag

user = Fields("User", parent=Account)
target_fields = Fields("Device", "Service", parent=(Device, Service))
mutation = Fields("Mutation")
FIELDS = (user, target_fields, mutation)


@dataclass(frozen=True)
class DeviceTag:
    """A tag on a device with the colour that the account gives it."""

    name: str
    created: datetime
    color: int | None


@user.resolves("tags")
def tags_of_account(parent: Account, _call: RequestContext) -> Collection[Tag]:
    """The account's list of tags, with their colours."""
    return list(parent.tags.values())


@target_fields.resolves("tags")
def tags_of_target(
    parent: Device | Service, call: RequestContext, *, account_id: str | None = None
) -> list[DeviceTag]:
    """The tags, coloured as the owner's list of tags says."""
    if account_id is not None:
        acting_for(call, id=account_id)
    colours = parent.owner.tags
    return [
        DeviceTag(one.name, one.created, colours[one.name].color if one.name in colours else None)
        for one in parent.tags
    ]


@mutation.resolves("setTag")
def set_tags(
    _root: None, call: RequestContext, *, tag: list[dict[str, Any]], account_id: str | None = None
) -> bool:
    """Make tags, or give them other colours."""
    account = _account(call, account_id, tag)
    for one in tag:
        check_tag(one["name"], one.get("color"))
    for one in tag:
        set_tag(call.backend, account, one["name"], one.get("color"))
    return True


@mutation.resolves("renameTag")
def rename_tag(
    _root: None, call: RequestContext, *, from_: str, to: str, account_id: str | None = None
) -> bool:
    """Rename a tag wherever it is."""
    account = _account(call, account_id)
    get_tag(account, from_)
    check_tag(to, None)
    if to != from_ and to in account.tags:
        raise BadUserInputError(f"There is a tag {to!r} already; `mergeTag` makes one of the two.")
    for tag in account.tags.values():
        tag.name = to if tag.name == from_ else tag.name
    account.tags = {tag.name: tag for tag in account.tags.values()}
    replace_tag(call.backend, account, from_, to)
    return True


@mutation.resolves("mergeTag")
def merge_tag(
    _root: None, call: RequestContext, *, from_: str, to: str, account_id: str | None = None
) -> bool:
    """Let one tag take the place of another."""
    account = _account(call, account_id)
    get_tag(account, from_)
    get_tag(account, to)
    if from_ == to:
        raise BadUserInputError(f"`from` and `to` are both {to!r}; name two tags.")
    del account.tags[from_]
    replace_tag(call.backend, account, from_, to)
    return True


@mutation.resolves("deleteTag")
def delete_tag(_root: None, call: RequestContext, *, name: list[str], account_id: str | None = None) -> bool:
    """Delete tags, and take them off everything."""
    account = _account(call, account_id, name)
    for one in {get_tag(account, one).name for one in name}:
        del account.tags[one]
        replace_tag(call.backend, account, one, None)
    return True


@mutation.resolves("addTag")
def add_tag(
    _root: None,
    call: RequestContext,
    *,
    name: list[str],
    service_id: list[str],
    account_id: str | None = None,
) -> bool:
    """Put tags on devices and services."""
    account = _account(call, account_id, name, service_id)
    targets = [_target(call, account, one) for one in service_id]
    for one in name:
        check_tag(one, None)
    for one in dict.fromkeys(name):
        set_tag(call.backend, account, one)
        for target in targets:
            if one not in (tag.name for tag in target.tags):
                target.tags.append(AppliedTag(one, call.backend.now()))
    return True


@mutation.resolves("removeTag")
def remove_tag(
    _root: None,
    call: RequestContext,
    *,
    name: list[str],
    service_id: list[str],
    account_id: str | None = None,
) -> bool:
    """Take tags off devices and services."""
    account = _account(call, account_id, name, service_id)
    targets = [_target(call, account, one) for one in service_id]
    names = {get_tag(account, one).name for one in name}
    for target in targets:
        target.tags = [one for one in target.tags if one.name not in names]
    return True


def _account(call: RequestContext, id: str | None, *lists: Collection[object]) -> Account:
    account = require_account(call, id, "MANAGE", "change its tags")
    if not all(lists):
        raise BadUserInputError("A list in this operation is empty; name at least one of each.")
    return account


def _target(call: RequestContext, account: Account, id: str) -> Device | Service:
    device = visible_device(call.backend, call.account, id)
    target = device if id == device.id else visible_service(call.backend, call.account, id)
    if device.owner is not account:
        raise ForbiddenError(
            f"Device {device.id} belongs to {device.owner.email}, not to {account.email}; to change the tags "
            f"of an organisation's devices, give its id as `accountId`."
        )
    require(call.backend, call.account, device, "MANAGE", "change its tags")
    return target
