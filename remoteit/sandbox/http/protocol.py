"""Uvicorn's HTTP protocol, which lets an application hang up on its client."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

from remoteit.sandbox.faults.middleware import DISCONNECT

if TYPE_CHECKING:
    import asyncio

    from starlette.types import Receive, Scope, Send


class DisconnectProtocol(H11Protocol):
    """H11Protocol whose scopes have the extension `DISCONNECT`."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Give the connection's way to end to all its requests."""
        super().connection_made(cast("asyncio.Transport", transport))
        app = self.app

        async def extended(scope: Scope, receive: Receive, send: Send) -> None:
            # Not `abort`, which would throw away the half of a body that is yet to be sent.
            extensions = {**scope.get("extensions", {}), DISCONNECT: transport.close}
            await app({**scope, "extensions": extensions}, receive, send)

        self.app = extended
