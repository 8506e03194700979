"""Clients of either kind by the same calls, over a wire that a test holds the other end of."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import httpx

from remoteit import AsyncClient, Client, Credentials
from tests.roundtrip.conftest import Awaiting

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterator
    from contextlib import AbstractContextManager

KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")

STORED: dict[str, Any] = {
    "fileId": "F", "fileVersionId": "V", "version": 1, "name": "a", "executable": False, "ownerId": "O",
    "fileArguments": [], "addedLater": 1,
}  # fmt: skip
"""What the API answers to an upload, and a field more."""

Answer: TypeAlias = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


@contextmanager
def opened(kind: str, **options: Any) -> Generator[Client]:
    """A client of a kind, `"sync"` or `"async"`; the methods of the latter are awaited on the spot."""
    if kind == "sync":
        with Client(**options) as plain:
            yield plain
        return
    with asyncio.Runner() as runner:
        awaited = AsyncClient(**options)
        yield cast("Client", Awaiting(awaited, runner))
        runner.run(awaited.aclose())


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Reads each request piece by piece and gives one answer after the other, the last one for ever.

    A `ConnectError` comes before anything is read, as it does on a real wire.
    """

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.seen: list[httpx.Request] = []
        self.bodies: list[bytes] = []
        self.keeps = True
        self.length = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._begin(request)
        for piece in cast("httpx.SyncByteStream", request.stream):
            self._take(piece)
        return self._end(request, answer)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._begin(request)
        async for piece in cast("httpx.AsyncByteStream", request.stream):
            self._take(piece)
        return self._end(request, answer)

    def _begin(self, request: httpx.Request) -> Answer:
        self.seen.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, httpx.ConnectError):
            raise answer
        self.bodies.append(b"")
        self.length = 0
        return answer

    def _take(self, piece: bytes) -> None:
        self.length += len(piece)
        if self.keeps:
            self.bodies[-1] += piece

    def _end(self, request: httpx.Request, answer: Answer) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        if not isinstance(answer, httpx.Response):
            return answer(request)
        if isinstance(answer.stream, Pieces):
            return answer
        # A response is read but once, and here perhaps by both kinds of clients.
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces, and perhaps breaks off."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


class Unseekable(io.RawIOBase):
    """A pipe's end."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        return self.content.read(size)

    def write(self, piece: Any) -> int:
        return self.content.write(piece)


def stored() -> httpx.Response:
    """The answer to an upload."""
    return httpx.Response(200, json=STORED)


def over(kind: str, wire: Wire, **options: Any) -> AbstractContextManager[Client]:
    """A client of a kind that speaks over a wire."""
    return opened(kind, credentials=KEY, url="https://api.example", transport=wire, **options)
