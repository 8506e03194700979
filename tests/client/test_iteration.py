"""Iterators over lists: each item once, in order, across failed pages, and with filters."""

from __future__ import annotations

import asyncio
import itertools
import random
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import DEVICES
from remoteit import AsyncClient, Client, errors
from tests.client.fake_devices import FakeDevices, client_of
from tests.client.fake_transport import CREDENTIALS, URL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated_client import Device
    from remoteit.sandbox import Sandbox


def numbers(devices: Iterator[Device]) -> list[int]:
    return [int(device.id) for device in devices]


def test_each_item_is_yielded_once_and_in_order() -> None:
    server = FakeDevices(2345)
    assert numbers(client_of(server).iter_devices(page_size=100)) == list(range(2345))
    assert len(server.pages) <= 26


def test_the_async_client_yields_the_same_items() -> None:
    async def run() -> list[int]:
        http = httpx.AsyncClient(transport=httpx.MockTransport(FakeDevices(2345)))
        async with AsyncClient(credentials=CREDENTIALS, url=URL, http_client=http) as client:
            return [int(device.id) async for device in client.iter_devices(page_size=100)]

    assert asyncio.run(run()) == list(range(2345))


def test_a_list_of_one_page_starts_no_thread() -> None:
    before = threading.active_count()
    assert numbers(client_of(FakeDevices(7)).iter_devices()) == list(range(7))
    assert threading.active_count() == before


def test_an_iteration_that_stops_early_fetches_few_pages() -> None:
    server = FakeDevices(100_000)
    with client_of(server).iter_devices(page_size=10) as devices:
        assert numbers(itertools.islice(devices, 25)) == list(range(25))
    assert len(server.pages) < 40


def test_a_failed_page_reports_the_items_yielded_and_is_retried() -> None:
    pending_failures = {300, 301, 302}

    def fail(server: FakeDevices) -> None:
        if server.pages[-1] >= 290 and pending_failures:
            pending_failures.pop()
            raise httpx.ConnectError("gone")

    devices = client_of(FakeDevices(1000, fail)).iter_devices(page_size=100)
    received: list[int] = []
    counts: list[int | None] = []
    while len(received) < 1000:
        try:
            received += [int(device.id) for device in itertools.islice(devices, 1000)]
        except errors.APIConnectionError as error:
            counts.append(error.items_yielded)
            received += numbers(itertools.islice(devices, 0))
            # The list comprehension loses the items before the failure; the error knows their number.
            received = list(range(error.items_yielded or 0))
    assert received == list(range(1000))
    assert counts
    assert all(count is not None and count < 1000 for count in counts)


def test_paginate_iterates_over_an_operation() -> None:
    client = client_of(FakeDevices(250))
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
def test_invalid_arguments_are_rejected_before_a_request(options: dict[str, Any], message: str) -> None:
    server = FakeDevices(1)
    with pytest.raises(ValueError, match=message):
        client_of(server).paginate(DEVICES, **options)
    assert server.pages == []


def test_filters_apply_to_all_pages(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        active = [device.id for device in client.iter_devices(state="active", page_size=5)]
        assert len(active) == client.device_count(state="active")
        assert {device.id for device in client.iter_devices(id=active[:3])} == set(active[:3])
        assert all(isinstance(event.id, str) for event in client.iter_events(page_size=10))


def test_remaining_devices_are_yielded_while_others_appear_and_disappear() -> None:
    rng = random.Random(7)
    remaining = set(range(10_000))
    new = itertools.count(10_000)

    def churn(server: FakeDevices) -> None:
        for _ in range(20):
            removed = server.ids.pop(rng.randrange(len(server.ids)))
            remaining.discard(removed)
            server.ids.insert(rng.randrange(len(server.ids)), next(new))
        server.ids.pop(rng.randrange(len(server.ids)))

    server = FakeDevices(10_000, churn)
    yielded = numbers(client_of(server).iter_devices(page_size=500))
    assert len(yielded) == len(set(yielded))
    assert remaining & set(server.ids) <= set(yielded)
    assert len(server.pages) < 200


def test_threads_and_tasks_can_share_one_client(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        expected = client.devices(size=3)
        pages: list[object] = []

        def fetch() -> None:
            pages.append(client.devices(size=3))

        threads = [threading.Thread(target=fetch) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert pages == [expected] * 16

    async def run() -> list[object]:
        async with AsyncClient(credentials=sandbox.credentials, url=sandbox.url) as client:
            return list(await asyncio.gather(*(client.devices(size=3) for _ in range(64))))

    assert asyncio.run(run()) == [expected] * 64
