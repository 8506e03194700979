# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The HTTP clients that a client makes for itself: they say when their connections cannot be used.

They hand the requests of operations to their transport directly. httpx's `send` handles redirects, cookies,
event hooks and streams besides; what needs one of these takes httpx's way, over the same connections.
"""

from __future__ import annotations

import logging
import os
import sys
import urllib.request
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakSet

import httpx

from .errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping

READ_AT_ONCE = "remoteit.read_at_once"
"""The request extension for a request that may be sent directly, and whose response is read as a whole."""

_OTHER_LOOP = (
    "the client's connections belong to another event loop; make one AsyncClient per event loop, and close it"
    " on the loop that it was used on"
)
_TRANSPORT_OPTIONS = frozenset({"limits", "trust_env", "verify"})
_CLIENT_OPTIONS = frozenset({"event_hooks", "headers", "timeout"})
_PROXY_SCHEMES = frozenset({"all", "http", "https"})

_httpx_log = logging.getLogger("httpx")


def environment_has_proxies() -> bool:
    """Return whether environment variables name proxies for HTTP, which httpx then uses."""
    return not _PROXY_SCHEMES.isdisjoint(urllib.request.getproxies())


def may_send_directly(
    client: httpx.Client | httpx.AsyncClient, request: httpx.Request, options: Mapping[str, Any]
) -> bool:
    """Return whether httpx's `send` would only authenticate a request, hand it on, and read the response.

    Args:
        client: the client, which may have event hooks.
        request: the request.
        options: the options of `send`.
    """
    return (
        READ_AT_ONCE in request.extensions
        and isinstance(options.get("auth"), httpx.Auth)
        and options.get("follow_redirects") is False
        and not options.get("stream")
        and not client.is_closed
        and not any(client.event_hooks.values())
        and not _httpx_log.isEnabledFor(logging.INFO)  # httpx logs each request
    )


def check_redirect(response: httpx.Response) -> None:
    """Reject a redirect to an invalid URL as httpx does, which resolves the URL without following it.

    Raises:
        httpx.RemoteProtocolError: the URL is invalid.
    """
    if not response.has_redirect_location:
        return
    request = response.request
    try:
        url = httpx.URL(response.headers["location"])
    except httpx.InvalidURL as error:
        raise httpx.RemoteProtocolError(
            f"Invalid URL in location header: {error}.", request=request
        ) from None
    if url.scheme and not url.host:
        url = url.copy_with(host=request.url.host)
    if url.is_relative_url:
        request.url.join(url)


class ForkAwareClient(httpx.Client):
    """An `httpx.Client` that sends directly, and opens new connections in a forked child.

    A child must not share its parent's connections.
    """

    def __init__(self, **options: Any) -> None:
        self._direct = _own_transport(options)
        super().__init__(**options, transport=self._direct)
        self._make_successor = partial(ForkAwareClient, **options)
        self._successor: ForkAwareClient | None = None
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
        """Send a request; see `httpx.Client.send`."""
        if self._successor is not None:
            return self._successor.send(request, **options)
        if self._direct is None or not may_send_directly(self, request, options):
            return super().send(request, **options)
        flow = options["auth"].sync_auth_flow(request)
        try:
            request = next(flow)
            while True:
                response = self._exchange(self._direct, request)
                try:
                    request = flow.send(response)
                except StopIteration:
                    return response
        finally:
            flow.close()

    def _exchange(self, transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        """Send one request and read its response."""
        try:
            response = transport.handle_request(request)
            response.request = request
            try:
                response.read()
            except BaseException:
                response.close()
                raise
        except httpx.RequestError as error:
            error.request = request
            raise
        if "set-cookie" in response.headers:
            self.cookies.extract_cookies(response)
        check_redirect(response)
        return response

    def close(self) -> None:
        """Close the connections."""
        if self._successor is None:
            super().close()
        else:
            self._successor.close()


def _own_transport(options: Mapping[str, Any]) -> httpx.HTTPTransport | None:
    """Make the transport that httpx would make; None if it would make several, or of another kind."""
    if options.keys() - _TRANSPORT_OPTIONS - _CLIENT_OPTIONS:
        return None
    if options.get("trust_env", True) and environment_has_proxies():
        return None
    return httpx.HTTPTransport(**{name: options[name] for name in _TRANSPORT_OPTIONS & options.keys()})


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
