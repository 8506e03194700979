"""The log: events in pages, as CSV behind a link, and summed up in a feed.

*(choice)*: the CSV has a heading line, which counts towards the 10,000 lines; what does not fit is the
oldest. A feed covers the last 7 days up to `end` unless `start` is given; `serviceId` must name what the
caller sees. In references to services, `device` is null where it is gone or the caller does not see it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.paging import Page, page
from remoteit.sandbox.graphql.scalars import write_date_time
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.model.organizations import Organization
from remoteit.sandbox.rules.event_log import EventFilter, visible_events
from remoteit.sandbox.rules.feed import FeedPeriod, feed
from remoteit.sandbox.rules.file_store import publish_report
from remoteit.sandbox.rules.permissions import permissions_of, visible_device

if TYPE_CHECKING:
    from collections.abc import Collection

    from remoteit.sandbox.model.events import Event
    from remoteit.sandbox.rules.context import RequestContext

LINES = 10_000
WEEK = timedelta(days=7)
HEADING = ("id", "timestamp", "type", "state", "action", "actor", "owner", "target", "names", "users")

logged = Fields("User", "Device", "Service", parent=(Account, Device, Service))
fed = Fields("User", "Organization", parent=(Account, Organization))
reference = Fields("ServiceReference", parent=(Device, Service))
FIELDS = (logged, fed, reference)


@logged.resolves("events")
def events(
    parent: Account | Device | Service,
    call: RequestContext,
    *,
    after: str | None = None,
    from_: int | None = None,
    size: int | None = None,
    **wanted: Any,
) -> Page[Event]:
    """One page of the log, newest first."""
    return page(visible_events(call, parent, EventFilter(**wanted)), start=from_, size=size, after=after)


@logged.resolves("eventsUrl")
def events_url(parent: Account | Device | Service, call: RequestContext, **wanted: Any) -> str:
    """A link to the log as CSV."""
    found = visible_events(call, parent, EventFilter(**wanted))[: LINES - 1]
    return publish_report(call, [HEADING, *map(_row, found)])


@fed.resolves("feed")
def feed_of(
    parent: Account | Organization,
    call: RequestContext,
    *,
    service_id: Collection[str] | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    types: Collection[str] | None = None,
) -> list[FeedPeriod]:
    """What happened, day by day."""
    account = parent.account if isinstance(parent, Organization) else parent
    ids = None if service_id is None else {*service_id}
    for one in ids or ():
        visible_device(call.backend, call.account, one)
    last = call.backend.now() if end is None else end
    first = max(last, datetime.min.replace(tzinfo=UTC) + WEEK) - WEEK if start is None else start
    found = visible_events(call, account, EventFilter(first, last, types))
    return feed([one for one in found if ids is None or any(target.id in ids for target in one.target)])


@reference.resolves("device")
def device_of_reference(parent: Device | Service, call: RequestContext) -> Device | None:
    """The device, to those who see it."""
    device = call.backend.devices.get(parent.device.id)
    return device if device and "VIEW" in permissions_of(call.backend, call.account, device) else None


def _row(event: Event) -> tuple[str, ...]:
    return (
        event.id,
        write_date_time(event.timestamp) if event.timestamp else "",
        event.type,
        event.state or "",
        event.action or "",
        event.actor.email if event.actor else "",
        event.owner.email if event.owner else "",
        " ".join(one.id for one in event.target),
        "; ".join(one.name for one in event.target),
        " ".join(one.email for one in event.users),
    )
