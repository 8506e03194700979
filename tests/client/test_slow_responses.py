"""The read timeout and a request's deadline bound an attempt as a whole, whatever the server sends."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import anyio
import httpx
import pytest

import remoteit
from generated_client._runtime.flows import DEADLINE, time_limit
from tests.client.raw_matrix import CHUNKED, CLIENTS, JSON, KEY, OK, TLS, ClientKind
from tests.client.raw_server import Drip, RawServer, Step

pytestmark = pytest.mark.slow  # waits for timeouts on real sockets

TIMEOUT = 1.0
SCHEDULING = 1.0
"""Seconds that a busy machine may add."""

DRIPS: dict[str, tuple[Step, ...]] = {
    "interim responses": (Drip(b"HTTP/1.1 100 Continue\r\n\r\n"),),
    "interim responses at full speed": (Drip(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000, 0.001),),
    "a status line, byte by byte": (b"HTTP/1.1 200 ", Drip(b"O")),
    "headers": (OK, Drip(b"X: x\r\n")),
    "a header, byte by byte": (OK + b"X: ", Drip(b"x")),
    "a body": (OK + JSON + b"Content-Length: 9999999999\r\n\r\n", Drip(b" ")),
    "a body at full speed": (OK + JSON + b"Content-Length: 9999999999\r\n\r\n", Drip(b" " * 100_000, 0.001)),
    "a body without a length": (OK + JSON + b"\r\n", Drip(b" ")),
    "chunks": (CHUNKED, Drip(b"1\r\n \r\n")),
}  # fmt: skip


def attempt(
    client: ClientKind, url: str, timeout: httpx.Timeout, retry: remoteit.Retry | int = 0
) -> tuple[str, float]:
    """Make one call without retries; return the class of its error and the seconds it took."""
    options: dict[str, Any] = {
        "credentials": KEY,
        "url": url,
        "retry": retry,
        "timeout": timeout,
        "verify": TLS,
    }
    if client == "sync":
        with remoteit.Client(**options) as blocking:
            started = time.monotonic()
            with pytest.raises(remoteit.RemoteItError) as caught:
                blocking.me()
            return type(caught.value).__name__, time.monotonic() - started

    async def run() -> tuple[str, float]:
        async with remoteit.AsyncClient(**options, aiohttp=client == "aiohttp") as awaited:
            started = time.monotonic()
            with pytest.raises(remoteit.RemoteItError) as caught:
                await awaited.me()
            return type(caught.value).__name__, time.monotonic() - started

    return asyncio.run(run())


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("name", DRIPS)
def test_the_read_timeout_bounds_the_attempt(client: ClientKind, name: str) -> None:
    with RawServer(lambda _: DRIPS[name]) as server:
        error, seconds = attempt(client, server.url, httpx.Timeout(30, read=TIMEOUT))
    assert error == "APITimeoutError"
    assert seconds < TIMEOUT * 1.1 + SCHEDULING


def test_the_read_timeout_bounds_an_attempt_on_trio() -> None:
    async def run(url: str) -> None:
        async with remoteit.AsyncClient(credentials=KEY, url=url, retry=0, timeout=0.2, verify=TLS) as client:
            with pytest.raises(remoteit.APITimeoutError):
                await client.me()

    started = time.monotonic()
    with RawServer(lambda _: DRIPS["interim responses"]) as server:
        anyio.run(run, server.url, backend="trio")
    assert time.monotonic() - started < 5


def bound_of(request: httpx.Request) -> float | None:
    limit = time_limit(request)
    return None if limit is None else round(limit / 1.05, 6)


def request_with(**extensions: object) -> httpx.Request:
    return httpx.Request("POST", "https://api.example", content=b"{}", extensions=dict(extensions))


def test_the_shorter_of_timeout_and_deadline_counts() -> None:
    timeout = httpx.Timeout(30, read=5).as_dict()
    assert bound_of(request_with()) is None
    assert bound_of(request_with(timeout=timeout)) == 5
    assert bound_of(request_with(timeout=timeout, **{DEADLINE: 2.0})) == 2
    assert bound_of(request_with(timeout=timeout, **{DEADLINE: 9.0})) == 5
    assert bound_of(request_with(timeout=httpx.Timeout(None).as_dict(), **{DEADLINE: 9.0})) == 9


def test_a_file_transfer_may_take_longer() -> None:
    request = httpx.Request(
        "POST",
        "https://api.example",
        files={"file": b"x"},
        extensions={"timeout": httpx.Timeout(1).as_dict()},
    )
    assert bound_of(request) is None


@pytest.mark.parametrize("client", CLIENTS)
def test_the_deadline_of_the_retries_bounds_the_attempt(client: ClientKind) -> None:
    retry = remoteit.Retry(max_attempts=1, deadline=TIMEOUT)
    with RawServer(lambda _: DRIPS["headers"]) as server:
        error, seconds = attempt(client, server.url, httpx.Timeout(30), retry)
    assert error == "APITimeoutError"
    assert seconds < TIMEOUT * 1.1 + SCHEDULING
