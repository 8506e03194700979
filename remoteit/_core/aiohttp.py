"""An `httpx.AsyncClient` over aiohttp's connections, which serve many concurrent calls several times faster.

The extra `aiohttp` brings what is needed. httpx-aiohttp joins the two; this module sees to what would be lost
in between: a connection that broke with a request on it must not pass for one never made, every error has to
be one of httpx's, and trio, SOCKS and HTTP/2, which aiohttp does not know, go on by httpx's connections.
"""

from __future__ import annotations

import asyncio
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport, HttpxAiohttpClient
from multidict import CIMultiDict
from yarl import URL

from remoteit.errors import ConfigurationError

from .lean import is_plain

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

_WHOLE = "remoteit.whole"
"""The extension of a request whose answer is read at once, which saves half a dozen steps for each piece."""

_MEANT: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.ServerTimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ClientConnectionError, httpx.ReadError),
    (aiohttp.ClientPayloadError, httpx.ReadError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
)
"""What an error of aiohttp's means in httpx's words: the first that fits."""


class AiohttpClient(HttpxAiohttpClient):
    """An `httpx.AsyncClient` over aiohttp's connections; it takes the same options."""

    def _init_transport(self, *args: Any, **options: Any) -> httpx.AsyncBaseTransport:
        def plain() -> httpx.AsyncBaseTransport:
            return httpx.AsyncClient._init_transport(self, *args, **options)  # noqa: SLF001 - what it overrides

        if options.get("transport") or options.get("http2"):
            return plain()
        return Connections(plain, *args, **options)

    def _init_proxy_transport(self, *args: Any, **options: Any) -> httpx.AsyncBaseTransport:
        def plain() -> httpx.AsyncBaseTransport:
            return httpx.AsyncClient._init_proxy_transport(self, *args, **options)  # noqa: SLF001 - as above

        if options.get("http2") or args[0].url.scheme.startswith("socks"):
            return plain()
        return Connections(plain, proxy=args[0], **options)

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request, as `httpx.AsyncClient.send` does."""
        if not is_plain(self, options):
            return await super().send(request, **options)
        transport = self._transport_for_url(request.url)
        request.extensions[_WHOLE] = True
        flow = options["auth"].auth_flow(request)
        request = next(flow)
        while True:
            try:
                response = await transport.handle_async_request(request)
                response.request = request
                if isinstance(response.stream, httpx.ByteStream):
                    response.read()
                else:
                    await response.aread()
            except httpx.RequestError as error:
                error.request = request
                raise
            try:
                request = flow.send(response)
            except StopIteration:
                return response


class Connections(AiohttpTransport):
    """aiohttp's connections on asyncio, and httpx's elsewhere, which is on trio.

    Args:
        plain: makes httpx's, where they are needed.
        options: httpx-aiohttp's.
    """

    def __init__(self, plain: Callable[[], httpx.AsyncBaseTransport], **options: Any) -> None:
        options.pop("transport", None)
        super().__init__(**options)
        self._make_plain = plain
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._plain: httpx.AsyncBaseTransport | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request.

        Raises:
            ConfigurationError: the connections belong to another event loop.
        """
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._plain = self._plain or self._make_plain()
            return await self._plain.handle_async_request(request)
        if self._session is None:
            self._session, self._loop = self.get_client(), loop
        elif self._loop is not loop:
            raise ConfigurationError(
                "the client has connections of another event loop, which it was used in before; make one"
                " AsyncClient for each event loop"
            )
        try:
            answer = await self._asked(self._session, request)
            body = await answer.read() if _WHOLE in request.extensions else None
        except aiohttp.ClientError as error:
            raise _as_httpx_says_it(error) from error
        return httpx.Response(
            answer.status,
            headers=answer.raw_headers,
            stream=_Body(answer) if body is None else httpx.ByteStream(body),
            extensions={"http_version": b"HTTP/1.1", "reason_phrase": (answer.reason or "").encode()},
        )

    def get_client(self) -> aiohttp.ClientSession:
        """A session that keeps no cookies, which the API does not set."""
        session = super().get_client()
        without = aiohttp.ClientSession(connector=session.connector, cookie_jar=aiohttp.DummyCookieJar())
        session.detach()
        return without

    async def _asked(self, session: aiohttp.ClientSession, request: httpx.Request) -> aiohttp.ClientResponse:
        headers = CIMultiDict(
            [(name.decode(), value.decode("latin-1")) for name, value in request.headers.raw]
        )
        # aiohttp frames a body of unknown length itself, and would do so twice.
        headers.popall("Transfer-Encoding", None)
        proxy = self.proxy
        return await session.request(
            request.method,
            _url(str(request.url)),
            headers=headers,
            data=_content(request),
            allow_redirects=False,
            auto_decompress=False,
            timeout=_timeouts(*map(request.extensions.get("timeout", {}).get, ("connect", "read", "pool"))),
            server_hostname=request.extensions.get("sni_hostname"),
            proxy=str(proxy.url) if proxy else None,
            proxy_auth=aiohttp.BasicAuth(*proxy.auth) if proxy and proxy.auth else None,
            proxy_headers=dict(proxy.headers) if proxy else None,
        )

    async def aclose(self) -> None:
        """Close all connections."""
        if self._plain is not None:
            await self._plain.aclose()
        if self._session is not None and self._loop is asyncio.get_running_loop():
            await self._session.close()


class _Body(httpx.AsyncByteStream):
    """A body that is on its way."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._answer.content.iter_any():
                yield piece
        except aiohttp.ClientError as error:
            raise _as_httpx_says_it(error) from error

    async def aclose(self) -> None:
        self._answer.close()


def _content(request: httpx.Request) -> bytes | Any:
    """The body, whole where it is known."""
    try:
        return request.content
    except httpx.RequestNotRead:
        return request.stream


def _as_httpx_says_it(error: aiohttp.ClientError) -> httpx.TransportError:
    meant = next(ours for theirs, ours in _MEANT if isinstance(error, theirs))
    return meant(str(error) or type(error).__name__)


@lru_cache(maxsize=8)
def _url(text: str) -> URL:
    return URL(text, encoded=True)  # as it is signed


@lru_cache(maxsize=8)
def _timeouts(connect: float | None, read: float | None, pool: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(sock_connect=connect, sock_read=read, connect=pool)
