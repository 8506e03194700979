"""Refresh, restart, upgrade and expire devices; rate connections; read time series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from remoteit.sandbox.rules.device_lifecycle import LATEST_VERSION
from tests.sandbox.test_changes import CONNECT, DISCONNECT, own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

STATE = """
query ($id: [String!]!) { login { device(id: $id) {
  online state version upgradeable timeout ttl lastReported sessions { id }
  events(size: 2, types: [DEVICE_STATE, DEVICE_REFRESH]) {
    items { type state actor { email } ... on DeviceStateEvent { expired } }
  }
} } }
"""
EXPIRE = "mutation ($id: String!, $timeout: Float) { expire(deviceId: $id, timeout: $timeout) }"
UPGRADE_MANY = """
mutation ($ids: [String!], $tag: ListFilter, $version: String) {
  upgradeDevices(deviceIds: $ids, tagFilter: $tag, version: $version)
}
"""
RATE = """
mutation ($quality: Int!, $session: String!, $service: String!) {
  rateConnection(quality: $quality, sessionId: $session, serviceId: $service)
}
"""
SERIES = """
query ($id: [String!]!, $type: TimeSeriesType! = AVAILABILITY, $resolution: TimeSeriesResolution! = HOUR,
       $start: DateTime, $end: DateTime, $length: Int, $zone: String) { login { device(id: $id) {
  timeSeries(
    type: $type, resolution: $resolution, start: $start, end: $end, length: $length, timezone: $zone
  ) {
    type resolution timezone start end time data
  }
} } }
"""


def act(name: str) -> str:
    return f"mutation ($id: ID!) {{ {name}(id: $id) }}"


def state(caller: Caller) -> Any:
    (found,) = caller.data(STATE, id=[own_device(caller).id])["login"]["device"]
    return found


def test_a_refresh_is_logged(timed: Caller, now: list[float]) -> None:
    now[0] += 500
    assert timed.data(act("refreshDevice"), id=own_device(timed).id)["refreshDevice"] is True
    found = state(timed)
    assert found["lastReported"] == "2027-01-15T08:08:20.000Z"
    assert found["events"]["items"][0] == {
        "type": "DEVICE_REFRESH",
        "state": None,
        "actor": {"email": "ada@example.com"},
    }


def test_a_restart_ends_connections_and_leaves_the_device_online(writer: Caller) -> None:
    writer.data(CONNECT, id=service(own_device(writer), 28).id)
    assert writer.data(act("rebootDevice"), id=own_device(writer).id)["rebootDevice"] is True
    found = state(writer)
    assert (found["online"], found["sessions"]) == (True, [])
    assert [event["state"] for event in found["events"]["items"]] == ["active", "inactive"]


def test_an_upgrade_installs_the_latest_version(writer: Caller) -> None:
    assert state(writer)["upgradeable"] is True
    assert writer.data(act("upgradeDevice"), id=own_device(writer).id)["upgradeDevice"] is True
    assert (state(writer)["version"], state(writer)["upgradeable"]) == (LATEST_VERSION, False)


def test_several_devices_are_upgraded_by_id_or_by_tag(writer: Caller) -> None:
    assert writer.data(UPGRADE_MANY, ids=[own_device(writer).id], version="5.3.9")["upgradeDevices"]
    assert (state(writer)["version"], state(writer)["upgradeable"]) == ("5.3.9", True)
    writer.data(
        'mutation ($id: [String!]!) { addTag(name: ["new"], serviceId: $id) }', id=[own_device(writer).id]
    )
    assert writer.data(UPGRADE_MANY, tag={"values": ["new"]})["upgradeDevices"]
    assert state(writer)["version"] == LATEST_VERSION
    assert writer.error(UPGRADE_MANY)[0] == "BAD_USER_INPUT"
    assert writer.error(UPGRADE_MANY, ids=[])[0] == "BAD_USER_INPUT"
    assert writer.error(UPGRADE_MANY, ids=[own_device(writer).id], version="new")[0] == "BAD_USER_INPUT"
    assert writer.error(UPGRADE_MANY, ids=[shared_device(writer).id])[0] == "FORBIDDEN"


def test_an_uninstalled_device_is_offline_and_can_be_deleted(writer: Caller) -> None:
    device = own_device(writer).id
    assert writer.data(act("uninstallDevice"), id=device)["uninstallDevice"] is True
    found = state(writer)
    assert (found["online"], found["state"]) == (False, "inactive")
    for name in ("refreshDevice", "rebootDevice", "upgradeDevice", "uninstallDevice"):
        code, message = writer.error(act(name), id=device)
        assert (code, "offline" in message) == ("BAD_USER_INPUT", True)
    deleted = writer.data("mutation ($id: String!) { deleteDevice(deviceId: $id) }", id=device)
    assert deleted["deleteDevice"] is True


def test_a_device_expires_after_its_timeout(timed: Caller, now: list[float]) -> None:
    timed.data(CONNECT, id=service(own_device(timed), 28).id)
    assert timed.data(EXPIRE, id=own_device(timed).id, timeout=100)["expire"] is True
    found = state(timed)
    assert (found["timeout"], found["ttl"], found["online"]) == (100, 100, True)
    now[0] += 99.5
    assert (state(timed)["ttl"], state(timed)["online"]) == (1, True)
    now[0] += 10
    found = state(timed)
    assert (found["ttl"], found["online"], found["sessions"]) == (None, False, [])
    event = found["events"]["items"][0]
    assert (event["state"], event["expired"]) == ("inactive", True)
    assert found["lastReported"] == "2027-01-15T08:01:40.000Z"


def test_a_device_expires_now_without_a_timeout(writer: Caller) -> None:
    assert writer.data(EXPIRE, id=own_device(writer).id)["expire"] is True
    assert state(writer)["online"] is False


@pytest.mark.parametrize("timeout", [-1, 1e300])
def test_the_timeout_of_an_expiry_has_limits(writer: Caller, timeout: float) -> None:
    assert writer.error(EXPIRE, id=own_device(writer).id, timeout=timeout)[0] == "BAD_USER_INPUT"
    assert state(writer)["timeout"] is None


@pytest.mark.parametrize("name", ["refreshDevice", "rebootDevice", "upgradeDevice", "uninstallDevice"])
def test_guests_cannot_manage_devices(writer: Caller, name: str) -> None:
    assert writer.error(act(name), id=shared_device(writer).id)[0] == "FORBIDDEN"
    assert writer.error(act(name), id="unknown")[0] == "NOT_FOUND"
    assert writer.error(EXPIRE, id=shared_device(writer).id)[0] == "FORBIDDEN"


def test_a_connection_can_be_rated_after_it_has_ended(writer: Caller) -> None:
    ssh = service(own_device(writer), 28).id
    created = writer.data(CONNECT, id=ssh)["connect"]
    rated = {"session": created["session"]["id"], "service": ssh}
    assert writer.data(RATE, quality=2, **rated)["rateConnection"] is True
    writer.data(DISCONNECT, id=created["id"])
    assert writer.data(RATE, quality=5, **rated)["rateConnection"] is True
    assert writer.sandbox.backend.ratings == {created["session"]["id"]: 5}
    assert writer.error(RATE, quality=6, **rated)[0] == "BAD_USER_INPUT"
    assert writer.error(RATE, quality=1, session=rated["session"], service="x")[0] == "BAD_USER_INPUT"
    assert writer.error(RATE, quality=1, session="unknown", service=ssh)[0] == "NOT_FOUND"


def series(caller: Caller, **variables: object) -> Any:
    (found,) = caller.data(SERIES, id=[own_device(caller).id], **variables)["login"]["device"]
    return found["timeSeries"]


def test_a_series_has_the_requested_length_and_resolution(timed: Caller) -> None:
    found = series(timed, length=3)
    assert found["time"] == [f"2027-01-15T0{hour}:00:00.000Z" for hour in (6, 7, 8)]
    assert (found["start"], found["end"]) == ("2027-01-15T06:00:00.000Z", "2027-01-15T09:00:00.000Z")
    assert len(found["data"]) == 3
    assert all(0 <= number <= 1 for number in found["data"])
    assert found == series(timed, length=3)
    assert len(series(timed)["data"]) == 60
    assert series(timed, length=0)["data"] == []


@pytest.mark.parametrize(
    ("resolution", "first", "second"),
    [
        ("DAY", "2027-03-27T23:00:00.000Z", "2027-03-28T22:00:00.000Z"),  # the clocks go forward that day
        ("WEEK", "2027-03-21T23:00:00.000Z", "2027-03-28T22:00:00.000Z"),
        ("MONTH", "2027-02-28T23:00:00.000Z", "2027-03-31T22:00:00.000Z"),
        ("QUARTER", "2026-12-31T23:00:00.000Z", "2027-03-31T22:00:00.000Z"),
        ("YEAR", "2026-12-31T23:00:00.000Z", "2027-12-31T23:00:00.000Z"),
    ],
)
def test_intervals_follow_the_calendar_of_the_time_zone(
    timed: Caller, resolution: str, first: str, second: str
) -> None:
    found = series(
        timed, resolution=resolution, start="2027-03-28T12:00:00Z", length=2, zone="Europe/Amsterdam"
    )
    assert found["time"] == [first, second]
    assert found["timezone"] == "Europe/Amsterdam"


def test_a_series_runs_from_start_to_end(timed: Caller) -> None:
    found = series(timed, start="2027-01-10", end="2027-01-12T12:00:00Z", resolution="DAY")
    assert found["time"] == ["2027-01-10T00:00:00.000Z", "2027-01-11T00:00:00.000Z"]
    cut = series(timed, start="2027-01-10", end="2027-01-12", length=5, resolution="HOUR")
    assert len(cut["data"]) == 5


def test_values_before_a_device_was_created_are_zero(timed: Caller) -> None:
    for quantity in ("AVAILABILITY", "ONLINE_DURATION", "CONNECT"):
        assert series(timed, type=quantity, end="2020-01-01", length=2)["data"] == [0, 0]
    assert any(series(timed, type="ONLINE_DURATION", length=24)["data"])


@pytest.mark.parametrize(
    "variables",
    [
        {"length": -1},
        {"length": 10_001},
        {"start": "2027-01-02", "end": "2027-01-01"},
        {"start": "2020-01-01", "resolution": "SECOND"},
        {"zone": "Mars/Olympus"},
        {"zone": "../etc"},
        {"start": "9999-12-31T23:59:59Z", "resolution": "YEAR", "length": 2},
        {"end": "0001-01-01", "length": 5},
    ],
)
def test_invalid_series_are_rejected(timed: Caller, variables: dict[str, object]) -> None:
    assert timed.error(SERIES, id=[own_device(timed).id], **variables)[0] == "BAD_USER_INPUT"
