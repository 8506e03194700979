"""The event log: in pages, as a link to a CSV file, and summarised in a feed.

Assumption: the CSV has a heading line, which counts towards the 10,000 lines; the oldest events are cut off.
A feed covers the last 7 days up to `end` unless `start` is given; `serviceId` must name devices or services
that the caller sees. By POST, `Query.event` is the newest event of the caller's account. In references to
services, `device` is null if it is deleted or the caller does not see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.paging import Page, paginate
from remoteit.sandbox.graphql.scalars import write_date_time
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.model.organizations import Organization
from remoteit.sandbox.rules.event_log import EventFilter, find_events, visible_events
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


@dataclass(frozen=True)
class EventPage(Page["Event"]):
    """A page of a log; `limited` is True if it lacks events that the plan no longer keeps."""

    limited: bool


log_fields = TypeResolvers("User", "Device", "Service", parent=(Account, Device, Service))
feed_fields = TypeResolvers("User", "Organization", parent=(Account, Organization))
reference_fields = TypeResolvers("ServiceReference", parent=(Device, Service))
query = TypeResolvers("Query")
FIELDS = (log_fields, feed_fields, reference_fields, query)


@query.resolves("event")
def event(_: None, context: RequestContext) -> Event | None:
    """Return the newest event; the event socket executes the query with each event instead."""
    return next(iter(visible_events(context, context.account, EventFilter())), None)


@log_fields.resolves("events")
def events(
    parent: Account | Device | Service,
    context: RequestContext,
    *,
    after: str | None = None,
    from_: int | None = None,
    size: int | None = None,
    **wanted: Any,
) -> EventPage:
    """Return one page of the log, newest first."""
    found, limited = find_events(context, parent, EventFilter(**wanted))
    page = paginate(found, start=from_, size=size, after=after)
    return EventPage(page.items, page.total, page.has_more, page.last, limited)


@log_fields.resolves("eventsUrl")
def events_url(parent: Account | Device | Service, context: RequestContext, **wanted: Any) -> str:
    """Return a link to the log as CSV."""
    found = visible_events(context, parent, EventFilter(**wanted))[: LINES - 1]
    return publish_report(context, [HEADING, *map(_row, found)])


@feed_fields.resolves("feed")
def feed_of(
    parent: Account | Organization,
    context: RequestContext,
    *,
    service_id: Collection[str] | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    types: Collection[str] | None = None,
) -> list[FeedPeriod]:
    """Summarise the log by day."""
    account = parent.account if isinstance(parent, Organization) else parent
    ids = None if service_id is None else {*service_id}
    for target_id in ids or ():
        visible_device(context.backend, context.account, target_id)
    last = context.backend.now() if end is None else end
    first = max(last, datetime.min.replace(tzinfo=UTC) + WEEK) - WEEK if start is None else start
    found = visible_events(context, account, EventFilter(first, last, types))
    return feed([event for event in found if ids is None or any(target.id in ids for target in event.target)])


@reference_fields.resolves("device")
def device_of_reference(parent: Device | Service, context: RequestContext) -> Device | None:
    """Return the device if the caller sees it."""
    device = context.backend.devices.get(parent.device.id)
    return device if device and "VIEW" in permissions_of(context.backend, context.account, device) else None


def _row(event: Event) -> tuple[str, ...]:
    return (
        event.id,
        write_date_time(event.timestamp) if event.timestamp else "",
        event.type,
        event.state or "",
        event.action or "",
        event.actor.email if event.actor else "",
        event.owner.email if event.owner else "",
        " ".join(target.id for target in event.target),
        "; ".join(target.name for target in event.target),
        " ".join(user.email for user in event.users),
    )
