"""Which page of a list to ask for next, so that nothing is lost or doubled while the list changes.

No I/O here. Each page but the first is asked for from its predecessor's last item on. A page that holds an
item already delivered joins on to what went before, whatever was added; one that holds none has moved,
because items before it are gone, and is asked for again from further back until it joins.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

ItemT = TypeVar("ItemT")
ItemT_co = TypeVar("ItemT_co", covariant=True)

SMALLEST_PAGE = 2
"""With one item a page, no page could share an item with the one before it."""

LARGEST_PAGE = 1000
"""The most items that the API puts on a page (API.md, section 4)."""


# Many insertions can fill a page with what is known already; a server that does not page does so for ever.
_MOST_BARREN = 3


class Page(Protocol[ItemT_co]):
    """One page of a list, as the API answers it."""

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
    """The state of one walk through a list.

    Args:
        size: items a page, 2 to 1000.
        pages: the most pages in flight at once, 1 or more.
        key: tells items apart.
        start: the position to begin at.
    """

    def __init__(self, *, size: int, pages: int, key: Callable[[ItemT], Hashable], start: int = 0) -> None:
        if not SMALLEST_PAGE <= size <= LARGEST_PAGE:
            raise ValueError(f"a page holds {SMALLEST_PAGE} to {LARGEST_PAGE} items here, not {size}")
        if pages < 1:
            raise ValueError(f"at least one page has to be in flight, not {pages}")
        if start < 0:
            raise ValueError(f"a list begins at 0, not at {start}")
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
        self._barren = 0

    @property
    def items_yielded(self) -> int:
        """How many items have been handed out."""
        return len(self._seen)

    @property
    def first_in_flight(self) -> int:
        """The page that has to be received next."""
        return self._flight[0]

    @property
    def in_flight(self) -> tuple[int, ...]:
        """The pages that have been asked for and not been received."""
        return tuple(self._flight)

    def ask(self) -> list[int]:
        """The positions to ask for now, each the first of a page; they count as in flight."""
        asked: list[int] = []
        # Until a first page has told the total, and while the thread is lost, one page at a time.
        limit = 1 if self._total is None or self._back else self.pages
        while len(self._flight) < limit:
            position = self._next_position()
            if self._flight and self._total is not None and position >= self._total:
                break
            self._flight.append(position)
            asked.append(position)
        return asked

    def forget(self) -> None:
        """Nothing is in flight any more: a page failed, and whatever came after it is void."""
        self._flight.clear()

    def receive(self, page: Page[ItemT]) -> list[ItemT]:
        """Take in the page that was first in flight.

        Returns:
            What it brings that is new, in order. `ask` again afterwards: pages in flight may be void.
        """
        position = self._flight.popleft()
        keys = [self._key(item) for item in page.items]
        fresh = [item for item, key in zip(page.items, keys, strict=True) if key not in self._seen]
        joins = position == self._start or len(fresh) < len(keys)
        if not joins and position > self._start and self._seen:
            # Even the end of a list that shrank is looked for further back.
            self._back = min(max(self.size // 2, 2 * self._back), position - self._start)
            self._position = max(self._start, position - self._back)
            self._flight.clear()
            return []
        # Undisturbed, a page begins with just the item that the one before it ended with.
        overlaps = len(keys) - len(fresh) == 1 and keys[0] in self._seen
        moved = self._back > 0 or (self._total is not None and not overlaps)
        self._seen.update(keys)
        self._total = page.total
        self._position = position + len(page.items)
        past_end = self._position >= page.total
        if moved:
            self._flight.clear()
        self._barren = 0 if fresh or self._back else self._barren + 1
        self.done = not page.has_more or self._barren >= _MOST_BARREN or bool(self._barren and past_end)
        self._back = 0
        return fresh

    def _next_position(self) -> int:
        if self._flight:
            return self._flight[-1] + self.size - 1
        if self._back or not self._seen:
            return self._position
        return self._position - 1
