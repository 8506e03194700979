"""A request's body on its way in, which may be read ahead of the application, and the client's going away."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import Message, Receive


class Incoming:
    """What the client sends.

    Args:
        receive: ASGI's own.
    """

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._kept: deque[Message] = deque()
        self._whole = False
        self.gone = False
        """Whether the client is known to have gone away."""

    async def receive(self) -> Message:
        """ASGI's `receive` for the application: first what `keep` has read, then what comes."""
        return self._kept.popleft() if self._kept else await self._next()

    async def keep(self) -> bytes:
        """Read the whole body, and keep it for the application."""
        while not self._whole:
            self._kept.append(await self._next())
        return b"".join(message.get("body", b"") for message in self._kept)

    async def drain(self) -> None:
        """Read what is left of the body, and throw it away."""
        while not self._whole:
            await self._next()

    async def until_gone(self) -> None:
        """Wait until the client has gone away; for when the body was read."""
        while not self.gone:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self.gone = message["type"] == "http.disconnect"
        self._whole = self.gone or not message.get("more_body", False)
        return message
