"""The warning about an API's warning points at the caller's line, not into the library."""

from __future__ import annotations

import asyncio
import linecache
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

import httpx
import pytest
import trio

import remoteit
from tests.client.fake_devices import FakeDevices
from tests.client.fake_transport import CREDENTIALS, ME, NO_RETRY, URL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

HEADERS = {"X-R3-Warning": "121 old"}
WITH_DEVELOPER_KEY = remoteit.Credentials("AAAAAAAAAAAAAAAAAAAA", b"a secret for tests only", "developer")


@pytest.fixture
def place() -> Iterator[Callable[[], str]]:
    """Return the source line that the only warning of the test points at."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", remoteit.ApiWarning)

        def line() -> str:
            [warning] = [warning for warning in caught if warning.category is remoteit.ApiWarning]
            assert warning.filename == __file__
            return linecache.getline(warning.filename, warning.lineno)

        yield line


def options(status: int = 200, credentials: remoteit.Credentials = CREDENTIALS) -> dict[str, Any]:
    devices = FakeDevices(5)

    def respond(request: httpx.Request) -> httpx.Response:
        if b"devices" in request.content:
            response = devices(request)
            response.headers.update(HEADERS)
            return response
        return httpx.Response(status, json=ME, headers=HEADERS)

    transport = httpx.MockTransport(respond)
    return {"credentials": credentials, "url": URL, "transport": transport, "retry": NO_RETRY}


def test_a_call_warns_at_its_line(place: Callable[[], str]) -> None:
    with remoteit.Client(**options()) as client:
        client.me()  # here
    assert "# here" in place()


@pytest.mark.parametrize("run", [asyncio.run, trio.run], ids=["asyncio", "trio"])
def test_an_awaited_call_warns_at_its_line(run: Callable[..., None], place: Callable[[], str]) -> None:
    async def program() -> None:
        async with remoteit.AsyncClient(**options()) as client:
            await client.me()  # here

    if run is trio.run:
        run(program)
    else:
        run(program())
    assert "# here" in place()


def test_a_call_without_a_line_in_its_task_warns_at_the_line_that_runs_the_loop(
    place: Callable[[], str],
) -> None:
    client = remoteit.AsyncClient(**options())
    with asyncio.Runner() as runner:
        runner.run(client.me())  # here
        runner.run(client.aclose())
    assert "# here" in place()


def test_a_failed_call_warns_at_its_line(place: Callable[[], str]) -> None:
    with remoteit.Client(**options(500)) as client, suppress(remoteit.HTTPStatusError):
        client.me()  # here
    assert "# here" in place()


def test_a_call_of_the_legacy_api_warns_at_its_line(place: Callable[[], str]) -> None:
    client = remoteit.Client(**options(500, WITH_DEVELOPER_KEY))
    with client, suppress(remoteit.RemoteItError):
        client.rest.devices()  # here
    assert "# here" in place()


def test_an_iteration_that_fetches_in_threads_warns_at_the_line_of_the_loop(
    place: Callable[[], str],
) -> None:
    with remoteit.Client(**options()) as client:
        for _ in client.iter_devices(page_size=2):  # here
            pass
    assert "# here" in place()


def test_an_iteration_that_fetches_in_tasks_warns_at_the_line_of_the_loop(place: Callable[[], str]) -> None:
    async def program() -> None:
        async with remoteit.AsyncClient(**options()) as client:
            async for _ in client.iter_devices(page_size=2):  # here
                pass

    asyncio.run(program())
    assert "# here" in place()


def test_a_method_that_a_thread_pool_runs_warns_although_no_line_calls_it() -> None:
    with (
        remoteit.Client(**options()) as client,
        ThreadPoolExecutor() as pool,
        pytest.warns(remoteit.ApiWarning, match="121 old"),
    ):
        pool.submit(client.me).result()
