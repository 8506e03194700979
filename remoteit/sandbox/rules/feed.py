"""The feed: events summarized by day, and by device, by user and service, or by user who signed in.

Assumption: a period is a day in UTC, days without activity are left out, and all lists begin with the newest.
An interval belongs to the day on which it began, or ended if its beginning is not in the log. Durations are
whole seconds, 0 while an end is open. The classes have the names of the schema's types.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from remoteit.sandbox.model.events import LOGIN, LOGIN_ATTEMPT, DeviceConnectEvent, DeviceStateEvent, Event

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from datetime import date

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.devices import Device, Service

_EPOCH = datetime.fromtimestamp(0, UTC)
E = TypeVar("E", bound=Event)


@dataclass
class Interval:
    """A time span; None is an end that is open or outside the log."""

    start: datetime | None
    end: datetime | None

    @property
    def duration(self) -> int:
        """The length in whole seconds, 0 while an end is open."""
        return int((self.end - self.start).total_seconds()) if self.start and self.end else 0

    @property
    def day(self) -> date:
        """The day to which the interval belongs."""
        return self.timestamp.date()

    @property
    def timestamp(self) -> datetime:
        """The time to sort by."""
        return self.start or self.end or _EPOCH


@dataclass
class OfflineInterval(Interval):
    """A time span during which a device was offline."""

    offline: DeviceStateEvent | None
    online: DeviceStateEvent | None


@dataclass
class ConnectionInterval(Interval):
    """A connection of a user to a service."""

    connect: DeviceConnectEvent | None
    disconnect: DeviceConnectEvent | None


@dataclass
class DeviceOfflineItem(Interval):
    """The times at which a device was offline."""

    device: Device
    intervals: list[OfflineInterval] = field(default_factory=list)


@dataclass
class UserConnectionItem(Interval):
    """The connections of a user to a service."""

    user: Account
    service: Service
    intervals: list[ConnectionInterval] = field(default_factory=list)


@dataclass
class UserLoginItem(Interval):
    """The times at which a user signed in or tried to."""

    user: Account
    events: list[Event] = field(default_factory=list)


@dataclass
class FeedEvent(Interval):
    """An event that is not summarized."""

    event: Event


Item: TypeAlias = "DeviceOfflineItem | UserConnectionItem | UserLoginItem | FeedEvent"


@dataclass
class FeedPeriod(Interval):
    """A day and its items."""

    items: list[Item]


def feed(events: Sequence[Event]) -> list[FeedPeriod]:
    """Return the periods of a list of events, both newest first."""
    states: list[DeviceStateEvent] = []
    connects: list[DeviceConnectEvent] = []
    days: defaultdict[date, list[Item]] = defaultdict(list)
    logins: dict[tuple[date, Account], UserLoginItem] = {}
    for event in events:
        timestamp = event.timestamp
        if timestamp is None:
            continue
        day = timestamp.date()
        if isinstance(event, DeviceStateEvent) and event.devices:
            states.append(event)
        elif isinstance(event, DeviceConnectEvent) and event.services and event.actor:
            connects.append(event)
        elif event.type in (LOGIN, LOGIN_ATTEMPT) and (user := event.actor or event.owner):
            if (day, user) not in logins:
                logins[day, user] = UserLoginItem(timestamp, timestamp, user)
                days[day].append(logins[day, user])
            logins[day, user].start = timestamp
            logins[day, user].events.append(event)
        else:
            days[day].append(FeedEvent(timestamp, timestamp, event))
    for item in (*_offline_items(states), *_connection_items(connects)):
        days[item.day].append(item)
    return [_period(day, days[day]) for day in sorted(days, reverse=True)]


def _offline_items(events: Sequence[DeviceStateEvent]) -> Iterable[Item]:
    groups: defaultdict[tuple[date, Device], list[OfflineInterval]] = defaultdict(list)
    pairs = _pair_events(events, lambda event: event.devices[0], lambda event: event.state == "inactive")
    for first, second in pairs:
        interval = OfflineInterval(_timestamp(first), _timestamp(second), first, second)
        device = next(event.devices[0] for event in (first, second) if event)
        groups[interval.day, device].append(interval)
    for (_, device), intervals in groups.items():
        yield DeviceOfflineItem(*_span(intervals), device, intervals)


def _connection_items(events: Sequence[DeviceConnectEvent]) -> Iterable[Item]:
    groups: defaultdict[tuple[date, Account, Service], list[ConnectionInterval]] = defaultdict(list)
    pairs = _pair_events(events, lambda event: event.session, lambda event: event.state == "connected")
    for first, second in pairs:
        interval = ConnectionInterval(_timestamp(first), _timestamp(second), first, second)
        event = next(event for event in (first, second) if event)
        if event.actor is not None:
            groups[interval.day, event.actor, event.services[0]].append(interval)
    for (_, user, service), intervals in groups.items():
        yield UserConnectionItem(*_span(intervals), user, service, intervals)


def _pair_events(
    events: Sequence[E], key: Callable[[E], Hashable], opens: Callable[[E], bool]
) -> list[tuple[E | None, E | None]]:
    """Return each event that opens something with the one that closes it, newest first; None if missing."""
    pairs: list[tuple[E | None, E | None]] = []
    open_events: dict[Hashable, E] = {}
    for event in reversed(events):
        first = open_events.pop(key(event), None)
        if not opens(event):
            pairs.append((first, event))
            continue
        if first is not None:
            pairs.append((first, None))
        open_events[key(event)] = event
    pairs += [(first, None) for first in open_events.values()]
    return sorted(pairs, key=_pair_timestamp, reverse=True)


def _pair_timestamp(pair: tuple[Event | None, Event | None]) -> datetime:
    first, second = pair
    return _timestamp(first) or _timestamp(second) or _EPOCH


def _timestamp(event: Event | None) -> datetime | None:
    return event.timestamp if event else None


def _span(intervals: Sequence[Interval]) -> tuple[datetime | None, datetime | None]:
    starts = [interval.start for interval in intervals]
    ends = [interval.end for interval in intervals]
    start = None if None in starts else min(start for start in starts if start)
    return start, None if None in ends else max(end for end in ends if end)


def _period(day: date, items: list[Item]) -> FeedPeriod:
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    items.sort(key=lambda item: item.timestamp, reverse=True)
    return FeedPeriod(start, start + timedelta(days=1), items)
