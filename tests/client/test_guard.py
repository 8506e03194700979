"""Connections are guarded whatever is between the client and the API, and whoever else uses them."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import remoteit
from generated_client._runtime.flows import FlowRunner
from tests.client.raw_matrix import BODIES, CLIENTS, JSON, KEY, OK, REST, TLS, ClientKind, fill
from tests.client.raw_server import Drip, End, RawServer, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

GOOD = fill(OK + REST, BODIES["query"])
OTHER = GOOD.replace(b'"1"', b'"2"')
TIMEOUT = 1.0
SCHEDULING = 1.0
"""Seconds that a busy machine may add."""


def error_of(kind: ClientKind, **options: Any) -> tuple[remoteit.RemoteItError, float]:
    """Make one call; return its error and the seconds it took."""
    options = {"credentials": KEY, "retry": 0, "verify": TLS, "timeout": 10, **options}
    if kind == "sync":
        with remoteit.Client(**options) as blocking:
            started = time.monotonic()
            with pytest.raises(remoteit.RemoteItError) as caught:
                blocking.me()
            return caught.value, time.monotonic() - started

    async def run() -> tuple[remoteit.RemoteItError, float]:
        async with remoteit.AsyncClient(**options, aiohttp=kind == "aiohttp") as awaited:
            started = time.monotonic()
            with pytest.raises(remoteit.RemoteItError) as caught:
                await awaited.me()
            return caught.value, time.monotonic() - started

    return asyncio.run(run())


def timeout_of(read: float) -> httpx.Timeout:
    return httpx.Timeout(30, read=read)


@pytest.mark.parametrize("kind", CLIENTS)
def test_an_error_says_what_is_malformed(kind: ClientKind) -> None:
    with RawServer(lambda _: [OK + b"Odd\r\n\r\n", End.HOLD]) as server:
        error, _ = error_of(kind, url=server.url)
    assert isinstance(error, remoteit.APIConnectionError)
    assert "the response is not valid HTTP/1.1: malformed header" in str(error)


# Proxies


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_response_that_a_proxy_passes_on_is_checked(kind: ClientKind) -> None:
    twice = OK + b"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"
    with RawServer(lambda _: [twice]) as proxy:
        error, _ = error_of(kind, url="http://127.0.0.1:1", proxy=proxy.url)
        assert proxy.requests[0].startswith(b"POST http://127.0.0.1:1/graphql/v1 HTTP/1.1\r\n")
    assert isinstance(error, remoteit.APIConnectionError)


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "https://api.example"], ids=["http", "https"])
def test_a_proxy_gets_its_password_and_nobody_else_does(kind: ClientKind, url: str) -> None:
    with RawServer(lambda _: [OK + b"Content-Length: 0\r\n\r\n", End.CLOSE]) as proxy:
        error_of(kind, url=url, proxy=proxy.url.replace("//", "//us%C3%A9r:password@"))
        [request] = proxy.requests
    assert b"\r\nproxy-authorization: basic dxpdqXI6cgfzc3dvcmq=\r\n" not in request
    head = request.partition(b"\r\n\r\n")[0].split(b"\r\n")
    assert [line.partition(b": ")[2] for line in head if line.lower().startswith(b"proxy-auth")] == [
        b"Basic dXPDqXI6cGFzc3dvcmQ="
    ]


@pytest.mark.parametrize("kind", CLIENTS)
def test_the_read_timeout_bounds_the_way_through_a_proxy(kind: ClientKind) -> None:
    with RawServer(lambda _: [Drip(b"HTTP/1.1 100 Continue\r\n\r\n")]) as proxy:
        error, seconds = error_of(
            kind, url="https://api.example", proxy=proxy.url, timeout=timeout_of(TIMEOUT)
        )
        assert proxy.requests[0].startswith(b"CONNECT api.example:443 HTTP/1.1\r\n")
    assert isinstance(error, remoteit.APITimeoutError)
    assert seconds < TIMEOUT * 1.1 + SCHEDULING


# Time


@pytest.mark.parametrize("kind", CLIENTS)
def test_the_read_timeout_bounds_a_tls_handshake(kind: ClientKind) -> None:
    with RawServer(lambda _: []) as silent:  # it waits for the end of a request's head
        url = silent.url.replace("http:", "https:")
        error, seconds = error_of(kind, url=url, timeout=timeout_of(TIMEOUT))
    assert isinstance(error, remoteit.APITimeoutError)
    assert seconds < TIMEOUT * 1.1 + SCHEDULING
    assert kind != "sync" or not error.request_sent


def test_a_connect_that_took_too_long_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name lookup cannot be interrupted, and each address of a host has the whole timeout."""
    now, connect = [0.0], socket.create_connection

    def connect_slowly(*args: Any, **options: Any) -> socket.socket:
        now[0] += 60
        return connect(*args, **options)

    monkeypatch.setattr("generated_client._runtime.guard.time", SimpleNamespace(monotonic=lambda: now[0]))
    with RawServer(lambda _: [GOOD]) as server:
        monkeypatch.setattr(socket, "create_connection", connect_slowly)
        error, _ = error_of("sync", url=server.url, timeout=30)
        assert server.requests == []
    assert isinstance(error, remoteit.APITimeoutError)
    assert not error.request_sent


@contextlib.contextmanager
def slow_reader() -> Generator[str]:
    """Run a server that reads 64 kB at once, again and again, and never responds."""
    closing = threading.Event()
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def serve() -> None:
            with listener.accept()[0] as connection:
                while not closing.wait(0.02) and connection.recv(64 * 1024):
                    pass

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            closing.set()
            thread.join()


def send(request: httpx.Request) -> Generator[httpx.Request, httpx.Response | None, object]:
    return (yield request)


def test_the_read_timeout_bounds_a_large_request() -> None:
    """A server that reads slowly makes progress all the time."""
    with slow_reader() as url, httpx.Client() as http:
        request = httpx.Request(
            "POST", url, content=bytes(50_000_000), extensions={"timeout": timeout_of(TIMEOUT).as_dict()}
        )
        started = time.monotonic()
        with pytest.raises(httpx.WriteTimeout):
            FlowRunner(http, None, time.sleep).run(send(request))
    assert time.monotonic() - started < TIMEOUT * 1.1 + SCHEDULING


def test_each_thread_has_its_own_deadline() -> None:
    patient_may_end = threading.Event()

    def respond(_: bytes) -> Iterator[Step]:
        assert patient_may_end.wait(20)
        yield GOOD

    with RawServer(respond) as server, remoteit.Client(credentials=KEY, url=server.url, verify=TLS) as client:
        results: list[object] = []
        patient = threading.Thread(target=lambda: results.append(client.me().id))
        patient.start()
        impatient = FlowRunner(client._runner.http_client, httpx.Auth(), time.sleep)
        request = httpx.Request(
            "POST", server.url, content=b"{}", extensions={"timeout": timeout_of(0.2).as_dict()}
        )
        with pytest.raises(httpx.ReadTimeout):
            impatient.run(send(request))
        patient_may_end.set()
        patient.join(20)
    assert results == ["1"]


# Connections that are used again


@pytest.mark.parametrize("kind", CLIENTS)
def test_bytes_between_two_calls_do_not_reach_the_second(kind: ClientKind) -> None:
    first_call_ended, leftover_sent = threading.Event(), threading.Event()

    def respond(_: bytes) -> Iterator[Step]:
        yield GOOD
        if not leftover_sent.is_set():
            assert first_call_ended.wait(20)
            yield OTHER
            leftover_sent.set()

    def pause() -> None:
        first_call_ended.set()
        assert leftover_sent.wait(20)

    with RawServer(respond) as server:
        options: dict[str, Any] = {"credentials": KEY, "url": server.url, "verify": TLS, "retry": 0}
        if kind == "sync":
            with remoteit.Client(**options) as client:
                assert client.me().id == "1"
                pause()
                assert client.me().id == "1"
        else:

            async def run() -> None:
                async with remoteit.AsyncClient(**options, aiohttp=kind == "aiohttp") as client:
                    assert (await client.me()).id == "1"
                    await asyncio.to_thread(pause)
                    assert (await client.me()).id == "1"

            asyncio.run(run())
        assert server.connections == 2


def test_a_body_that_looks_like_a_request_does_not_end_the_checks() -> None:
    """A chunk of an upload may begin with anything."""
    twice = OK + JSON + b"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"
    with RawServer(lambda _: [twice]) as server, httpx.Client() as http:
        request = httpx.Request("POST", server.url, content=b"HEAD / HTTP/1.1\r\n\r\n")
        with pytest.raises(httpx.RemoteProtocolError, match="ambiguous or malformed length"):
            FlowRunner(http, None, time.sleep).run(send(request))


def test_the_http_client_that_was_passed_in_may_change_protocols() -> None:
    """Its own requests share the connections that the calls have opened."""
    switched = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"

    def respond(request: bytes) -> list[Step]:
        return [GOOD] if request.startswith(b"POST") else [switched, End.HOLD]

    with RawServer(respond) as server, httpx.Client(verify=TLS) as http:
        client = remoteit.Client(credentials=KEY, url=server.url, http_client=http)
        client.me()
        with http.stream("GET", server.url, headers={"Connection": "upgrade", "Upgrade": "x"}) as response:
            assert response.status_code == 101
        assert server.connections == 1


@pytest.mark.parametrize("status", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 404 Not Found\r\n"])
def test_a_head_request_on_the_same_connection_has_a_length_and_no_body(status: bytes) -> None:
    def respond(request: bytes) -> list[Step]:
        return [GOOD] if request.startswith(b"POST") else [status + b"Content-Length: 99\r\n\r\n"]

    with RawServer(respond) as server, httpx.Client(verify=TLS) as http:
        client = remoteit.Client(credentials=KEY, url=server.url, http_client=http)
        client.me()
        assert http.head(server.url).headers["Content-Length"] == "99"
        client.me()
        assert server.connections == 1


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_rejected_response_ends_only_its_own_connection(kind: ClientKind) -> None:
    steps: tuple[list[Step], ...] = ([GOOD], [OK + b"Odd\r\n\r\n", End.HOLD], [GOOD])
    responses = iter(steps)

    def outcome_of(call: Callable[[], Any]) -> str:
        try:
            return str(call().id)
        except remoteit.RemoteItError as error:
            return type(error).__name__

    with RawServer(lambda _: next(responses)) as server:
        options: dict[str, Any] = {"credentials": KEY, "url": server.url, "verify": TLS, "retry": 0}
        if kind == "sync":
            with remoteit.Client(**options) as client:
                outcomes = [outcome_of(client.me) for _ in range(3)]
        else:
            with asyncio.Runner() as runner:

                async def make() -> remoteit.AsyncClient:
                    return remoteit.AsyncClient(**options, aiohttp=kind == "aiohttp")

                awaited = runner.run(make())
                outcomes = [outcome_of(partial(runner.run, awaited.me())) for _ in range(3)]
                runner.run(awaited.aclose())
        assert server.connections == 2
    assert outcomes == ["1", "APIConnectionError", "1"]
