"""`follow_events` over the event socket: frames, lost connections, and the log as the safety net."""

from __future__ import annotations

import json
import logging
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import LIVE_EVENT, EventPage, EventPageItemsDeviceStateEvent
from remoteit import APIConnectionError, AuthenticationError, BearerAuth, Client, ConfigurationError
from remoteit.events.log import EventFilter
from tests.client.fake_events import (
    SOCKET_URL,
    START,
    FakeEventSocket,
    FakeLog,
    Follower,
    VirtualTime,
    event,
    follow_all,
    key_options,
    token_options,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.client.fake_transport import OpenClient

REJECTED = httpx.Response(401, json={"message": "no"})


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> VirtualTime:
    time = VirtualTime()
    time.install(monkeypatch)
    return time


@pytest.fixture
def log(time: VirtualTime) -> FakeLog:
    return FakeLog(time)


@pytest.fixture
def server(time: VirtualTime, monkeypatch: pytest.MonkeyPatch) -> FakeEventSocket:
    """The server of the event socket."""
    server = FakeEventSocket(time)
    server.install(monkeypatch)
    return server


@pytest.fixture
def client(open_client: OpenClient, log: FakeLog, server: FakeEventSocket) -> Iterator[Client]:
    """A client with a token for the fake log and the fake socket."""
    with open_client(**token_options(log)) as client:
        yield client


def follow(client: Client, **options: Any) -> Follower:
    return Follower(client, transport="socket", events_url=SOCKET_URL, **options)


def find_nothing(_: str) -> None:
    """Take the place of `find_spec` without any module installed."""


class Pushing:
    """Logs events and pushes them, as the API does."""

    def __init__(self, time: VirtualTime, log: FakeLog, server: FakeEventSocket) -> None:
        self._time = time
        self._log = log
        self._server = server

    def happen(self, name: str, at: float) -> None:
        """Log and push an event at a time."""
        self._time.at(at, partial(self._log.events.append, event(name, at)))
        self._time.at(at, partial(self._server.push, event(name, at)))

    def push(self, name: str, at: float, occurred: float | None = None) -> None:
        """Push an event at a time; it is not in the log."""
        self._time.at(at, partial(self._server.push, event(name, at if occurred is None else occurred)))


@pytest.fixture
def api(time: VirtualTime, log: FakeLog, server: FakeEventSocket) -> Pushing:
    return Pushing(time, log, server)


# The protocol


def test_the_client_subscribes_with_its_token_and_the_query(
    client: Client, server: FakeEventSocket, time: VirtualTime
) -> None:
    follow(client).start()
    assert server.opened == [SOCKET_URL]
    message = json.loads(server.sent[0])
    assert message["action"] == "subscribe"
    assert message["query"] == LIVE_EVENT.document
    assert message["supportsBatch"] is True
    assert message["headers"]["authorization"] == "Bearer the-token"
    assert message["headers"]["User-Agent"].startswith("remoteit-client/")


def test_single_events_and_batches_are_yielded(
    client: Client, server: FakeEventSocket, time: VirtualTime
) -> None:
    time.at(5, lambda: server.push(event("a", 5)))
    time.at(6, lambda: server.push(event("b", 6), event("c", 6.1)))
    assert follow_all(time, 60, follow(client)) == ["a", "b", "c"]


def test_an_event_of_the_socket_has_the_type_of_one_of_the_log(
    client: Client, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    fields = dict.fromkeys(("expired", "externalAddress", "internalAddress", "serverAddress", "geo"))
    entry = event("a", 1, "DEVICE_STATE", __typename="DeviceStateEvent", **fields)
    time.at(1, lambda: server.push(entry))
    found = follow(client).next()
    assert type(found) is EventPageItemsDeviceStateEvent
    log.events = [entry]
    assert Follower(client, since=START, transport="poll").next() == found


def test_an_unknown_type_of_event_is_kept(client: Client, server: FakeEventSocket, time: VirtualTime) -> None:
    time.at(1, lambda: server.push(event("a", 1, "NEWS", __typename="NewsEvent", headline="new")))
    found = follow(client).next()
    assert (found.id, found.type_) == ("a", "NEWS")


def test_a_ping_is_sent_every_five_minutes(
    client: Client, server: FakeEventSocket, time: VirtualTime
) -> None:
    follow_all(time, 1000, follow(client))
    assert server.sent[1:] == ["ping"] * 3
    assert len(server.opened) == 1


def test_a_connection_without_a_pong_is_replaced(
    client: Client, server: FakeEventSocket, time: VirtualTime
) -> None:
    server.answers_pings = False
    follow_all(time, 500, follow(client))
    assert [round(opened) for opened in server.times_opened] == [0, pytest.approx(361, abs=2)]


def test_an_event_shows_that_the_connection_works_too(
    client: Client, server: FakeEventSocket, time: VirtualTime
) -> None:
    server.answers_pings = False
    time.at(330, lambda: server.push(event("a", 330)))
    assert follow_all(time, 500, follow(client)) == ["a"]
    assert len(server.opened) == 1


# Order, and each event once


def test_events_that_come_within_a_second_are_put_in_order(
    client: Client, time: VirtualTime, api: Pushing
) -> None:
    api.push("b", at=5.2, occurred=5)
    api.push("a", at=5.9, occurred=4)
    api.push("c", at=6, occurred=6)
    assert follow_all(time, 60, follow(client)) == ["a", "b", "c"]


def test_an_event_that_comes_later_is_yielded_when_it_comes(
    client: Client, time: VirtualTime, api: Pushing
) -> None:
    api.push("b", at=5)
    api.push("a", at=10, occurred=4)
    assert follow_all(time, 60, follow(client)) == ["b", "a"]


def test_an_event_that_is_sent_twice_or_is_in_the_log_too_is_yielded_once(
    client: Client, time: VirtualTime, api: Pushing
) -> None:
    for at in (5, 5.1, 8, 200):
        api.push("a", at=at, occurred=5)
    api.happen("b", at=20)
    assert follow_all(time, 1000, follow(client)) == ["a", "b"]


def test_events_that_are_not_pushed_come_from_the_log(
    client: Client, log: FakeLog, time: VirtualTime, api: Pushing
) -> None:
    api.happen("a", at=5)
    time.at(6, lambda: log.events.append(event("lost", 6)))
    api.happen("b", at=200)
    time.at(201, lambda: log.events.append(event("lost too", 201)))
    api.happen("c", at=290)
    assert follow_all(time, 400, follow(client)) == ["a", "lost", "b", "c", "lost too"]
    assert len(log.variables) == 3  # one at the start, one 10 seconds later, and one after 5 minutes


def test_a_gap_between_two_connections_is_filled_in_order(
    client: Client, server: FakeEventSocket, time: VirtualTime, api: Pushing
) -> None:
    api.happen("a", at=50)
    time.at(60, server.disconnect)
    server.failures.extend((None, APIConnectionError("no"), APIConnectionError("no")))
    for number in range(10):
        api.happen(str(number), at=60.01 + number / 2)
    assert follow_all(time, 90, follow(client)) == ["a", *map(str, range(10))]


def test_the_cursor_of_one_transport_resumes_another(
    client: Client, log: FakeLog, time: VirtualTime, api: Pushing
) -> None:
    for number in range(6):
        api.happen(str(number), at=5.0 + number)
    first = follow(client)
    assert [first.next().id for _ in range(3)] == ["0", "1", "2"]
    first.close()
    second = Follower(client, since=first.cursor, transport="poll")
    assert second.next().id == "3"
    third = follow(client, since=second.cursor)
    assert [third.next().id for _ in range(2)] == ["4", "5"]


def test_an_event_that_is_pushed_before_it_is_logged_is_not_doubled_by_a_resume(
    client: Client, log: FakeLog, time: VirtualTime, api: Pushing
) -> None:
    api.happen("a", at=4)
    api.push("b", at=5)
    time.at(20, lambda: log.events.append(event("b", 5)))
    first = follow(client)
    assert [first.next().id, first.next().id] == ["a", "b"]
    first.close()
    assert time.now < 10
    assert follow_all(time, 300, Follower(client, since=first.cursor, transport="poll")) == []


# Lost connections


def test_attempts_to_connect_back_off(client: Client, server: FakeEventSocket, time: VirtualTime) -> None:
    server.failures.extend(APIConnectionError("no") for _ in range(12))
    follow_all(time, 400, follow(client))
    waits = [after - before for before, after in pairwise(server.times_opened)]
    assert waits == sorted(waits, key=lambda wait: min(round(wait), 40))
    assert 40 < max(waits) <= 80


def test_events_come_from_the_log_while_there_is_no_socket(
    client: Client,
    server: FakeEventSocket,
    time: VirtualTime,
    api: Pushing,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING, "remoteit")
    server.failures.extend(APIConnectionError("the socket is down") for _ in range(1000))
    for number in range(20):
        api.happen(str(number), at=10.0 * number + 5)
    assert follow_all(time, 2000, follow(client, interval=10)) == [str(number) for number in range(20)]
    assert len([record for record in caplog.records if "the socket is down" in record.message]) == 1


def test_a_rejected_token_ends_the_iteration(
    client: Client, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    follower = follow(client)
    follower.start()
    log.failure = REJECTED
    time.at(5, lambda: server.push_frame('{"errors": [{"message": "Unauthorized"}]}'))
    with pytest.raises(AuthenticationError):
        follower.next()


def test_a_closed_iterator_closes_the_connection(client: Client, server: FakeEventSocket) -> None:
    follower = follow(client)
    follower.start()
    follower.close()
    assert list(follower) == []
    with pytest.raises(APIConnectionError):
        server.receive(0)


# Unexpected frames


@pytest.mark.parametrize(
    "frame",
    [
        "", "null", "[]", "{}", "no JSON", "[" * 100_000, '{"message": "Internal server error"}', b"\xff\x00",
        '{"errors": [{"message": "no"}]}', '{"data": null}', '{"data": {"event": null}}', '{"data": []}',
        '{"events": []}', '{"events": {}}', '{"events": [1, null]}', '{"data": {"event": {}}}',
        '{"data": {"event": {"id": "\\ud800", "__typename": "X"}}}', "1" * 5000,
    ],
)  # fmt: skip
def test_a_frame_that_cannot_be_read_leads_to_a_read_of_the_log(
    client: Client,
    log: FakeLog,
    server: FakeEventSocket,
    time: VirtualTime,
    api: Pushing,
    frame: str | bytes,
) -> None:
    time.at(50, lambda: log.events.append(event("a", 50)))
    time.at(50, lambda: server.push_frame(frame))
    api.happen("b", at=55)
    assert follow_all(time, 60, follow(client)) == ["a", "b"]
    assert len(log.variables) == 3


def test_the_log_is_polled_until_an_event_follows_a_frame_that_cannot_be_read(
    client: Client, log: FakeLog, server: FakeEventSocket, time: VirtualTime, api: Pushing
) -> None:
    time.at(5, lambda: server.push_frame('{"errors": [{"message": "too many subscriptions"}]}'))
    time.at(100, lambda: log.events.append(event("a", 100)))
    follower = follow(client, interval=10)
    assert follower.next().id == "a"
    assert time.now <= 110
    api.happen("b", at=115)
    assert follower.next().id == "b"
    reads = len(log.variables)
    assert follow_all(time, 400, follower) == []
    assert len(log.variables) <= reads + 2


def test_a_flood_of_unreadable_frames_leads_to_few_reads(
    client: Client, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    for number in range(1000):
        time.at(20 + number / 20, lambda: server.push_frame("?"))
    follow_all(time, 100, follow(client, interval=10))
    assert len(log.variables) <= 10


def test_an_unreadable_event_of_a_batch_does_not_lose_the_others(
    client: Client, server: FakeEventSocket, time: VirtualTime
) -> None:
    bad = {**event("bad", 5), "timestamp": "never"}
    time.at(5, lambda: server.push(event("a", 5), bad, event("b", 6)))
    assert follow_all(time, 60, follow(client)) == ["a", "b"]


def test_a_pong_in_quotes_is_a_pong(
    client: Client, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    time.at(20, lambda: server.push_frame('"pong"'))
    follow_all(time, 30, follow(client))
    assert len(log.variables) == 2


# Filters


def test_filters_apply_to_what_the_socket_sends(
    client: Client, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    target = {"id": "D", "name": "", "title": None, "application": None, "platform": None}
    person = {"id": "A", "email": "a@example.com"}
    time.at(1, lambda: server.push(event("a", 1), event("b", 2, "JOB")))
    time.at(2, lambda: server.push(event("c", 3, "JOB", owner=person), event("d", 4, "JOB", users=[person])))
    assert follow_all(time, 9, follow(client, types=["JOB"])) == ["b", "c", "d"]
    time.at(11, lambda: server.push(event("e", 11, owner=person), event("f", 12)))
    assert follow_all(time, 20, follow(client, account_id="A")) == ["e"]
    page = {
        "items": [event("g", 1), event("h", 2, target=[target])],
        "total": 2,
        "hasMore": False,
        "limited": None,
        "last": "",
    }
    of_device = EventFilter(None, ("D",), None)
    found = [entry for entry in EventPage.model_validate(page) if of_device.matches(entry, None)]
    assert [entry.id for entry in found] == ["h"]


# Many events


def test_ten_thousand_events_in_bursts_come_once_and_in_order_whatever_the_socket_does(
    client: Client, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    follower = follow(client, interval=0.5)
    follower.start()
    expected: list[str] = []
    server.failures.extend((None, APIConnectionError("restarting"), APIConnectionError("restarting")))
    for burst in range(20):
        begin = 15 + burst * 20.0
        entries = [event(f"{burst}-{number}", begin + number / 1000) for number in range(500)]
        expected += [entry["id"] for entry in entries]
        time.at(begin + 0.5, partial(log.events.extend, entries))
        batches = [entries[start : start + 50] for start in range(0, 500, 50)]
        batches = [*reversed(batches), *batches[::3]]  # reordered, and some twice
        if burst % 3 == 1:
            del batches[4]  # lost
        for number, batch in enumerate(batches):
            time.at(begin + 0.5 + number / 100, partial(server.push, *reversed(batch)))
        if burst % 3 == 1:
            time.at(begin + 0.6, partial(server.push_frame, '{"message": "a frame was lost"}'))
        if burst % 5 == 4:
            time.at(begin + 0.57, server.disconnect)
    found = follow_all(time, 500, follower)
    assert found == expected
    assert len(server.opened) == 5


# Transports


def test_auto_polls_with_an_access_key_and_uses_the_socket_with_a_token(
    open_client: OpenClient, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    with open_client(**key_options(log)) as with_key:
        Follower(with_key, events_url=SOCKET_URL).start()
        assert server.opened == []
    with open_client(**token_options(log)) as with_token:
        Follower(with_token, events_url=SOCKET_URL).start()
        assert server.opened == [SOCKET_URL]


def test_a_socket_with_an_access_key_is_an_error(open_client: OpenClient, log: FakeLog) -> None:
    with (
        open_client(**key_options(log)) as client,
        pytest.raises(ConfigurationError, match="needs a bearer token"),
    ):
        follow(client)


def test_an_auth_without_a_token_is_an_error_and_auto_polls(
    open_client: OpenClient, log: FakeLog, server: FakeEventSocket, time: VirtualTime, api: Pushing
) -> None:
    options = {**token_options(log), "auth": httpx.BasicAuth("user", "password")}
    api.happen("a", at=5)
    with open_client(**options) as client:
        with pytest.raises(ConfigurationError, match="needs a bearer token"):
            follow(client).start()
        assert follow_all(time, 100, Follower(client, events_url=SOCKET_URL)) == ["a"]
    assert server.opened == []


@pytest.mark.parametrize(
    ("api_url", "expected"),
    [
        ("https://api.remote.it", "wss://ws.remote.it/v1"),
        ("http://127.0.0.1:8000", "ws://127.0.0.1:8000/ws/v1"),
        ("https://localhost", "wss://localhost/ws/v1"),
        ("https://api.example", None),
    ],
)
def test_the_socket_belongs_to_the_api(
    log: FakeLog, server: FakeEventSocket, time: VirtualTime, api_url: str, expected: str | None
) -> None:
    options: dict[str, Any] = {**token_options(log), "url": api_url}
    with Client(**options) as client:
        client.follow_events().__enter__()
        assert server.opened == ([] if expected is None else [expected])
        if expected is None:
            with pytest.raises(ConfigurationError, match="events_url"):
                client.follow_events(transport="socket")


def test_the_environment_names_the_socket(
    client: Client, server: FakeEventSocket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REMOTEIT_EVENTS_URL", "wss://events.example/ws")
    Follower(client, transport="socket").start()
    assert server.opened == ["wss://events.example/ws"]


@pytest.mark.parametrize(
    "url", ["ws://ws.example/v1", "https://ws.example", "wss://", "wss://[", "wss://a:b@c"]
)
def test_an_invalid_or_unencrypted_url_is_rejected(client: Client, url: str) -> None:
    with pytest.raises(ConfigurationError, match="events_url"):
        Follower(client, events_url=url)


def test_a_missing_extra_is_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("remoteit._lazy.find_spec", find_nothing)
    with pytest.raises(
        ImportError, match=r"needs `websockets`; install it with: .*remoteit-client\[events\]"
    ):
        follow(client)


def test_auto_polls_without_the_extra(
    client: Client, server: FakeEventSocket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("remoteit.events.setup.find_spec", find_nothing)
    Follower(client, events_url=SOCKET_URL).start()
    assert server.opened == []


def test_a_new_token_is_used_for_each_connection(
    open_client: OpenClient, log: FakeLog, server: FakeEventSocket, time: VirtualTime
) -> None:
    tokens = iter(f"token-{number}" for number in range(100))
    options = {**token_options(log), "auth": BearerAuth(lambda: next(tokens))}
    with open_client(**options) as client:
        follower = follow(client)
        follower.start()
        time.at(5, server.disconnect)
        follow_all(time, 10, follower)
    used = [json.loads(message)["headers"]["authorization"] for message in server.sent]
    assert len(used) == len(set(used)) == 2
