"""The state of an iteration over events: the new ones in order, and a cursor. No I/O here.

Events come from reads of the log, from frames of the event socket, or from both, and in any order. The
tracker yields each one once. It remembers the events since a time, the *floor*; each read of the log begins
there. The floor stays behind the newest event that a read has returned by the overlap, because an event can
reach the log later than another one with a newer timestamp.
"""

from __future__ import annotations

import base64
import binascii
import heapq
from bisect import bisect_left, insort
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generated_client import Event

_ID_SIZE = 8
"""Bytes of an event's fingerprint; that two of a million events share one has a chance of 1 in 30 million."""
MAX_IDS = 500
"""Fingerprints in a cursor; there are more only if events share a timestamp, and until the next read."""
_CURSOR_FORMAT = "1"
_NOT_STARTED = "1.now."
"""The cursor of an iteration that begins with its first read, before that."""
_EPOCH = datetime.fromtimestamp(0, UTC)
_MICROSECOND = timedelta(microseconds=1)


class _Pending(NamedTuple):
    """An event that was not yielded yet; the first one to yield is the least."""

    time: datetime
    number: int
    """Counts the events in the order in which they came; it orders those with the same timestamp."""
    ready_at: float
    event: Event
    id: bytes


class EventTracker:
    """The state of one `follow_events`.

    Args:
        since: yield events from this time on; or those after this event, or after this cursor. None begins
            with what is logged after the first read.
        overlap: how many seconds late an event may reach the log.

    Attributes:
        unread: how many events were added since the last read.

    Raises:
        ValueError: `since` is not a cursor, or a time without a time zone; or `overlap` is not a number of
            seconds.
        TypeError: `since` has another type.
    """

    def __init__(self, since: datetime | Event | str | None, overlap: float) -> None:
        if not 0 <= overlap <= timedelta.max.total_seconds():
            raise ValueError("`overlap` must be 0 seconds or more, and finite")
        self._overlap = timedelta(seconds=overlap)
        self._pending: list[_Pending] = []
        self._count = 0
        self._floor: datetime | None = None
        self._complete: datetime | None = None
        self._yielded: list[tuple[datetime, bytes]] = []
        self._after: bytes | None = None
        self._yields_first = since is not None
        self.unread = 0
        self._resumed: set[bytes] = set()
        """Fingerprints of a cursor, until a read shows the times of their events."""
        if since == _NOT_STARTED:
            self._yields_first = False
        elif isinstance(since, str):
            self._floor, self._resumed = _parse_cursor(since)
        elif isinstance(since, datetime):
            self._floor = since
        elif since is not None:
            if not hasattr(since, "timestamp"):
                raise TypeError(
                    f"`since` must be a datetime, an event or a cursor, not {type(since).__name__}"
                )
            self._floor, self._after = since.timestamp, _fingerprint(since)
            if self._floor is None:
                raise ValueError("`since` is an event without a timestamp; pass a cursor or a time")
        if self._floor is not None and self._floor.tzinfo is None:
            raise ValueError("`since` has no time zone; add one, as in datetime(..., tzinfo=timezone.utc)")
        self._known = set(self._resumed)

    @property
    def floor(self) -> datetime | None:
        """The earliest time at which an event may be new; None for any time."""
        if self._complete is None:
            return self._floor
        floor = _minus(self._complete, self._overlap)
        if self._pending:
            floor = min(floor, self._pending[0].time)
        return floor if self._floor is None else max(self._floor, floor)

    @property
    def first_span(self) -> timedelta | None:
        """The time before the newest event that the first read has to cover; None to read from the floor on.

        The events of such a read are old: they happened before the iteration.
        """
        return None if self._yields_first else self._overlap

    @property
    def cursor(self) -> str:
        """The place after the last event that was yielded, as a short text; pass it as `since` to resume.

        It has 11 characters for each event of the overlap, in general for 500 at most. If there were more,
        events that reach the log late are found only if they are as new as the newest 500.
        """
        if not self._yields_first:
            return _NOT_STARTED
        floor = self.floor
        count = len(self._yielded)
        first = 0 if floor is None else bisect_left(self._yielded, (floor, b""))
        if count - first > MAX_IDS and self._complete is not None:
            # What was not read yet must stay behind the floor: pending events, and what came after the read.
            limits = [self._yielded[count - MAX_IDS][0], self._complete]
            limit = min(*limits, *(entry.time for entry in self._pending[:1]))
            floor = limit if floor is None else max(floor, limit)
            first = bisect_left(self._yielded, (floor, b""))
        started = {*self._resumed, *(() if self._after is None else (self._after,))}
        return _format_cursor(floor, [*sorted(started), *(id_ for _, id_ in self._yielded[first:])])

    def add(self, events: Sequence[Event], ready_at: float) -> None:
        """Add events that may be new.

        Args:
            events: in the order in which they came; those with the same timestamp are yielded in this order.
            ready_at: the time on the monotonic clock at which they may be yielded. Older events that come
                until then are yielded first.
        """
        floor = self._floor
        for event in events:
            time = event.timestamp or self._complete or floor or _EPOCH
            id_ = _fingerprint(event)
            if id_ in self._resumed:
                self._resumed.remove(id_)
                insort(self._yielded, (time, id_))
            if id_ in self._known or (floor is not None and time < floor):
                continue
            self._known.add(id_)
            self._count += 1
            self.unread += 1
            heapq.heappush(self._pending, _Pending(time, self._count, ready_at, event, id_))

    def add_read(
        self, events: Sequence[Event], since: datetime | None, log_time: datetime | None, now: float
    ) -> None:
        """Add the result of a complete read of the log, from the floor on, or of the first span.

        Args:
            events: oldest first.
            since: the time from which on the log was read.
            log_time: the time of the read by the API's clock, if it is known. A timestamp after it is wrong
                and does not move the floor.
            now: the time on the monotonic clock.
        """
        if self._after is not None:
            ids = [_fingerprint(event) for event in events]
            self._skip(events[: ids.index(self._after) + 1] if self._after in ids else ())
            self._known.add(self._after)
            self._after = None
        if self._yields_first:
            self.add(events, now)
        else:
            self._skip(events)
            self._yields_first, self._floor = True, since
        self.unread = 0
        times = [event.timestamp for event in events if event.timestamp is not None]
        if times:
            newest = max(times) if log_time is None else min(max(times), log_time)
            self._complete = newest if self._complete is None else max(newest, self._complete)
        if log_time is not None:
            # The others were pushed by the socket before now, and may be logged soon.
            for id_ in self._resumed:
                insort(self._yielded, (_plus(log_time, self._overlap), id_))
            self._resumed.clear()
        self._forget()

    def take(self, now: float) -> Event | None:
        """Return the next event, which counts as yielded; None if none is ready.

        Args:
            now: the time on the monotonic clock.
        """
        if not self._pending or self._pending[0].ready_at > now:
            return None
        entry = heapq.heappop(self._pending)
        if entry.event.timestamp is not None:  # else it is never forgotten
            insort(self._yielded, (entry.time, entry.id))
        return entry.event

    @property
    def ready_at(self) -> float | None:
        """The time on the monotonic clock at which an event is ready; None if there is none."""
        return self._pending[0].ready_at if self._pending else None

    def _skip(self, events: Iterable[Event]) -> None:
        """Let events count as yielded."""
        for event in events:
            id_ = _fingerprint(event)
            if id_ not in self._known:
                self._known.add(id_)
                if event.timestamp is not None:
                    insort(self._yielded, (event.timestamp, id_))

    def _forget(self) -> None:
        """Raise the floor, and forget the events before it."""
        self._floor = self.floor
        if self._floor is not None:
            count = bisect_left(self._yielded, (self._floor, b""))
            self._known.difference_update(id_ for _, id_ in self._yielded[:count])
            del self._yielded[:count]


def _fingerprint(event: Event) -> bytes:
    return blake2b(event.id.encode("utf-8", "surrogatepass"), digest_size=_ID_SIZE).digest()


def _plus(time: datetime, span: timedelta) -> datetime:
    try:
        return time + span
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)


def _minus(time: datetime, span: timedelta) -> datetime:
    try:
        return time - span
    except OverflowError:
        return datetime.min.replace(tzinfo=UTC)


def _format_cursor(floor: datetime | None, ids: Sequence[bytes]) -> str:
    time = "" if floor is None else str((floor - _EPOCH) // _MICROSECOND)
    text = base64.urlsafe_b64encode(b"".join(ids)).decode("ascii").rstrip("=")
    return f"{_CURSOR_FORMAT}.{time}.{text}"


def _parse_cursor(text: str) -> tuple[datetime | None, set[bytes]]:
    try:
        version, time, encoded = text.split(".")
        content = base64.b64decode(encoded + "=" * (-len(encoded) % 4), b"-_", validate=True)
        floor = _EPOCH + int(time) * _MICROSECOND if time else None
    except (OverflowError, ValueError, binascii.Error):
        version, content, floor = "", b"", None
    if version != _CURSOR_FORMAT or len(content) % _ID_SIZE:
        raise ValueError("`since` is not a cursor of `follow_events`; pass one, a time or an event")
    return floor, {content[start : start + _ID_SIZE] for start in range(0, len(content), _ID_SIZE)}
