"""A sandbox on a loopback port, served by a thread for as long as a `with` block lasts."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import uvicorn

from remoteit.sandbox.faults.middleware import FaultMiddleware
from remoteit.sandbox.faults.rules import Faults
from remoteit.sandbox.rules.access_keys import add_access_key, encode_secret
from remoteit.sandbox.seed.fleet import build_backend
from remoteit.sandbox.state.file import load, save
from remoteit_auth import Credentials

from .app import create_app
from .protocol import DisconnectProtocol

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path

    from remoteit.sandbox.faults.fault import Fault
    from remoteit.sandbox.faults.rules import Rule
    from remoteit.sandbox.model.backend import Backend

HOST = "127.0.0.1"
_GRACE = 2
"""Seconds that a request in progress has to finish when the sandbox stops."""


class Sandbox:
    """A running sandbox.

    Not a dataclass: tools that print those field by field would show the secret.

    Attributes:
        url: Base of the API, `http://127.0.0.1:PORT`; GraphQL is at its `/graphql/v1`.
        credentials: The key pair of the account.
        key_id: Id of its access key.
        backend: The state, to look at and to prepare in tests.
        faults: What goes wrong with which requests; add to it and clear it at any time.
        requests: The requests that were received, to count by.
    """

    def __init__(self, url: str, backend: Backend, faulty: FaultMiddleware) -> None:
        self.url = url
        self.backend = backend
        self.faults = faulty.faults
        self.requests = faulty.requests
        self.key_id = _way_in(backend)
        self.credentials = Credentials(self.key_id, self.secret, self.developer_key)

    def __repr__(self) -> str:
        return f"Sandbox(url={self.url!r}, key_id={self.key_id!r})"

    @property
    def secret(self) -> str:
        """Secret of the access key, base64 text."""
        return encode_secret(self.backend.access_keys[self.key_id])

    @property
    def developer_key(self) -> str:
        """The account's developer key."""
        api_key = self.backend.access_keys[self.key_id].account.api_key
        return api_key.key if api_key else ""

    def environment(self) -> dict[str, str]:
        """Environment variables that lead a client here; the values include the secret."""
        return {
            "REMOTEIT_API_URL": self.url,
            "R3_ACCESS_KEY_ID": self.key_id,
            "R3_SECRET_ACCESS_KEY": self.secret,
            "R3_DEVELOPER_API_KEY": self.developer_key,
        }


@contextmanager
def run_sandbox(
    *,
    devices: int = 25,
    seed: int = 1,
    port: int = 0,
    clock: Callable[[], float] = time.time,
    state: Path | None = None,
    faults: Iterable[str | Fault | Rule] = (),
) -> Generator[Sandbox]:
    """Serve a sandbox on 127.0.0.1 until the block ends.

    Args:
        devices: Devices that the account lists; 0 or more.
        seed: The same seed gives the same fleet and key pair.
        port: TCP port; 0 takes a free one.
        clock: Seconds since 1970, as `time.time` gives them. The sandbox checks and dates by it.
        state: File to go on from if it exists, whatever `devices` and `seed` say, and to save to at the end.
            It holds the secrets that the sandbox has made up (mode 0600).
        faults: What goes wrong with which requests, such as `"status=503 operation=Devices times=2"`; more
            may be added later, see `Sandbox.faults`.

    Yields:
        The sandbox, which answers from the first moment of the block.

    Raises:
        ValueError: `devices` is negative, or one of `faults` makes no sense (FaultError).
        OSError: The port cannot be had; `errno.EADDRINUSE` where it is taken.
        StateError: `state` cannot be read, which leaves it as it is, or cannot be written at the end.
    """
    rules = Faults(faults)
    backend = load(state, clock) if state else None
    backend = backend or build_backend(devices=devices, seed=seed, clock=clock)
    with _listening(port) as listener:
        faulty = FaultMiddleware(create_app(backend, clock=clock), clock=clock, faults=rules)
        server = _Server(faulty, listener)
        server.start()
        try:
            yield Sandbox(f"http://{HOST}:{listener.getsockname()[1]}", backend, faulty)
        finally:
            server.stop()
            if state:
                save(backend, state)


def _way_in(backend: Backend) -> str:
    """The id of a key that signs for the first account; a new one where a loaded state has none left."""
    me = next(iter(backend.accounts.values()))
    for key in backend.access_keys.values():
        if key.account is me and key.enabled:
            return key.key
    return add_access_key(backend, me, backend.now()).key


def _listening(port: int) -> socket.socket:
    # asyncio sends without delay (TCP_NODELAY) only where the protocol is named: 40 ms an answer otherwise.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":  # there the option would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(socket.SOMAXCONN)
    except BaseException:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    """Uvicorn in a thread, which tells when it serves; off the main thread it leaves signals alone."""

    def __init__(self, app: FaultMiddleware, listener: socket.socket) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=DisconnectProtocol,
                ws="none",
                loop="asyncio",
                lifespan="off",
                interface="asgi3",
                log_config=None,
                log_level="critical",
                access_log=False,
                server_header=False,
                date_header=False,
            )
        )
        self._app = app
        self._listener = listener
        self._settled = threading.Event()
        self._stopping: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._thread = threading.Thread(target=self._serve_all, name="remoteit-sandbox", daemon=True)

    def start(self) -> None:
        """Start the thread and wait until it serves.

        Raises:
            RuntimeError: It could not start; the thread has printed why.
        """
        self._thread.start()
        self._settled.wait()
        if not self.started:
            self._thread.join()
            raise RuntimeError("The sandbox's server did not start; the traceback of its thread says why.")

    def stop(self) -> None:
        """Let requests in progress finish, then end the thread."""
        self.should_exit = True
        if self._stopping is not None:
            loop, event = self._stopping
            loop.call_soon_threadsafe(event.set)
        self._thread.join()

    def _serve_all(self) -> None:
        try:
            self.run(sockets=[self._listener])
        finally:
            self._settled.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Uvicorn's own start, after which requests are answered."""
        self._stopping = asyncio.get_running_loop(), asyncio.Event()
        await super().startup(sockets=sockets)
        self._settled.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End as soon as what is in progress has ended; uvicorn would sleep for a tenth of a second first."""
        self._app.release()
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if tasks := list(self.server_state.tasks):
            _, late = await asyncio.wait(tasks, timeout=_GRACE)
            for task in late:
                task.cancel()
        await asyncio.sleep(0)  # one turn of the loop, in which the connections close

    async def main_loop(self) -> None:
        """Wait to be told to stop; uvicorn would look every tenth of a second."""
        if self._stopping is not None:
            await self._stopping[1].wait()
