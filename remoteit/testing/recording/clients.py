"""The clients that tests get: where they send requests, with which key, and how they replay."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import httpx

from remoteit import AsyncClient, Client, Credentials

from .environment import REPLAY_DEVELOPER_KEY, REPLAY_KEY_ID, REPLAY_SECRET
from .errors import UnrecordedRequestError, unrecorded_error
from .normalize import API
from .vcr_types import CannotReplayError

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

    from .session import RecordingSession


@dataclass(frozen=True)
class Target:
    """The server that the requests of a test go to.

    Attributes:
        url: the API's base URL.
        credentials: sign the requests.
        session: of the test; None if it has no cassette.
        replays: whether the responses come from the cassette, not from a server.
    """

    url: str
    credentials: Credentials
    session: RecordingSession | None = None
    replays: bool = False


def replay_target(session: RecordingSession) -> Target:
    """Return the target of a replay, with a dummy key."""
    credentials = Credentials(REPLAY_KEY_ID, REPLAY_SECRET, REPLAY_DEVELOPER_KEY)
    return Target(API, credentials, session, replays=True)


def live_target(profile: str | None, session: RecordingSession | None) -> Target:
    """Return the real API, with the developer's own key.

    Raises:
        CredentialsError: there are no credentials, or they are invalid.
    """
    return Target(API, Credentials.load(profile), session)


def sandbox_target(sandbox: Sandbox, session: RecordingSession | None) -> Target:
    """Return a running sandbox as the target."""
    return Target(sandbox.url, sandbox.credentials, session)


class NoSleepClient(Client):
    """A client for replays, which does not sleep before it retries or polls."""

    def _sleep(self, seconds: float) -> None:
        pass

    def _wait(self, seconds: float, closed: threading.Event) -> None:
        pass


class NoSleepAsyncClient(AsyncClient):
    """As `NoSleepClient`, for asyncio and trio."""

    async def _sleep(self, seconds: float) -> None:
        pass


def sync_client(target: Target) -> Client:
    """Create a client with httpx's own transport, which makes the same requests in each run.

    It does not fetch pages ahead: how many are fetched when a loop ends would depend on the threads.
    """
    transport = ReplayTransport(target.session) if target.session else httpx.HTTPTransport()
    client_class = NoSleepClient if target.replays else Client
    return client_class(url=target.url, credentials=target.credentials, transport=transport, prefetch=1)


def async_client(target: Target) -> AsyncClient:
    """Create a client as `sync_client` does, which need not be closed."""
    transport = AsyncReplayTransport(target.session) if target.session else no_keepalive_transport()
    client_class = NoSleepAsyncClient if target.replays else AsyncClient
    return client_class(url=target.url, credentials=target.credentials, transport=transport, prefetch=1)


class ReplayTransport(httpx.BaseTransport):
    """Sends through httpx's own transport, which vcrpy patches; one request at a time."""

    def __init__(self, session: RecordingSession) -> None:
        self._session = session
        self._inner = httpx.HTTPTransport()
        # vcrpy finds a recording in one step and takes it in another: two threads could take the same one.
        self._lock = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request.

        Raises:
            UnrecordedRequestError: the cassette has no response.
        """
        try:
            with self._lock:
                return self._inner.handle_request(_uncompressed(request))
        except CannotReplayError as error:
            unrecorded = explain(error, self._session)
        # Outside of the handler: vcrpy's own message adds nothing.
        raise unrecorded

    def close(self) -> None:
        """Wait for a request of another thread, then close the connections."""
        with self._lock:
            self._inner.close()


class AsyncReplayTransport(httpx.AsyncBaseTransport):
    """As `ReplayTransport`, without keep-alive connections, so that it need not be closed."""

    def __init__(self, session: RecordingSession) -> None:
        self._session = session
        self._inner = no_keepalive_transport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request.

        Raises:
            UnrecordedRequestError: the cassette has no response.
        """
        try:
            return await self._inner.handle_async_request(_uncompressed(request))
        except CannotReplayError as error:
            unrecorded = explain(error, self._session)
        raise unrecorded

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def no_keepalive_transport() -> httpx.AsyncHTTPTransport:
    """Create a transport that closes each connection after its response."""
    return httpx.AsyncHTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))


def _uncompressed(request: httpx.Request) -> httpx.Request:
    # A compressed body would be unreadable in the cassette. No signature covers this header.
    request.headers["accept-encoding"] = "identity"
    return request


def explain(error: Exception, session: RecordingSession) -> UnrecordedRequestError:
    """Create the error for vcrpy's `CannotReplayError`."""
    details = cast("Any", error)
    return unrecorded_error(details.cassette, details.failed_request, session)
