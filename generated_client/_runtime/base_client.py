# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The base of the generated clients: one flow for a call, driven by a sync or an async HTTP client.

A flow is a generator. It yields what is to be done, a request to send or a number of seconds to wait, and is
sent the response; it returns the value. The two drivers know nothing else, so a call is written once.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar, cast

import httpx

from .errors import ConfigurationError
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from types import TracebackType
    from typing import Self

    from .operation import Operation

ResultT = TypeVar("ResultT")
HttpClientT = TypeVar("HttpClientT", httpx.Client, httpx.AsyncClient)

Sink: TypeAlias = Callable[[bytes], object]


class Download(NamedTuple):
    """A request whose answer is handed on piece by piece, where it is a success, and not kept in memory."""

    request: httpx.Request
    receive: Callable[[httpx.Response], Sink]
    """Takes the answer's status and headers; what it returns takes each piece of the body."""


Step: TypeAlias = httpx.Request | Download | float
Flow: TypeAlias = "Generator[Step, httpx.Response | None, ResultT]"

HTTPX_ERRORS = (httpx.HTTPError, httpx.InvalidURL)
"""What httpx raises where a request brings no response; the second is for a redirect to no URL."""

_READ = httpx.ByteStream(b"")
HEADERS = httpx.Headers({"Content-Type": "application/json", "Accept": "application/json"})


class ClientCore(Generic[HttpClientT]):
    """What a call needs, whichever way its bytes travel."""

    _owns_http = False

    def __init__(
        self,
        url: str,
        http_client: HttpClientT,
        auth: httpx.Auth | None,
        timeout: httpx.Timeout | None,
        strict: bool,
    ) -> None:
        try:
            self._url = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise ConfigurationError(f"{url!r} is no address: {error}") from None
        self._http: HttpClientT = http_client
        self._auth = httpx.USE_CLIENT_DEFAULT if auth is None else auth
        self._strict = strict
        self._timeout = httpx.USE_CLIENT_DEFAULT if timeout is None else timeout

    def flow_of(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[ResultT]:
        """One call from start to end; a client that does more than send once overrides this."""
        return self._attempt(operation, variables)

    def _attempt(
        self,
        operation: Operation[ResultT],
        variables: Mapping[str, object],
        timeout: httpx.Timeout | None = None,
    ) -> Flow[ResultT]:
        """Send one request and decode its answer."""
        # Loaded with the first call: importing the client then costs no more than httpx.
        from .error_mapping import Call, transport_error  # noqa: PLC0415
        from .protocol import encode, refuse_failure  # noqa: PLC0415

        names = tuple(name for name, value in variables.items() if value is not UNSET)
        body = encode(operation, variables)
        try:
            response = cast("httpx.Response", (yield self._request(body, timeout)))
        except HTTPX_ERRORS as error:
            raise transport_error(Call(operation.name, names), error) from error
        # httpx's stream holds the response that holds it: the body would stay until the collector finds both.
        response.stream = _READ
        refuse_failure(operation, names, response)
        return self._value(operation, names, response)

    def _value(
        self, operation: Operation[ResultT], names: tuple[str, ...], response: httpx.Response
    ) -> ResultT:
        from .protocol import decode  # noqa: PLC0415 - as above

        return decode(operation, names, response, strict=self._strict)

    def _request(self, body: bytes, timeout: httpx.Timeout | None) -> httpx.Request:
        return self._http.build_request(
            "POST", self._url, content=body, headers=HEADERS, timeout=timeout or self._timeout
        )


class BaseClient(ClientCore[httpx.Client]):
    """Calls operations over an `httpx.Client`.

    Args:
        url: the GraphQL endpoint.
        http_client: any client of yours, with its own auth, timeouts and transport; it stays
            open when this client is closed. Without one, a client with httpx's defaults is made.
        auth: signs each request; by default the HTTP client's own auth does.
        timeout: for each request; by default the HTTP client's own.
        strict: refuse an answer that holds fields, enum values or types which the schema did not
            know when this package was generated, for CI. By default they are kept.
    """

    def __init__(
        self,
        url: str,
        http_client: httpx.Client | None = None,
        *,
        auth: httpx.Auth | None = None,
        timeout: httpx.Timeout | None = None,
        strict: bool = False,
    ) -> None:
        super().__init__(url, httpx.Client() if http_client is None else http_client, auth, timeout, strict)
        self._owns_http = http_client is None

    def execute(
        self, operation: Operation[ResultT], variables: Mapping[str, object] | None = None
    ) -> ResultT:
        """Call any operation, also one of your own.

        Args:
            operation: what to call.
            variables: its variables by their names in the document.

        Returns:
            The value that the operation answers, as its model.

        Raises:
            RemoteItError: one of the tree in `exceptions`.
        """
        return self.run_flow(self.flow_of(operation, variables or {}))

    def run_flow(self, flow: Flow[ResultT]) -> ResultT:
        """Do what a flow says, for helpers that take more than one call, and answer its value."""
        with closing(flow):
            try:
                step = next(flow)
                while True:
                    try:
                        response = self._do(step)
                    except HTTPX_ERRORS as error:
                        step = flow.throw(error)
                    else:
                        step = flow.send(response)
            except StopIteration as end:
                return cast("ResultT", end.value)

    def _do(self, step: Step) -> httpx.Response | None:
        if isinstance(step, httpx.Request):
            return self._send(step)
        if isinstance(step, Download):
            return self._receive(step)
        self._wait(step)
        return None

    def _receive(self, step: Download) -> httpx.Response:
        response = self._http.send(step.request, auth=self._auth, follow_redirects=False, stream=True)
        with closing(response):
            if not response.is_success:
                response.read()
            else:
                take = step.receive(response)
                for piece in response.iter_bytes():
                    take(piece)
        return response

    def _send(self, request: httpx.Request) -> httpx.Response:
        return self._http.send(request, auth=self._auth, follow_redirects=False)

    def _wait(self, seconds: float) -> None:
        time.sleep(seconds)

    def close(self) -> None:
        """Close the connections, where the HTTP client is this client's own."""
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncBaseClient(ClientCore[httpx.AsyncClient]):
    """Calls operations over an `httpx.AsyncClient`; otherwise as `BaseClient`."""

    def __init__(
        self,
        url: str,
        http_client: httpx.AsyncClient | None = None,
        *,
        auth: httpx.Auth | None = None,
        timeout: httpx.Timeout | None = None,
        strict: bool = False,
    ) -> None:
        super().__init__(
            url, httpx.AsyncClient() if http_client is None else http_client, auth, timeout, strict
        )
        self._owns_http = http_client is None

    async def execute(
        self, operation: Operation[ResultT], variables: Mapping[str, object] | None = None
    ) -> ResultT:
        """Call any operation, also one of your own; otherwise as `BaseClient.execute`."""
        return await self.run_flow(self.flow_of(operation, variables or {}))

    async def run_flow(self, flow: Flow[ResultT]) -> ResultT:
        """Do what a flow says, for helpers that take more than one call, and answer its value."""
        with closing(flow):
            try:
                step = next(flow)
                while True:
                    try:
                        response = await self._do(step)
                    except HTTPX_ERRORS as error:
                        step = flow.throw(error)
                    else:
                        step = flow.send(response)
            except StopIteration as end:
                return cast("ResultT", end.value)

    async def _do(self, step: Step) -> httpx.Response | None:
        if isinstance(step, httpx.Request):
            return await self._send(step)
        if isinstance(step, Download):
            return await self._receive(step)
        await self._wait(step)
        return None

    async def _receive(self, step: Download) -> httpx.Response:
        response = await self._http.send(step.request, auth=self._auth, follow_redirects=False, stream=True)
        async with aclosing(response):
            if not response.is_success:
                await response.aread()
            else:
                take = step.receive(response)
                async for piece in response.aiter_bytes():
                    take(piece)
        return response

    async def _send(self, request: httpx.Request) -> httpx.Response:
        return await self._http.send(request, auth=self._auth, follow_redirects=False)

    async def _wait(self, seconds: float) -> None:
        # httpx brings anyio along, which waits on asyncio and trio alike.
        import anyio  # noqa: PLC0415

        await anyio.sleep(seconds)

    async def aclose(self) -> None:
        """Close the connections, where the HTTP client is this client's own."""
        if self._owns_http:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
