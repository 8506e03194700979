"""The clients that tests get: where they send, with whose key, and that nothing waits in a replay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

from remoteit import AsyncClient, Client, Credentials

from .normalize import API
from .transports import AsyncReplayTransport, ReplayTransport, unkept

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

    from .session import Tape


@dataclass(frozen=True)
class Place:
    """Where the requests of a test go.

    Attributes:
        url: the API's base.
        credentials: what signs them.
        tape: the cassette of the test; None where it has none.
        replays: whether the cassette answers, and no server.
    """

    url: str
    credentials: Credentials
    tape: Tape | None = None
    replays: bool = False


class NoSleepClient(Client):
    """A client for replays: what was waited for is there already."""

    def _sleep(self, seconds: float) -> None:
        pass


class NoSleepAsyncClient(AsyncClient):
    """As `NoSleepClient`, for asyncio and trio."""

    async def _sleep(self, seconds: float) -> None:
        pass


def replay(tape: Tape) -> Place:
    """A place that only a cassette answers for; its key signs nothing that counts."""
    return Place(API, Credentials("REPLAY", b"replay", "replay"), tape, replays=True)


def live(profile: str | None, tape: Tape | None) -> Place:
    """The real API, with a developer's own key.

    Raises:
        CredentialsError: there are no credentials, or they are faulty.
    """
    return Place(API, Credentials.load(profile), tape)


def in_sandbox(sandbox: Sandbox, tape: Tape | None) -> Place:
    """A sandbox that runs."""
    return Place(sandbox.url, sandbox.credentials, tape)


def sync_client(place: Place) -> Client:
    """A client for that place; httpx's own transport carries it, so that every recording is alike."""
    transport = ReplayTransport(place.tape) if place.tape else httpx.HTTPTransport()
    make = NoSleepClient if place.replays else Client
    return make(url=place.url, credentials=place.credentials, transport=transport)


def async_client(place: Place) -> AsyncClient:
    """A client for that place that need not be closed."""
    transport = AsyncReplayTransport(place.tape) if place.tape else unkept()
    make = NoSleepAsyncClient if place.replays else AsyncClient
    return make(url=place.url, credentials=place.credentials, transport=transport)
