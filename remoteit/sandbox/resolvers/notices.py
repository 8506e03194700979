"""The notices that each account marks as read, and that operators publish.

Assumption: `notices` lists published notices that apply at present, newest first. A new notice needs a title
and a body, is GENERIC if it has no type, and is a draft unless it is enabled. A change leaves out what stays
as it is; null unsets what may be null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.defaults import snake_case
from remoteit.sandbox.model.notices import Notice
from remoteit.sandbox.rules.operators import require_operator

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.rules.context import RequestContext

_REQUIRED = frozenset({"type", "title", "body", "enabled"})

query = TypeResolvers("Query")
notice_fields = TypeResolvers("Notice", parent=Notice)
mutation = TypeResolvers("Mutation")
FIELDS = (query, notice_fields, mutation)


@query.resolves("notices")
def notices(_root: None, context: RequestContext) -> list[Notice]:
    """Return the notices that apply at present."""
    now = context.backend.now()
    return [notice for notice in context.backend.notices.values() if notice.is_current(now)]


@query.resolves("allNotices")
def all_notices(_root: None, context: RequestContext) -> list[Notice]:
    """Return all notices, drafts and past ones included."""
    require_operator(context, "see all notices")
    return list(context.backend.notices.values())


@notice_fields.resolves("read")
def time_of_reading(parent: Notice, context: RequestContext) -> datetime | None:
    """Return the time at which the caller marked the notice as read."""
    return context.backend.read_notices.get(f"{context.account.id} {parent.id}")


@mutation.resolves("readNotice")
def read_notice(_root: None, context: RequestContext, *, id: str, value: bool) -> bool:
    """Mark a notice as read or unread."""
    if not any(notice.id == id for notice in notices(None, context)):
        raise NotFoundError(f"There is no notice {id!r}; see `notices`.")
    key = f"{context.account.id} {id}"
    if value:
        context.backend.read_notices.setdefault(key, context.backend.now())
    else:
        context.backend.read_notices.pop(key, None)
    return True


@mutation.resolves("createNotice")
def create_notice(_root: None, context: RequestContext, *, notice: dict[str, Any]) -> Notice:
    """Create a notice."""
    require_operator(context, "publish notices")
    backend = context.backend
    created = Notice(backend.new_id(), "GENERIC", "", "", backend.now(), language=None, enabled=False)
    _change(created, notice)
    backend.notices = {created.id: created, **backend.notices}
    return created


@mutation.resolves("updateNotice")
def update_notice(_root: None, context: RequestContext, *, id: str, notice: dict[str, Any]) -> Notice:
    """Change a notice."""
    require_operator(context, "change notices")
    changed = _get_notice(context, id)
    _change(changed, notice)
    changed.modified = context.backend.now()
    return changed


@mutation.resolves("deleteNotice")
def delete_notice(_root: None, context: RequestContext, *, id: str) -> bool:
    """Delete a notice."""
    require_operator(context, "delete notices")
    del context.backend.notices[_get_notice(context, id).id]
    return True


def _get_notice(context: RequestContext, id: str) -> Notice:
    if id not in context.backend.notices:
        raise NotFoundError(f"There is no notice {id!r}; see `allNotices`.")
    return context.backend.notices[id]


def _change(notice: Notice, given: dict[str, Any]) -> None:
    changes = {
        snake_case(name): value for name, value in given.items() if value is not None or name not in _REQUIRED
    }
    values: dict[str, Any] = {**vars(notice), **changes}
    for name in ("title", "body"):
        if not values[name].strip():
            raise BadUserInputError(f"`{name}` is blank; a notice needs a title and a body.")
    start, end = values["from_"], values["until"]
    if start is not None and end is not None and end <= start:
        raise BadUserInputError("`until` is not later than `from`.")
    for name, value in changes.items():
        setattr(notice, name, value)
