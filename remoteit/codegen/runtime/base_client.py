"""The base of the generated clients: one flow for a call, driven by a sync or an async HTTP client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import httpx

from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from types import TracebackType
    from typing import Self

    from .operation import Operation

ResultT = TypeVar("ResultT")
HttpClientT = TypeVar("HttpClientT", httpx.Client, httpx.AsyncClient)

_HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}


class _Caller(Generic[HttpClientT]):
    """What a call needs, whichever way its bytes travel."""

    def __init__(
        self,
        url: str,
        http_client: HttpClientT,
        auth: httpx.Auth | None,
        timeout: httpx.Timeout | None,
        strict: bool,
    ) -> None:
        self._url = url
        self._http: HttpClientT = http_client
        self._auth = httpx.USE_CLIENT_DEFAULT if auth is None else auth
        self._strict = strict
        self._timeout = httpx.USE_CLIENT_DEFAULT if timeout is None else timeout

    def _flow(
        self, operation: Operation[ResultT], variables: Mapping[str, object]
    ) -> Generator[httpx.Request, httpx.Response, ResultT]:
        """One call: yields each request to send, is given its response, returns the value."""
        # Loaded with the first call: importing the client then costs no more than httpx.
        from .protocol import decode, encode, transport_error  # noqa: PLC0415

        names = tuple(name for name, value in variables.items() if value is not UNSET)
        body = encode(operation, variables)
        try:
            response = yield self._http.build_request(
                "POST", self._url, content=body, headers=_HEADERS, timeout=self._timeout
            )
        except httpx.HTTPError as error:
            raise transport_error(operation, names, error) from error
        return decode(operation, names, response, strict=self._strict)


class BaseClient(_Caller[httpx.Client]):
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
        flow = self._flow(operation, variables or {})
        request = next(flow)
        while True:
            try:
                try:
                    response = self._send(request)
                except httpx.HTTPError as error:
                    request = flow.throw(error)
                else:
                    request = flow.send(response)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]

    def _send(self, request: httpx.Request) -> httpx.Response:
        return self._http.send(request, auth=self._auth, follow_redirects=False)

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


class AsyncBaseClient(_Caller[httpx.AsyncClient]):
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
        flow = self._flow(operation, variables or {})
        request = next(flow)
        while True:
            try:
                try:
                    response = await self._send(request)
                except httpx.HTTPError as error:
                    request = flow.throw(error)
                else:
                    request = flow.send(response)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]

    async def _send(self, request: httpx.Request) -> httpx.Response:
        return await self._http.send(request, auth=self._auth, follow_redirects=False)

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
