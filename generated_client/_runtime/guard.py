# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Guard the connections of httpx: attempts end at their deadline, and malformed responses are rejected.

httpx's documented trace extension reports each new connection; its reads and writes are wrapped from then on.
Connections that were opened otherwise, and transports that are not httpx's, are left as they are.

The caller of an awaited attempt bounds its time. The deadline of a blocking attempt belongs to its thread and
bounds the TLS handshake, each write and each read. It does not bound a name lookup and the connects to
several addresses, which httpcore makes in one step; nothing is sent after them if they took too long. Over
HTTP/2 an attempt that is out of time ends its connection, and so the other calls on it.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any, cast

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable

    from .framing import ResponseCheck

_CONNECTED = (".connect_tcp.complete", ".start_tls.complete")
_PIECE = 64 * 1024
"""Bytes that are written at once; httpcore applies a timeout to each of the sends that they take."""


class _Attempt(threading.local):
    """The attempt that a thread makes: its end on the monotonic clock, if it has one."""

    deadline: float | None = None


_attempt = _Attempt()


def expired() -> httpx.ReadTimeout:
    """Make the error for an attempt that took too long as a whole."""
    return httpx.ReadTimeout("the response was not complete in time")


class Guard:
    """Guards a blocking attempt that this thread makes in a `with` block.

    Args:
        request: the request, which gets the trace extension.
        limit: seconds that the attempt may take as a whole; None for no bound.
    """

    def __init__(self, request: httpx.Request, limit: float | None) -> None:
        request.extensions.setdefault("trace", _trace)
        self._deadline = None if limit is None else time.monotonic() + limit
        self._outer: float | None = None

    def __enter__(self) -> None:
        self._outer, _attempt.deadline = _attempt.deadline, self._deadline

    def __exit__(self, *_: object) -> None:
        _attempt.deadline = self._outer


def guard_async(request: httpx.Request) -> None:
    """Guard an awaited attempt; its caller bounds its time."""
    request.extensions.setdefault("trace", _trace_async)


def _trace(event: str, info: dict[str, Any]) -> None:
    if event.endswith(_CONNECTED):
        _GuardedStream(info["return_value"])


async def _trace_async(event: str, info: dict[str, Any]) -> None:
    if event.endswith(_CONNECTED):
        _GuardedAsyncStream(info["return_value"])


def _bounded(timeout: float | None, late: Callable[[], httpx.TimeoutException]) -> float | None:
    """Return the timeout of the next step: the one given, or what is left of the attempt.

    Args:
        timeout: seconds.
        late: makes the error if nothing is left.
    """
    if _attempt.deadline is None:
        return timeout
    left = _attempt.deadline - time.monotonic()
    if left <= 0:
        raise late()
    return left if timeout is None else min(timeout, left)


def _not_begun() -> httpx.ConnectTimeout:
    return httpx.ConnectTimeout("the connection was not ready in time")


def _not_written() -> httpx.WriteTimeout:
    return httpx.WriteTimeout("the request was not sent in time")


class _CheckedStream:
    """A network stream of httpcore (https://www.encode.io/httpcore/network-backends/) and its checks."""

    def __init__(self, stream: Any) -> None:
        from .framing import check_for  # noqa: PLC0415 - loads with the first connection

        self._read_from = stream.read
        self._write_to = stream.write
        self._check: ResponseCheck | None = None
        self._check_for = check_for

    def _checked(self, data: bytes) -> bytes:
        if self._check is not None:
            self._check.feed(data)
        return data


class _GuardedStream(_CheckedStream):
    """The methods that replace those of a blocking stream."""

    def __init__(self, stream: Any) -> None:
        super().__init__(stream)
        self._upgrade = stream.start_tls
        self._close = stream.close
        stream.read, stream.write, stream.start_tls = self._read, self._write, self._start_tls

    def _read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._checked(cast("bytes", self._read_from(max_bytes, _bounded(timeout, expired))))

    def _write(self, buffer: bytes, timeout: float | None = None) -> None:
        before, self._check = self._check, self._check_for(buffer, self._check)
        # A server cannot execute a request of which nothing was written.
        late = _not_written if self._check is before else _not_begun
        for start in range(0, len(buffer), _PIECE):
            self._write_to(buffer[start : start + _PIECE], _bounded(timeout, late))
            late = _not_written

    def _start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> Any:
        try:
            bound = _bounded(timeout, _not_begun)
        except httpx.ConnectTimeout:
            self._close()
            raise
        return self._upgrade(ssl_context, server_hostname, bound)


class _GuardedAsyncStream(_CheckedStream):
    """The methods that replace those of an awaitable stream."""

    def __init__(self, stream: Any) -> None:
        super().__init__(stream)
        self._upgrade = stream.start_tls
        self._close = stream.aclose
        stream.read, stream.write, stream.start_tls = self._read, self._write, self._start_tls

    async def _read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._checked(cast("bytes", await self._read_from(max_bytes, timeout)))

    async def _write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._check = self._check_for(buffer, self._check)
        await self._write_to(buffer, timeout)

    async def _start_tls(self, *args: Any, **options: Any) -> Any:
        try:
            return await self._upgrade(*args, **options)
        except BaseException:
            await self._close()  # httpcore leaves it open if the handshake is cancelled
            raise
