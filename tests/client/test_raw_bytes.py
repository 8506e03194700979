"""Whatever bytes come as a response, status line and headers included, all clients behave alike."""

from __future__ import annotations

import asyncio
import time
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import remoteit
from tests.client.raw_matrix import BEHAVIORS, BODIES, JSON, KEY, OK, TLS, fill
from tests.client.raw_server import End, RawServer, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TIMEOUTS = {End.CLOSE: 10.0, End.RESET: 10.0, End.HOLD: 0.15}
"""Seconds; only a connection that stays open leaves a client waiting."""
SCHEDULING = 3.0
"""Seconds that a busy machine may add to a call."""

BODY = BODIES["query"]
GOOD = OK + JSON + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY


def status_line(version: bytes, status: int, reason: bytes) -> bytes:
    return b"HTTP/%s %d %s" % (version, status, reason)


def join_lines(line: bytes, fields: list[bytes], end: bytes, body: bytes) -> bytes:
    return end.join([line, *fields, b""]) + end + body


noise = st.binary(max_size=30)
status_lines = st.sampled_from(
    [b"HTTP/1.1 200 OK", b"HTTP/1.0 200", b"HTTP/1.1 100", b"HTTP/1.1 503 x"]
) | st.builds(
    status_line,
    st.sampled_from([b"1.1", b"1.0", b"2", b"1.2"]),
    st.integers(-1, 1200),
    noise,
)
names = st.sampled_from(
    [
        b"Content-Length", b"Transfer-Encoding", b"Content-Encoding", b"Content-Type", b"Connection", b"Date",
        b"Location", b"Retry-After", b"Upgrade", b"X-R3-Warning",
    ]
)  # fmt: skip
values = noise | st.sampled_from(
    [
        b"%d" % len(BODY), b"0", b"chunked", b"gzip", b"close", b"keep-alive", b"http://[",
        b"99999999999999999999",
        b"Mon, 31 Feb 9999 25:61:61 GMT",
    ]
)  # fmt: skip
headers = st.lists(st.tuples(names | noise, values).map(b": ".join) | noise, max_size=6)
chunks = st.lists(
    st.binary(max_size=20).map(lambda data: b"%x\r\n%s\r\n" % (len(data), data)) | noise, max_size=4
).map(b"".join)
bodies = noise | st.just(BODY) | chunks | st.just(b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY))
ends = st.sampled_from([b"\r\n"] * 4 + [b"\n", b"\r", b""])
built = st.builds(
    join_lines,
    status_lines,
    headers,
    ends,
    bodies,
)
known = st.sampled_from(
    [
        b"".join(fill(step, BODY) for step in behavior.steps if isinstance(step, bytes))
        for behavior in BEHAVIORS
    ]
).filter(lambda data: len(data) < 5000)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A response with a few bytes removed, replaced or added."""
    data = draw(st.just(GOOD) | known | built)
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(data)))
        data = data[:start] + draw(noise) + data[start + draw(st.integers(0, 10)) :]
    return data


responses = damaged() | built | st.binary(max_size=200)
endings = st.sampled_from([End.CLOSE] * 16 + [End.RESET, End.HOLD])


class Trial:
    """The three clients, each with a server of its own; they are used for all examples."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._servers = [RawServer(lambda _: self._steps) for _ in range(3)]
        self._loop = asyncio.Runner()
        blocking, over_aiohttp, over_httpx = (server.url for server in self._servers)
        options: dict[str, Any] = {"credentials": KEY, "retry": 0, "verify": TLS}
        self._client = remoteit.Client(url=blocking, **options)
        self._async_clients = (
            remoteit.AsyncClient(url=over_aiohttp, **options),
            remoteit.AsyncClient(url=over_httpx, aiohttp=False, **options),
        )

    def run(self, data: bytes, ending: End) -> list[str]:
        """Make a call with each client; return the class of its result."""
        results = self._call(data, ending)
        if ending is End.HOLD:
            self._call(b"", End.CLOSE)  # the clients may have kept the connections, which serve nothing
        else:
            # A request that timed out may be read, and counted, later.
            assert all(len(server.requests) <= 1 for server in self._servers)
        return results

    def _call(self, data: bytes, ending: End) -> list[str]:
        self._steps[:] = [data, ending]
        for client in (self._client, *self._async_clients):
            client._runner.http_client.timeout = httpx.Timeout(TIMEOUTS[ending])
        for server in self._servers:
            server.requests.clear()
        calls: list[Callable[[], object]] = [self._client.me]
        calls += [partial(self._loop.run, self._await(client)) for client in self._async_clients]
        return [self._result_of(call, TIMEOUTS[ending]) for call in calls]

    async def _await(self, client: remoteit.AsyncClient) -> object:
        return await client.me()

    def _result_of(self, call: Callable[[], object], timeout: float) -> str:
        started = time.monotonic()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", remoteit.ApiWarning)
                result = type(call())
        except remoteit.RemoteItError as error:
            result = type(error)
        assert time.monotonic() - started < timeout * 1.1 + SCHEDULING
        return result.__name__

    def close(self) -> None:
        self._client.close()
        for client in self._async_clients:
            self._loop.run(client.aclose())
        self._loop.close()
        for server in self._servers:
            server.close()


@pytest.fixture(scope="module")
def trial() -> Iterator[Trial]:
    clients = Trial()
    yield clients
    clients.close()


def check(trial: Trial, data: bytes, ending: End) -> None:
    results = set(trial.run(data, ending))
    if ending is End.HOLD:
        results.discard("APITimeoutError")  # a busy machine may not read the response in time
    if "TransportError" in results:
        # httpx decodes a compressed body while it reads; aiohttp first finds that the body is cut short.
        results.discard("APIConnectionError")
    # A reset may overtake the response.
    assert ending is End.RESET or len(results) <= 1, results


QUICK = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(data=responses, ending=endings)
@QUICK
def test_any_bytes_are_a_value_or_one_of_our_errors(trial: Trial, data: bytes, ending: End) -> None:
    check(trial, data, ending)


@pytest.mark.slow
@given(data=responses, ending=endings)
@settings(QUICK, max_examples=10_000)
def test_ten_thousand_responses_are_values_or_our_errors(trial: Trial, data: bytes, ending: End) -> None:
    check(trial, data, ending)
