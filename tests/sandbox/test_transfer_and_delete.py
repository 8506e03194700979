"""Transfer and delete devices, order apps for them, and write the device list."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.sandbox.test_changes import CONNECT, own_device, service, shared_device
from tests.sandbox.test_registration import GRACE, device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

TRANSFER = """
mutation ($email: String!, $id: String, $ids: [String!]) {
  transfer(email: $email, deviceId: $id, deviceIds: $ids)
}
"""
DELETE = "mutation ($id: String!, $force: Boolean! = false) { deleteDevice(deviceId: $id, force: $force) }"
DELETE_MANY = "mutation ($ids: [String!]) { deleteDevices(deviceId: $ids) }"
REPORT = "query ($name: String!, $p: Object) { login { report(name: $name, parameters: $p) } }"
EVENTS = (
    "query ($t: [EventType!]) { login { events(types: $t) { items { target { id } users { email } } } } }"
)


def test_a_transferred_device_loses_guests_tags_and_connections(writer: Caller) -> None:
    mine = own_device(writer)
    grace = writer.as_user(GRACE)
    ann = "ann@example.org"
    writer.data(
        "mutation ($e: [String!]!, $d: String) { share(email: $e, deviceId: $d) }", e=[ann], d=mine.id
    )
    assert device(writer.as_user(ann), mine.id) is not None
    writer.data(CONNECT, id=service(mine, 28).id)
    assert writer.data(TRANSFER, email=GRACE, id=mine.id)["transfer"] is True
    assert device(writer, mine.id) is None
    assert device(writer.as_user(ann), mine.id) is None
    found = device(grace, mine.id)
    assert (found["owner"], found["access"], found["tags"]) == ({"email": GRACE}, [], [])
    assert writer.data("{ login { sessions { id } } }")["login"]["sessions"] == []
    (event,) = writer.data(EVENTS, t=["DEVICE_TRANSFER"])["login"]["events"]["items"]
    assert event == {"target": [{"id": mine.id}], "users": [{"email": GRACE}]}


def test_all_devices_are_transferred_or_none(writer: Caller) -> None:
    mine, friends = own_device(writer), shared_device(writer)
    assert writer.error(TRANSFER, email=GRACE, ids=[mine.id, friends.id])[0] == "FORBIDDEN"
    assert writer.error(TRANSFER, email="nobody@example.org", id=mine.id)[0] == "NOT_FOUND"
    assert writer.error(TRANSFER, email=GRACE, id="unknown")[0] == "NOT_FOUND"
    assert writer.error(TRANSFER, email="ada@example.com", id=mine.id)[0] == "BAD_USER_INPUT"
    assert writer.error(TRANSFER, email=GRACE)[0] == "BAD_USER_INPUT"
    assert writer.error(TRANSFER, email=GRACE, id=mine.services[0].id)[0] == "BAD_USER_INPUT"
    assert device(writer, mine.id)["owner"] == {"email": "ada@example.com"}


def test_only_inactive_devices_are_deleted(writer: Caller) -> None:
    mine = own_device(writer)
    ssh = service(mine, 28).id
    refused, message = writer.error(DELETE, id=mine.id)
    assert (refused, "active" in message) == ("BAD_USER_INPUT", True)
    mine.online = False
    assert writer.data(DELETE, id=mine.id)["deleteDevice"] is True
    assert device(writer, mine.id) is None
    assert writer.error(CONNECT, id=ssh)[0] == "NOT_FOUND"
    assert writer.error(DELETE, id=mine.id)[0] == "NOT_FOUND"
    assert len(writer.data(EVENTS, t=["DEVICE_DELETE"])["login"]["events"]["items"]) == 1


def test_force_deletes_an_active_device(writer: Caller) -> None:
    mine = own_device(writer)
    assert writer.data(DELETE, id=mine.id, force=True)["deleteDevice"] is True
    assert device(writer, mine.id) is None


def test_several_devices_are_deleted_together_or_not_at_all(writer: Caller) -> None:
    mine = own_device(writer).owner
    devices = [device for device in writer.sandbox.backend.devices.values() if device.owner is mine]
    off = [device.id for device in devices if not device.online][:2]
    assert writer.error(DELETE_MANY, ids=[*off, devices[0].id])[0] == "BAD_USER_INPUT"
    assert writer.error(DELETE_MANY, ids=[*off, shared_device(writer).id])[0] == "FORBIDDEN"
    assert writer.error(DELETE_MANY, ids=[])[0] == "BAD_USER_INPUT"
    assert device(writer, off[0]) is not None
    assert writer.data(DELETE_MANY, ids=[*off, off[0]])["deleteDevices"] is True
    assert [device(writer, device_id) for device_id in off] == [None, None]


@pytest.mark.parametrize("mutation", ["installApp", "removeApp"])
def test_orders_for_apps_return_an_id(writer: Caller, mutation: str) -> None:
    query = f"mutation ($app: Int!, $ids: [String!]) {{ {mutation}(application: $app, deviceIds: $ids) }}"
    assert writer.data(query, app=3, ids=[own_device(writer).id])[mutation]
    assert writer.error(query, app=0, ids=[own_device(writer).id])[0] == "BAD_USER_INPUT"
    assert writer.error(query, app=3, ids=[])[0] == "BAD_USER_INPUT"
    assert writer.error(query, app=3, ids=[shared_device(writer).id])[0] == "FORBIDDEN"


def test_the_device_list_is_csv_behind_an_unsigned_link(timed: Caller, now: list[float]) -> None:
    link = timed.data(REPORT, name="DeviceList", p={"services": True})["login"]["report"]
    reply = httpx.get(link)
    assert (reply.status_code, reply.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    rows = list(csv.DictReader(reply.text.splitlines()))
    listed = timed.data("{ login { devices { items { id name services { id } } } } }")["login"]["devices"][
        "items"
    ]
    assert [row["name"] for row in rows if not row["service"]] == [item["name"] for item in listed]
    assert len(rows) == len(listed) + sum(len(item["services"]) for item in listed)
    plain = timed.data(REPORT, name="DeviceList")["login"]["report"]
    assert len(list(csv.DictReader(httpx.get(plain).text.splitlines()))) == len(listed)
    now[0] += 3600
    assert httpx.get(link).status_code == 404
    for wrong in (
        {"name": "X"},
        {"name": "DeviceList", "p": {"x": 1}},
        {"name": "DeviceList", "p": {"services": 1}},
    ):
        assert timed.error(REPORT, **wrong)[0] == "BAD_USER_INPUT"
