"""The log: every change is logged as the right type, newest first, for the accounts that it concerns."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.model.events import DeviceStateEvent, GenericEvent
from tests.sandbox.test_changes import (
    CONNECT,
    DISCONNECT,
    REMOVE,
    company_device,
    own_device,
    service,
    shared_device,
)

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

EVENTS = """
query ($from: Int, $size: Int, $after: ID, $min: DateTime, $max: DateTime, $types: [EventType!]) { login {
  events(from: $from, size: $size, after: $after, minDate: $min, maxDate: $max, types: $types) {
    total hasMore last
    items { __typename id type timestamp state action actor { email } owner { email } target { id }
      users { email } devices { id } services { id }
      ... on DeviceConnectEvent { session lifetime txBytes proxy targetGeo { city } }
      ... on DeviceStateEvent { expired externalAddress }
      ... on DeviceDeleteEvent { names } }
  }
} }
"""
ON = """
query ($id: [String!]!, $types: [EventType!]) { login {
  device(id: $id) { events(types: $types) { items { type state target { id } } } }
  service(id: $id) { events(types: $types) { items { type state target { id } } } }
} }
"""
TYPES = {
    "DEVICE_STATE": "DeviceStateEvent",
    "DEVICE_CONNECT": "DeviceConnectEvent",
    "DEVICE_SHARE": "DeviceShareEvent",
    "LICENSE_UPDATED": "LicenseUpdatedEvent",
    "AUTH_LOGIN": "GenericEvent",
    "AUTH_LOGIN_ATTEMPT": "GenericEvent",
    "AUTH_ACCESS_KEY": "GenericEvent",
    "DEVICE_REFRESH": "DeviceRefreshEvent",
    "DEVICE_TRANSFER": "DeviceTransferEvent",
    "DEVICE_DELETE": "DeviceDeleteEvent",
    "DEVICE_JOB": "DeviceJobEvent",
    "JOB": "JobEvent",
}


def log(caller: Caller, **variables: object) -> Any:
    return caller.data(EVENTS, **variables)["login"]["events"]


def test_the_seeded_log_has_events_of_the_right_types_newest_first(caller: Caller) -> None:
    page = log(caller, size=1000)
    items = page["items"]
    assert len(items) == page["total"] > 50
    assert all(TYPES[item["type"]] == item["__typename"] for item in items)
    assert {"DeviceStateEvent", "DeviceConnectEvent", "GenericEvent", "LicenseUpdatedEvent"} <= {
        item["__typename"] for item in items
    }
    times = [item["timestamp"] for item in items]
    assert times == sorted(times, reverse=True)
    assert len({item["id"] for item in items}) == len(items)


def test_the_last_state_in_the_log_matches_the_device(caller: Caller) -> None:
    device = next(device for device in caller.sandbox.backend.devices.values() if not device.online)
    (found,) = caller.data(ON, id=[device.id], types=["DEVICE_STATE"])["login"]["device"]
    assert found["events"]["items"][0]["state"] == "inactive"


def test_pages_follow_one_another(caller: Caller) -> None:
    whole = [event["id"] for event in log(caller, size=30)["items"]]
    first = log(caller, size=10)
    assert (first["hasMore"], first["last"]) == (True, whole[9])
    assert [event["id"] for event in log(caller, size=10, **{"from": 10})["items"]] == whole[10:20]
    assert [event["id"] for event in log(caller, size=10, after=whole[19])["items"]] == whole[20:30]
    assert caller.error(EVENTS, size=1001)[0] == "BAD_USER_INPUT"
    assert caller.error(EVENTS, after="unknown")[0] == "BAD_USER_INPUT"


def test_dates_and_types_limit_the_log(caller: Caller) -> None:
    items = log(caller, size=1000)["items"]
    newest, oldest = items[5]["timestamp"], items[20]["timestamp"]
    cut = log(caller, size=1000, min=oldest, max=newest)["items"]
    assert cut == [item for item in items if oldest <= item["timestamp"] <= newest]
    shares_and_logins = log(caller, size=1000, types=["AUTH_LOGIN", "DEVICE_STATE"])["items"]
    assert {login["type"] for login in shares_and_logins} == {"AUTH_LOGIN", "DEVICE_STATE"}


def test_the_log_covers_the_last_month_by_default(timed: Caller, now: list[float]) -> None:
    created = log(timed, size=1)["items"][0]["id"]
    now[0] += 30 * 86_400 + 1
    assert log(timed)["items"] == []
    assert created in [event["id"] for event in log(timed, size=1000, min="2020-01-01")["items"]]


def test_a_connection_is_logged_when_it_begins_and_when_it_ends(timed: Caller, now: list[float]) -> None:
    ssh = service(own_device(timed), 28).id
    created = timed.data(CONNECT, id=ssh)["connect"]
    now[0] += 60
    timed.data(DISCONNECT, id=created["id"])
    end, begin = log(timed, size=2)["items"]
    assert (begin["state"], begin["lifetime"], begin["txBytes"]) == ("connected", None, None)
    assert (end["state"], end["lifetime"]) == ("disconnected", 60)
    assert begin["session"] == end["session"] == created["session"]["id"]
    assert end["target"] == [{"id": own_device(timed).id}, {"id": ssh}]
    assert (end["devices"], end["services"]) == ([{"id": own_device(timed).id}], [{"id": ssh}])
    assert end["actor"] == {"email": "ada@example.com"}


def test_a_timed_out_connection_is_logged_with_the_time_of_its_end(timed: Caller, now: list[float]) -> None:
    timed.data(CONNECT, id=service(own_device(timed), 28).id)
    now[0] += 40_000
    (last,) = log(timed, size=1)["items"]
    assert (last["state"], last["lifetime"]) == ("disconnected", 28_800)
    assert last["timestamp"] == "2027-01-15T16:00:00.000Z"


def test_a_removed_service_is_logged_with_its_name(writer: Caller) -> None:
    ssh = service(own_device(writer), 28)
    writer.data(REMOVE, id=ssh.id)
    (last,) = log(writer, size=1)["items"]
    assert (last["__typename"], last["names"]) == ("DeviceDeleteEvent", [ssh.name])
    assert last["target"] == [{"id": ssh.id}]


def test_devices_and_services_have_their_own_logs(writer: Caller) -> None:
    device = own_device(writer)
    ssh, web = service(device, 28).id, service(device, 7).id
    writer.data(CONNECT, id=ssh)
    by_device, by_service = (
        [[event["target"] for event in item["events"]["items"]] for item in found]
        for found in writer.data(ON, id=[ssh, web], types=["DEVICE_CONNECT"])["login"].values()
    )
    assert all(item[0] == {"id": device.id} for item in by_device[0])
    assert by_device[0][0] == by_service[0][0] == [{"id": device.id}, {"id": ssh}]
    assert all({"id": web} in item for item in by_service[1])
    states = writer.data(ON, id=[ssh], types=["DEVICE_STATE"])["login"]
    assert states["service"] == states["device"] != [{"events": {"items": []}}]


def test_a_guest_sees_states_and_its_own_events_and_not_those_of_others(writer: Caller) -> None:
    device = shared_device(writer)
    target = device.services[0]
    device.online = target.reachable = True
    grace = writer.as_user("grace@example.net")
    theirs = grace.data(CONNECT, id=target.id)["connect"]["session"]["id"]
    mine = writer.data(CONNECT, id=target.id)["connect"]["session"]["id"]
    writer.sandbox.backend.log(DeviceStateEvent(owner=device.owner, target=[device], state="active"))
    query = """
    query ($id: [String!]!) { login { device(id: $id) {
      events { items { type ... on DeviceConnectEvent { session } } }
    } } }
    """

    def visible_events(caller: Caller) -> list[Any]:
        (found,) = caller.data(query, id=[device.id])["login"]["device"]
        items: list[Any] = found["events"]["items"]
        return [item.get("session") or item["type"] for item in items]

    assert visible_events(grace)[:3] == ["DEVICE_STATE", mine, theirs]
    assert visible_events(writer)[:2] == ["DEVICE_STATE", mine]
    assert theirs not in visible_events(writer)


def test_the_log_of_a_device_begins_with_its_present_owner(writer: Caller) -> None:
    device = own_device(writer).id
    assert writer.data(ON, id=[device])["login"]["device"][0]["events"]["items"]
    transfer = 'mutation ($id: String) { transfer(deviceId: $id, email: "grace@example.net") }'
    assert writer.data(transfer, id=device)["transfer"] is True
    grace = writer.as_user("grace@example.net")
    assert grace.data(ON, id=[device])["login"]["device"][0]["events"]["items"] == []
    (last,) = log(grace, size=1)["items"]
    assert (last["type"], last["target"]) == ("DEVICE_TRANSFER", [{"id": device}])


def test_the_log_of_an_organization_follows_the_role(writer: Caller) -> None:
    state = writer.sandbox.backend
    account = company_device(writer).owner
    state.log(GenericEvent(type="AUTH_LOGIN", owner=account, actor=account))
    query = """
    query ($id: String!) { login { account(id: $id) { events { items { type } } } } }
    """

    def types() -> set[str]:
        found = writer.data(query, id=account.id)["login"]["account"]
        return {event["type"] for event in found["events"]["items"]}

    assert {"AUTH_LOGIN", "DEVICE_STATE"} <= types()
    state.memberships[0].role.permissions = ("VIEW",)
    assert "AUTH_LOGIN" not in types()
    assert "DEVICE_STATE" in types()
    state.memberships[0].role.permissions = ()
    assert types() == set()


def test_the_log_is_csv_behind_an_unsigned_link_for_an_hour(timed: Caller, now: list[float]) -> None:
    query = "query ($types: [EventType!]) { login { eventsUrl(types: $types) device(id: []) { eventsUrl } } }"
    url = timed.data(query, types=["AUTH_LOGIN"])["login"]["eventsUrl"]
    assert url.startswith(timed.sandbox.url)
    reply = timed.client.get(url)
    assert reply.headers["content-type"].startswith("text/csv")
    heading, *lines = csv.reader(io.StringIO(reply.text))
    logged = log(timed, size=1000, types=["AUTH_LOGIN"])["items"]
    assert [line[heading.index("id")] for line in lines] == [event["id"] for event in logged]
    assert {line[heading.index("actor")] for line in lines} == {"ada@example.com"}
    now[0] += 3_599
    assert timed.client.get(url).status_code == 200
    now[0] += 1
    assert timed.client.get(url).status_code == 404


def test_the_csv_has_at_most_ten_thousand_lines(writer: Caller) -> None:
    state = writer.sandbox.backend
    account = own_device(writer).owner
    for _ in range(10_100):
        state.log(GenericEvent(type="AUTH_LOGIN", owner=account, actor=account))
    text = writer.client.get(writer.data("{ login { eventsUrl } }")["login"]["eventsUrl"]).text
    assert len(text.splitlines()) == 10_000
    assert state.events[-1].id in text


def test_a_device_has_its_own_csv(caller: Caller) -> None:
    device = own_device(caller).id
    query = "query ($id: [String!]!) { login { device(id: $id) { eventsUrl services { eventsUrl } } } }"
    (found,) = caller.data(query, id=[device])["login"]["device"]
    heading, *lines = csv.reader(io.StringIO(caller.client.get(found["eventsUrl"]).text))
    assert all(device in line[heading.index("target")] for line in lines)
    assert caller.client.get(found["services"][0]["eventsUrl"]).status_code == 200


def test_a_reference_to_a_deleted_device_has_no_device(writer: Caller) -> None:
    query = "{ login { events(types: [DEVICE_CONNECT], size: 1) { items { target { id device { id } } } } } }"
    ssh = service(own_device(writer), 28).id
    writer.data(CONNECT, id=ssh)
    (event,) = writer.data(query)["login"]["events"]["items"]
    assert [target["device"] for target in event["target"]] == [{"id": own_device(writer).id}] * 2
    writer.sandbox.backend.remove_device(own_device(writer))
    (event,) = writer.data(query)["login"]["events"]["items"]
    assert [target["device"] for target in event["target"]] == [None, None]


def test_a_reference_to_a_device_that_is_no_longer_shared_has_no_device(writer: Caller) -> None:
    device = shared_device(writer)
    query = "{ login { events(types: [DEVICE_SHARE], size: 1) { items { target { id device { id } } } } } }"
    leave = "mutation ($id: String!) { share(deviceId: $id, email: [], action: LEAVE) }"
    writer.data(leave, id=device.id)
    (event,) = writer.data(query)["login"]["events"]["items"]
    assert event["target"] == [{"id": device.id, "device": None}]
