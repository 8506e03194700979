"""Large answers leave the garbage collector as it was, and no answer leaves work for it."""

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import TYPE_CHECKING

import httpx
import pytest

import remoteit
from generated_client import DEVICES
from generated_client._runtime.base_client import ClientCore
from generated_client._runtime.protocol import decode
from tests.client.test_errors import KEY
from tests.client.test_iteration import device

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAGE = {"items": [device(number) for number in range(1000)], "total": 1000, "hasMore": False, "last": None}
LARGE = httpx.Response(200, json={"data": {"login": {"account": {"devices": PAGE}}}})


@pytest.fixture(autouse=True)
def _the_collector_as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def collections() -> int:
    return sum(generation["collections"] for generation in gc.get_stats())


def test_a_large_answer_is_decoded_without_a_collection() -> None:
    decode(DEVICES, (), LARGE)
    before = collections()
    page = decode(DEVICES, (), LARGE)
    assert len(page.items) == 1000
    assert collections() == before
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_a_collector_that_was_switched_off_stays_off() -> None:
    gc.disable()
    decode(DEVICES, (), LARGE)
    assert not gc.isenabled()


def test_objects_that_a_program_has_frozen_stay_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    decode(DEVICES, (), LARGE)
    assert gc.get_freeze_count() >= frozen - 100  # some are gone meanwhile, by themselves
    assert gc.isenabled()


def test_after_a_failure_the_collector_runs_again() -> None:
    broken = httpx.Response(
        200, content=LARGE.content[:-1], request=httpx.Request("POST", "https://api.example")
    )
    with pytest.raises(remoteit.InvalidResponseError):
        decode(DEVICES, (), broken)
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_an_answer_is_gone_when_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[weakref.ref[httpx.Response]] = []
    decoding: Callable[..., object] = vars(ClientCore)["_value"]

    def remember(*args: object) -> object:
        seen.extend(weakref.ref(each) for each in args if isinstance(each, httpx.Response))
        return decoding(*args)

    monkeypatch.setattr(ClientCore, "_value", remember)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=LARGE.content))
    with remoteit.Client(credentials=KEY, http_client=httpx.Client(transport=transport)) as client:
        gc.disable()
        client.devices()

    async def run() -> None:
        async with httpx.AsyncClient(transport=transport) as http:
            await remoteit.AsyncClient(credentials=KEY, http_client=http).devices()

    asyncio.run(run())
    assert [each() for each in seen] == [None, None]
