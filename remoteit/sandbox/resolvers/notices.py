"""Notices, each marked read by each account for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.notices import Notice, notices

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.rules.context import RequestContext

query = Fields("Query")
notice_fields = Fields("Notice", parent=Notice)
mutation = Fields("Mutation")
FIELDS = (query, notice_fields, mutation)


@query.resolves("notices")
def all_notices(_root: None, call: RequestContext) -> list[Notice]:
    """What is announced now."""
    return notices(call.backend.now())


@notice_fields.resolves("read")
def read(parent: Notice, call: RequestContext) -> datetime | None:
    """When the caller marked it read."""
    return call.backend.read_notices.get(f"{call.account.id} {parent.id}")


@mutation.resolves("readNotice")
def read_notice(_root: None, call: RequestContext, *, id: str, value: bool) -> bool:
    """Mark a notice read or unread."""
    if not any(one.id == id for one in notices(call.backend.now())):
        raise NotFoundError(f"There is no notice {id!r}; see `notices`.")
    key = f"{call.account.id} {id}"
    if value:
        call.backend.read_notices.setdefault(key, call.backend.now())
    else:
        call.backend.read_notices.pop(key, None)
    return True
