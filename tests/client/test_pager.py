"""`Pager` yields each remaining item once, even if items are added and removed between pages."""

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


class ChangingList:
    """A sorted list that loses and gains items after each page."""

    def __init__(self, count: int, churn: int, seed: int) -> None:
        self.rng = random.Random(seed)
        self.items = list(range(count))
        self.remaining = set(self.items)
        self.churn = churn
        self.requests = 0
        self._newest = 10**9

    def page(self, position: int, size: int) -> Page:
        self.requests += 1
        end = position + size
        page = Page(self.items[position:end], len(self.items), end < len(self.items))
        for _ in range(self.churn):
            if self.items and self.rng.random() < 0.5:
                self.remaining.discard(self.items.pop(self.rng.randrange(len(self.items))))
            if self.rng.random() < 0.5:
                self._newest += 1
                self.items.insert(self.rng.randrange(len(self.items) + 1), self._newest)
        return page


def collect(source: ChangingList, *, size: int, pages: int) -> list[int]:
    pager: Pager[int] = Pager(size=size, pages=pages, key=lambda item: item)
    in_flight: dict[int, Page] = {}
    yielded: list[int] = []
    while not pager.done:
        for position in pager.next_positions():
            in_flight[position] = source.page(position, size)
        yielded += pager.add_page(in_flight[pager.first_in_flight])
        assert len(pager.in_flight) <= pages
        assert pager.items_yielded == len(yielded)
    return yielded


@given(
    count=st.integers(0, 700),
    size=st.sampled_from([10, 50, 100, 1000]),
    pages=st.integers(1, 8),
    churn=st.integers(0, 4),
    seed=st.integers(),
)
@settings(max_examples=150, deadline=None)
def test_each_remaining_item_is_yielded_once(
    count: int, size: int, pages: int, churn: int, seed: int
) -> None:
    source = ChangingList(count, churn, seed)
    yielded = collect(source, size=size, pages=pages)
    assert len(yielded) == len(set(yielded))
    assert source.remaining <= set(yielded)


@given(count=st.integers(0, 500), size=st.integers(2, 120), pages=st.integers(1, 8))
@settings(deadline=None)
def test_an_unchanged_list_is_yielded_in_order_and_in_few_pages(count: int, size: int, pages: int) -> None:
    source = ChangingList(count, 0, 0)
    assert collect(source, size=size, pages=pages) == list(range(count))
    needed = 1 + max(0, -(-(count - size) // (size - 1)))
    assert source.requests <= needed + 1


def test_a_server_that_ignores_positions_receives_few_requests() -> None:
    pager: Pager[int] = Pager(size=10, pages=4, key=lambda item: item)
    yielded: list[int] = []
    requests = 0
    while not pager.done:
        requests += len(pager.next_positions())
        yielded += pager.add_page(Page(list(range(10)), 10_000, has_more=True))
    assert yielded == list(range(10))
    assert requests < 20


def test_start_skips_items() -> None:
    source = ChangingList(50, 0, 0)
    pager: Pager[int] = Pager(size=10, pages=2, key=lambda item: item, start=35)
    yielded: list[int] = []
    while not pager.done:
        pages = {
            position: source.page(position, 10) for position in (*pager.in_flight, *pager.next_positions())
        }
        yielded += pager.add_page(pages[pager.first_in_flight])
    assert yielded == list(range(35, 50))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"size": 1001}, "2 to 1000"),
        ({"size": 1}, "2 to 1000"),
        ({"pages": 0}, "at least one"),
        ({"start": -1}, "must be 0 or more"),
    ],
)
def test_invalid_sizes_are_rejected(options: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Pager(**{"size": 10, "pages": 1, **options}, key=lambda item: item)
