"""The HTTP clients that a client makes for itself: they say when their connections cannot be used."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import Any, cast
from weakref import WeakSet

import httpx

from .errors import ConfigurationError

_OTHER_LOOP = (
    "the client's connections belong to another event loop; make one AsyncClient per event loop, and close it"
    " on the loop that it was used on"
)


class ForkAwareClient(httpx.Client):
    """An `httpx.Client` that opens new connections in a forked child, which must not share its parent's."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._make_successor = partial(httpx.Client, **options)
        self._successor: httpx.Client | None = None
        """Sends the requests of a forked child."""
        _clients.add(self)

    def after_fork(self) -> None:
        """Replace the connections; the old ones may have locks that the parent's threads held."""
        if not self.is_closed:
            self._successor = self._make_successor()

    @property
    def is_closed(self) -> bool:
        """Whether the client is closed."""
        return super().is_closed if self._successor is None else self._successor.is_closed

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request."""
        return (
            super().send(request, **options)
            if self._successor is None
            else self._successor.send(request, **options)
        )

    def close(self) -> None:
        """Close the connections."""
        if self._successor is None:
            super().close()
        else:
            self._successor.close()


_clients: WeakSet[ForkAwareClient] = WeakSet()


def _after_fork() -> None:
    for client in list(_clients):
        client.after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_after_fork)


def current_event_loop() -> object:
    """Return the asyncio loop, or trio's token, that runs this code; None outside of both."""
    import asyncio  # noqa: PLC0415 - blocking clients do not need it

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        trio = cast("Any", sys.modules.get("trio"))
        return None if trio is None else trio.lowlevel.current_trio_token()


class SingleLoopClient(httpx.AsyncClient):
    """An `httpx.AsyncClient` that rejects a second event loop; its connections would fail or hang there."""

    _loop: object = None

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request.

        Raises:
            ConfigurationError: the connections belong to another event loop.
        """
        self.check_loop()
        return await super().send(request, **options)

    async def aclose(self) -> None:
        """Close the connections.

        Raises:
            ConfigurationError: they belong to another event loop.
        """
        if self._loop is not None:
            self.check_loop()
        await super().aclose()

    def check_loop(self) -> None:
        """Check that the connections belong to the running event loop.

        Raises:
            ConfigurationError: they belong to another one.
        """
        loop = current_event_loop()
        if self._loop is None:
            self._loop = loop
        elif self._loop is not loop:
            raise ConfigurationError(_OTHER_LOOP)
