"""Device products: create, change, lock, transfer and delete them, and register devices from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.model.organizations import Membership
from tests.sandbox.signed_requests import Caller
from tests.sandbox.test_registration import CLAIM

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.products import DeviceProduct

FIELDS = """
id name status platform { id name } registrationCode registrationCommand tags source created updated
services { id name type { id name } port enabled }
"""
LIST = f"""
query ($account: String, $id: [String!], $size: Int, $from: Int, $after: ID) {{
  login {{ account(id: $account) {{
    deviceProducts(id: $id, size: $size, from: $from, after: $after) {{
      items {{ {FIELDS} }} total hasMore last
    }}
  }} }}
}}
"""
CREATE = f"""
mutation ($name: String!, $platform: String!, $account: String) {{
  createDeviceProduct(name: $name, platform: $platform, accountId: $account) {{ {FIELDS} }}
}}
"""
CREATE_FULL = f"""
mutation ($input: CreateDeviceProductFromRegistrationInput!, $account: String) {{
  createDeviceProductFromRegistration(input: $input, accountId: $account) {{ {FIELDS} }}
}}
"""
UPDATE = f"""
mutation ($id: ID!, $input: UpdateDeviceProductInput!) {{
  updateDeviceProduct(id: $id, input: $input) {{ {FIELDS} }}
}}
"""
SETTINGS = f"""
mutation ($id: ID!, $input: DeviceProductSettingsInput!) {{
  updateDeviceProductSettings(id: $id, input: $input) {{ {FIELDS} }}
}}
"""
DELETE = "mutation ($id: ID!) { deleteDeviceProduct(id: $id) }"
TRANSFER = "mutation ($id: ID!, $email: String!) { transferDeviceProduct(productId: $id, email: $email) }"
ADD = """
mutation ($id: ID!, $name: String!, $type: String!, $port: Int!, $enabled: Boolean!) {
  addDeviceProductService(productId: $id, name: $name, type: $type, port: $port, enabled: $enabled) {
    id name type { id name } port enabled
  }
}
"""
REMOVE = "mutation ($id: ID!) { removeDeviceProductService(id: $id) }"
RENAME_TAG = "mutation ($from: String!, $to: String!) { renameTag(from: $from, to: $to) }"
MERGE_TAG = "mutation ($from: String!, $to: String!) { mergeTag(from: $from, to: $to) }"
DELETE_TAG = "mutation ($name: [String!]!) { deleteTag(name: $name) }"

SHELL: dict[str, object] = {"name": "Shell", "type": "28", "port": 22, "enabled": True}
GRACE, COMPANY, HARBOR = "grace@example.net", "ops@northwind.example", "desk@harbour.example"
NOBODY = "00000000-0000-0000-0000-000000000000"


def account(caller: Caller, email: str) -> Account:
    found = caller.sandbox.backend.account_by_email(email)
    assert found
    return found


def page(caller: Caller, **variables: object) -> Any:
    return caller.data(LIST, **variables)["login"]["account"]["deviceProducts"]


def products(caller: Caller, **variables: object) -> list[Any]:
    items: list[Any] = page(caller, **variables)["items"]
    return items


def product(caller: Caller, id: str, **variables: object) -> Any:
    (found,) = products(caller, id=[id], **variables)
    return found


def create(caller: Caller, name: str = "Pump", platform: str = "1072", **variables: object) -> Any:
    return caller.data(CREATE, name=name, platform=platform, **variables)["createDeviceProduct"]


def stored(caller: Caller, name: str) -> DeviceProduct:
    """Return a product of the seed."""
    return next(found for found in caller.sandbox.backend.products.values() if found.name == name)


def set_role(caller: Caller, owner: str, member: str, role_id: str) -> None:
    """Make an account a member of an organization."""
    backend = caller.sandbox.backend
    organization = backend.organizations[account(caller, owner).id]
    role = organization.role(role_id)
    assert role
    user = account(caller, member)
    backend.memberships = [other for other in backend.memberships if other.user is not user]
    backend.memberships.append(Membership(organization, user, role, backend.now()))


def test_the_seed_has_a_new_and_a_locked_product(caller: Caller) -> None:
    gateway, kiosk = products(caller)
    assert (gateway["name"], gateway["status"]) == ("Field gateway", "NEW")
    assert (kiosk["name"], kiosk["status"]) == ("Kiosk PC", "LOCKED")
    assert gateway["platform"] == {"id": 1200, "name": "Linux ARM"}
    assert [service["type"]["name"] for service in gateway["services"]] == ["SSH", "HTTPS"]
    assert gateway["created"] < gateway["updated"]
    assert gateway["source"] is None


def test_a_product_is_created_empty_and_listed(timed: Caller) -> None:
    created = create(timed, "  Pumpe Büro \U0001f6b0 ", "1072")
    assert created["name"] == "  Pumpe Büro \U0001f6b0 "
    assert (created["status"], created["platform"]["id"], created["services"]) == ("NEW", 1072, [])
    assert created["tags"] == []
    assert created["created"] == created["updated"]
    command = f'R3_REGISTRATION_CODE="{created["registrationCode"]}" '
    assert created["registrationCommand"].startswith(command)
    assert product(timed, created["id"]) == created
    assert products(timed)[-1] == created


def test_a_product_is_created_with_tags_and_services(writer: Caller) -> None:
    services = [
        {"application": 28},
        {"application": 1, "name": "Metrics", "port": 9100, "enabled": False, "host": "10.0.0.2"},
    ]
    given = {"name": "Pump", "platform": 1072, "tags": ["lab", "new", "lab"], "services": services}
    created = writer.data(CREATE_FULL, input=given)["createDeviceProductFromRegistration"]
    assert created["tags"] == ["lab", "new"]
    shown = [
        (service["name"], service["type"]["id"], service["port"], service["enabled"])
        for service in created["services"]
    ]
    assert shown == [("SSH", 28, 22, True), ("Metrics", 1, 9100, False)]
    assert len({service["id"] for service in created["services"]}) == 2
    unnamed = writer.data(CREATE_FULL, input={"platform": 1072, "services": []})
    assert unnamed["createDeviceProductFromRegistration"]["name"] == "Raspberry Pi"


@pytest.mark.parametrize(
    ("name", "platform"),
    [
        ("", "1072"),
        (" \t\n", "1072"),
        ("Pump", ""),
        ("Pump", "5"),
        ("Pump", "-1"),
        ("Pump", "1072.0"),
        ("Pump", " 1072"),
        ("Pump", "١٠٧٢"),
        ("Pump", "Linux"),
        ("Pump", "9" * 5000),
    ],
)
def test_a_product_needs_a_name_and_a_platform(writer: Caller, name: str, platform: str) -> None:
    before = products(writer)
    assert writer.error(CREATE, name=name, platform=platform)[0] == "BAD_USER_INPUT"
    assert products(writer) == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"platform": 5},
        {"tags": ["lab", ""]},
        {"services": [{"application": 1}]},
        {"services": [{"application": 2}]},
        {"services": [{"application": 28, "port": 0}]},
        {"services": [{"application": 28, "port": 65536}]},
        {"services": [{"application": 28, "name": ""}]},
        {"services": [{"application": 28, "serviceId": "80:00:00:00:0A:0B:0C:0D"}]},
        {"services": [{"application": 28, "serviceId": ""}]},
    ],
)
def test_a_product_with_an_invalid_setting_is_not_created(writer: Caller, wrong: dict[str, object]) -> None:
    before = products(writer)
    given: dict[str, object] = {"platform": 1072, "services": [], **wrong}
    assert writer.error(CREATE_FULL, input=given)[0] == "BAD_USER_INPUT"
    assert products(writer) == before


@pytest.mark.parametrize(
    "name", ["\ud800", "a" * 100_000, '"; rm -rf / #', "<b>&", "\x00\x1b[0m", "\u202etxt.exe", "null"]
)
def test_a_hostile_name_is_stored_as_it_is(writer: Caller, name: str) -> None:
    created = create(writer, name)
    assert product(writer, created["id"])["name"] == name
    assert re.fullmatch(r'R3_REGISTRATION_CODE="[0-9A-F-]{36}" sh .*', created["registrationCommand"])
    assert writer.data(CLAIM, code=created["registrationCode"])["claimDevice"]["name"] == name


def test_products_are_listed_in_pages(writer: Caller) -> None:
    ids = [found["id"] for found in products(writer)] + [create(writer)["id"] for _ in range(3)]
    first = page(writer, size=2)
    assert ([found["id"] for found in first["items"]], first["total"], first["hasMore"]) == (ids[:2], 5, True)
    rest = page(writer, after=first["last"], size=10)
    assert ([found["id"] for found in rest["items"]], rest["hasMore"]) == (ids[2:], False)
    assert [found["id"] for found in products(writer, **{"from": 4})] == ids[4:]
    assert page(writer, id=[ids[4], NOBODY, ids[0], ""])["total"] == 2
    assert page(writer, id=[])["total"] == 0
    for wrong in ({"size": 1001}, {"size": -1}, {"from": -1}, {"after": NOBODY}):
        assert writer.error(LIST, **wrong)[0] == "BAD_USER_INPUT"


def test_a_product_is_changed(timed: Caller, now: list[float]) -> None:
    created = create(timed)
    now[0] += 60
    changes: dict[str, object] = {"name": "Valve", "platform": 769, "tags": ["lab", "lab"]}
    changed = timed.data(UPDATE, id=created["id"], input=changes)["updateDeviceProduct"]
    assert (changed["name"], changed["platform"]["id"], changed["tags"]) == ("Valve", 769, ["lab"])
    assert changed["created"] == created["created"] < changed["updated"]
    assert changed["registrationCode"] == created["registrationCode"]
    same = timed.data(UPDATE, id=created["id"], input=dict.fromkeys(changes))["updateDeviceProduct"]
    assert same == changed
    assert timed.data(UPDATE, id=created["id"], input={"tags": []})["updateDeviceProduct"]["tags"] == []
    for wrong in ({"name": ""}, {"platform": 5}, {"tags": [" "]}):
        given = {"name": "Tap", "platform": 256, "tags": ["x"], **wrong}
        assert timed.error(UPDATE, id=created["id"], input=given)[0] == "BAD_USER_INPUT"
    assert product(timed, created["id"])["name"] == "Valve"


def test_a_service_is_added_and_removed(timed: Caller, now: list[float]) -> None:
    created = create(timed)
    now[0] += 60
    added = timed.data(ADD, id=created["id"], **SHELL)["addDeviceProductService"]
    assert (added["name"], added["type"]["id"], added["port"], added["enabled"]) == ("Shell", 28, 22, True)
    changed = product(timed, created["id"])
    assert changed["services"] == [added]
    assert changed["updated"] > created["updated"]
    assert timed.data(REMOVE, id=added["id"])["removeDeviceProductService"] is True
    assert product(timed, created["id"])["services"] == []
    assert timed.error(REMOVE, id=added["id"])[0] == "NOT_FOUND"


@pytest.mark.parametrize(
    "wrong",
    [{"name": " "}, {"type": "2"}, {"type": "SSH"}, {"type": ""}, {"port": 0}, {"port": -1}, {"port": 65536}],
)
def test_an_invalid_service_is_not_added(writer: Caller, wrong: dict[str, object]) -> None:
    created = create(writer)
    assert writer.error(ADD, **{"id": created["id"], **SHELL, **wrong})[0] == "BAD_USER_INPUT"
    assert product(writer, created["id"]) == created


def test_a_locked_product_rejects_changes(writer: Caller) -> None:
    created = create(writer)
    added = writer.data(ADD, id=created["id"], **SHELL)["addDeviceProductService"]
    for settings in ({}, {"lock": None}, {"lock": False}):
        same = writer.data(SETTINGS, id=created["id"], input=settings)["updateDeviceProductSettings"]
        assert same["status"] == "NEW"
    locked = writer.data(SETTINGS, id=created["id"], input={"lock": True})["updateDeviceProductSettings"]
    assert locked["status"] == "LOCKED"
    again = writer.data(SETTINGS, id=created["id"], input={"lock": True})["updateDeviceProductSettings"]
    assert again == locked
    for code, message in (
        writer.error(SETTINGS, id=created["id"], input={"lock": False}),
        writer.error(UPDATE, id=created["id"], input={"name": "Valve"}),
        writer.error(ADD, id=created["id"], **SHELL),
        writer.error(REMOVE, id=added["id"]),
    ):
        assert code == "BAD_USER_INPUT"
        assert "locked" in message
    assert product(writer, created["id"]) == locked
    assert writer.data(CLAIM, code=locked["registrationCode"])["claimDevice"]["name"] == "Pump"
    assert writer.data(DELETE, id=created["id"])["deleteDeviceProduct"] is True


def test_a_deleted_product_is_gone_and_its_devices_stay(writer: Caller) -> None:
    created = create(writer)
    device = writer.data(CLAIM, code=created["registrationCode"])["claimDevice"]["id"]
    assert writer.data(DELETE, id=created["id"])["deleteDeviceProduct"] is True
    assert products(writer, id=[created["id"]]) == []
    assert device in writer.sandbox.backend.devices
    assert writer.error(CLAIM, code=created["registrationCode"])[0] == "NOT_FOUND"
    assert writer.error(DELETE, id=created["id"])[0] == "NOT_FOUND"


def test_the_code_registers_devices_with_the_settings_of_the_product(timed: Caller, now: list[float]) -> None:
    services = [
        {"application": 28},
        {"application": 1, "name": "Metrics", "port": 9100, "enabled": False, "host": "10.0.0.2"},
    ]
    given = {"name": "Pump", "platform": 1072, "tags": ["lab", "new"], "services": services}
    created = timed.data(CREATE_FULL, input=given)["createDeviceProductFromRegistration"]
    now[0] += 400 * 86_400
    devices = [timed.data(CLAIM, code=f" {created['registrationCode']} ")["claimDevice"] for _ in range(3)]
    assert len({device["id"] for device in devices}) == 3
    for device in devices:
        assert (device["name"], device["platform"], device["online"]) == ("Pump", 1072, True)
        assert device["owner"] == {"email": "ada@example.com"}
        assert device["tags"] == [{"name": "lab"}, {"name": "new"}]
        metrics, ssh = device["services"]
        assert (ssh["name"], ssh["port"], ssh["enabled"]) == ("SSH", 22, True)
        assert (metrics["name"], metrics["port"], metrics["enabled"]) == ("Metrics", 9100, False)
        assert timed.sandbox.backend.services[metrics["id"]].host == "10.0.0.2"
    assert "new" in account(timed, "ada@example.com").tags


def test_a_change_concerns_later_devices(writer: Caller) -> None:
    created = create(writer)
    first = writer.data(CLAIM, code=created["registrationCode"])["claimDevice"]
    writer.data(UPDATE, id=created["id"], input={"name": "Valve", "tags": ["lab"]})
    writer.data(ADD, id=created["id"], **SHELL)
    second = writer.data(CLAIM, code=created["registrationCode"])["claimDevice"]
    assert (second["name"], [service["name"] for service in second["services"]]) == ("Valve", ["Shell"])
    assert writer.sandbox.backend.devices[first["id"]].name == "Pump"


def test_a_product_is_transferred_with_its_services_and_a_new_code(writer: Caller) -> None:
    created = create(writer)
    writer.data(ADD, id=created["id"], **SHELL)
    writer.data(UPDATE, id=created["id"], input={"tags": ["lab"]})
    assert writer.data(TRANSFER, id=created["id"], email=" Grace@Example.NET ") == {
        "transferDeviceProduct": True
    }
    assert products(writer, id=[created["id"]]) == []
    assert writer.error(DELETE, id=created["id"])[0] == "NOT_FOUND"
    grace = writer.as_user(GRACE)
    (theirs,) = products(grace)
    assert (theirs["id"], theirs["services"][0]["name"], theirs["tags"]) == (created["id"], "Shell", [])
    assert theirs["registrationCode"] != created["registrationCode"]
    for caller in (writer, grace):
        assert caller.error(CLAIM, code=created["registrationCode"])[0] == "NOT_FOUND"
    assert grace.data(CLAIM, code=theirs["registrationCode"])["claimDevice"]["owner"] == {"email": GRACE}


def test_a_product_is_transferred_to_another_account_that_exists(writer: Caller) -> None:
    created = create(writer)
    assert writer.error(TRANSFER, id=created["id"], email="nobody@example.com")[0] == "NOT_FOUND"
    assert writer.error(TRANSFER, id=created["id"], email="")[0] == "NOT_FOUND"
    assert writer.error(TRANSFER, id=created["id"], email="ada@example.com")[0] == "BAD_USER_INPUT"
    assert product(writer, created["id"]) == created


@pytest.mark.parametrize("id", [NOBODY, "", " ", "\ud800", "80:00:00:00:00:00:00:00", "' OR 1=1 --"])
def test_an_unknown_product_is_not_found(writer: Caller, id: str) -> None:
    calls: list[tuple[str, dict[str, object]]] = [
        (UPDATE, {"input": {}}),
        (SETTINGS, {"input": {"lock": True}}),
        (DELETE, {}),
        (TRANSFER, {"email": GRACE}),
        (ADD, SHELL),
        (REMOVE, {}),
    ]
    for query, variables in calls:
        assert writer.error(query, id=id, **variables)[0] == "NOT_FOUND", query


def test_the_product_of_another_account_is_not_found(writer: Caller) -> None:
    created = create(writer)
    added = writer.data(ADD, id=created["id"], **SHELL)["addDeviceProductService"]
    grace = writer.as_user(GRACE)
    assert products(grace, id=[created["id"]]) == []
    for query, variables in (
        (UPDATE, {"input": {"name": "Mine"}}),
        (SETTINGS, {"input": {"lock": True}}),
        (DELETE, {}),
        (TRANSFER, {"email": GRACE}),
        (ADD, SHELL),
    ):
        assert grace.error(query, id=created["id"], **variables)[0] == "NOT_FOUND", query
    assert grace.error(REMOVE, id=added["id"])[0] == "NOT_FOUND"
    assert grace.error(CLAIM, code=created["registrationCode"])[0] == "NOT_FOUND"
    assert grace.error(LIST, account=account(writer, "ada@example.com").id)[0] == "NOT_FOUND"
    assert product(writer, created["id"])["services"] == [added]


def test_an_administrator_manages_the_products_of_an_organization(writer: Caller) -> None:
    company = account(writer, COMPANY).id
    created = create(writer, account=company)
    assert products(writer, account=company) == [created]
    assert products(writer, id=[created["id"]]) == []
    device = writer.data(CLAIM, code=created["registrationCode"])["claimDevice"]
    assert device["owner"] == {"email": COMPANY}
    named = writer.data(CLAIM, code=created["registrationCode"], account=company)["claimDevice"]
    assert named["owner"] == {"email": COMPANY}
    own = account(writer, "ada@example.com").id
    assert writer.error(CLAIM, code=created["registrationCode"], account=own)[0] == "NOT_FOUND"
    assert writer.data(SETTINGS, id=created["id"], input={"lock": True})
    assert writer.data(DELETE, id=created["id"])["deleteDeviceProduct"] is True


def test_a_member_without_admin_sees_products_and_may_not_change_them(writer: Caller) -> None:
    company = account(writer, COMPANY).id
    created = create(writer, account=company)
    added = writer.data(ADD, id=created["id"], **SHELL)["addDeviceProductService"]
    set_role(writer, COMPANY, GRACE, "MEMBER")
    grace = writer.as_user(GRACE)
    seen = product(grace, created["id"], account=company)
    assert (seen["name"], seen["services"]) == ("Pump", [added])
    assert (seen["registrationCode"], seen["registrationCommand"]) == (None, None)
    calls: list[tuple[str, dict[str, object]]] = [
        (UPDATE, {"id": created["id"], "input": {"name": "Mine"}}),
        (SETTINGS, {"id": created["id"], "input": {"lock": True}}),
        (DELETE, {"id": created["id"]}),
        (TRANSFER, {"id": created["id"], "email": GRACE}),
        (ADD, {"id": created["id"], **SHELL}),
        (REMOVE, {"id": added["id"]}),
        (CREATE, {"name": "Mine", "platform": "1072", "account": company}),
        (CREATE_FULL, {"input": {"platform": 1072, "services": []}, "account": company}),
        (CLAIM, {"code": created["registrationCode"]}),
    ]
    for query, variables in calls:
        assert grace.error(query, **variables)[0] == "FORBIDDEN", query
    assert products(writer, account=company)[0]["services"] == [added]


def test_a_member_without_access_sees_no_product(writer: Caller) -> None:
    company = account(writer, COMPANY).id
    created = create(writer, account=company)
    set_role(writer, COMPANY, GRACE, "NO_ACCESS")
    grace = writer.as_user(GRACE)
    assert products(grace, account=company) == []
    assert grace.error(DELETE, id=created["id"])[0] == "NOT_FOUND"
    assert grace.error(CREATE, name="Mine", platform="1072", account=company)[0] == "FORBIDDEN"


def test_a_role_for_tags_reaches_the_products_with_these_tags(writer: Caller) -> None:
    harbor = account(writer, HARBOR).id
    (camera,) = products(writer, account=harbor)
    assert (camera["name"], camera["tags"], camera["registrationCode"]) == ("Camera", ["camera"], None)
    assert writer.error(DELETE, id=camera["id"])[0] == "FORBIDDEN"
    stored(writer, "Camera").tags = ["office"]
    assert products(writer, account=harbor) == []
    assert writer.error(DELETE, id=camera["id"])[0] == "NOT_FOUND"
    assert writer.error(CREATE, name="Mine", platform="1072", account=harbor)[0] == "FORBIDDEN"


def test_tags_of_products_follow_the_tags_of_the_account(writer: Caller) -> None:
    created = create(writer)
    writer.data(UPDATE, id=created["id"], input={"tags": ["lab", "office", "retail"]})
    theirs = list(stored(writer, "Camera").tags)
    writer.data(RENAME_TAG, **{"from": "lab", "to": "labor"})
    assert product(writer, created["id"])["tags"] == ["labor", "office", "retail"]
    writer.data(MERGE_TAG, **{"from": "retail", "to": "labor"})
    assert product(writer, created["id"])["tags"] == ["labor", "office"]
    writer.data(DELETE_TAG, name=["labor", "camera"])
    assert product(writer, created["id"])["tags"] == ["office"]
    assert stored(writer, "Camera").tags == theirs


def test_platforms_say_if_they_are_offered_for_products(caller: Caller) -> None:
    platforms = caller.data("{ platformTypes { name visible } }")["platformTypes"]
    assert [platform["name"] for platform in platforms if not platform["visible"]] == ["Unknown"]


def test_products_and_codes_are_kept_in_the_state_file(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with run_sandbox(devices=1, state=file) as sandbox, httpx.Client() as client:
        caller = Caller(sandbox, client)
        created = create(caller, "Büro \ud800")
        caller.data(ADD, id=created["id"], **SHELL)
        before = product(caller, created["id"])
        once = caller.data("{ login { registrationCode(oneTimeUse: true) } }")["login"]["registrationCode"]
        often = caller.data('{ login { registrationCode(name: "Pump") } }')["login"]["registrationCode"]
    with run_sandbox(state=file) as sandbox, httpx.Client() as client:
        caller = Caller(sandbox, client)
        assert product(caller, created["id"]) == before
        assert caller.data(CLAIM, code=before["registrationCode"])["claimDevice"]["name"] == "Büro \ud800"
        assert caller.data('{ login { registrationCode(name: "Pump") } }')["login"] == {
            "registrationCode": often
        }
        assert caller.data(CLAIM, code=once)["claimDevice"]["online"] is True
        assert caller.error(CLAIM, code=once)[0] == "NOT_FOUND"
