"""A fake transport, and sync and async clients that use it."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Callable
from contextlib import contextmanager
from email.utils import formatdate, parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

import httpx

from remoteit import AsyncClient, Client, Credentials, Retry
from tests.roundtrip.conftest import Awaiting as BlockingClient

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterator
    from contextlib import AbstractContextManager

CREDENTIALS = Credentials("AAAAAAAAAAAAAAAAAAAA", "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ==")
URL = "https://api.example"
NO_RETRY = Retry(max_attempts=1)

ME: dict[str, Any] = {
    "data": {
        "login": {
            "id": "1",
            "email": "a@example.com",
            "created": None,
            "lastLogin": None,
            "language": None,
            "timezone": None,
        }
    }
}
"""The response body of the operation `Me`."""

UPLOADED: dict[str, Any] = {
    "fileId": "F", "fileVersionId": "V", "version": 1, "name": "a", "executable": False, "ownerId": "O",
    "fileArguments": [], "addedLater": 1,
}  # fmt: skip
"""The response body of an upload, with one field that no model declares."""

FakeResponse: TypeAlias = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class OpenClient(Protocol):
    """Opens a sync or async client; the methods of the latter are run to completion at once."""

    def __call__(self, **options: Any) -> AbstractContextManager[Client]: ...


class Call(Protocol):
    """Calls one method of a new client and returns the result; `options` are those of the client."""

    def __call__(self, transport: FakeTransport, method: str, *args: object, **options: Any) -> Any: ...


def with_defaults(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options of a client with the credentials and the URL of the tests as defaults."""
    return {"credentials": CREDENTIALS, "url": URL, **options}


@contextmanager
def open_sync_client(**options: Any) -> Generator[Client]:
    with Client(**with_defaults(options)) as client:
        yield client


@contextmanager
def open_async_client(**options: Any) -> Generator[Client]:
    with asyncio.Runner() as runner:
        client = AsyncClient(**with_defaults(options))
        try:
            yield cast("Client", BlockingClient(client, runner))
        finally:
            runner.run(client.aclose())


class FakeTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Records each request and returns the next response; the last response is repeated.

    A `ConnectError` is raised before the request's body is read, as a real transport does.

    Attributes:
        responses: the responses that remain.
        requests: the requests so far.
        bodies: the bodies read so far, one per request.
        keeps_bodies: whether the bodies are stored.
        body_length: the length of the last body in bytes.
    """

    def __init__(self, *responses: FakeResponse) -> None:
        self.responses = list(responses)
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []
        self.keeps_bodies = True
        self.body_length = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._start(request)
        for chunk in cast("httpx.SyncByteStream", request.stream):
            self._receive(chunk)
        return self._respond(request, response)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = self._start(request)
        async for chunk in cast("httpx.AsyncByteStream", request.stream):
            self._receive(chunk)
        return self._respond(request, response)

    def _start(self, request: httpx.Request) -> FakeResponse:
        self.requests.append(request)
        response = self.responses.pop(0) if len(self.responses) > 1 else self.responses[0]
        if isinstance(response, httpx.ConnectError):
            raise response
        self.bodies.append(b"")
        self.body_length = 0
        return response

    def _receive(self, chunk: bytes) -> None:
        self.body_length += len(chunk)
        if self.keeps_bodies:
            self.bodies[-1] += chunk

    def _respond(self, request: httpx.Request, response: FakeResponse) -> httpx.Response:
        if isinstance(response, Exception):
            raise response
        if not isinstance(response, httpx.Response):
            return response(request)
        if isinstance(response.stream, Chunks):
            return response
        # A response can be read only once, but this one may be sent several times and by both clients.
        return httpx.Response(response.status_code, headers=response.headers, content=response.content)


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response body in chunks; an exception among them is raised."""

    def __init__(self, *chunks: bytes | Exception) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if isinstance(chunk, Exception):
                raise chunk
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


class Unseekable(io.RawIOBase):
    """A file that cannot seek, like a pipe."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        return self.content.read(size)

    def write(self, chunk: Any) -> int:
        return self.content.write(chunk)


def me_response() -> httpx.Response:
    """Return the response of the operation `Me`."""
    return httpx.Response(200, json=ME)


def upload_response() -> httpx.Response:
    """Return the response of an upload."""
    return httpx.Response(200, json=UPLOADED)


def require_clock(seconds_ahead: float, body: dict[str, Any]) -> Callable[[httpx.Request], httpx.Response]:
    """Return a handler whose clock is ahead and which rejects dates that differ by over 5 minutes.

    Args:
        seconds_ahead: how far its clock is ahead of this machine's clock.
        body: the JSON of a successful response.
    """

    def handle(request: httpx.Request) -> httpx.Response:
        now = time.time() + seconds_ahead
        skew = abs(parsedate_to_datetime(request.headers["Date"]).timestamp() - now)
        headers = {"Date": formatdate(now, usegmt=True)}
        if skew > 300:
            return httpx.Response(403, json={"message": "the date is wrong"}, headers=headers)
        return httpx.Response(200, json=body, headers=headers)

    return handle
