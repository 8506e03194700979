"""A shorter way from `send` to the connection, for HTTP clients of our own making.

httpx's `send` looks after redirects, cookies, timing and event hooks. The API's answers have no use for the
first three; a request that is streamed, or that meets hooks, goes httpx's way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Mapping


class LeanClient(httpx.Client):
    """An `httpx.Client` that takes the shorter way where it can; it takes the same options."""

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request, as `httpx.Client.send` does."""
        if not is_plain(self, options):
            return super().send(request, **options)
        transport = self._transport_for_url(request.url)
        flow = options["auth"].auth_flow(request)
        request = next(flow)
        while True:
            try:
                response = transport.handle_request(request)
                response.request = request
                response.read()
            except httpx.RequestError as error:
                error.request = request
                raise
            try:
                request = flow.send(response)
            except StopIteration:
                return response


def is_plain(client: httpx.Client | httpx.AsyncClient, options: Mapping[str, Any]) -> bool:
    """Whether a request needs nothing but an auth flow and the connection.

    Args:
        client: what is to send it.
        options: what `send` was given.
    """
    return (
        not options.get("stream")
        and options.get("follow_redirects") is False
        and isinstance(options.get("auth"), httpx.Auth)
        and not client.is_closed
        and not any(client.event_hooks.values())
    )
