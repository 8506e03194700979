"""Activity in periods: events summarised by device, by user and service, by who signed in, or as they are.

*(choice)*: a period is a day in UTC, days without activity are left out, and all lists begin with the newest.
An interval belongs to the day on which it began, or ended where the beginning is not in the log. Durations
are whole seconds, 0 while an end is open. Items are of the classes of the same names as the schema's.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from remoteit.sandbox.graphql.defaults import EPOCH
from remoteit.sandbox.model.events import LOGIN, LOGIN_ATTEMPT, DeviceConnectEvent, DeviceStateEvent, Event

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from datetime import date

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.devices import Device, Service

E = TypeVar("E", bound=Event)


@dataclass
class Interval:
    """A span of time; None is an end that is open or outside the log."""

    start: datetime | None
    end: datetime | None

    @property
    def duration(self) -> int:
        """Whole seconds."""
        return int((self.end - self.start).total_seconds()) if self.start and self.end else 0


@dataclass
class OfflineInterval(Interval):
    """One time that a device was offline."""

    offline: DeviceStateEvent | None
    online: DeviceStateEvent | None


@dataclass
class ConnectionInterval(Interval):
    """One connection of a user to a service."""

    connect: DeviceConnectEvent | None
    disconnect: DeviceConnectEvent | None


@dataclass
class DeviceOfflineItem(Interval):
    """The times that a device was offline."""

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
    """The times that a user signed in, or tried to."""

    user: Account
    events: list[Event] = field(default_factory=list)


@dataclass
class FeedEvent(Interval):
    """An event that nothing sums up."""

    event: Event


Item: TypeAlias = "DeviceOfflineItem | UserConnectionItem | UserLoginItem | FeedEvent"


@dataclass
class FeedPeriod(Interval):
    """A day with its items."""

    items: list[Item]


def feed(events: Sequence[Event]) -> list[FeedPeriod]:
    """Summarise events, which come newest first."""
    states: list[DeviceStateEvent] = []
    connects: list[DeviceConnectEvent] = []
    days: defaultdict[date, list[Item]] = defaultdict(list)
    logins: dict[tuple[date, Account], UserLoginItem] = {}
    for event in events:
        moment = event.timestamp
        if moment is None:
            continue
        day = moment.date()
        if isinstance(event, DeviceStateEvent) and event.devices:
            states.append(event)
        elif isinstance(event, DeviceConnectEvent) and event.services and event.actor:
            connects.append(event)
        elif event.type in (LOGIN, LOGIN_ATTEMPT) and (user := event.actor or event.owner):
            if (day, user) not in logins:
                logins[day, user] = UserLoginItem(moment, moment, user)
                days[day].append(logins[day, user])
            logins[day, user].start = moment
            logins[day, user].events.append(event)
        else:
            days[day].append(FeedEvent(moment, moment, event))
    for item in (*_offline(states), *_connections(connects)):
        days[_day(item)].append(item)
    return [_period(day, days[day]) for day in sorted(days, reverse=True)]


def _offline(events: Sequence[DeviceStateEvent]) -> Iterable[Item]:
    found: dict[tuple[date, Device], list[OfflineInterval]] = {}
    for first, second in _pairs(events, lambda one: one.devices[0], lambda one: one.state == "inactive"):
        interval = OfflineInterval(_moment(first), _moment(second), first, second)
        device = next(one.devices[0] for one in (first, second) if one)
        found.setdefault((_day(interval), device), []).append(interval)
    for (_, device), intervals in found.items():
        yield DeviceOfflineItem(*_span(intervals), device, intervals)


def _connections(events: Sequence[DeviceConnectEvent]) -> Iterable[Item]:
    found: dict[tuple[date, Account, Service], list[ConnectionInterval]] = {}
    for first, second in _pairs(events, lambda one: one.session, lambda one: one.state == "connected"):
        interval = ConnectionInterval(_moment(first), _moment(second), first, second)
        event = next(one for one in (first, second) if one)
        if event.actor is not None:
            key = _day(interval), event.actor, event.services[0]
            found.setdefault(key, []).append(interval)
    for (_, user, service), intervals in found.items():
        yield UserConnectionItem(*_span(intervals), user, service, intervals)


def _pairs(
    events: Sequence[E], key: Callable[[E], Hashable], opens: Callable[[E], bool]
) -> list[tuple[E | None, E | None]]:
    """Each event that opens something with the one that closes it, newest first; None for one not there."""
    pairs: list[tuple[E | None, E | None]] = []
    waiting: dict[Hashable, E] = {}
    for event in reversed(events):
        first = waiting.pop(key(event), None)
        if not opens(event):
            pairs.append((first, event))
            continue
        if first is not None:
            pairs.append((first, None))
        waiting[key(event)] = event
    pairs += [(first, None) for first in waiting.values()]
    return sorted(pairs, key=_began, reverse=True)


def _began(pair: tuple[Event | None, Event | None]) -> datetime:
    first, second = pair
    return _moment(first) or _moment(second) or EPOCH


def _moment(event: Event | None) -> datetime | None:
    return event.timestamp if event else None


def _day(one: Interval) -> date:
    return (one.start or one.end or EPOCH).date()


def _span(intervals: Sequence[Interval]) -> tuple[datetime | None, datetime | None]:
    starts, ends = [one.start for one in intervals], [one.end for one in intervals]
    start = None if None in starts else min(one for one in starts if one)
    return start, None if None in ends else max(one for one in ends if one)


def _period(day: date, items: list[Item]) -> FeedPeriod:
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    items.sort(key=lambda one: one.start or one.end or EPOCH, reverse=True)
    return FeedPeriod(start, start + timedelta(days=1), items)
