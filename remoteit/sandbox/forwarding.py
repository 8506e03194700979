"""Connections that carry bytes: a port on 127.0.0.1 whose clients reach an address that the user names.

Who may connect is not checked: all clients are on this machine.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

HOST = "127.0.0.1"
_CHUNK = 1 << 16
_HIGHEST_PORT = 65535


class ForwardError(ValueError):
    """The text of a forward is not valid; the message is one sentence without a full stop."""


@dataclass(frozen=True)
class Forward:
    """Connections to some services lead to an address.

    Attributes:
        host: Host name or IP address that the bytes go to.
        port: Its TCP port.
        service: Id of the service, its name, or the name of its application type; None for all services.
    """

    host: str
    port: int
    service: str | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse `HOST:PORT` or `SERVICE=HOST:PORT`.

        Raises:
            ForwardError: The text has another form.
        """
        service, equals, address = text.rpartition("=")
        host, colon, port = address.rpartition(":")
        named = not equals or service.strip()
        if not named or not colon or not host or not port.isdecimal() or not 0 < int(port) <= _HIGHEST_PORT:
            raise ForwardError(f"{text!r} is not a forward; use HOST:PORT, or SERVICE=HOST:PORT")
        return cls(host.removeprefix("[").removesuffix("]"), int(port), service.strip() or None)

    def matches(self, names: Iterable[str]) -> bool:
        """Return True if the forward applies to the service with this id and these names."""
        return self.service is None or self.service.casefold() in (name.casefold() for name in names)


class Forwarder:
    """Listens on a port of 127.0.0.1 for each open connection that a forward applies to.

    Any thread may open and close connections; a thread of its own copies the bytes.

    Args:
        forwards: What leads where; the first that matches applies.
    """

    def __init__(self, forwards: Iterable[Forward]) -> None:
        self._forwards = list(forwards)
        self._loop = asyncio.new_event_loop()
        self._open: dict[str, _Port] = {}
        self._thread = threading.Thread(target=self._run, name="remoteit-sandbox-forward", daemon=True)
        self._thread.start()

    def open(self, connection_id: str, names: Iterable[str]) -> int | None:
        """Open the port of a connection.

        Args:
            connection_id: The connection.
            names: The id of its service, and the names of the service and of its application type.

        Returns:
            The port on 127.0.0.1; None if no forward applies.
        """
        names = tuple(names)
        forward = next((forward for forward in self._forwards if forward.matches(names)), None)
        if forward is None:
            return None
        listener = socket.create_server((HOST, 0))
        port = self._open[connection_id] = _Port(listener, forward)
        asyncio.run_coroutine_threadsafe(port.serve(), self._loop)
        return int(listener.getsockname()[1])

    def close(self, connection_id: str) -> None:
        """Close the port of a connection, and the connections that its clients have."""
        if port := self._open.pop(connection_id, None):
            asyncio.run_coroutine_threadsafe(port.close(), self._loop)

    def stop(self) -> None:
        """Close all ports and end the thread."""
        for connection_id in list(self._open):
            self.close(connection_id)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        self._loop.run_forever()
        self._loop.run_until_complete(_finish_tasks())


class _Port:
    """One listening port and its clients."""

    def __init__(self, listener: socket.socket, forward: Forward) -> None:
        self._listener = listener
        self._forward = forward
        self._server: asyncio.Server | None = None
        self._clients: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Accept clients."""
        self._server = await asyncio.start_server(self._relay, sock=self._listener)

    async def close(self) -> None:
        """Stop accepting clients, and close the connections of those that there are."""
        if self._server is not None:
            self._server.close()
        for client in list(self._clients):
            client.cancel()
        await asyncio.gather(*self._clients, return_exceptions=True)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - the server starts a task for each client
        self._clients.add(task)
        task.add_done_callback(self._clients.discard)
        try:
            with contextlib.suppress(OSError, asyncio.CancelledError):
                target_reader, target_writer = await asyncio.open_connection(
                    self._forward.host, self._forward.port
                )
                try:
                    await asyncio.gather(_copy(reader, target_writer), _copy(target_reader, writer))
                finally:
                    target_writer.close()
        finally:
            writer.close()


async def _finish_tasks() -> None:
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(_CHUNK):
        writer.write(data)
        await writer.drain()
    if writer.can_write_eof():
        writer.write_eof()
