"""Sort lists and cut them into pages.

`total` is the number of items that match the filters, `hasMore` says if more items follow this page, and
`last` is the id of the page's last item, null for an empty page.

Assumption: with `after`, the page begins after that item and `from` skips further items from there. An
`after` that is not in the list is BAD_USER_INPUT rather than a silent first page. `size: 0` is allowed and
returns only the count. A missing value sorts first, or last if descending; text sorts without regard to case;
an empty `sort` keeps the order of creation.
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
    """An item of a page."""

    @property
    def id(self) -> str:
        """The id that `after` and `last` refer to."""
        ...


class HasCreated(Protocol):
    """An item with a date of creation."""

    @property
    def created(self) -> datetime:
        """The moment that `minDate` and `maxDate` refer to."""
        ...


T = TypeVar("T")
Dated = TypeVar("Dated", bound=HasCreated)
Item = TypeVar("Item", bound=HasId)


@dataclass(frozen=True)
class Page(Generic[T]):
    """The schema's `Paginated…Response` types."""

    items: Sequence[T]
    total: int
    has_more: bool
    last: str | None


def paginate(items: Sequence[Item], *, start: int | None, size: int | None, after: str | None) -> Page[Item]:
    """Return one page of a filtered, sorted list.

    Args:
        items: The complete list.
        start: The API's `from`, 0-based; None is 0.
        size: Number of items, at most 1000; None is 100.
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
        index = next((index for index, item in enumerate(items) if item.id == after), None)
        if index is None:
            raise BadUserInputError(f"`after` is {after!r}, which is not an item of this list.")
        start += index + 1
    page = items[start : start + size]
    return Page(page, len(items), start + size < len(items), page[-1].id if page else None)


def filter_by_date(items: Iterable[Dated], earliest: datetime | None, latest: datetime | None) -> list[Dated]:
    """Return the items created between two moments, both included; None sets no bound."""
    return [
        item
        for item in items
        if (earliest is None or item.created >= earliest) and (latest is None or item.created <= latest)
    ]


def sort_by(items: Sequence[T], sort: str, known: Collection[str]) -> list[T]:
    """Sort by a comma-separated list of keys; `-` before a key means descending.

    Args:
        items: The items to sort; not changed.
        sort: The keys, for example `name` or `-online,name`.
        known: Attributes that are valid keys, in snake case.

    Raises:
        BadUserInputError: A key is unknown; the message lists the known ones.
    """
    keys = [key.strip() for key in sort.split(",") if key.strip()]
    names = {_camel_case(name): name for name in known}
    result = list(items)
    for key in reversed(keys):  # sorting is stable: the least important key goes first
        name = names.get(key.removeprefix("-"))
        if name is None:
            raise BadUserInputError(
                f"`sort` has the unknown key {key.removeprefix('-')!r}; "
                f"known keys: {', '.join(sorted(names))}."
            )
        result.sort(key=partial(_sort_value, name), reverse=key.startswith("-"))
    return result


def _sort_value(name: str, item: object) -> tuple[bool, Any]:
    value = getattr(item, name)
    return (value is not None, value.casefold() if isinstance(value, str) else value)


def _camel_case(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
