"""Register devices with a code or without a machine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import CONNECT, own_device, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

CODE = """
query ($name: String, $platform: Int, $timeout: Int, $tags: [String!], $services: [ServiceInput!],
       $oneTimeUse: Boolean, $code: String, $unique: Boolean, $account: String) {
  login { account(id: $account) {
    registrationCode(name: $name, platform: $platform, timeout: $timeout, tags: $tags, services: $services,
                     oneTimeUse: $oneTimeUse, code: $code, unique: $unique)
  } }
}
"""
COMMAND = "{ login { registrationCommand } }"
CLAIM = """
mutation ($code: String!, $account: String) { claimDevice(code: $code, accountId: $account) {
  id name platform online owner { email } tags { name } services { id name application port enabled }
} }
"""
DEVICE = """
query ($id: [String!]!) { login { device(id: $id) {
  id name online enabled owner { email } hardwareId platform manufacturer
  access { user { email } } tags { name }
} } }
"""
RESTORE = "query ($id: [String!]!) { login { device(id: $id) { restoreCode restoreCommand } } }"
REGISTER = """
mutation ($name: String, $hardware: String, $platform: Float, $manufacturer: Float, $enabled: Boolean,
          $id: String) {
  registerDevice(name: $name, hardwareId: $hardware, platform: $platform, manufacturer: $manufacturer,
                 enabled: $enabled, deviceId: $id) { id }
}
"""
GRACE = "grace@example.net"


def code(caller: Caller, **variables: object) -> str:
    issued: str = caller.data(CODE, **variables)["login"]["account"]["registrationCode"]
    return issued


def device(caller: Caller, device_id: str) -> Any:
    found = caller.data(DEVICE, id=[device_id])["login"]["device"]
    return found[0] if found else None


def test_a_claimed_code_creates_the_requested_device(writer: Caller) -> None:
    services = [{"application": 28, "name": "Shell"}, {"application": 1, "port": 9100, "enabled": False}]
    issued = code(
        writer, name="Pump 7", platform=1072, tags=["lab", "pumps"], services=services, oneTimeUse=True
    )
    created = writer.data(CLAIM, code=issued)["claimDevice"]
    assert (created["name"], created["platform"], created["online"]) == ("Pump 7", 1072, True)
    assert created["tags"] == [{"name": "lab"}, {"name": "pumps"}]
    shown = [
        (service["name"], service["application"], service["port"], service["enabled"])
        for service in created["services"]
    ]
    assert shown == [("Shell", 28, 22, True), ("TCP", 1, 9100, False)]
    assert device(writer, created["id"])["name"] == "Pump 7"
    assert writer.data(CONNECT, id=created["services"][0]["id"])["connect"]["id"]
    assert writer.error(CLAIM, code=issued)[0] == "NOT_FOUND"


def test_a_code_without_settings_creates_a_plain_device_for_the_claiming_account(writer: Caller) -> None:
    account = writer.sandbox.backend.account_by_email("ops@northwind.example")
    assert account
    created = writer.data(CLAIM, code=code(writer), account=account.id)["claimDevice"]
    assert (created["owner"], created["platform"], created["services"]) == (
        {"email": account.email},
        65535,
        [],
    )


def test_a_code_expires_after_its_timeout(timed: Caller, now: list[float]) -> None:
    short, long = code(timed, timeout=60), code(timed)
    now[0] += 60
    assert timed.error(CLAIM, code=short)[0] == "NOT_FOUND"
    now[0] += 86_000
    assert timed.data(CLAIM, code=long)["claimDevice"]["online"] is True


@pytest.mark.parametrize(
    "variables",
    [
        {"name": " "},
        {"platform": 5},
        {"timeout": 0},
        {"tags": [" "]},
        {"services": [{"application": 1}]},
        {"services": [{"application": 28, "serviceId": "80:00:00:00:0A:0B:0C:0D"}] * 2},
    ],
)
def test_a_code_for_an_invalid_device_is_not_issued(writer: Caller, variables: dict[str, object]) -> None:
    assert writer.error(CODE, **variables)[0] == "BAD_USER_INPUT"
    assert writer.sandbox.backend.registrations == {}


def test_a_code_for_an_organization_needs_the_manage_permission(writer: Caller) -> None:
    account = writer.sandbox.backend.account_by_email("desk@harbour.example")
    assert account
    assert writer.error(CODE, account=account.id)[0] == "FORBIDDEN"
    assert writer.error(CLAIM, code=code(writer), account=account.id)[0] == "FORBIDDEN"


def test_a_command_contains_a_code_that_can_be_claimed(writer: Caller) -> None:
    command = writer.data(COMMAND)["login"]["registrationCommand"]
    found = re.match(r'R3_REGISTRATION_CODE="([^"]+)" ', command)
    assert found
    assert writer.data(CLAIM, code=found[1])["claimDevice"]["online"] is True


def test_a_restore_code_restores_the_same_device(writer: Caller) -> None:
    mine = own_device(writer)
    mine.online = False
    (issued,) = writer.data(RESTORE, id=[mine.id])["login"]["device"]
    assert issued["restoreCommand"].startswith("R3_REGISTRATION_CODE=")
    back = writer.data(CLAIM, code=issued["restoreCode"])["claimDevice"]
    assert (back["id"], device(writer, mine.id)["online"]) == (mine.id, True)
    (none,) = writer.data(RESTORE, id=[shared_device(writer).id])["login"]["device"]
    assert none == {"restoreCode": None, "restoreCommand": None}
    (issued,) = writer.data(RESTORE, id=[mine.id])["login"]["device"]
    assert writer.as_user(GRACE).error(CLAIM, code=issued["restoreCode"])[0] == "FORBIDDEN"
    writer.sandbox.backend.remove_device(mine)
    assert writer.error(CLAIM, code=issued["restoreCode"])[0] == "NOT_FOUND"


def test_a_device_is_registered_without_a_machine(writer: Caller) -> None:
    address = writer.data("mutation { generateDeviceAddress }")["generateDeviceAddress"]
    assert re.fullmatch(r"80(:[0-9A-F]{2}){7}", address)
    given = {"name": "New", "hardware": "hw-1", "platform": 769.0, "manufacturer": 3.0, "enabled": False}
    assert writer.data(REGISTER, **given, id=address)["registerDevice"] == {"id": address}
    assert device(writer, address) == {
        "id": address,
        "name": "New",
        "online": False,
        "enabled": False,
        "owner": {"email": "ada@example.com"},
        "hardwareId": "hw-1",
        "platform": 769,
        "manufacturer": 3,
        "access": [],
        "tags": [],
    }
    assert writer.data(REGISTER)["registerDevice"]["id"] != address
    before = set(writer.sandbox.backend.devices)
    for wrong in (
        {"id": address},
        {"id": "x"},
        {"hardware": "hw-1"},
        {"platform": 0.5},
        {"platform": 5},
        {"platform": 1e300},
        {"manufacturer": -1},
        {"name": ""},
    ):
        assert writer.error(REGISTER, **wrong)[0] == "BAD_USER_INPUT", wrong
    assert set(writer.sandbox.backend.devices) == before
