"""The feed groups events by day and type; intervals are open if the log lacks their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.model.events import DeviceStateEvent
from tests.sandbox.test_changes import CONNECT, DISCONNECT, own_device, service

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

FEED = """
query ($id: [String!], $start: DateTime, $end: DateTime, $types: [EventType!]) { login {
  feed(serviceId: $id, start: $start, end: $end, types: $types) { start end duration items {
    __typename start end duration
    ... on DeviceOfflineItem {
      device { id } intervals { start end duration offline { state } online { state } }
    }
    ... on UserConnectionItem {
      user { email } service { id } intervals { duration connect { session } disconnect { session } }
    }
    ... on UserLoginItem { user { email } events { type } }
    ... on FeedEvent { event { type } }
  } }
} }
"""


def test_the_feed_groups_events_by_day_and_type(timed: Caller, now: list[float]) -> None:
    device = own_device(timed)
    ssh = service(device, 28).id
    begin = "2027-01-15T08:00:00.000Z"
    connected = timed.data(CONNECT, id=ssh)["connect"]
    now[0] += 90
    timed.data(DISCONNECT, id=connected["id"])
    timed.data("mutation ($id: ID!) { rebootDevice(id: $id) }", id=device.id)
    timed.data("mutation ($id: ID!) { refreshDevice(id: $id) }", id=device.id)
    (day,) = timed.data(FEED, id=[device.id], start=begin)["login"]["feed"]
    assert (day["start"], day["duration"]) == ("2027-01-15T00:00:00.000Z", 86_400)
    items = {item["__typename"]: item for item in day["items"]}
    assert items["UserConnectionItem"]["service"] == {"id": ssh}
    (connection,) = items["UserConnectionItem"]["intervals"]
    assert connection["duration"] == items["UserConnectionItem"]["duration"] == 90
    assert connection["connect"] == connection["disconnect"] == {"session": connected["session"]["id"]}
    offline = items["DeviceOfflineItem"]
    assert (offline["device"], len(offline["intervals"])) == ({"id": device.id}, 1)
    assert offline["intervals"][0]["offline"] == {"state": "inactive"}
    assert offline["intervals"][0]["online"] == {"state": "active"}
    assert items["FeedEvent"]["event"] == {"type": "DEVICE_REFRESH"}


def test_an_interval_is_open_if_the_log_lacks_its_end(timed: Caller, now: list[float]) -> None:
    timed.data("mutation ($id: String!) { expire(deviceId: $id) }", id=own_device(timed).id)
    (day,) = timed.data(FEED, id=[own_device(timed).id], start="2027-01-15T08:00:00Z")["login"]["feed"]
    (item,) = day["items"]
    assert (item["end"], item["duration"], item["intervals"][0]["online"]) == (None, 0, None)
    now[0] += 60
    timed.sandbox.backend.log(
        DeviceStateEvent(owner=own_device(timed).owner, target=[own_device(timed)], state="active")
    )
    (day,) = timed.data(FEED, id=[own_device(timed).id], start="2027-01-15T08:00:30Z")["login"]["feed"]
    (item,) = day["items"]
    assert (item["start"], item["intervals"][0]["offline"]) == (None, None)


def test_the_feed_covers_the_last_week_newest_first(caller: Caller) -> None:
    days = caller.data(FEED)["login"]["feed"]
    starts = [day["start"] for day in days]
    assert starts == sorted(set(starts), reverse=True)
    assert 5 <= len(days) <= 8
    logins = caller.data(FEED, types=["AUTH_LOGIN"])["login"]["feed"]
    assert {item["__typename"] for day in logins for item in day["items"]} == {"UserLoginItem"}
    assert all(item["user"] == {"email": "ada@example.com"} for day in logins for item in day["items"])
    assert caller.data(FEED, start="2030-01-01", end="2029-01-01")["login"]["feed"] == []
    assert caller.error(FEED, id=["unknown"])[0] == "NOT_FOUND"
