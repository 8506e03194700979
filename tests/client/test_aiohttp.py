"""The async client behaves alike over aiohttp, its default if aiohttp is installed, and over httpx."""

from __future__ import annotations

import asyncio
import socket
import sys
from typing import TYPE_CHECKING

import aiohttp
import anyio
import httpx
import pytest

import remoteit
from remoteit._core.aiohttp import AiohttpTransport, aiohttp_transport
from remoteit._core.setup import build_async_http_client
from remoteit.sandbox import run_sandbox
from tests.client.fake_transport import CREDENTIALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with run_sandbox(devices=2) as sandbox:
        yield sandbox


def http_client_of(client: remoteit.AsyncClient) -> httpx.AsyncClient:
    return client._runner.http_client


def transport_of(client: remoteit.AsyncClient) -> httpx.AsyncBaseTransport:
    return http_client_of(client)._transport


def test_aiohttp_is_the_default_and_can_be_disabled() -> None:
    assert isinstance(transport_of(remoteit.AsyncClient(credentials=CREDENTIALS)), AiohttpTransport)
    without_aiohttp = remoteit.AsyncClient(credentials=CREDENTIALS, aiohttp=False)
    assert isinstance(transport_of(without_aiohttp), httpx.AsyncHTTPTransport)
    http = httpx.AsyncClient()
    assert http_client_of(remoteit.AsyncClient(credentials=CREDENTIALS, http_client=http)) is http


def test_httpx_is_used_if_aiohttp_is_not_installed(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    monkeypatch.delitem(sys.modules, "remoteit._core.aiohttp")

    async def run() -> None:
        async with remoteit.AsyncClient(credentials=sandbox.credentials, url=sandbox.url) as client:
            assert isinstance(transport_of(client), httpx.AsyncHTTPTransport)
            assert (await client.me()).email

    asyncio.run(run())


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_calls_work_on_both_event_loops(sandbox: Sandbox, backend: str) -> None:
    async def run() -> None:
        async with remoteit.AsyncClient(credentials=sandbox.credentials, url=sandbox.url) as client:
            assert (await client.me()).email

    anyio.run(run, backend=backend)


def test_use_from_another_event_loop_is_rejected(sandbox: Sandbox) -> None:
    client = remoteit.AsyncClient(credentials=sandbox.credentials, url=sandbox.url)
    with asyncio.Runner() as first:
        first.run(client.me())
        with asyncio.Runner() as second, pytest.raises(remoteit.ConfigurationError, match="event loop"):
            second.run(client.me())
        assert first.run(client.me()).email
        first.run(client.aclose())


def error_of_post(client: httpx.AsyncClient, url: str) -> httpx.HTTPError:
    async def run() -> httpx.HTTPError:
        async with client:
            with pytest.raises(httpx.HTTPError) as caught:
                await client.post(url, content=b"x")
        return caught.value

    return asyncio.run(run())


def test_a_refused_connection_is_a_connect_error() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # not listening: nothing can connect
        error = error_of_post(build_async_http_client(), f"http://127.0.0.1:{bound.getsockname()[1]}")
    assert type(error) is httpx.ConnectError


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (aiohttp.ServerDisconnectedError(), httpx.ReadError),
        (aiohttp.ClientOSError(104, "Connection reset by peer"), httpx.ReadError),
        (aiohttp.ClientConnectionResetError("Cannot write to closing transport"), httpx.ReadError),
        (aiohttp.ClientConnectionError("Connection closed"), httpx.ReadError),
        (aiohttp.ConnectionTimeoutError("Connection timeout"), httpx.ConnectTimeout),
        (aiohttp.SocketTimeoutError("Timeout on reading data from socket"), httpx.ReadTimeout),
        (aiohttp.ClientPayloadError("Response payload is not completed"), httpx.ReadError),
    ],
    ids=lambda value: type(value).__name__,
)
def test_errors_of_aiohttp_become_errors_of_httpx(
    raised: Exception, expected: type[httpx.HTTPError], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(aiohttp.ClientSession, "request", fail)
    assert type(error_of_post(build_async_http_client(), "http://127.0.0.1:1")) is expected


@pytest.mark.parametrize(
    "response", [b"not HTTP at all\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", b""]
)
def test_an_invalid_http_response_is_a_connection_error(response: bytes) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(response)
        await writer.drain()
        writer.close()

    async def run() -> None:
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            async with remoteit.AsyncClient(credentials=CREDENTIALS, url=url, retry=0) as client:
                with pytest.raises(remoteit.APIConnectionError) as caught:
                    await client.me()
                assert caught.value.request_sent

    asyncio.run(run())


def test_a_given_transport_is_used() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(204))
    assert build_async_http_client(transport=transport)._transport is transport


def test_an_http_proxy_is_used_by_aiohttp() -> None:
    transport = aiohttp_transport({"proxy": "http://proxy.example:3128"})
    assert isinstance(transport, AiohttpTransport)
    assert transport._proxy is not None
    assert transport._proxy.url == "http://proxy.example:3128"


def test_httpx_handles_a_socks_proxy() -> None:
    with pytest.raises(ImportError, match=r"httpx\[socks\]"):  # the message of httpx if its extra is missing
        build_async_http_client(proxy="socks5://proxy.example")


@pytest.mark.parametrize("name", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
def test_httpx_handles_proxies_from_the_environment(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert aiohttp_transport({}) is not None
    monkeypatch.setenv(name, "http://proxy.example:3128")
    assert aiohttp_transport({}) is None
    assert aiohttp_transport({"trust_env": False}) is not None
