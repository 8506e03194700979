"""Sorting and cutting lists into pages, by the rules of API.md, section 4.

`total` counts what the filters let through; `hasMore` tells whether items follow this page; `last` is the
id of its last item, null on an empty page.

*(choice)*: with `after`, counting begins behind that item and `from` skips on from there. An `after` that
is not in the list is BAD_USER_INPUT rather than a silent first page. `size: 0` is allowed and answers the
count alone. A missing value sorts first, last when descending; letters sort without regard to case; an
empty `sort` keeps the order in which things were created.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from remoteit.sandbox.errors import BadUserInputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

DEFAULT_SIZE = 100
MAX_SIZE = 1000


class HasId(Protocol):
    """Anything that a page can hold."""

    @property
    def id(self) -> str:
        """What `after` and `last` speak of."""
        ...


class HasCreated(Protocol):
    """Anything that a range of dates can hold."""

    @property
    def created(self) -> datetime:
        """What `minDate` and `maxDate` speak of."""
        ...


T = TypeVar("T")
Dated = TypeVar("Dated", bound=HasCreated)
Item = TypeVar("Item", bound=HasId)


@dataclass(frozen=True)
class Page(Generic[T]):
    """Answers the schema's `Paginated…Response` types."""

    items: Sequence[T]
    total: int
    has_more: bool
    last: str | None


def page(items: Sequence[Item], *, start: int | None, size: int | None, after: str | None) -> Page[Item]:
    """Cut one page out of a filtered, sorted list.

    Args:
        items: The whole list.
        start: The API's `from`, 0-based; null is 0.
        size: At most 1000; null is 100.
        after: The last id that the caller has seen.

    Raises:
        BadUserInputError: `start` or `size` is out of range, or `after` is not in the list.
    """
    start = 0 if start is None else start
    size = DEFAULT_SIZE if size is None else size
    if start < 0:
        raise BadUserInputError(f"`from` is {start}; it counts from 0 and cannot be negative.")
    if not 0 <= size <= MAX_SIZE:
        raise BadUserInputError(f"`size` is {size}; it must be between 0 and {MAX_SIZE}.")
    if after is not None:
        places = [place for place, item in enumerate(items) if item.id == after]
        if not places:
            raise BadUserInputError(f"`after` is {after!r}, which is no item of this list.")
        start += places[0] + 1
    cut = items[start : start + size]
    return Page(cut, len(items), start + size < len(items), cut[-1].id if cut else None)


def in_time(items: Iterable[Dated], earliest: datetime | None, latest: datetime | None) -> list[Dated]:
    """The items that were created between two moments, both included; None sets no bound."""
    return [
        one
        for one in items
        if (earliest is None or one.created >= earliest) and (latest is None or one.created <= latest)
    ]


def in_order(items: Sequence[T], sort: str, known: Collection[str]) -> list[T]:
    """Sort by a comma list of keys, each with `-` before it for descending.

    Args:
        items: What to sort; not changed.
        sort: Such as `name` or `-online,name`.
        known: Attributes that may be sorted by, in snake case.

    Raises:
        BadUserInputError: A key is not among the known ones; the message lists them.
    """
    keys = [key.strip() for key in sort.split(",") if key.strip()]
    names = {_camel(name): name for name in known}
    result = list(items)
    for key in reversed(keys):  # sorting is stable: the least important key goes first
        name = names.get(key.removeprefix("-"))
        if name is None:
            raise BadUserInputError(
                f"`sort` has the unknown key {key.removeprefix('-')!r}; "
                f"known keys: {', '.join(sorted(names))}."
            )
        result.sort(key=partial(_rank, name), reverse=key.startswith("-"))
    return result


def _rank(name: str, item: object) -> tuple[bool, Any]:
    value = getattr(item, name)
    return (value is not None, value.casefold() if isinstance(value, str) else value)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
