"""A walk through a list delivers everything that stays, once, whatever comes and goes meanwhile."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generated_client._runtime.pager import Pager


@dataclass
class Page:
    items: list[int]
    total: int
    has_more: bool


class Changing:
    """A sorted list behind pages, which loses and gains items between two pages."""

    def __init__(self, count: int, churn: int, seed: int) -> None:
        self.random = random.Random(seed)
        self.items = list(range(count))
        self.stayed = set(self.items)
        self.churn = churn
        self.asked = 0
        self._new = 10**9

    def page(self, position: int, size: int) -> Page:
        self.asked += 1
        end = position + size
        page = Page(self.items[position:end], len(self.items), end < len(self.items))
        for _ in range(self.churn):
            if self.items and self.random.random() < 0.5:
                self.stayed.discard(self.items.pop(self.random.randrange(len(self.items))))
            if self.random.random() < 0.5:
                self._new += 1
                self.items.insert(self.random.randrange(len(self.items) + 1), self._new)
        return page


def walk(source: Changing, *, size: int, pages: int) -> list[int]:
    pager: Pager[int] = Pager(size=size, pages=pages, key=lambda item: item)
    flight: dict[int, Page] = {}
    delivered: list[int] = []
    while not pager.done:
        for position in pager.next_positions():
            flight[position] = source.page(position, size)
        delivered += pager.add_page(flight[pager.first_in_flight])
        assert len(pager.in_flight) <= pages
        assert pager.items_yielded == len(delivered)
    return delivered


@given(
    count=st.integers(0, 700),
    size=st.sampled_from([10, 50, 100, 1000]),
    pages=st.integers(1, 8),
    churn=st.integers(0, 4),
    seed=st.integers(),
)
@settings(max_examples=150, deadline=None)
def test_what_stays_is_delivered_once(count: int, size: int, pages: int, churn: int, seed: int) -> None:
    source = Changing(count, churn, seed)
    delivered = walk(source, size=size, pages=pages)
    assert len(delivered) == len(set(delivered))
    assert source.stayed <= set(delivered)


@given(count=st.integers(0, 500), size=st.integers(2, 120), pages=st.integers(1, 8))
@settings(deadline=None)
def test_a_list_that_does_not_change_comes_in_order_and_in_few_pages(
    count: int, size: int, pages: int
) -> None:
    source = Changing(count, 0, 0)
    assert walk(source, size=size, pages=pages) == list(range(count))
    needed = 1 + max(0, -(-(count - size) // (size - 1)))
    assert source.asked <= needed + 1


def test_a_server_that_does_not_page_is_not_asked_for_ever() -> None:
    pager: Pager[int] = Pager(size=10, pages=4, key=lambda item: item)
    delivered: list[int] = []
    asked = 0
    while not pager.done:
        asked += len(pager.next_positions())
        delivered += pager.add_page(Page(list(range(10)), 10_000, has_more=True))
    assert delivered == list(range(10))
    assert asked < 20


def test_a_walk_may_begin_anywhere() -> None:
    source = Changing(50, 0, 0)
    pager: Pager[int] = Pager(size=10, pages=2, key=lambda item: item, start=35)
    delivered: list[int] = []
    while not pager.done:
        pages = {
            position: source.page(position, 10) for position in (*pager.in_flight, *pager.next_positions())
        }
        delivered += pager.add_page(pages[pager.first_in_flight])
    assert delivered == list(range(35, 50))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"size": 1001}, "2 to 1000"),
        ({"size": 1}, "2 to 1000"),
        ({"pages": 0}, "at least one"),
        ({"start": -1}, "must be 0 or more"),
    ],
)
def test_sizes_that_cannot_be_are_refused(options: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Pager(**{"size": 10, "pages": 1, **options}, key=lambda item: item)
