"""The sources of events: polls of the log, or the event socket together with the log.

A source is written once for both clients. Its generators yield steps, and `follower` performs them: reads of
the log, waits, and what the socket does. All state is kept in the source and the tracker, so that a generator
can be closed at any step, and the next one continues.
"""

from __future__ import annotations

import logging
import math
import random
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeVar, cast

from generated_client._runtime.errors import (
    APITimeoutError,
    ConfigurationError,
    HTTPStatusError,
    InvalidResponseError,
    OperationOutdatedError,
    RemoteItError,
)

from .messages import PING, KeepAlive, find_subscription_errors, read_frame, subscribe_message
from .tracker import MAX_IDS

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from generated_client import Event
    from generated_client._runtime.flows import Flow
    from generated_client._runtime.operation import ErrorEntry, Operation
    from generated_client._runtime.sender import Caller
    from remoteit.retry import Retry

    from .log import EventFilter, LogRead, LogReader
    from .tracker import EventTracker

ResultT = TypeVar("ResultT")

logger = logging.getLogger("remoteit")

_MAX_BACKOFF = 60.0
"""The most seconds between two attempts to read the log or to connect."""
_MAX_DOUBLINGS = 10
_FAILURES_TO_WARN = 3
"""Failures of the socket without an event between them, after which a warning is logged."""
_HOLD = 1.0
"""Seconds that an event of the socket is held, so that one which was sent too late can be yielded before it.
The API collects events for 0.2 seconds and does not keep their order."""
_CONFIRM_AFTER = 10.0
"""Seconds after a connection at which the log is read again: the API does not confirm a subscription."""
_READ_INTERVAL = 300.0
"""Seconds between two reads of the log while the socket works, for events that it has lost."""


class Read(NamedTuple):
    """A step: make calls; its result is theirs."""

    flow: Flow[Any]


class Wait(NamedTuple):
    """A step: wait."""

    seconds: float


class Authorize(NamedTuple):
    """A step: get the value of the header `Authorization` for the socket; its result is a string."""


class Open(NamedTuple):
    """A step: connect to the socket."""

    url: str


class Send(NamedTuple):
    """A step: send a text frame."""

    text: str


class Receive(NamedTuple):
    """A step: receive a frame; its result is the frame, or None if none has come in time."""

    seconds: float


class Close(NamedTuple):
    """A step: close the socket, if it is open."""


Step: TypeAlias = Read | Wait | Authorize | Open | Send | Receive | Close
Steps: TypeAlias = "Generator[Step, Any, ResultT]"


class Source(Protocol):
    """A source of events."""

    def start(self) -> Steps[None]:
        """Begin: events that happen afterwards are yielded."""
        ...

    def next_event(self) -> Steps[Event]:
        """Return the next event, as soon as there is one."""
        ...


class LogPoller:
    """Reads the log at intervals.

    Args:
        reader: reads the log.
        tracker: finds the new events.
        interval: seconds between two reads.
        outage: decides what happens after a failed read.
    """

    def __init__(self, reader: LogReader, tracker: EventTracker, interval: float, outage: Outage) -> None:
        self._reader = reader
        self._tracker = tracker
        self._interval = interval
        self._outage = outage
        self._due = -1.0
        self._started = False

    def start(self) -> Steps[None]:
        """Read the log until that succeeds."""
        while not self._started:
            yield from self._poll()

    def next_event(self) -> Steps[Event]:
        """Poll until there is an event."""
        while (event := self._tracker.take(time.monotonic())) is None:
            yield from self._poll()
        return event

    def _poll(self) -> Steps[None]:
        if (wait := self._due - time.monotonic()) > 0:
            yield Wait(wait)
        try:
            yield from read_log(self._reader, self._tracker)
        except RemoteItError as error:
            self._due = time.monotonic() + max(self._interval, self._outage.wait_after(error))
        else:
            self._outage.end()
            self._started = True
            self._due = time.monotonic() + self._interval


class SocketListener:
    """Receives events over the event socket, and reads the log for what the socket does not bring.

    The log is read after each connection, again 10 seconds later, every 5 minutes, and after many events.
    While there is no connection, it is read after each attempt to connect, and at intervals; so it is after a
    frame that cannot be read, until the next event.

    Args:
        url: the event socket.
        is_required: raise an error if there cannot be a socket; else read the log only.
        caller: decodes events.
        reader: reads the log.
        tracker: finds the new events.
        interval: seconds between two reads of the log while there is no connection, or because of frames.
        outage: decides what happens after a failed read.
        event_filter: the events to yield; the socket sends all.
        account_id: the account of calls that name none.
        user_agent: the name of the program.
    """

    def __init__(
        self,
        url: str,
        is_required: bool,
        caller: Caller,
        reader: LogReader,
        tracker: EventTracker,
        interval: float,
        outage: Outage,
        event_filter: EventFilter,
        account_id: str | None,
        user_agent: str,
    ) -> None:
        self._url = url
        self._is_required = is_required
        self._caller = caller
        self._reader = reader
        self._tracker = tracker
        self._interval = interval
        self._outage = outage
        self._filter = event_filter
        self._account_id = account_id
        self._user_agent = user_agent
        self._keep_alive: KeepAlive | None = None
        self._connect_at = self._read_at = -1.0
        self._failures = 0
        self._subscription: Operation[Any] | None = None
        self._rejections = 0
        """Rejections of the subscription without an event between them."""
        self._is_doubtful = False
        """Whether a frame was not an event, and no event has come since: the subscription may have failed."""
        self._has_gap = True
        """Whether the log was not read since the last connection or attempt."""
        self._last_read = -1.0

    def start(self) -> Steps[None]:
        """Connect, and read the log."""
        while self._has_gap:
            yield from self._act()

    def next_event(self) -> Steps[Event]:
        """Listen until there is an event."""
        while self._has_gap or (event := self._tracker.take(time.monotonic())) is None:
            yield from self._act()
        return event

    def _act(self) -> Steps[None]:
        """Do what is due, or else wait for a frame."""
        now = time.monotonic()
        if self._keep_alive is None and now >= self._connect_at:
            yield from self._connect()
        elif now >= self._read_at:
            yield from self._read()
        elif self._keep_alive is None:
            yield Wait(self._until(self._connect_at) - now)
        elif self._has_gap:  # frames come after the events of the gap
            yield Wait(self._until(self._read_at) - now)
        else:
            yield from self._listen(self._keep_alive, now)

    def _until(self, end: float) -> float:
        """Return the time to wait for: this one, the next read, or the next event."""
        ready = None if self._has_gap else self._tracker.ready_at
        return min(end, self._read_at) if ready is None else min(end, self._read_at, ready)

    def _connect(self) -> Steps[None]:
        from generated_client import LIVE_EVENT  # noqa: PLC0415 - models load with the first call

        self._subscription = self._caller.adaptations.current(LIVE_EVENT)
        message = ""
        try:
            message = cast("str", (yield Authorize()))
            message = subscribe_message(self._subscription.document, message, self._user_agent)
            yield Open(self._url)
            yield Send(message)
        except ConfigurationError as error:
            message = ""  # it holds the token, which the error must not find here
            self._give_up(error)
        except RemoteItError as error:
            yield from self._disconnect(error)
        else:
            self._keep_alive = KeepAlive(time.monotonic())
        self._has_gap = True
        self._read_at = min(self._read_at, time.monotonic())

    def _give_up(self, error: RemoteItError) -> None:
        """Read the log only from now on.

        Raises:
            RemoteItError: the error, if the socket is required.
        """
        if self._is_required:
            raise error
        logger.info("events come from the log only: %s", error)
        self._connect_at = math.inf
        self._read_soon(time.monotonic())

    def _adapt(self, errors: Sequence[ErrorEntry]) -> Steps[None]:
        """Connect again with a query that lacks what the API no longer has."""
        from generated_client import EVENTS, LIVE_EVENT  # noqa: PLC0415 - as above
        from generated_client._runtime.drift import DocumentRejectedError  # noqa: PLC0415 - as above

        self._rejections += 1
        sent = cast("Operation[Any]", self._subscription)
        rejected = DocumentRejectedError(LIVE_EVENT, sent, errors=errors, status=200, variables=())
        yield from self._disconnect(rejected)
        try:
            self._caller.adaptations.adapt(rejected, self._rejections)
            # Frames are decoded as `Events`. Without this, a log of single devices would leave it as it was.
            yield Read(self._caller.fetch(EVENTS, {"accountId": self._filter.account_id, "size": 1}))
        except OperationOutdatedError as error:
            self._give_up(error)
        except RemoteItError:
            return
        else:
            self._connect_at = -1.0

    def _disconnect(self, error: RemoteItError) -> Steps[None]:
        self._keep_alive = None
        wait = backoff(self._outage.retry, self._failures)
        self._failures += 1
        self._connect_at = time.monotonic() + wait
        level = logging.WARNING if self._failures == _FAILURES_TO_WARN else logging.INFO
        logger.log(level, "%s; the next attempt follows in %.1f s, events come from the log", error, wait)
        yield Close()

    def _read(self) -> Steps[None]:
        started = time.monotonic()
        try:
            yield from read_log(self._reader, self._tracker)
        except RemoteItError as error:
            self._read_at = time.monotonic() + self._outage.wait_after(error)
            return
        self._outage.end()
        self._last_read = started
        if self._keep_alive is None or self._is_doubtful:
            wait = self._interval
        else:
            wait = _CONFIRM_AFTER if self._has_gap else _READ_INTERVAL
        self._has_gap = False
        self._read_at = time.monotonic() + wait

    def _listen(self, keep_alive: KeepAlive, now: float) -> Steps[None]:
        try:
            if keep_alive.is_dead(now):
                raise APITimeoutError("the event socket did not respond to a ping")
            if keep_alive.is_ping_due(now):
                yield Send(PING)
            content = yield Receive(max(0.0, self._until(keep_alive.next_action) - now))
        except RemoteItError as error:
            yield from self._disconnect(error)
            return
        if content is None:
            return
        keep_alive.receive()
        if errors := find_subscription_errors(cast("Operation[Any]", self._subscription), content):
            yield from self._adapt(errors)
            return
        frame = read_frame(self._caller, content)
        now = time.monotonic()
        if frame.has_problem:
            logger.debug("the event socket sent a frame that is not an event; reading the log")
            self._is_doubtful = True
            self._read_soon(now)
        else:
            self._failures = self._rejections = 0
            self._is_doubtful = self._is_doubtful and not frame.events
        events = [event for event in frame.events if self._filter.matches(event, self._account_id)]
        self._tracker.add(events, now + _HOLD)
        if self._tracker.unread > MAX_IDS:  # a read keeps the cursor short
            self._read_soon(now)

    def _read_soon(self, now: float) -> None:
        self._read_at = min(self._read_at, max(now, self._last_read + self._interval))


class Outage:
    """How long the log could not be read, and for how long that is tolerated.

    Args:
        retry: the rules of the client: which errors may pass, and the first backoff.
        limit: seconds after which an error is raised.
    """

    def __init__(self, retry: Retry, limit: float) -> None:
        self.retry = retry
        self._limit = limit
        self._began: float | None = None
        self._failures = 0

    def wait_after(self, error: RemoteItError) -> float:
        """Return the seconds to wait before the next read.

        Raises:
            RemoteItError: the error, if it does not pass by itself, or if the outage has lasted too long.
        """
        now = time.monotonic()
        if self._began is None:
            self._began = now
        passes = self.retry.may_retry(error, "query") or isinstance(error, InvalidResponseError)
        if not passes or now - self._began >= self._limit:
            self.end()
            raise error
        wait = backoff(self.retry, self._failures)
        self._failures += 1
        if isinstance(error, HTTPStatusError) and error.retry_after is not None:
            wait = max(wait, error.retry_after)
        logger.info("the log of events cannot be read (%s); again in %.1f s", type(error).__name__, wait)
        return wait

    def end(self) -> None:
        """Note that the log was read, or that the error was raised."""
        self._began, self._failures = None, 0


def backoff(retry: Retry, failures: int) -> float:
    """Return the seconds to wait after so many earlier failures: exponential backoff with jitter."""
    wait = max(retry.initial_backoff, 0.1) * 2.0 ** min(failures, _MAX_DOUBLINGS)
    return min(wait, _MAX_BACKOFF) * random.uniform(0.75, 1.25)  # noqa: S311 - jitter


def read_log(reader: LogReader, tracker: EventTracker) -> Steps[None]:
    """Read the log from the tracker's floor on."""
    read = cast("LogRead", (yield Read(reader.read(tracker.floor, tracker.first_span))))
    tracker.add_read(read.events, read.since, read.time, time.monotonic())
