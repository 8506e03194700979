"""Transports below which vcrpy replays, and which say in our words what it could not answer."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, cast

import httpx

from .errors import UnrecordedRequestError, unrecorded
from .vcr_types import CannotReplayError

if TYPE_CHECKING:
    from .session import Tape


class ReplayTransport(httpx.BaseTransport):
    """Sends through httpx's own transport, which vcrpy answers for; one request at a time.

    Args:
        tape: the cassette of the test, which the error names.
    """

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._inner = httpx.HTTPTransport()
        # vcrpy looks for a recording in one step and takes it in another: two threads might take the same.
        self._lock = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request.

        Raises:
            UnrecordedRequestError: the cassette does not hold it.
        """
        try:
            with self._lock:
                return self._inner.handle_request(_plain(request))
        except CannotReplayError as error:
            fault = _explained(error, self._tape)
        # Outside of the handler: vcrpy's own message has nothing to add.
        raise fault

    def close(self) -> None:
        """Wait for a request of another thread, then close the connections."""
        with self._lock:
            self._inner.close()


class AsyncReplayTransport(httpx.AsyncBaseTransport):
    """As `ReplayTransport`; it keeps no connection open, so that nobody has to close it.

    Args:
        tape: the cassette of the test, which the error names.
    """

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._inner = unkept()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request.

        Raises:
            UnrecordedRequestError: the cassette does not hold it.
        """
        try:
            return await self._inner.handle_async_request(_plain(request))
        except CannotReplayError as error:
            fault = _explained(error, self._tape)
        raise fault

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def unkept() -> httpx.AsyncHTTPTransport:
    """A transport that closes each connection after its answer."""
    return httpx.AsyncHTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))


def _plain(request: httpx.Request) -> httpx.Request:
    # What a server compresses is unreadable in a cassette; the header is in no signature.
    request.headers["accept-encoding"] = "identity"
    return request


def _explained(error: Exception, tape: Tape) -> UnrecordedRequestError:
    fault = cast("Any", error)
    return unrecorded(fault.cassette, fault.failed_request, tape)
