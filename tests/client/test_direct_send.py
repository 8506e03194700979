"""Requests that are handed to the transport directly end like those that httpx's `send` handles."""

from __future__ import annotations

import asyncio
import gzip
import logging
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import remoteit
from generated_client._runtime.http_clients import READ_AT_ONCE, ForkAwareClient, may_send_directly
from remoteit._core.setup import build_sync_http_client
from tests.client.raw_matrix import BEHAVIORS, BODIES, CLIENTS, JSON, KEY, OK, REST, TLS, Behavior, fill
from tests.client.raw_server import RawServer

if TYPE_CHECKING:
    from tests.client.raw_matrix import ClientKind

GOOD = fill(OK + REST, BODIES["query"])
CHANGING = (b"date:", b"authorization:", b"host:")
"""Headers of a request that differ between two requests."""


def do_nothing(_: object) -> None:
    """An event hook for blocking clients, with which requests take httpx's way."""


async def do_nothing_async(_: object) -> None:
    """The same for awaited clients."""


def result_of(server: RawServer, kind: ClientKind, **more: Any) -> object:
    """Make one call; return its value, or its error."""
    options: dict[str, Any] = {
        "credentials": KEY, "url": server.url, "retry": 0, "timeout": 10, "verify": TLS, **more,
    }  # fmt: skip
    try:
        if kind == "sync":
            with remoteit.Client(**options) as client:
                return client.me()

        async def run() -> object:
            async with remoteit.AsyncClient(**options, aiohttp=kind == "aiohttp") as client:
                return await client.me()

        return asyncio.run(run())
    except remoteit.RemoteItError as error:
        return type(error), str(error).replace(server.url.removeprefix("http://"), "SERVER"), vars(error)


def lines_of(request: bytes) -> list[bytes]:
    return [line for line in request.split(b"\r\n") if not line.lower().startswith(CHANGING)]


@pytest.mark.parametrize("kind", [kind for kind in CLIENTS if kind != "httpx"])
@pytest.mark.parametrize(
    "behavior", [behavior for behavior in BEHAVIORS if not behavior.waits], ids=lambda behavior: behavior.name
)
def test_both_ways_give_the_same_result(behavior: Behavior, kind: ClientKind) -> None:
    hook = do_nothing if kind == "sync" else do_nothing_async
    with RawServer(lambda _: behavior.respond("query")) as server:
        direct = result_of(server, kind)
        through_httpx = result_of(server, kind, event_hooks={"response": [hook]})
        sent = server.requests[:]
    if behavior.name == "50,000 headers":
        # The parser's limit and the check's are reached together; the bytes of a read decide which is first.
        assert isinstance(direct, tuple)
        assert isinstance(through_httpx, tuple)
        assert direct[0] is through_httpx[0]
    elif "reset" in behavior.name:
        # A reset may overtake bytes that were sent before it.
        assert isinstance(direct, tuple) == isinstance(through_httpx, tuple)
    elif isinstance(direct, tuple) and kind == "aiohttp":
        assert isinstance(through_httpx, tuple)
        assert direct[0] is through_httpx[0]
    else:
        assert direct == through_httpx
    assert lines_of(sent[0]) == lines_of(sent[1])


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_compressed_body_is_decoded(kind: ClientKind) -> None:
    body = gzip.compress(BODIES["query"])
    head = OK + JSON + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    with RawServer(lambda _: [head + body]) as server:
        me: Any = result_of(server, kind)
    assert me.id == "1"


def test_an_error_knows_its_request() -> None:
    transport = ForkAwareClient(timeout=5)
    request = httpx.Request("POST", "http://127.0.0.1:1/", content=b"{}", extensions={READ_AT_ONCE: True})
    with transport, pytest.raises(httpx.ConnectError) as caught:
        transport.send(request, auth=httpx.Auth(), follow_redirects=False)
    assert caught.value.request is request


@pytest.mark.parametrize("hooks", [{}, {"request": [do_nothing]}], ids=["direct", "through httpx"])
def test_cookies_are_kept(hooks: dict[str, Any]) -> None:
    cookie = GOOD.replace(OK, OK + b"Set-Cookie: session=abc; Path=/\r\n")
    with (
        RawServer(lambda _: [cookie]) as server,
        remoteit.Client(credentials=KEY, url=server.url, verify=TLS, event_hooks=hooks) as client,
    ):
        client.me()
        assert dict(client._runner.http_client.cookies) == {"session": "abc"}


def test_httpx_logs_requests_if_its_logger_is_enabled(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "httpx")
    with RawServer(lambda _: [GOOD]) as server:
        result_of(server, "sync")
    assert [record.name for record in caplog.records] == ["httpx"]


def test_event_hooks_see_the_request_and_the_response() -> None:
    seen: list[object] = []
    hooks = {"request": [seen.append], "response": [seen.append]}
    with RawServer(lambda _: [GOOD]) as server:
        result_of(server, "sync", event_hooks=hooks)
    assert [type(item) for item in seen] == [httpx.Request, httpx.Response]


def test_only_requests_of_operations_are_sent_directly() -> None:
    options: dict[str, Any] = {"auth": httpx.Auth(), "follow_redirects": False}
    request = httpx.Request("POST", "http://example", extensions={READ_AT_ONCE: True})
    client = httpx.Client()
    assert may_send_directly(client, request, options)
    assert not may_send_directly(client, httpx.Request("POST", "http://example"), options)
    assert not may_send_directly(client, request, {})
    assert not may_send_directly(client, request, {**options, "auth": ("user", "password")})
    assert not may_send_directly(client, request, {**options, "follow_redirects": True})
    assert not may_send_directly(client, request, {**options, "stream": True})
    client.event_hooks = {"request": [do_nothing]}
    assert not may_send_directly(client, request, options)
    client.event_hooks = {}
    client.close()
    assert not may_send_directly(client, request, options)


@pytest.mark.parametrize(
    "options",
    [{"proxy": "http://127.0.0.1:1"}, {"http1": False}, {"mounts": {}}],
    ids=" ".join,
)
def test_httpx_makes_the_transports_that_are_not_known_here(options: dict[str, Any]) -> None:
    client = build_sync_http_client(**options)
    assert isinstance(client, ForkAwareClient)
    assert client._direct is None


@pytest.mark.parametrize("name", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
def test_proxies_from_the_environment_are_used(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:1")
    client = build_sync_http_client(trust_env=True)
    assert isinstance(client, ForkAwareClient)
    assert client._direct is None
    without_environment = build_sync_http_client(trust_env=False)
    assert isinstance(without_environment, ForkAwareClient)
    assert without_environment._direct is not None
