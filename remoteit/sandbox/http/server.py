"""A sandbox on a loopback port, served by a thread until a `with` block ends."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from remoteit.sandbox.faults.middleware import DISCONNECT, FaultMiddleware
from remoteit.sandbox.faults.rules import Faults
from remoteit.sandbox.forwarding import Forward, Forwarder
from remoteit.sandbox.rules.access_keys import add_access_key, encode_secret
from remoteit.sandbox.rules.access_tokens import issue_token
from remoteit.sandbox.seed.fleet import build_backend
from remoteit.sandbox.state.file import load, save
from remoteit_auth import Credentials

from .app import create_app
from .event_socket import EventSockets
from .schema import other_schema

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Generator, Iterable, Sequence

    from starlette.types import Receive, Scope, Send

    from remoteit.sandbox.faults.fault import Fault
    from remoteit.sandbox.faults.rules import Rule
    from remoteit.sandbox.model.backend import Backend

HOST = "127.0.0.1"
_GRACE = 2
"""Seconds that requests in progress have to finish when the sandbox stops."""


class Sandbox:
    """A running sandbox.

    Not a dataclass: tools that print the fields of dataclasses would show the secret.

    Attributes:
        url: Base URL of the API, `http://127.0.0.1:PORT`; GraphQL is at its `/graphql/v1`.
        credentials: The key pair of the account.
        key_id: Id of the account's access key.
        backend: The state, for tests to inspect and to change.
        faults: The fault rules; add and clear them at any time.
        requests: The log of received requests.
        event_sockets: The connections to the event socket, `ws://127.0.0.1:PORT/ws/v1`.
    """

    def __init__(
        self,
        url: str,
        backend: Backend,
        middleware: FaultMiddleware,
        event_sockets: EventSockets | None = None,
    ) -> None:
        self.url = url
        self.backend = backend
        self.faults = middleware.faults
        self.requests = middleware.requests
        self.event_sockets = event_sockets or EventSockets(backend)
        self.key_id = _default_key(backend)
        self.credentials = Credentials(self.key_id, self.secret, self.developer_key)

    def __repr__(self) -> str:
        return f"Sandbox(url={self.url!r}, key_id={self.key_id!r})"

    @property
    def secret(self) -> str:
        """Secret of the access key, encoded as base64."""
        return encode_secret(self.backend.access_keys[self.key_id])

    @property
    def developer_key(self) -> str:
        """The account's developer key."""
        api_key = self.backend.access_keys[self.key_id].account.api_key
        return api_key.key if api_key else ""

    def issue_token(
        self, email: str | None = None, *, client_id: str | None = None, expires_in: float = 3600
    ) -> str:
        """Issue an access token, which the sandbox accepts as a Bearer token.

        Args:
            email: Email address of the user that it acts for; by default the account of the key pair.
            client_id: The app that uses it, which becomes a connected app of the user, unless it is one; None
                for the user's own program.
            expires_in: Seconds until it expires; negative for an expired one.

        Returns:
            The token; a secret.

        Raises:
            ValueError: No account uses the email address.
        """
        account = self.backend.access_keys[self.key_id].account
        if email is not None:
            found = self.backend.account_by_email(email)
            if found is None:
                raise ValueError(f"no account uses {email}; `backend.accounts` has the accounts")
            account = found
        lifetime = timedelta(seconds=expires_in)
        return issue_token(self.backend, account, client_id=client_id, lifetime=lifetime).token

    def revoke_token(self, token: str) -> None:
        """Revoke an access token, which the sandbox then rejects at once; an unknown one is ignored."""
        self.backend.access_tokens.pop(token, None)

    def environment(self) -> dict[str, str]:
        """Return the environment variables that connect a client to the sandbox; they include the secret."""
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
    state: str | os.PathLike[str] | None = None,
    faults: Iterable[str | Fault | Rule] = (),
    schema: str | os.PathLike[str] | None = None,
    without: Sequence[str] = (),
    forwards: Iterable[str | Forward] = (),
) -> Generator[Sandbox]:
    """Serve a sandbox on 127.0.0.1 until the block ends.

    Args:
        devices: Number of devices that the account lists; 0 or more.
        seed: Seed of the fleet and the key pair; the same seed generates the same ones.
        port: TCP port; 0 selects a free port.
        clock: Returns seconds since 1970, like `time.time`. Signatures are checked against it, and responses
            and events dated by it.
        state: File to load the state from, if it exists, instead of `devices` and `seed`, and to save it to
            at the end. It holds the secrets that the sandbox has generated (mode 0600).
        faults: Fault rules, such as `"status=503 operation=Devices times=2"`; add more later with
            `Sandbox.faults`.
        schema: An SDL file to serve instead of schema.graphql. What the sandbox does not model has default
            values: null, or 0, "", false and the like if the schema forbids null.
        without: Parts that the served schema lacks, as coordinates such as `"Job.file"`,
            `"File.versions(platforms:)"` or `"type Job"`.
        forwards: Addresses that connections really lead to, such as `"127.0.0.1:22"` for all services, or
            `"SSH=127.0.0.1:22"` for those with this id, name or application type. Such a connection has a
            port on 127.0.0.1. The first forward that matches applies.

    Yields:
        The running sandbox; it serves requests from the start of the block.

    Raises:
        ValueError: `devices` is negative, one of `faults` is invalid (FaultError), one of
            `forwards` is invalid (ForwardError), `schema` is not a schema
            (SchemaFileError), or it does not have a part of `without` (PartError).
        OSError: The port cannot be opened; `errno.EADDRINUSE` if it is in use.
        StateError: `state` cannot be read, which leaves it unchanged, or cannot be written at the end.
    """
    rules = Faults(faults)
    routes = [Forward.parse(forward) if isinstance(forward, str) else forward for forward in forwards]
    other = other_schema(Path(schema) if schema else None, without) if schema or without else None
    state_file = Path(state) if state else None
    backend = load(state_file, clock) if state_file else None
    backend = backend or build_backend(devices=devices, seed=seed, clock=clock)
    with _listening(port) as listener:
        sockets = EventSockets(backend, other)
        app = create_app(backend, clock=clock, event_sockets=sockets, schema=other)
        middleware = FaultMiddleware(app, clock=clock, faults=rules)
        server = _Server(middleware, listener)
        server.start()
        backend.forwarder = Forwarder(routes) if routes else None
        try:
            yield Sandbox(f"http://{HOST}:{listener.getsockname()[1]}", backend, middleware, sockets)
        finally:
            server.stop()
            if backend.forwarder is not None:
                backend.forwarder.stop()
            if state_file:
                save(backend, state_file)


def _default_key(backend: Backend) -> str:
    """Return the id of a key of the first account; a new one if a loaded state has no enabled key."""
    account = next(iter(backend.accounts.values()))
    for key in backend.access_keys.values():
        if key.account is account and key.enabled:
            return key.key
    return add_access_key(backend, account, backend.now()).key


def _listening(port: int) -> socket.socket:
    # asyncio sets TCP_NODELAY only if the protocol is given; without it, each response takes 40 ms longer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":  # on Windows the option would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(socket.SOMAXCONN)
    except BaseException:
        listener.close()
        raise
    return listener


class DisconnectProtocol(H11Protocol):
    """Uvicorn's HTTP protocol with the extension `DISCONNECT` in the scope of every request."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wrap the application for the requests of a new connection."""
        super().connection_made(cast("asyncio.Transport", transport))
        app = self.app

        async def extended_app(scope: Scope, receive: Receive, send: Send) -> None:
            # `close` sends what was written; `abort` would drop the half of a body that is not yet sent.
            extensions = {**scope.get("extensions", {}), DISCONNECT: transport.close}
            await app({**scope, "extensions": extensions}, receive, send)

        self.app = extended_app


class _Server(uvicorn.Server):
    """Uvicorn in a thread other than the main thread, where it does not handle signals."""

    def __init__(self, app: FaultMiddleware, listener: socket.socket) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=DisconnectProtocol,
                ws=WebSocketsSansIOProtocol,
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
        self._start_finished = threading.Event()
        self._stopping: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._thread = threading.Thread(target=self._run_thread, name="remoteit-sandbox", daemon=True)

    def start(self) -> None:
        """Start the thread and wait until it serves.

        Raises:
            RuntimeError: The server did not start; the thread has printed the reason.
        """
        self._thread.start()
        self._start_finished.wait()
        if not self.started:
            self._thread.join()
            raise RuntimeError("the sandbox's server did not start; see the traceback of its thread")

    def stop(self) -> None:
        """Let requests in progress finish, then end the thread."""
        self.should_exit = True
        if self._stopping is not None:
            loop, event = self._stopping
            loop.call_soon_threadsafe(event.set)
        self._thread.join()

    def _run_thread(self) -> None:
        try:
            self.run(sockets=[self._listener])
        finally:
            self._start_finished.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does; requests are served afterwards."""
        self._stopping = asyncio.get_running_loop(), asyncio.Event()
        await super().startup(sockets=sockets)
        self._start_finished.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop when the requests in progress have ended; uvicorn would first sleep for 0.1 seconds."""
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
        await asyncio.sleep(0)  # one iteration of the event loop, in which the connections close

    async def main_loop(self) -> None:
        """Wait for `stop`; uvicorn would poll every 0.1 seconds."""
        if self._stopping is not None:
            await self._stopping[1].wait()
