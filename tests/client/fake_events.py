"""A log and an event socket in virtual time: each wait of a client runs what is scheduled until its end."""

from __future__ import annotations

import heapq
import json
from collections import deque
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx

from generated_client import AsyncBaseClient, BaseClient
from remoteit import APIConnectionError, Client
from remoteit.events import sockets
from remoteit_auth.bearer import BearerAuth
from tests.client.fake_transport import CREDENTIALS, NO_RETRY, URL, FakeTransport
from tests.roundtrip.conftest import Awaiting as BlockingClient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

    from generated_client import Event

START = datetime(2026, 3, 1, tzinfo=UTC)
SOCKET_URL = "wss://ws.example/v1"


class EndOfTimeError(Exception):
    """The virtual time is over."""


class VirtualTime:
    """A monotonic clock that advances when a client waits, and what happens meanwhile.

    Attributes:
        now: seconds since the start.
        waits: the waits of clients.
    """

    def __init__(self) -> None:
        self.now = 0.0
        self.waits: list[float] = []
        self._actions: list[tuple[float, int, Callable[[], object]]] = []
        self._count = 0

    def __call__(self) -> float:
        return self.now

    def at(self, time: float, action: Callable[[], object]) -> None:
        """Schedule an action."""
        self._count += 1
        heapq.heappush(self._actions, (time, self._count, action))

    def end_at(self, time: float) -> None:
        """Schedule an `EndOfTimeError`, which ends the test's loop."""

        def end() -> None:
            raise EndOfTimeError

        self.at(time, end)

    def wait(self, seconds: float) -> None:
        """Advance by this time."""
        self.waits.append(seconds)
        self.wait_until(self.now + seconds, lambda: False)

    def wait_until(self, end: float, is_over: Callable[[], bool]) -> None:
        """Advance to this time, or until an action has changed the condition."""
        while not is_over() and self._actions and self._actions[0][0] <= end:
            time, _, action = heapq.heappop(self._actions)
            self.now = max(self.now, time)
            action()
        if not is_over():
            self.now = max(self.now, end)

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let all clients wait in this time."""

        def wait(_: object, seconds: float, *closed: object) -> None:
            self.wait(seconds)

        async def wait_async(_: object, seconds: float) -> None:
            self.wait(seconds)

        monkeypatch.setattr(BaseClient, "_sleep", wait)
        monkeypatch.setattr(Client, "_wait", wait)
        monkeypatch.setattr(AsyncBaseClient, "_sleep", wait_async)
        monkeypatch.setattr("remoteit.events.sources.time", SimpleNamespace(monotonic=self))


def event(id: str, seconds: float | None, type: str = "AUTH_LOGIN", **fields: object) -> dict[str, Any]:
    """Return an event as the API sends it, at a time since the start."""
    time = None if seconds is None else START + timedelta(seconds=seconds)
    return {
        "__typename": "GenericEvent", "id": id, "type": type, "timestamp": time and time.isoformat(),
        "action": None, "state": None, "actor": None, "owner": None, "users": None, "target": None, **fields,
    }  # fmt: skip


class FakeLog:
    """The log of an account behind a fake transport.

    Attributes:
        events: in the order in which they were logged.
        variables: of the requests so far.
        responses: returned instead, one per request; None serves the request.
        failure: returned instead as long as it is set.
        after_page: called after each page.
        date: returns the date of a response; None leaves it out.
    """

    def __init__(self, time: VirtualTime) -> None:
        self._time = time
        self.date: Callable[[], datetime | None] = lambda: START + timedelta(seconds=self._time.now)
        self.events: list[dict[str, Any]] = []
        self.variables: list[dict[str, Any]] = []
        self.responses: deque[httpx.Response | None] = deque()
        self.failure: httpx.Response | None = None
        self.after_page: Callable[[], object] = lambda: None
        self.transport = FakeTransport(self._respond)

    def _respond(self, _: httpx.Request) -> httpx.Response:
        variables = json.loads(self.transport.bodies[-1])["variables"]
        self.variables.append(variables)
        response = self.responses.popleft() if self.responses else self.failure
        if response is not None:
            return httpx.Response(response.status_code, headers=response.headers, content=response.content)
        since = datetime.fromisoformat(variables.get("minDate", "2026-02-01T00:00:00+00:00"))
        types = variables.get("types")
        found = [
            entry
            for entry in reversed(self.events)
            if datetime.fromisoformat(entry["timestamp"]) >= since
            and (types is None or entry["type"] in types)
        ]
        found.sort(key=lambda entry: str(entry["timestamp"]), reverse=True)
        start, end = variables["from"], variables["from"] + variables["size"]
        page = {
            "items": found[start:end], "total": len(found), "hasMore": end < len(found), "last": None,
            "limited": None,
        }  # fmt: skip
        self.after_page()
        now = self.date()
        headers = {} if now is None else {"Date": now.strftime("%a, %d %b %Y %H:%M:%S GMT")}
        return httpx.Response(200, json={"data": {"login": {"account": {"events": page}}}}, headers=headers)


class FakeEventSocket:
    """An event socket whose server pushes frames in virtual time.

    Attributes:
        failures: raised instead of connecting, one per attempt; None connects.
        opened: the URLs that were connected to.
        sent: the messages that the clients have sent.
        times_opened: the times of the attempts to connect.
        answers_pings: whether the server sends a pong.
        down_until: the time until which nobody can connect.
    """

    def __init__(self, time: VirtualTime) -> None:
        self._time = time
        self._frames: deque[str | bytes] = deque()
        self._connected = False
        self.failures: deque[Exception | None] = deque()
        self.opened: list[str] = []
        self.times_opened: list[float] = []
        self.sent: list[str] = []
        self.answers_pings = True
        self.down_until = -1.0

    def push(self, *events: dict[str, Any]) -> None:
        """Push events in one frame, if there is a connection."""
        results = [{"data": {"event": entry}} for entry in events]
        self.push_frame(json.dumps(results[0] if len(results) == 1 else {"events": results}))

    def push_frame(self, frame: str | bytes) -> None:
        """Push a frame."""
        if self._connected:
            self._frames.append(frame)

    def disconnect(self) -> None:
        """Break the connection; frames that were not received are lost."""
        self._connected = False
        self._frames.clear()

    def break_until(self, time: float) -> None:
        """Break the connection, and let nobody connect until a time."""
        self.down_until = max(self.down_until, time)
        self.disconnect()

    def open(self, url: str) -> None:
        self.times_opened.append(self._time.now)
        failure = self.failures.popleft() if self.failures else None
        if failure is not None:
            raise failure
        if self._time.now < self.down_until:
            raise APIConnectionError("the socket is down")
        self.opened.append(url)
        self._connected = True

    def send(self, text: str) -> None:
        self._check()
        self.sent.append(text)
        if text == "ping" and self.answers_pings:
            self.push_frame("pong")

    def receive(self, seconds: float) -> str | bytes | None:
        end = self._time.now + seconds
        self._time.wait_until(end, lambda: bool(self._frames) or not self._connected)
        self._check()
        return self._frames.popleft() if self._frames else None

    def close(self) -> None:
        self.disconnect()

    def _check(self) -> None:
        if not self._connected:
            raise APIConnectionError("the connection broke")

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Use it in all clients."""
        fake = self

        class AsyncFake:
            async def open(self, url: str) -> None:
                fake.open(url)

            async def send(self, text: str) -> None:
                fake.send(text)

            async def receive(self, seconds: float) -> str | bytes | None:
                return fake.receive(seconds)

            async def close(self) -> None:
                fake.close()

        monkeypatch.setattr(sockets, "EventSocket", lambda: fake)
        monkeypatch.setattr(sockets, "AsyncEventSocket", AsyncFake)


class Follower:
    """The iterator of `follow_events`, used in the same way for both clients."""

    def __init__(self, client: Any, **options: Any) -> None:
        blocking = client if isinstance(client, BlockingClient) else None
        self._runner = blocking and blocking._runner
        self.iterator: Any = (blocking._client if blocking else client).follow_events(**options)

    @property
    def cursor(self) -> str:
        return str(self.iterator.cursor)

    def start(self) -> None:
        if self._runner is None:
            self.iterator.__enter__()
        else:
            self._runner.run(self.iterator.__aenter__())

    def close(self) -> None:
        if self._runner is None:
            self.iterator.close()
        else:
            self._runner.run(self.iterator.aclose())

    def __iter__(self) -> Iterator[Event]:
        while True:
            try:
                yield self.next()
            except (StopIteration, StopAsyncIteration, EndOfTimeError):
                return

    def next(self) -> Event:
        if self._runner is None:
            following: Event = next(self.iterator)
        else:
            following = self._runner.run(self.iterator.__anext__())
        return following


def key_options(log: FakeLog) -> dict[str, Any]:
    """Return the options of a client with an access key."""
    return {"credentials": CREDENTIALS, "url": URL, "transport": log.transport, "retry": NO_RETRY}


def token_options(log: FakeLog) -> dict[str, Any]:
    """Return the options of a client with a token."""
    return {
        "credentials": None, "auth": BearerAuth("the-token"), "url": URL, "transport": log.transport,
        "retry": NO_RETRY,
    }  # fmt: skip


def follow_all(time: VirtualTime, until: float, follower: Follower) -> list[str]:
    """Return the ids of all events until a virtual time."""
    time.end_at(until)
    return [entry.id for entry in follower]
