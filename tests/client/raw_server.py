"""A server of plain sockets and threads, which sends any bytes as its response, well-formed or not."""

from __future__ import annotations

import enum
import socket
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Self


class End(enum.Enum):
    """How a response ends, if not by further requests on the same connection.

    `HOLD` leaves the connection open until the client closes it or uses it again.
    """

    CLOSE = "close"
    RESET = "reset"
    HOLD = "hold"


@dataclass(frozen=True)
class Drip:
    """The same bytes, sent again and again until the client goes away.

    Attributes:
        data: the bytes.
        interval: seconds between two of them.
    """

    data: bytes
    interval: float = 0.02


Step: TypeAlias = bytes | Drip | End


class RawServer:
    """Reads requests and sends what `respond` says.

    Args:
        respond: returns the steps of the response to a request: headers and body as they came.

    Attributes:
        requests: the requests that were read completely.
        connections: how many connections were accepted.
    """

    def __init__(self, respond: Callable[[bytes], Iterable[Step]]) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self._respond = respond
        self._closing = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._start(self._accept)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def _start(self, target: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True, name="raw-server")
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            if self._closing.is_set():
                connection.close()
                return
            self.connections += 1
            self._open.add(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            while request := read_request(connection):
                self.requests.append(request)
                for step in self._respond(request):
                    if not self._do(connection, step):
                        return
        self._open.discard(connection)

    def _do(self, connection: socket.socket, step: Step) -> bool:
        """Do one step; return whether the connection is to be used further."""
        if isinstance(step, bytes):
            connection.sendall(step)
            return True
        if isinstance(step, Drip):
            while not self._closing.wait(step.interval):
                connection.sendall(step.data)
        elif step is End.RESET:
            # Without lingering, the close sends a reset.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif step is End.HOLD:
            connection.recv(65536)  # returns if the client closes the connection, or sends another request
        else:
            # With unread bytes the close would send a reset; there are none.
            connection.shutdown(socket.SHUT_WR)
        return False

    def close(self) -> None:
        """Close all sockets and wait for the threads."""
        self._closing.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def read_request(connection: socket.socket) -> bytes:
    """Read one request with its body; empty if the client closed the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        received = connection.recv(65536)
        if not received:
            return b""
        data += received
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (
            int(line.partition(b":")[2])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        ),
        0,
    )
    while len(body) < length:
        received = connection.recv(65536)
        if not received:
            return b""
        body += received
    return head + b"\r\n\r\n" + body
