"""Read the events of a log since a time; the filters are applied by the API, or to single events here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from generated_client._runtime.errors import NullResultError
from generated_client._runtime.http_dates import parse_http_date
from generated_client._runtime.pager import LARGEST_PAGE, Pager
from generated_client._runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generated_client import Event, EventPage
    from generated_client._runtime.flows import Flow
    from generated_client._runtime.operation import Operation
    from generated_client._runtime.sender import Caller
    from generated_client._runtime.unset import UnsetType

ResultT = TypeVar("ResultT")


@dataclass(frozen=True)
class EventFilter:
    """The events to follow; None for all.

    Attributes:
        types: kinds of events.
        device_ids: events of these devices.
        account_id: the account whose log is read.
    """

    types: tuple[str, ...] | None
    device_ids: tuple[str, ...] | None
    account_id: str | None | UnsetType

    def matches(self, event: Event, account_id: str | None) -> bool:
        """Return whether an event that the socket has sent belongs to these.

        Args:
            event: the event.
            account_id: the account of calls that name none; None for the caller's own. The caller's own
                account does not limit the events: the socket sends what the caller may see.
        """
        if self.types is not None and event.type_ not in self.types:
            return False
        targets = {target.id for target in event.target or ()}
        if self.device_ids is not None and targets.isdisjoint(self.device_ids):
            return False
        wanted = account_id if self.account_id is UNSET else self.account_id
        people = (event.owner, event.actor, *(event.users or ()))
        return wanted is None or wanted in {person.id for person in people if person is not None}


class LogRead(NamedTuple):
    """The result of a read of the log."""

    events: list[Event]
    """Oldest first."""
    since: datetime | None
    """The earliest time that was read; None for the API's default."""
    time: datetime | None
    """The time of the read by the API's clock, if it is known."""


class LogReader:
    """Reads the events of a log.

    Args:
        caller: makes the calls.
        event_filter: the events to read.
    """

    def __init__(self, caller: Caller, event_filter: EventFilter) -> None:
        self._caller = caller
        self._filter = event_filter
        self._devices_found = False
        self._time: datetime | None = None

    def read(self, since: datetime | None, span: timedelta | None) -> Flow[LogRead]:
        """Read all events since a time.

        Args:
            since: the earliest time; None for the API's default, a month ago.
            span: read only the newest event and those that are less than this time older.
        """
        self._time = None
        if span is not None:
            newest = _times(event for _, page in (yield from self._fetch(None, None, 0, 1)) for event in page)
            if not newest:
                return LogRead([], since, self._time)
            end = self._limit(max(newest))
            since = max(end, datetime.min.replace(tzinfo=UTC) + span) - span
        events: list[Event] = []
        for device_id, page in (yield from self._fetch(None, since, 0, LARGEST_PAGE)):
            newest_first = yield from self._items(device_id, since, page)
            events += reversed(newest_first)
        latest = datetime.max.replace(tzinfo=UTC)
        events.sort(key=lambda event: event.timestamp or latest)
        return LogRead(events, since, self._time)

    def _limit(self, time: datetime) -> datetime:
        """Return a time that is not in the future: a wrong timestamp must not hide the events that follow."""
        return time if self._time is None else min(time, self._time)

    def _items(self, device_id: str | None, since: datetime | None, first: EventPage) -> Flow[list[Event]]:
        """Return the events of all pages, newest first."""
        pager: Pager[Event] = Pager(size=LARGEST_PAGE, pages=1, key=attrgetter("id"))
        pager.next_positions()
        items = pager.add_page(first)
        while not pager.done:
            (position,) = pager.next_positions()
            pages = yield from self._fetch(device_id, since, position, LARGEST_PAGE)
            if not pages:  # the device was deleted meanwhile
                break
            items += pager.add_page(pages[0][1])
        return items

    def _fetch(
        self, device_id: str | None, since: datetime | None, position: int, size: int
    ) -> Flow[list[tuple[str | None, EventPage]]]:
        """Fetch one page of the account's log, or of each device's.

        Args:
            device_id: one of the devices; None for all.
            since: the earliest time.
            position: of the first event.
            size: of the page.

        Raises:
            NullResultError: the account does not have one of the devices, in the first page only.
        """
        from generated_client import DEVICE_EVENTS, EVENTS  # noqa: PLC0415 - models load with the first call

        variables: dict[str, object] = {
            "accountId": self._filter.account_id,
            "types": UNSET if self._filter.types is None else self._filter.types,
            "minDate": UNSET if since is None else since,
            "from": position,
            "size": size,
        }
        if self._filter.device_ids is None:
            return [(None, (yield from self._call(EVENTS, variables)))]
        ids = self._filter.device_ids if device_id is None else (device_id,)
        found = (yield from self._call(DEVICE_EVENTS, {**variables, "id": ids})) or ()
        if not self._devices_found and not {*ids} <= {device.id for device in found}:
            raise NullResultError(
                "one of `device_ids` does not exist in this account, or you have no access; pass the ids of"
                " devices, and `account_id` if another account lists them",
                path=DEVICE_EVENTS.path,
                operation=DEVICE_EVENTS.name,
                variables=("id",),
            )
        self._devices_found = True
        return [(device.id, device.events) for device in found]

    def _call(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[ResultT]:
        """Call an operation, and note the API's time."""
        raw = yield from self._caller.fetch(operation, variables)
        headers = raw.response.headers
        seconds = None if "age" in headers else parse_http_date(headers.get("date", ""))
        if self._time is None and seconds is not None:
            self._time = datetime.fromtimestamp(seconds, UTC)
        return self._caller.decode(operation, raw)


def _times(events: Iterable[Event]) -> list[datetime]:
    return [event.timestamp for event in events if event.timestamp is not None]
