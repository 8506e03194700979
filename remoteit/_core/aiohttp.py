"""An httpx transport over aiohttp's connections, which serve many concurrent calls several times faster.

It uses aiohttp directly, as httpx-aiohttp reports a connection that broke after the request was sent as one
that was never made, which would repeat a mutation. trio runs on httpx's own transport.
"""

from __future__ import annotations

import asyncio
import inspect
from base64 import b64encode
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import httpx
from multidict import CIMultiDict
from yarl import URL

from generated_client._runtime.framing import ResponseCheck
from generated_client._runtime.http_clients import (
    SingleLoopClient,
    check_redirect,
    environment_has_proxies,
    may_send_directly,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

_ERROR_MAP: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.ServerTimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ClientConnectionError, httpx.ReadError),
    (aiohttp.ClientPayloadError, httpx.ReadError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
)
"""httpx's error for each of aiohttp's; the first match applies."""

_MAX_HEAD = 100 * 1024
"""Bytes of a response's status line and headers that httpx accepts."""
_LIMITS: dict[str, Any] = {
    name: _MAX_HEAD
    for name in ("max_line_size", "max_field_size", "max_headers")
    # `max_headers` is new; older versions have no such limit.
    if name in inspect.signature(aiohttp.ClientSession).parameters
}

_SECRET_HEADERS = ("Authorization", "DeveloperKey", "token")


def aiohttp_transport(options: Mapping[str, Any]) -> AiohttpTransport | None:
    """Make a transport for these options of `httpx.AsyncClient`.

    Returns:
        None if httpx's own transport must serve them: a transport is given, HTTP/2 or a SOCKS proxy is
        asked for, or the environment names proxies.
    """
    proxy = options.get("proxy")
    if proxy is not None and not isinstance(proxy, httpx.Proxy):
        proxy = httpx.Proxy(proxy)
    trust_env = options.get("trust_env", True)
    if (
        options.get("transport")
        or options.get("http2")
        or (proxy is not None and proxy.url.scheme not in ("http", "https"))
        or (proxy is None and trust_env and environment_has_proxies())
    ):
        return None
    return AiohttpTransport(
        verify=options.get("verify", True),
        limits=options.get("limits", httpx.Limits(max_connections=100, max_keepalive_connections=20)),
        proxy=proxy,
        trust_env=trust_env,
    )


class AiohttpClient(SingleLoopClient):
    """An HTTP client that hands requests to its transport directly if nothing of httpx's applies.

    See `may_send_directly`; it reads each body in one step.

    Args:
        transport: sends the requests.
        options: as `httpx.AsyncClient` takes them.
    """

    def __init__(self, transport: AiohttpTransport, **options: Any) -> None:
        super().__init__(transport=transport, **options)
        self._direct = transport

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request; see `httpx.AsyncClient.send`."""
        self.check_loop()
        if not may_send_directly(self, request, options):
            return await super().send(request, **options)
        auth: httpx.Auth = options["auth"]
        if type(auth).async_auth_flow is not httpx.Auth.async_auth_flow:
            return await super().send(request, **options)  # a flow of its own may await something
        flow = auth.auth_flow(request)
        request = next(flow)
        while True:
            try:
                response = await self._direct.fetch(request)
            except httpx.RequestError as error:
                error.request = request
                raise
            try:
                request = flow.send(response)
            except StopIteration:
                check_redirect(response)
                return response


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Sends over aiohttp's connections on asyncio, and over httpx's on trio.

    Args:
        verify: as httpx takes it.
        limits: the number of connections and how long idle ones are kept.
        proxy: an http(s) proxy, or None.
        trust_env: whether CA bundles come from the environment.
    """

    def __init__(
        self, *, verify: Any, limits: httpx.Limits, proxy: httpx.Proxy | None, trust_env: bool
    ) -> None:
        self._ssl = httpx.create_ssl_context(verify=verify, trust_env=trust_env)
        self._limits = limits
        self._proxy = proxy
        self._proxy_headers = {} if proxy is None else dict(proxy.headers)
        if proxy is not None and proxy.auth:
            token = b64encode(":".join(proxy.auth).encode()).decode("ascii")
            self._proxy_headers["Proxy-Authorization"] = f"Basic {token}"
        self._session: aiohttp.ClientSession | None = None
        self._httpx_transport: httpx.AsyncHTTPTransport | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; `SingleLoopClient` makes sure that all come from one event loop."""
        if not _on_asyncio():
            return await self._on_trio().handle_async_request(request)
        timeouts = request.extensions.get("timeout", {})
        try:
            response = await self._request(request, timeouts.get("read"))
        except aiohttp.ClientError as error:
            raise _map_error(error) from error
        return httpx.Response(
            response.status,
            headers=response.raw_headers,
            stream=_BodyStream(response),
            extensions=_extensions(response),
        )

    async def fetch(self, request: httpx.Request) -> httpx.Response:
        """Send one request and read its response; the caller bounds the time as a whole."""
        if not _on_asyncio():
            response = await self._on_trio().handle_async_request(request)
            response.request = request
            await response.aread()
            return response
        try:
            # A timer for each read would take its time, and the caller's ends as early.
            received = await self._request(request, None)
            body = await received.read()
        except aiohttp.ClientError as error:
            raise _map_error(error) from error
        kind = httpx.Response if "Content-Encoding" in received.headers else _WholeResponse
        response = kind(
            received.status,
            headers=received.raw_headers,
            stream=httpx.ByteStream(body),
            request=request,
            extensions=_extensions(received),
        )
        response.read()
        return response

    def _on_trio(self) -> httpx.AsyncHTTPTransport:
        if self._httpx_transport is None:
            self._httpx_transport = httpx.AsyncHTTPTransport(
                verify=self._ssl, limits=self._limits, proxy=self._proxy
            )
        return self._httpx_transport

    def _open_session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=self._limits.max_connections or 0,
            keepalive_timeout=self._limits.keepalive_expiry,
            ssl=self._ssl,
        )
        # The API sets no cookies.
        return aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), request_class=_CheckedRequest, **_LIMITS
        )

    async def _request(self, request: httpx.Request, read_timeout: float | None) -> aiohttp.ClientResponse:
        if self._session is None:
            self._session = self._open_session()
        headers = CIMultiDict(
            [(name.decode(), value.decode("latin-1")) for name, value in request.headers.raw]
        )
        # aiohttp frames a body of unknown length itself, and would do so twice.
        headers.popall("Transfer-Encoding", None)
        for name in _SECRET_HEADERS:
            if name in headers:
                headers[name] = _HiddenStr(headers[name])
        if self._proxy is not None and request.url.scheme == "http":
            # aiohttp sends them with a CONNECT only.
            for name, value in self._proxy_headers.items():
                headers.setdefault(name, value)
        timeouts = request.extensions.get("timeout", {})
        return await self._session.request(
            request.method,
            _url(str(request.url)),
            headers=headers,
            data=_content(request),
            allow_redirects=False,
            auto_decompress=False,
            timeout=_timeout(timeouts.get("connect"), read_timeout, timeouts.get("pool")),
            proxy=None if self._proxy is None else str(self._proxy.url),
            proxy_headers=self._proxy_headers or None,
        )

    async def aclose(self) -> None:
        """Close all connections."""
        if self._httpx_transport is not None:
            await self._httpx_transport.aclose()
        if self._session is not None:
            await self._session.close()


class _CheckedRequest(aiohttp.ClientRequest):
    """A request whose response is checked before aiohttp parses it."""

    async def send(self, conn: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Write the request to a connection."""
        transport, protocol = conn.transport, conn.protocol
        if transport is not None and protocol is not None:
            checked = transport.get_protocol()
            if not isinstance(checked, _CheckedProtocol):
                checked = _CheckedProtocol(transport, protocol)
                transport.set_protocol(checked)
            checked.check = ResponseCheck()
        return await super().send(conn)


class _CheckedProtocol(asyncio.Protocol):
    """Passes on what arrives to aiohttp's protocol; a malformed response ends the connection instead."""

    def __init__(self, transport: asyncio.Transport, protocol: asyncio.Protocol) -> None:
        self._transport = transport
        self._protocol = protocol
        self._error: httpx.RemoteProtocolError | None = None
        self.check = ResponseCheck()

    def data_received(self, data: bytes) -> None:
        if self._error is not None:
            return
        try:
            self.check.feed(data)
        except httpx.RemoteProtocolError as error:
            self._error = error
            self._transport.abort()
        else:
            self._protocol.data_received(data)

    def eof_received(self) -> bool | None:
        return self._protocol.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        # aiohttp raises what ended the connection.
        self._protocol.connection_lost(self._error or exc)

    def pause_writing(self) -> None:
        self._protocol.pause_writing()

    def resume_writing(self) -> None:
        self._protocol.resume_writing()


class _HiddenStr(str):
    """A header's value that is hidden from tools that print the locals of a traceback, aiohttp's included."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'[hidden]'"


class _WholeResponse(httpx.Response):
    """A response whose body has arrived and needs no decoding; httpx would read it chunk by chunk."""

    _body: bytes | None = None

    def read(self) -> bytes:
        """Return the body."""
        if self._body is None:
            stream = cast("httpx.ByteStream", self.stream)
            self._body = b"".join(stream)
        return self._body

    @property
    def content(self) -> bytes:
        """The body."""
        return self.read()


class _BodyStream(httpx.AsyncByteStream):
    """A body that is still arriving."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._response.content.iter_any():
                yield chunk
        except aiohttp.ClientError as error:
            raise _map_error(error) from error

    async def aclose(self) -> None:
        self._response.close()


def _content(request: httpx.Request) -> bytes | Any | None:
    """Return the body as bytes if it was read, else as a stream; None if there is none."""
    try:
        # For an empty body aiohttp would add a type, which a signed link does not cover.
        return request.content or None
    except httpx.RequestNotRead:
        return request.stream


def _on_asyncio() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _extensions(response: aiohttp.ClientResponse) -> dict[str, Any]:
    reason = (response.reason or "").encode("utf-8", "surrogateescape")
    return {"http_version": b"HTTP/1.1", "reason_phrase": reason}


def _map_error(error: aiohttp.ClientError) -> httpx.TransportError:
    kind = next(ours for theirs, ours in _ERROR_MAP if isinstance(error, theirs))
    return kind(str(error) or type(error).__name__)


@lru_cache(maxsize=8)
def _url(text: str) -> URL:
    return URL(text, encoded=True)  # exactly as it was signed


@lru_cache(maxsize=8)
def _timeout(connect: float | None, read: float | None, pool: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(sock_connect=connect, sock_read=read, connect=pool)
