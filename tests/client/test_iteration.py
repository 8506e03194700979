"""Lists iterate themselves: every item once, in order, over failures, and with the caller's filters."""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import DEVICES, Device
from remoteit import AsyncClient, Client, Credentials, Retry, errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from remoteit.sandbox import Sandbox

KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")
ONCE = Retry(max_attempts=1)


class Fleet:
    """Answers `devices` from numbered devices, and may do something at each page."""

    def __init__(self, count: int, at_page: Callable[[Fleet], None] | None = None) -> None:
        self.ids = list(range(count))
        self.pages: list[int] = []
        self.at_page = at_page
        self.lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        variables = json.loads(request.content)["variables"]
        start, size = variables["from"], variables["size"]
        with self.lock:
            self.pages.append(start)
            if self.at_page:
                self.at_page(self)
            page = {
                "items": [device(number) for number in self.ids[start : start + size]],
                "total": len(self.ids),
                "hasMore": start + size < len(self.ids),
                "last": None,
            }
        return httpx.Response(200, json={"data": {"login": {"account": {"devices": page}}}})


def device(number: int) -> dict[str, Any]:
    plain: dict[str, Any] = dict.fromkeys(field.alias or name for name, field in Device.model_fields.items())
    return plain | {
        "id": str(number), "state": "active", "online": True, "license": "LICENSED",
        "configurable": True, "permissions": [], "tags": [], "services": [],
        "hardwareId": None, "lastReported": None,
    }  # fmt: skip


def listing(fleet: Callable[[httpx.Request], httpx.Response]) -> Client:
    http = httpx.Client(transport=httpx.MockTransport(fleet))
    return Client(credentials=KEY, url="https://api.example", http_client=http, retry=ONCE)


def numbers(devices: Iterator[Device]) -> list[int]:
    return [int(each.id) for each in devices]


def test_every_item_comes_once_and_in_order() -> None:
    fleet = Fleet(2345)
    assert numbers(listing(fleet).iter_devices(page_size=100)) == list(range(2345))
    assert len(fleet.pages) <= 26


def test_the_async_client_iterates_alike() -> None:
    async def run() -> list[int]:
        http = httpx.AsyncClient(transport=httpx.MockTransport(Fleet(2345)))
        async with AsyncClient(credentials=KEY, url="https://api.example", http_client=http) as client:
            return [int(each.id) async for each in client.iter_devices(page_size=100)]

    assert asyncio.run(run()) == list(range(2345))


def test_a_list_of_one_page_starts_no_thread() -> None:
    before = threading.active_count()
    assert numbers(listing(Fleet(7)).iter_devices()) == list(range(7))
    assert threading.active_count() == before


def test_a_walk_that_is_left_early_fetches_little() -> None:
    fleet = Fleet(100_000)
    with listing(fleet).iter_devices(page_size=10) as devices:
        assert numbers(itertools.islice(devices, 25)) == list(range(25))
    assert len(fleet.pages) < 40


def test_a_failed_page_tells_how_far_it_got_and_is_taken_up_again() -> None:
    broken = {300, 301, 302}

    def fail(fleet: Fleet) -> None:
        if fleet.pages[-1] >= 290 and broken:
            broken.pop()
            raise httpx.ConnectError("gone")

    devices = listing(Fleet(1000, fail)).iter_devices(page_size=100)
    got: list[int] = []
    failures: list[int | None] = []
    while len(got) < 1000:
        try:
            got += [int(each.id) for each in itertools.islice(devices, 1000)]
        except errors.APIConnectionError as error:
            failures.append(error.items_yielded)
            got += numbers(itertools.islice(devices, 0))
            # What was handed out before the failure is lost to islice, so it is counted here.
            got = list(range(error.items_yielded or 0))
    assert got == list(range(1000))
    assert failures
    assert all(count is not None and count < 1000 for count in failures)


def test_own_operations_are_paged_too() -> None:
    client = listing(Fleet(250))
    assert numbers(client.paginate(DEVICES, page_size=100)) == list(range(250))
    assert numbers(client.paginate(DEVICES, start=240)) == list(range(240, 250))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"page_size": 1001}, "2 to 1000"),
        ({"start": -1}, "must be 0 or more"),
        ({"variables": {"after": "x"}}, "`after` is not supported when iterating; skip items with `start`"),
        ({"variables": {"size": 5}}, "`size` is not supported when iterating; pass `page_size`"),
        ({"variables": {"from": 5}}, "`from` is not supported when iterating; pass `start`"),
    ],
)
def test_arguments_that_cannot_be_are_refused_before_anything_is_sent(
    options: dict[str, Any], message: str
) -> None:
    fleet = Fleet(1)
    with pytest.raises(ValueError, match=message):
        listing(fleet).paginate(DEVICES, **options)
    assert fleet.pages == []


def test_filters_go_along(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        active = [each.id for each in client.iter_devices(state="active", page_size=5)]
        assert len(active) == client.device_count(state="active")
        assert {each.id for each in client.iter_devices(id=active[:3])} == set(active[:3])
        assert all(isinstance(each.id, str) for each in client.iter_events(page_size=10))


def test_ten_thousand_devices_iterate_while_others_come_and_go() -> None:
    chance = random.Random(7)
    stay = set(range(10_000))
    new = itertools.count(10_000)

    def churn(fleet: Fleet) -> None:
        for _ in range(20):
            gone = fleet.ids.pop(chance.randrange(len(fleet.ids)))
            stay.discard(gone)
            fleet.ids.insert(chance.randrange(len(fleet.ids)), next(new))
        fleet.ids.pop(chance.randrange(len(fleet.ids)))

    fleet = Fleet(10_000, churn)
    seen = numbers(listing(fleet).iter_devices(page_size=500))
    assert len(seen) == len(set(seen))
    assert stay & set(fleet.ids) <= set(seen)
    assert len(fleet.pages) < 200


def test_many_threads_and_tasks_share_one_client(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        expected = client.devices(size=3)
        answers: list[object] = []

        def ask() -> None:
            answers.append(client.devices(size=3))

        threads = [threading.Thread(target=ask) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert answers == [expected] * 16

    async def run() -> list[object]:
        async with AsyncClient(credentials=sandbox.credentials, url=sandbox.url) as client:
            return list(await asyncio.gather(*(client.devices(size=3) for _ in range(64))))

    assert asyncio.run(run()) == [expected] * 64
