# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Selection of the next page of a list, so that no item is lost or repeated while the list changes.

No I/O here. Each page but the first starts at its predecessor's last item. If a page shares an item with its
predecessors, it follows on from them, whatever was added. If it shares none, items before it were deleted:
the pager steps back and requests again until the pages overlap.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

ItemT = TypeVar("ItemT")
ItemT_co = TypeVar("ItemT_co", covariant=True)

SMALLEST_PAGE = 2
"""With one item per page, no page could share an item with its predecessor."""

LARGEST_PAGE = 1000
"""The most items per page (docs/api-notes.md, "Paging")."""

# Many insertions can fill a page with known items; a server that ignores `from` does so for ever.
_MAX_EMPTY_PAGES = 3


class Page(Protocol[ItemT_co]):
    """One page of a list, as the API returns it."""

    @property
    def items(self) -> Sequence[ItemT_co]:
        """The items of this page."""
        ...

    @property
    def total(self) -> int:
        """The number of items on all pages."""
        ...

    @property
    def has_more(self) -> bool:
        """Whether another page follows."""
        ...


class Pager(Generic[ItemT]):
    """The state of one iteration through a list.

    Args:
        size: items per page, 2 to 1000.
        pages: the most pages in flight at once, 1 or more.
        key: identifies an item.
        start: position of the first item.

    Raises:
        ValueError: an argument is out of range.
    """

    def __init__(self, *, size: int, pages: int, key: Callable[[ItemT], Hashable], start: int = 0) -> None:
        if not SMALLEST_PAGE <= size <= LARGEST_PAGE:
            raise ValueError(f"the page size must be {SMALLEST_PAGE} to {LARGEST_PAGE}, not {size}")
        if pages < 1:
            raise ValueError(f"at least one page must be in flight, not {pages}")
        if start < 0:
            raise ValueError(f"the start must be 0 or more, not {start}")
        self.size = size
        self.done = False
        self.pages = pages
        self._key = key
        self._start = start
        self._position = start
        self._total: int | None = None
        self._seen: set[Hashable] = set()
        self._flight: deque[int] = deque()
        self._back = 0
        self._empty_pages = 0

    @property
    def items_yielded(self) -> int:
        """How many items `add_page` has returned."""
        return len(self._seen)

    @property
    def first_in_flight(self) -> int:
        """The position of the page to add next."""
        return self._flight[0]

    @property
    def in_flight(self) -> tuple[int, ...]:
        """The positions that were requested and not added yet."""
        return tuple(self._flight)

    def next_positions(self) -> list[int]:
        """Return the positions to request now, each the start of a page; they count as in flight."""
        positions: list[int] = []
        # One page at a time until the total is known, and while the overlap is being searched.
        limit = 1 if self._total is None or self._back else self.pages
        while len(self._flight) < limit:
            position = self._next_position()
            if self._flight and self._total is not None and position >= self._total:
                break
            self._flight.append(position)
            positions.append(position)
        return positions

    def reset(self) -> None:
        """Forget what is in flight: a page failed, so the pages after it are void."""
        self._flight.clear()

    def add_page(self, page: Page[ItemT]) -> list[ItemT]:
        """Add the page that was first in flight.

        Returns:
            Its new items, in order. Call `next_positions` afterwards: pages in flight may be void.
        """
        position = self._flight.popleft()
        keys = [self._key(item) for item in page.items]
        fresh = [item for item, key in zip(page.items, keys, strict=True) if key not in self._seen]
        follows = position == self._start or len(fresh) < len(keys)
        if not follows and position > self._start and self._seen:
            # Even the end of a list that became shorter is searched further back.
            self._back = min(max(self.size // 2, 2 * self._back), position - self._start)
            self._position = max(self._start, position - self._back)
            self._flight.clear()
            return []
        # If nothing changed, a page starts with exactly the item that its predecessor ended with.
        overlaps = len(keys) - len(fresh) == 1 and keys[0] in self._seen
        moved = self._back > 0 or (self._total is not None and not overlaps)
        self._seen.update(keys)
        # The API may no longer have one of the two; reading it is an AttributeError then.
        self._total = total = getattr(page, "total", None)
        self._position = position + len(page.items)
        past_end = total is None or self._position >= total
        has_more = getattr(page, "has_more", not past_end if total is not None else len(keys) >= self.size)
        if moved:
            self._flight.clear()
        self._empty_pages = 0 if fresh or self._back else self._empty_pages + 1
        self.done = (
            not has_more or self._empty_pages >= _MAX_EMPTY_PAGES or bool(self._empty_pages and past_end)
        )
        self._back = 0
        return fresh

    def _next_position(self) -> int:
        if self._flight:
            return self._flight[-1] + self.size - 1
        if self._back or not self._seen:
            return self._position
        return self._position - 1
