# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Guard the connections of httpx: reads end at the attempt's deadline, and malformed responses are rejected.

httpx's documented trace extension reports each new connection; its reads and writes are wrapped from then on.
Connections that were opened otherwise, and transports that are not httpx's, are left as they are.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import httpx

from .framing import ResponseCheck, check_for

if TYPE_CHECKING:
    from collections.abc import Generator

_CONNECTED = (".connect_tcp.complete", ".start_tls.complete")


class _Attempt(threading.local):
    """The attempt that a thread makes: its end on the monotonic clock, if it has one."""

    deadline: float | None = None


_attempt = _Attempt()


def expired() -> httpx.ReadTimeout:
    """Make the error for an attempt that took too long as a whole."""
    return httpx.ReadTimeout("the response was not complete in time")


@contextmanager
def guard(request: httpx.Request, limit: float | None) -> Generator[None]:
    """Guard a blocking attempt that this thread makes.

    Args:
        request: the request, which gets the trace extension.
        limit: seconds that the attempt may take as a whole; None for no bound.
    """
    request.extensions.setdefault("trace", _trace)
    outer = _attempt.deadline
    _attempt.deadline = None if limit is None else time.monotonic() + limit
    try:
        yield
    finally:
        _attempt.deadline = outer


def guard_async(request: httpx.Request) -> None:
    """Guard an awaited attempt; its caller bounds its time."""
    request.extensions.setdefault("trace", _trace_async)


def _trace(event: str, info: dict[str, Any]) -> None:
    if event.endswith(_CONNECTED):
        _Guard(info["return_value"]).install(is_async=False)


async def _trace_async(event: str, info: dict[str, Any]) -> None:
    if event.endswith(_CONNECTED):
        _Guard(info["return_value"]).install(is_async=True)


class _Guard:
    """Guards one network stream of httpcore (https://www.encode.io/httpcore/network-backends/)."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._read_from = stream.read
        self._write_to = stream.write
        self._check: ResponseCheck | None = None

    def install(self, *, is_async: bool) -> None:
        """Replace the methods of the stream."""
        self._stream.read = self._read_async if is_async else self._read
        self._stream.write = self._write_async if is_async else self._write

    def _checked(self, data: bytes) -> bytes:
        if self._check is not None:
            self._check.feed(data)
        return data

    def _read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if (deadline := _attempt.deadline) is not None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise expired()
            timeout = left if timeout is None else min(timeout, left)
        return self._checked(cast("bytes", self._read_from(max_bytes, timeout)))

    def _write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._check = check_for(buffer, self._check)
        self._write_to(buffer, timeout)

    async def _read_async(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._checked(cast("bytes", await self._read_from(max_bytes, timeout)))

    async def _write_async(self, buffer: bytes, timeout: float | None = None) -> None:
        self._check = check_for(buffer, self._check)
        await self._write_to(buffer, timeout)
