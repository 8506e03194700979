"""Copy bytes between the standard streams and a connection, as the ProxyCommand of an SSH client does."""

from __future__ import annotations

import os
import socket
import sys
import threading
from contextlib import suppress

_CHUNK = 1 << 16
_CONNECT_TIMEOUT = 20.0


def relay(host: str, port: int) -> None:
    """Connect to a port, and copy bytes until the other side has closed the connection.

    Standard input goes to the connection, and its end is passed on. What comes back goes to standard output.

    Args:
        host: the host.
        port: its TCP port.

    Raises:
        OSError: the port cannot be reached, or the connection broke.
        BrokenPipeError: nobody reads standard output any more.
    """
    source, sink = sys.stdin.fileno(), sys.stdout.fileno()
    with socket.create_connection((host, port), timeout=_CONNECT_TIMEOUT) as connection:
        connection.settimeout(None)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # A thread of its own, as no wait covers a pipe and a socket on all systems. It reads without
        # Python's buffers, which the interpreter would lock when it exits.
        threading.Thread(target=_send, args=(source, connection), daemon=True).start()
        while data := connection.recv(_CHUNK):
            _write(sink, data)


def _send(source: int, connection: socket.socket) -> None:
    with suppress(OSError):
        while data := os.read(source, _CHUNK):
            connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)


def _write(sink: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]
