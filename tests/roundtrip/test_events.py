"""Round trips of queries/events.graphql: every change is logged, each event type as its own class."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from generated_client import (
    ArgumentInput,
    EventPageItemsDeviceConnectEvent,
    EventPageItemsDeviceDeleteEvent,
    EventPageItemsDeviceJobEvent,
    EventPageItemsDeviceShareEvent,
    EventPageItemsDeviceStateEvent,
    EventPageItemsJobEvent,
    EventPageItemsLicenseUpdatedEvent,
    EventPageItemsLogEvent,
    EventType,
)
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import FRIEND, HARBOUR, ME, Clock, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, client_of, device, only, ssh

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


def test_connections_are_logged_with_their_details(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    mine = device(fresh_sandbox)
    created = client.connect(ssh(fresh_sandbox).id)
    clock.now += 60
    client.disconnect(created.id)
    end, begin = client.events(size=2).items
    assert isinstance(end, EventPageItemsDeviceConnectEvent)
    assert isinstance(begin, EventPageItemsDeviceConnectEvent)
    assert (begin.state, begin.lifetime, end.state, end.lifetime) == ("connected", None, "disconnected", 60)
    assert end.session == begin.session is not None
    assert (begin.timestamp, end.timestamp) == (moment(clock) - timedelta(seconds=60), moment(clock))
    assert end.target_geo is not None
    assert end.target_geo.city == mine.site.city
    assert end.actor is not None
    assert end.actor.email == ME
    assert [target.id for target in end.target or ()] == [mine.id, ssh(fresh_sandbox).id]


def test_sharing_is_logged_with_the_services_concerned(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    client.share_devices([FRIEND], [mine.id], scripting=True)
    event = only(client.events(size=1).items)
    assert isinstance(event, EventPageItemsDeviceShareEvent)
    assert (event.type_, event.action, event.scripting) == ("DEVICE_SHARE", "add", True)
    assert [sharing.service.id for sharing in event.service_sharing or () if sharing.service] == [
        service.id for service in mine.services
    ]
    assert [user.email for user in event.users or ()] == [FRIEND]


def test_an_expiry_is_logged_with_its_time(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    mine = device(fresh_sandbox)
    end = moment(clock) + timedelta(seconds=90)
    client.expire_device(mine.id, timeout=90)
    clock.now += 200
    event = only(client.events(size=1).items)
    assert isinstance(event, EventPageItemsDeviceStateEvent)
    assert (event.state, event.expired, event.timestamp) == ("inactive", True, end)
    assert event.external_address == mine.external_address
    assert event.geo is not None
    assert event.geo.country == mine.site.country


def test_a_deleted_device_is_logged_with_its_names(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    names = [mine.name, *(service.name for service in mine.services)]
    client.delete_device(mine.id, force=True)
    event = next(event for event in client.events().items if event.type_ == "DEVICE_DELETE")
    assert isinstance(event, EventPageItemsDeviceDeleteEvent)
    assert event.names == names
    assert only(event.target).id == mine.id


def test_a_license_change_is_logged_with_its_plan(client: Client) -> None:
    client.update_subscription("PRICE-BUSINESS-YEAR", quantity=3)
    event = only(client.events(size=1).items)
    assert isinstance(event, EventPageItemsLicenseUpdatedEvent)
    assert event.plan is not None
    assert (event.plan.name, event.quantity, event.action) == ("Business", 3, "updated")


def test_a_job_is_logged_as_a_whole_and_for_each_device(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    mine = device(fresh_sandbox)
    file = only(client.files())
    job = client.start_job(
        file.id, device_ids=[mine.id], arguments=[ArgumentInput(name="mood", value="calm")]
    )
    clock.now += 3
    ended, success, running_, started = client.events(size=4).items
    assert isinstance(ended, EventPageItemsJobEvent)
    assert isinstance(started, EventPageItemsJobEvent)
    assert ended.job_id == started.job_id == job
    assert (started.action, ended.action, ended.state) == ("started", "ended", "success")
    run = only(only(client.jobs(ids=[job]).items).job_devices).id
    for event, state in ((running_, "running"), (success, "success")):
        assert isinstance(event, EventPageItemsDeviceJobEvent)
        assert (event.state, event.job_device_id) == (state, run)


def test_event_types_without_their_own_fields_are_plain_events(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    mine = device(fresh_sandbox)
    client.refresh_device(mine.id)
    client.create_access_key()
    client.transfer_devices([mine.id], FRIEND)
    items = client.events(size=3).items
    assert all(type(item) is EventPageItemsLogEvent for item in items)
    assert [(item.typename__, item.type_) for item in items] == [
        ("DeviceTransferEvent", "DEVICE_TRANSFER"),
        ("GenericEvent", "AUTH_ACCESS_KEY"),
        ("DeviceRefreshEvent", "DEVICE_REFRESH"),
    ]
    assert [user.email for user in items[0].users or ()] == [FRIEND]


def test_pages_follow_one_another(client: Client) -> None:
    whole = client.events(size=1000)
    ids = [item.id for item in whole.items]
    assert (whole.total, whole.has_more, whole.last) == (len(ids), False, ids[-1])
    first = client.events(size=10)
    assert (first.total, first.has_more, first.last) == (len(ids), True, ids[9])
    assert [event.id for event in client.events(size=10, from_=10).items] == ids[10:20]
    assert [event.id for event in client.events(size=10, after=ids[19]).items] == ids[20:30]
    assert client.events(from_=len(ids)).items == []


def test_types_and_dates_limit_the_log(client: Client) -> None:
    items = client.events(size=1000).items
    times = [item.timestamp for item in items if item.timestamp]
    assert times == sorted(times, reverse=True)
    cut = client.events(size=1000, min_date=times[20], max_date=times[5]).items
    assert cut == [item for item in items if item.timestamp and times[20] <= item.timestamp <= times[5]]
    some = client.events(size=1000, types=[EventType.DEVICE_STATE, EventType.AUTH_LOGIN]).items
    assert some == [item for item in items if item.type_ in ("DEVICE_STATE", "AUTH_LOGIN")]
    assert {type(event).__name__ for event in some} == {
        "EventPageItemsDeviceStateEvent",
        "EventPageItemsLogEvent",
    }
    assert client.events(types=[]).total == 0


def test_the_log_covers_the_last_month_by_default(client: Client, clock: Clock) -> None:
    newest = only(client.events(size=1).items).id
    clock.now += 31 * 86_400
    assert newest not in [event.id for event in client.events(size=1000).items]
    since = moment(clock) - timedelta(days=60)
    assert newest in [event.id for event in client.events(size=1000, min_date=since).items]


def test_devices_and_services_have_their_own_logs(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    other = next(service for service in mine.services if service is not ssh(fresh_sandbox))
    session = client.connect(ssh(fresh_sandbox).id).session
    wanted = [EventType.DEVICE_CONNECT]
    on_device = only(client.device_events([mine.id], types=wanted, size=1))
    on_service = only(client.service_events([ssh(fresh_sandbox).id], types=wanted, size=1))
    assert (on_device.id, on_service.id) == (mine.id, ssh(fresh_sandbox).id)
    event = only(on_device.events.items)
    assert isinstance(event, EventPageItemsDeviceConnectEvent)
    assert on_service.events.items == [event]
    assert session is not None
    assert event.session == session.id
    assert event not in only(client.service_events([other.id], types=wanted)).events.items
    whole = only(client.device_events([mine.id], size=1000)).events
    assert whole.items == [
        event
        for event in client.events(size=1000).items
        if mine.id in [target.id for target in event.target or ()]
    ]


def test_members_see_events_of_devices_that_they_see(client: Client, fresh_sandbox: Sandbox) -> None:
    harbour = account(fresh_sandbox, HARBOUR)
    page = client.events(account_id=harbour.id, size=1000)
    assert page.total > 0
    seen = {device.id for device in client.devices(account_id=harbour.id).items}
    assert all(
        target.id in seen for event in page.items for target in event.target or () if target.application == 35
    )
    with client_of(fresh_sandbox, HARBOUR) as owner:
        assert owner.events(size=1000).total > page.total


def test_invalid_page_arguments_are_rejected(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    for size, start, after in ((1001, 0, None), (-1, 0, None), (10, -1, None), (10, 0, "unknown")):
        with expect_error("BAD_USER_INPUT"):
            client.events(size=size, from_=start, after=after)
        with expect_error("BAD_USER_INPUT"):
            client.device_events([mine.id], size=size, from_=start, after=after)
        with expect_error("BAD_USER_INPUT"):
            client.service_events([ssh(fresh_sandbox).id], size=size, from_=start, after=after)
    with expect_error("BAD_USER_INPUT"):
        client.events(types=[EventType("NO_SUCH_TYPE")])


def test_logs_of_unknown_ids_are_empty_or_rejected(client: Client) -> None:
    assert (client.device_events([]), client.service_events([NOBODY])) == ([], [])
    with expect_error("NOT_FOUND"):
        client.events(account_id="nobody")
