"""Notices, each marked read by each account for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.binding import Call, Fields
from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.notices import Notice, notices

if TYPE_CHECKING:
    from datetime import datetime

query = Fields("Query")
notice_fields = Fields("Notice", parent=Notice)
mutation = Fields("Mutation")
FIELDS = (query, notice_fields, mutation)


@query.resolves("notices")
def all_notices(_root: None, call: Call) -> list[Notice]:
    """What is announced now."""
    return notices(call.world.now())


@notice_fields.resolves("read")
def read(parent: Notice, call: Call) -> datetime | None:
    """When the caller marked it read."""
    return call.world.read_notices.get(f"{call.account.id} {parent.id}")


@mutation.resolves("readNotice")
def read_notice(_root: None, call: Call, *, id: str, value: bool) -> bool:
    """Mark a notice read or unread."""
    if not any(one.id == id for one in notices(call.world.now())):
        raise NotFoundError(f"There is no notice {id!r}; see `notices`.")
    key = f"{call.account.id} {id}"
    if value:
        call.world.read_notices.setdefault(key, call.world.now())
    else:
        call.world.read_notices.pop(key, None)
    return True
