"""Round trips of queries/events.graphql: the log as CSV, and the feed."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import httpx
import pytest

from generated_client import (
    EventType,
    FeedEventEventDeviceShareEvent,
    FeedPeriodItemsDeviceOfflineItem,
    FeedPeriodItemsFeedEvent,
    FeedPeriodItemsUserConnectionItem,
    FeedPeriodItemsUserLoginItem,
)
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import FRIEND, ME, Clock, expect_error
from tests.roundtrip.other_accounts import NOBODY, device, only, ssh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit import Client
    from remoteit.sandbox import Sandbox


@pytest.fixture
def clock() -> Clock:
    """The sandbox's clock, set to a morning so that no day ends during a test."""
    morning = Clock()
    morning.now = 1_800_000_000.0
    return morning


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    with run_sandbox(clock=clock) as own:
        yield own


def moment(clock: Clock) -> datetime:
    return datetime.fromtimestamp(clock.now, UTC)


def rows(url: str | None) -> list[dict[str, str]]:
    """Fetch the CSV behind a link without a signature, and return its rows."""
    assert url is not None
    return list(csv.DictReader(httpx.get(url).raise_for_status().text.splitlines()))


def test_logs_are_csv_behind_links_that_expire_after_an_hour(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    mine = device(fresh_sandbox)
    url = client.events_url()
    assert [row["id"] for row in rows(url)] == [event.id for event in client.events(size=1000).items]
    states = client.events(types=[EventType.DEVICE_STATE], size=1000).items
    requested = client.events_url(types=[EventType.DEVICE_STATE], min_date=states[9].timestamp)
    assert [row["id"] for row in rows(requested)] == [event.id for event in states[:10]]
    logged = only(client.device_events_url([mine.id]))
    assert logged.id == mine.id
    whole = only(client.device_events([mine.id], size=1000)).events
    assert [row["id"] for row in rows(logged.events_url)] == [item.id for item in whole.items]
    assert url is not None
    clock.now += 3600
    assert httpx.get(url).status_code == 404


def test_services_have_links_too(client: Client, fresh_sandbox: Sandbox) -> None:
    shell = ssh(fresh_sandbox).id
    client.connect(shell)
    found = only(client.service_events_url([shell], types=[EventType.DEVICE_CONNECT]))
    assert found.id == shell
    newest = rows(found.events_url)[0]
    assert (newest["state"], newest["actor"], newest["target"].split()[-1]) == ("connected", ME, shell)


def test_the_feed_summarises_connections_by_user(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    start, shell = moment(clock), ssh(fresh_sandbox).id
    for seconds in (60, 30):
        created = client.connect(shell)
        clock.now += seconds
        client.disconnect(created.id)
    period = only(client.feed(start=start, service_id=[shell]))
    assert period.start is not None
    assert (period.start.date(), period.duration) == (start.date(), 86_400)
    item = only(period.items)
    assert isinstance(item, FeedPeriodItemsUserConnectionItem)
    assert (item.user.email, item.service.id, item.start, item.end) == (ME, shell, start, moment(clock))
    assert [interval.duration for interval in item.intervals] == [30, 60]
    opened, closed = item.intervals[0].connect, item.intervals[0].disconnect
    assert opened is not None
    assert closed is not None
    assert (opened.session, closed.lifetime) == (closed.session, 30)


def test_the_feed_shows_when_a_device_was_offline(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    mine, start = device(fresh_sandbox), moment(clock)
    client.expire_device(mine.id)
    client.share_devices([FRIEND], [mine.id])
    shared, offline = sorted(
        only(client.feed(start=start)).items, key=lambda item: item.typename__, reverse=True
    )
    assert isinstance(offline, FeedPeriodItemsDeviceOfflineItem)
    assert (offline.device.id, offline.start, offline.end) == (mine.id, start, None)
    interval = only(offline.intervals)
    assert interval.offline is not None
    assert (interval.offline.expired, interval.online) == (True, None)
    assert isinstance(shared, FeedPeriodItemsFeedEvent)
    assert isinstance(shared.event, FeedEventEventDeviceShareEvent)
    assert shared.event.action == "add"


def test_the_feed_covers_a_week_and_filters_by_type(client: Client, clock: Clock) -> None:
    periods = client.feed(types=[EventType.AUTH_LOGIN, EventType.AUTH_LOGIN_ATTEMPT])
    assert periods
    assert all(period.end and period.end > moment(clock) - timedelta(days=7) for period in periods)
    logins = client.events(
        size=1000,
        types=[EventType.AUTH_LOGIN, EventType.AUTH_LOGIN_ATTEMPT],
        min_date=moment(clock) - timedelta(days=7),
    )
    items = [item for period in periods for item in period.items]
    found = [
        event.id for item in items if isinstance(item, FeedPeriodItemsUserLoginItem) for event in item.events
    ]
    assert found == [item.id for item in logins.items]
    ended = moment(clock) - timedelta(days=300)
    assert client.feed(start=ended - timedelta(days=1), end=ended) == []


def test_feeds_and_links_of_unknown_ids_are_empty_or_rejected(client: Client) -> None:
    assert (client.device_events_url([NOBODY]), client.service_events_url([])) == ([], [])
    with expect_error("NOT_FOUND"):
        client.feed(service_id=[NOBODY])
    with expect_error("NOT_FOUND"):
        client.events_url(account_id="nobody")
