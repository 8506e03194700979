"""The event socket over the library `websockets`, blocking and for asyncio; its errors become this client's.

A redirect to another URL is an error, found before the token is sent.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import AsyncExitStack, ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx
from websockets.asyncio.client import connect as connect_async
from websockets.exceptions import InvalidHandshake, InvalidStatus, InvalidURI, WebSocketException
from websockets.sync.client import connect

from generated_client._runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    ConfigurationError,
    HTTPStatusError,
    RateLimitError,
    RemoteItError,
)

if TYPE_CHECKING:
    from collections.abc import Generator

    from websockets import Request
    from websockets.asyncio.client import ClientConnection as AsyncConnection
    from websockets.sync.client import ClientConnection

ConnectionT = TypeVar("ConnectionT")

_MAX_SIZE = 4 * 1024 * 1024
"""Bytes of a frame; a larger one ends the connection."""
_CLOSE_TIMEOUT = 1.0
"""Seconds that the server has to confirm that the connection is closed."""
_OPEN_TIMEOUT = 10.0
# The library logs each frame for debugging, and one has the token.
_LOGGER = logging.Logger("remoteit.events", logging.INFO)
_LOGGER.parent = logging.getLogger("remoteit")
_ERRORS: dict[int, type[HTTPStatusError]] = {
    401: AuthenticationError,
    403: AuthenticationError,
    429: RateLimitError,
}


class EventSocket:
    """A blocking connection to the event socket."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._connection: ClientConnection | None = None

    def open(self, url: str) -> None:
        """Connect.

        Raises:
            RemoteItError: the connection cannot be made.
        """
        self.close()
        with _mapped_errors():
            connecting = cast("Any", connect)(url, **_options())  # its type has unknown parts
            self._connection = self._stack.enter_context(connecting)
        if not _has_url(self._connection.request, url):
            self.close()
            raise _redirected()

    def send(self, text: str) -> None:
        """Send a text frame.

        Raises:
            APIConnectionError: there is no connection.
        """
        with _mapped_errors():
            _require(self._connection).send(text)

    def receive(self, seconds: float) -> str | bytes | None:
        """Return the next frame, or None if none comes in time.

        Raises:
            APIConnectionError: there is no connection.
        """
        connection = _require(self._connection)
        with _mapped_errors():
            try:
                return connection.recv(seconds)
            except TimeoutError:
                return None

    def close(self) -> None:
        """Close the connection; may be called from any thread."""
        self._connection = None
        self._stack.close()


class AsyncEventSocket:
    """A connection to the event socket for asyncio; see `EventSocket`."""

    def __init__(self) -> None:
        self._stack = AsyncExitStack()
        self._connection: AsyncConnection | None = None

    async def open(self, url: str) -> None:
        """Connect; see `EventSocket.open`."""
        await self.close()
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            raise ConfigurationError("the event socket needs asyncio; on trio, poll the log") from None
        with _mapped_errors():
            connecting = connect_async(url, **_options())
            self._connection = await self._stack.enter_async_context(connecting)
        if not _has_url(self._connection.request, url):
            await self.close()
            raise _redirected()

    async def send(self, text: str) -> None:
        """Send a text frame; see `EventSocket.send`."""
        with _mapped_errors():
            await _require(self._connection).send(text)

    async def receive(self, seconds: float) -> str | bytes | None:
        """Return the next frame; see `EventSocket.receive`."""
        connection = _require(self._connection)
        with _mapped_errors():
            try:
                async with asyncio.timeout(seconds):
                    return await connection.recv()
            except TimeoutError:
                return None

    async def close(self) -> None:
        """Close the connection."""
        self._connection = None
        await self._stack.aclose()


def _options() -> dict[str, Any]:
    # The protocol has its own ping; the library's would need a server that supports it.
    return {
        "max_size": _MAX_SIZE,
        "open_timeout": _OPEN_TIMEOUT,
        "close_timeout": _CLOSE_TIMEOUT,
        "ping_interval": None,
        "logger": _LOGGER,
    }


def _require(connection: ConnectionT | None) -> ConnectionT:
    if connection is None:
        raise APIConnectionError("the event socket is not connected")
    return connection


def _has_url(request: Request | None, url: str) -> bool:
    """Return whether a connection was made to this URL; the library follows redirects."""
    expected = httpx.URL(url)
    host, path = expected.netloc.decode("ascii"), expected.raw_path.decode("ascii")
    return request is not None and (request.headers.get("Host"), request.path) == (host, path)


def _redirected() -> RemoteItError:
    return ConfigurationError(
        "the event socket redirects to another URL; pass that one as `events_url` if you trust it"
    )


@contextmanager
def _mapped_errors() -> Generator[None]:
    """Raise the errors of the library as errors of this client."""
    try:
        yield
    except InvalidStatus as error:
        status = error.response.status_code
        class_ = _ERRORS.get(status, HTTPStatusError)
        raise class_(f"the event socket returned HTTP {status}", status=status) from error
    except TimeoutError as error:
        raise APITimeoutError("the event socket could not be opened in time") from error
    except (InvalidURI, ValueError) as error:
        raise ConfigurationError("the URL of the event socket, or of a proxy for it, is invalid") from error
    except ImportError as error:  # a SOCKS proxy
        raise ConfigurationError(f"the proxy for the event socket cannot be used: {error}") from error
    except InvalidHandshake as error:
        raise APIConnectionError("the host of the event socket did not open a WebSocket") from error
    except (OSError, WebSocketException) as error:
        raise APIConnectionError(
            f"the connection to the event socket failed: {type(error).__name__}"
        ) from error
