"""`follow_events` polls the log and yields each event once, in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import EventType
from remoteit import (
    APITimeoutError,
    AuthenticationError,
    Client,
    ConfigurationError,
    GraphQLError,
    HTTPStatusError,
    NullResultError,
)
from remoteit.sandbox.model.events import state_event
from tests.client.fake_events import (
    START,
    FakeLog,
    Follower,
    VirtualTime,
    event,
    follow_all,
    key_options,
)
from tests.roundtrip.fleet import account, own_device

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient

UNAVAILABLE = httpx.Response(503, text="unavailable")
REJECTED = httpx.Response(403, json={"message": "no"})


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> VirtualTime:
    time = VirtualTime()
    time.install(monkeypatch)
    return time


@pytest.fixture
def log(time: VirtualTime) -> FakeLog:
    return FakeLog(time)


@pytest.fixture
def polling(open_client: OpenClient, log: FakeLog) -> Iterator[Client]:
    """A client with an access key for the fake log."""
    with open_client(**key_options(log)) as client:
        yield client


def write(log: FakeLog, *ids: str, at: float) -> None:
    """Log events that happened at a time."""
    log.events += [event(name, at) for name in ids]


# Beginning


def test_the_first_event_is_the_first_one_after_the_start(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", at=-100)
    write(log, "b", at=-1)
    follower = Follower(polling, interval=10)
    follower.start()
    write(log, "c", at=0)
    time.at(15, lambda: write(log, "d", at=15))
    assert follow_all(time, 60, follower) == ["c", "d"]


def test_an_empty_log_may_be_followed(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    follower = Follower(polling)
    time.at(5, lambda: write(log, "a", at=5))
    time.at(500, lambda: write(log, "b", at=500))
    assert follow_all(time, 600, follower) == ["a", "b"]


def test_without_a_with_statement_the_first_step_is_the_start(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    follower = Follower(polling)
    write(log, "a", at=0)
    time.at(1, lambda: write(log, "b", at=1))
    assert follow_all(time, 60, follower) == ["b"]


def test_the_start_reads_little_of_a_long_log(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    log.events = [event(str(number), number - 5000) for number in range(5000)]
    Follower(polling).start()
    assert [variables["size"] for variables in log.variables] == [1, 1000]
    assert datetime.fromisoformat(log.variables[1]["minDate"]) == START - timedelta(seconds=61)


def test_events_since_a_time_come_oldest_first(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    log.events = [event(str(number), number) for number in range(2500)]
    follower = Follower(polling, since=START + timedelta(seconds=100))
    assert follow_all(time, 10, follower) == [str(number) for number in range(100, 2500)]


def test_events_after_an_event_come_in_the_order_of_the_log(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", "b", "c", "d", at=1)
    write(log, "e", at=2)
    time.end_at(20)
    first = list(Follower(polling, since=START))
    assert [entry.id for entry in first] == ["a", "b", "c", "d", "e"]
    assert follow_all(time, 40, Follower(polling, since=first[1])) == ["c", "d", "e"]


def test_a_cursor_resumes_after_the_last_event(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    write(log, "a", "b", "c", "d", at=1)
    write(log, "e", at=2)
    first = Follower(polling, since=START)
    for expected in ("a", "b"):
        assert first.next().id == expected
    cursor = first.cursor
    write(log, "late", at=0.5)
    write(log, "f", at=3)
    assert follow_all(time, 40, Follower(polling, since=cursor)) == ["late", "c", "d", "e", "f"]


def test_a_cursor_before_the_first_step_is_the_beginning_again(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", at=1)
    first = Follower(polling, since=START)
    second = Follower(polling, since=first.cursor)
    assert follow_all(time, 40, second) == ["a"]


def test_the_cursor_of_an_iterator_that_has_not_begun_begins_with_its_first_read(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", at=-1)
    follower = Follower(polling, since=Follower(polling).cursor)
    time.at(5, lambda: write(log, "b", at=5))
    assert follow_all(time, 20, follower) == ["b"]


@pytest.mark.parametrize("date", [None, datetime(1970, 1, 2, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)])
def test_a_missing_or_wrong_date_loses_and_repeats_nothing(
    polling: Client, log: FakeLog, time: VirtualTime, date: datetime | None
) -> None:
    log.date = lambda: date
    for number in range(5):
        write(log, f"old {number}", at=-1000 * number)
        time.at(number * 100, partial(write, log, str(number), at=number * 100))
    follower = Follower(polling)
    follower.start()
    first = [follower.next().id for _ in range(2)]
    resumed = Follower(polling, since=follower.cursor)
    assert first + follow_all(time, 1000, resumed) == ["0", "1", "2", "3", "4"]


def test_the_cursor_of_an_iterator_that_has_not_begun_names_its_event(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", at=1)
    write(log, "b", at=2)
    event = Follower(polling, since=START).next()
    second = Follower(polling, since=Follower(polling, since=event).cursor)
    assert follow_all(time, 20, second) == ["b"]


@pytest.mark.parametrize(
    "options",
    [
        {"since": datetime(2026, 1, 1)},  # noqa: DTZ001 - the case
        {"since": "yesterday"},
        {"since": "1.x."},
        {"since": "2.0."},
        {"since": "1.99999999999999999999."},
        {"since": "1.0.AAA"},
        {"interval": 0},
        {"interval": float("nan")},
        {"interval": 1e9},
        {"overlap": -1},
        {"overlap": float("nan")},
        {"overlap": float("inf")},
        {"max_outage": -1},
        {"max_outage": float("nan")},
        {"types": []},
        {"types": "DEVICE_STATE"},
        {"device_ids": []},
        {"transport": "pigeon"},
    ],
)
def test_invalid_arguments_are_rejected(polling: Client, log: FakeLog, options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(options))):
        Follower(polling, **options)
    assert log.variables == []


# Each event once, in order


def test_a_poll_follows_the_other_after_the_interval(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    assert follow_all(time, 35, Follower(polling, interval=10)) == []
    assert time.waits[:3] == [10, 10, 10]


def test_events_with_the_same_timestamp_keep_the_order_of_the_log(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    follower = Follower(polling)
    time.at(1, lambda: write(log, "z", "a", "m", at=1))
    time.at(12, lambda: write(log, "b", at=1))
    assert follow_all(time, 60, follower) == ["z", "a", "m", "b"]


def test_an_event_that_is_logged_late_is_yielded_when_it_is_found(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", at=0)
    follower = Follower(polling, since=START, overlap=60)
    time.at(30, lambda: write(log, "b", at=30))
    time.at(85, lambda: write(log, "late", at=30.5))
    time.at(95, lambda: write(log, "c", at=95))
    time.at(105, lambda: write(log, "too late", at=34.5))
    assert follow_all(time, 300, follower) == ["a", "b", "late", "c"]


def test_a_wrong_timestamp_in_the_future_hides_no_event(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    follower = Follower(polling, since=START)
    write(log, "future", at=10**9)
    for number in range(5):
        time.at(number * 100, partial(write, log, str(number), at=number * 100))
    assert sorted(follow_all(time, 1000, follower)) == ["0", "1", "2", "3", "4", "future"]


def test_a_wrong_timestamp_before_the_start_hides_no_event(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "future", at=10**9)
    follower = Follower(polling)
    for number in range(5):
        time.at(5 + number * 100, partial(write, log, str(number), at=5 + number * 100))
    assert follow_all(time, 1000, follower) == ["0", "1", "2", "3", "4"]


def test_an_event_without_a_timestamp_is_yielded_once(
    polling: Client, log: FakeLog, time: VirtualTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    follower = Follower(polling, since=START)
    page = {
        "items": [event("a", 1), event("b", None)],
        "total": 2,
        "hasMore": False,
        "last": None,
        "limited": None,
    }
    log.failure = httpx.Response(200, json={"data": {"login": {"account": {"events": page}}}})
    assert follow_all(time, 500, follower) == ["b", "a"]


def test_events_that_move_between_pages_are_neither_lost_nor_doubled(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    log.events = [event(str(number), number / 10) for number in range(3000)]
    follower = Follower(polling, since=START)

    def change() -> None:
        # One more event shifts the pages forwards, and three that are gone shift them backwards.
        count = len(log.variables)
        if count <= 3:
            log.events.append(event(f"new {count}", 400 + count))
            if count == 2:
                del log.events[-10:-7]

    log.after_page = change
    found = follow_all(time, 100, follower)
    assert len(found) == len(set(found)) == 3003


def test_ten_thousand_events_in_bursts_come_once_and_in_order(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    follower = Follower(polling, interval=10)
    follower.start()
    expected: list[str] = []
    for burst in range(20):
        ids = [f"{burst}-{number}" for number in range(500)]
        expected += ids
        for part in range(5):
            start = burst * 7.0 + part * 0.2
            time.at(start, partial(write, log, *ids[part * 100 : part * 100 + 100], at=start))
    assert follow_all(time, 300, follower) == expected


def test_ten_thousand_events_come_once_and_in_order_although_each_cursor_is_used(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    log.events = [event(str(number), number // 50) for number in range(10_000)]
    found: list[str] = []
    cursor: str | None = None
    time.now = 1000
    time.end_at(1500)
    while len(found) < 10_000:
        follower = Follower(polling, since=START if cursor is None else cursor)
        found += [entry.id for _, entry in zip(range(997), follower, strict=False)]
        cursor = follower.cursor
        assert len(cursor) < 10_000
    assert found == [str(number) for number in range(10_000)]


# Filters


def test_types_are_filtered_by_the_api(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    log.events = [event("a", 1), event("b", 2, "DEVICE_STATE"), event("c", 3, "JOB")]
    follower = Follower(polling, since=START, types=[EventType.DEVICE_STATE, "JOB"])
    assert follow_all(time, 20, follower) == ["b", "c"]
    assert log.variables[0]["types"] == ["DEVICE_STATE", "JOB"]


def test_an_account_is_followed(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    follow_all(time, 5, Follower(polling, account_id="A"))
    assert log.variables[0]["accountId"] == "A"


def test_events_of_devices_come_from_their_logs(client: Client, fresh_sandbox: Sandbox) -> None:
    device = own_device(fresh_sandbox)
    other = next(
        found
        for found in fresh_sandbox.backend.devices.values()
        if found is not device and found.owner is account(fresh_sandbox)
    )
    follower = Follower(client, device_ids=[device.id], interval=0.01)
    follower.start()
    for found in (other, device, other, device):
        fresh_sandbox.backend.log(state_event(found))
    events = [follower.next(), follower.next()]
    assert [target.id for entry in events for target in entry.target or []] == [device.id, device.id]


def test_a_device_that_does_not_exist_is_an_error(client: Client, fresh_sandbox: Sandbox) -> None:
    ids = [own_device(fresh_sandbox).id, "80:00:00:00:00:00:00:00"]
    with pytest.raises(NullResultError, match="device_ids"):
        Follower(client, device_ids=ids).start()


# Failures


def test_an_outage_ends_when_the_log_can_be_read_again(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", at=0)
    follower = Follower(polling, since=START)
    time.at(5, lambda: setattr(log, "failure", UNAVAILABLE))
    time.at(6, lambda: write(log, "b", at=6))
    time.at(400, lambda: setattr(log, "failure", None))
    assert follow_all(time, 600, follower) == ["a", "b"]
    assert 10 < max(time.waits) <= 75


def test_an_outage_that_lasts_too_long_is_an_error_and_the_next_step_continues(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    write(log, "a", at=0)
    follower = Follower(polling, since=START, max_outage=100)
    assert follower.next().id == "a"
    log.failure = UNAVAILABLE
    with pytest.raises(HTTPStatusError, match="503"):
        follower.next()
    assert 100 <= time.now < 200
    log.failure = None
    write(log, "b", at=1)
    assert follower.next().id == "b"


def test_a_wait_that_the_api_asks_for_is_waited(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    log.responses.append(httpx.Response(429, headers={"Retry-After": "90"}))
    assert follow_all(time, 100, Follower(polling)) == []
    assert max(time.waits) == 90


def test_a_page_that_is_not_graphql_is_read_again(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    write(log, "a", at=0)
    log.responses.append(httpx.Response(200, text="<html>sign in</html>"))
    assert follow_all(time, 100, Follower(polling, since=START)) == ["a"]


def test_an_error_in_the_middle_of_a_read_yields_no_part_of_it(
    polling: Client, log: FakeLog, time: VirtualTime
) -> None:
    log.events = [event(str(number), number / 100) for number in range(2500)]
    log.responses.extend((None, UNAVAILABLE))
    assert follow_all(time, 100, Follower(polling, since=START)) == [str(number) for number in range(2500)]


@pytest.mark.parametrize(
    ("response", "error"),
    [
        (REJECTED, AuthenticationError),
        (httpx.Response(200, json={"errors": [{"message": "no such type"}]}), GraphQLError),
    ],
)
def test_an_error_that_does_not_pass_ends_the_iteration(
    polling: Client, log: FakeLog, time: VirtualTime, response: httpx.Response, error: type[Exception]
) -> None:
    log.failure = response
    with pytest.raises(error):
        Follower(polling).next()
    assert time.waits == []


def test_a_timeout_is_an_outage(open_client: OpenClient, log: FakeLog, time: VirtualTime) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("too slow")

    log.transport.responses[:] = [fail]
    with open_client(**key_options(log)) as client, pytest.raises(APITimeoutError):
        Follower(client, max_outage=50).next()
    assert time.now >= 50


def test_a_closed_client_is_an_error_at_once(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    follower = Follower(polling)
    follower.start()
    client: Any = polling
    client.close() if isinstance(client, Client) else client.aclose()
    with pytest.raises(ConfigurationError, match="closed"):
        follower.next()


# Ending


def test_a_closed_iterator_ends(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    write(log, "a", "b", at=0)
    follower = Follower(polling, since=START)
    assert follower.next().id == "a"
    follower.close()
    follower.close()
    assert list(follower) == []


def test_an_error_at_the_start_closes_the_iterator(polling: Client, log: FakeLog, time: VirtualTime) -> None:
    log.failure = REJECTED
    follower = Follower(polling)
    with pytest.raises(AuthenticationError):
        follower.start()
    assert list(follower) == []
