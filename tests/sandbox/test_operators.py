"""Operators: their lists and lookups, notices, customers, promotions and blocks, and who is FORBIDDEN."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from remoteit.sandbox.http.schema import executable_schema
from remoteit.sandbox.rules.permissions import permissions_of
from remoteit.sandbox.state.codec import decode, encode
from tests.sandbox.operations import arguments, inner_type
from tests.sandbox.test_changes import CONNECT, company_device, own_device, service
from tests.sandbox.test_connected_apps import App

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

ADA, GRACE, COMPANY = "ada@example.com", "grace@example.net", "ops@northwind.example"
HARBOR = "desk@harbour.example"
USERS = """
query ($search: String, $email: String, $id: String, $sort: String, $admin: Boolean, $from: Int, $size: Int) {
  admin { users(
    search: $search, email: $email, accountId: $id, sort: $sort, admin: $admin, from: $from, size: $size
  ) { items { email admin } total hasMore last } }
}
"""
DEVICES = """
query ($search: String, $name: String, $part: String, $id: String, $hardware: String, $email: String) {
  admin { devices(
    search: $search, name: $name, nameContains: $part, deviceId: $id, hardwareId: $hardware, email: $email
    size: 1000
  ) { items { id } total } }
}
"""
SYSTEM = """
query ($email: String, $device: String!, $service: String!, $file: String!, $version: String!) { system {
  user(email: $email) { id }
  device(id: $device) { id }
  service(id: $service) { id device { id } }
  file(id: $file) { id }
  fileVersion(id: $version) { id }
  endpoints { active }
} }
"""
NOTICES = "{ notices { id } allNotices { id type title enabled from language } }"
CREATE_NOTICE = "mutation ($n: NoticeInput!) { createNotice(notice: $n) { id type title enabled language } }"
UPDATE_NOTICE = """
mutation ($id: String!, $n: NoticeInput!) { updateNotice(id: $id, notice: $n) { title link enabled until } }
"""
DELETE_NOTICE = "mutation ($id: String!) { deleteNotice(id: $id) }"
CUSTOMER = "userId email name deviceCount memberCount licenseId created"
ENTERPRISE = f"{{ admin {{ enterpriseCustomers {{ items {{ {CUSTOMER} }} total last }} }} }}"
ADD_ENTERPRISE = f"mutation ($email: String!) {{ addEnterpriseCustomer(email: $email) {{ {CUSTOMER} }} }}"
ADDONS = """
query ($product: String!, $search: String) { admin {
  addonProducts { id name enabled }
  addonCustomers(product: $product, search: $search) { items { userId productId expiration } total }
} }
"""
ADD_ADDON = """
mutation ($product: String!, $email: String!, $end: String) {
  addAddonCustomer(product: $product, email: $email, expiration: $end) { userId expiration }
}
"""
REMOVE_ADDON = "mutation ($p: String!, $id: String!) { removeAddonCustomer(product: $p, userId: $id) }"
PROMOTE = "mutation ($id: String!) { requestAdminPromotion(userId: $id) }"
CONFIRM = "mutation ($token: String, $code: String) { confirmAdminPromotion(token: $token, code: $code) }"
DEMOTE = "mutation ($id: String!) { removeAdmin(userId: $id) }"
DELETE_USER = "mutation ($id: String!, $force: Boolean!) { adminDeleteUser(id: $id, force: $force) }"
BLOCK = "mutation ($id: String!, $s: Int!) { blockService(serviceId: $id, seconds: $s) }"
BLOCK_ACCOUNT = "mutation ($id: String!, $s: Int!) { blockAccount(loginId: $id, seconds: $s) }"
EMAIL = "mutation ($from: String!, $to: String!) { updateEmail(from: $from, to: $to) }"
OPERATORS_ONLY = {
    "Query": [
        "adminCheckSecret", "adminGetJobArguments", "adminUserLogin", "admin", "allNotices",
    ],
    "Mutation": [
        "adminDeleteUser", "createAccount", "updateEmail", "updateProxyServerStatus", "debugService",
        "blockService", "blockAccount", "createNotice", "updateNotice", "deleteNotice",
        "addEnterpriseCustomer", "removeEnterpriseCustomer", "addAddonCustomer", "removeAddonCustomer",
        "requestAdminPromotion", "confirmAdminPromotion", "removeAdmin",
    ],
}  # fmt: skip


def account_id(caller: Caller, email: str) -> str:
    found = caller.sandbox.backend.account_by_email(email)
    assert found is not None
    return found.id


def emails(caller: Caller, **variables: object) -> list[str]:
    return [user["email"] for user in caller.data(USERS, **variables)["admin"]["users"]["items"]]


@pytest.mark.parametrize(
    ("root", "name"), [(root, name) for root, names in OPERATORS_ONLY.items() for name in names]
)
def test_others_and_apps_may_not_use_the_operators_fields(writer: Caller, root: str, name: str) -> None:
    type_: Any = executable_schema().type_map[root]
    field = type_.fields[name]
    below = " { __typename }" if getattr(inner_type(field), "fields", None) else ""
    query = f"{root.lower()} {{ {name}{arguments(name, field, {})}{below} }}"
    assert writer.as_user(GRACE).codes(query) == {"FORBIDDEN"}
    assert App(writer.sandbox).code(query) == "FORBIDDEN"
    assert "FORBIDDEN" not in writer.codes(query)


def test_an_operator_has_no_further_permissions_on_devices(writer: Caller) -> None:
    backend = writer.sandbox.backend
    me = backend.account_by_email(ADA)
    assert me is not None
    others = [device for device in backend.devices.values() if not permissions_of(backend, me, device)]
    assert others
    found = writer.data("query ($id: [String!]!) { login { device(id: $id) { id } } }", id=[others[0].id])
    assert found["login"]["device"] == []


def test_an_account_sees_whether_it_is_an_operator(writer: Caller) -> None:
    query = "query ($id: String) { login { admin account(id: $id) { admin } } }"
    company = account_id(writer, COMPANY)
    assert writer.data(query, id=company) == {"login": {"admin": True, "account": {"admin": False}}}
    me = writer.sandbox.backend.account_by_email(ADA)
    assert me is not None
    me.admin = False
    assert writer.data(query, id=company) == {"login": {"admin": False, "account": {"admin": None}}}


def test_operators_list_users(writer: Caller) -> None:
    everyone = emails(writer)
    assert {ADA, GRACE, COMPANY} < {*everyone}
    assert emails(writer, sort="-email") == sorted(everyone, reverse=True)
    assert emails(writer, admin=True) == [ADA]
    assert emails(writer, admin=False) == everyone[1:]
    assert emails(writer, search="NORTHWIND") == [COMPANY]
    assert emails(writer, search="nobody \ud800") == []
    assert emails(writer, email="Grace@Example.net") == [GRACE]
    assert emails(writer, id=account_id(writer, GRACE)) == [GRACE]
    page = writer.data(USERS, **{"from": 1, "size": 2})["admin"]["users"]
    assert [user["email"] for user in page["items"]] == everyone[1:3]
    assert (page["total"], page["hasMore"]) == (len(everyone), True)
    assert writer.error(USERS, sort="secret")[0] == "BAD_USER_INPUT"
    assert writer.error(USERS, size=1001)[0] == "BAD_USER_INPUT"


def test_operators_see_how_many_devices_a_user_has(writer: Caller) -> None:
    query = """
    query ($id: String) { admin { users(accountId: $id) { items { info { devices { total online } } } } } }
    """
    devices = [device for device in writer.sandbox.backend.devices.values() if device.owner.email == HARBOR]
    (found,) = writer.data(query, id=account_id(writer, HARBOR))["admin"]["users"]["items"]
    online = sum(device.online for device in devices)
    # The operator is a member here, whose role covers some devices.
    assert found["info"]["devices"]["total"] < len(devices)
    writer.sandbox.backend.memberships.clear()
    (found,) = writer.data(query, id=account_id(writer, HARBOR))["admin"]["users"]["items"]
    assert found["info"]["devices"] == {"total": len(devices), "online": online}


def test_operators_list_all_devices(caller: Caller) -> None:
    backend, device = caller.sandbox.backend, company_device(caller)

    def ids(**variables: object) -> set[str]:
        return {item["id"] for item in caller.data(DEVICES, **variables)["admin"]["devices"]["items"]}

    assert ids() == set(backend.devices)
    assert ids(id=device.id) == ids(hardware=device.hardware_id) == {device.id}
    assert ids(email=COMPANY) == {d.id for d in backend.devices.values() if d.owner.email == COMPANY}
    start = device.name[:4]
    assert device.id in ids(name=device.name) <= ids(part=start.upper()) <= ids(search=start)


def test_operators_look_up_objects_by_id(caller: Caller) -> None:
    backend, device = caller.sandbox.backend, company_device(caller)
    file = next(iter(backend.files.values()))
    version, ssh = file.last_version, service(device, 28)
    ids = {"device": device.id, "service": ssh.id, "file": file.id, "version": version.id}
    found = caller.data(SYSTEM, email=GRACE, **ids)["system"]
    assert found.pop("endpoints")["active"] > 0
    assert found == {
        "user": {"id": account_id(caller, GRACE)},
        "device": {"id": device.id},
        "service": {"id": ssh.id, "device": {"id": device.id}},
        "file": {"id": file.id},
        "fileVersion": {"id": version.id},
    }
    assert caller.data('{ system { user(id: "unknown") { id } } }') == {"system": {"user": None}}
    grace = caller.as_user(GRACE)
    assert grace.data("{ system { endpoints { active } } }")["system"]["endpoints"]["active"] > 0
    assert grace.error('{ system { user(email: "ada@example.com") { id } } }')[0] == "FORBIDDEN"
    assert grace.codes(SYSTEM, {"email": GRACE, **ids}) == {"FORBIDDEN"}
    for name in ("device", "service", "job", "file", "fileVersion"):
        assert caller.error(f'{{ system {{ {name}(id: "unknown") {{ id }} }} }}')[0] == "NOT_FOUND"


def test_operators_publish_notices(writer: Caller) -> None:
    before = writer.data(NOTICES)
    assert {notice["id"] for notice in before["notices"]} < {notice["id"] for notice in before["allNotices"]}
    assert "BANNER" in {notice["type"] for notice in before["allNotices"]}
    created = writer.data(CREATE_NOTICE, n={"title": "Büro \ud800", "body": "b"})["createNotice"]
    id_ = created.pop("id")
    assert created == {"type": "GENERIC", "title": "Büro \ud800", "enabled": False, "language": None}
    assert id_ not in {notice["id"] for notice in writer.data(NOTICES)["notices"]}
    changes = {"enabled": True, "link": "https://example.com", "title": None, "until": "2099-01-01"}
    changed = writer.data(UPDATE_NOTICE, id=id_, n=changes)["updateNotice"]
    assert changed == {
        "title": "Büro \ud800", "link": "https://example.com", "enabled": True,
        "until": "2099-01-01T00:00:00.000Z",
    }  # fmt: skip
    assert writer.data(NOTICES)["notices"][0]["id"] == id_
    assert id_ in {notice["id"] for notice in writer.as_user(GRACE).data("{ notices { id } }")["notices"]}
    past = {"from": "2020-01-01", "until": "2020-02-01", "link": None}
    assert writer.data(UPDATE_NOTICE, id=id_, n=past)["updateNotice"]["link"] is None
    assert id_ not in {notice["id"] for notice in writer.data(NOTICES)["notices"]}
    assert writer.data(DELETE_NOTICE, id=id_)["deleteNotice"] is True
    assert writer.error(DELETE_NOTICE, id=id_)[0] == "NOT_FOUND"
    assert writer.error(UPDATE_NOTICE, id=id_, n={})[0] == "NOT_FOUND"
    assert writer.data(NOTICES) == before


@pytest.mark.parametrize(
    "notice",
    [
        {},
        {"title": "x"},
        {"title": " ", "body": "x"},
        {"title": None, "body": "x"},
        {"title": "x", "body": "x", "from": "2026-01-02", "until": "2026-01-02"},
    ],
)
def test_invalid_notices_are_rejected(writer: Caller, notice: dict[str, object]) -> None:
    before = len(writer.sandbox.backend.notices)
    assert writer.error(CREATE_NOTICE, n=notice)[0] == "BAD_USER_INPUT"
    assert len(writer.sandbox.backend.notices) == before


def test_operators_manage_enterprise_customers(writer: Caller) -> None:
    first = writer.data(ADD_ENTERPRISE, email=COMPANY)["addEnterpriseCustomer"]
    assert (first["email"], first["name"]) == (COMPANY, "Northwind Field Services")
    assert first["memberCount"] == 1
    assert first["deviceCount"] > 0
    assert first["licenseId"]
    assert first["created"]
    assert writer.data(ADD_ENTERPRISE, email=COMPANY)["addEnterpriseCustomer"] == first
    found = writer.data(ENTERPRISE)["admin"]["enterpriseCustomers"]
    assert found == {"items": [first], "total": 1, "last": first["userId"]}
    remove = "mutation ($id: String!) { removeEnterpriseCustomer(userId: $id) }"
    assert writer.data(remove, id=first["userId"])["removeEnterpriseCustomer"] is True
    assert writer.error(remove, id=first["userId"])[0] == "NOT_FOUND"
    assert writer.error(ADD_ENTERPRISE, email="")[0] == "BAD_USER_INPUT"


def test_an_add_on_keeps_its_end_unless_it_is_given(writer: Caller) -> None:
    def end(**given: object) -> object:
        variables = {"product": "ai-agent", "email": GRACE, **given}
        return writer.data(ADD_ADDON, **variables)["addAddonCustomer"]["expiration"]

    assert end() is None
    assert end(end="2030-01-01") == end() == "2030-01-01T00:00:00.000Z"
    found = writer.data(ADDONS, product="ai-agent", search="GRACE")["admin"]
    assert [product["id"] for product in found["addonProducts"]] == ["ai-agent", "log-archive"]
    assert (found["addonCustomers"]["total"], end(end=None)) == (1, None)
    assert writer.error(ADD_ADDON, product="ai-agent", email=GRACE, end="soon")[0] == "BAD_USER_INPUT"
    assert writer.error(ADD_ADDON, product="log-archive", email=GRACE)[0] == "BAD_USER_INPUT"
    assert writer.error(ADD_ADDON, product="unknown", email=GRACE)[0] == "NOT_FOUND"
    assert writer.error(ADDONS, product="unknown")[0] == "NOT_FOUND"
    grace = account_id(writer, GRACE)
    assert writer.data(REMOVE_ADDON, p="ai-agent", id=grace)["removeAddonCustomer"] is True
    assert writer.error(REMOVE_ADDON, p="ai-agent", id=grace)[0] == "NOT_FOUND"
    assert writer.error(REMOVE_ADDON, p="unknown", id=grace)[0] == "NOT_FOUND"


def test_a_promotion_is_requested_and_confirmed(writer: Caller) -> None:
    grace = account_id(writer, GRACE)
    for _ in range(2):
        assert writer.data(PROMOTE, id=grace)["requestAdminPromotion"] is True
    (promotion,) = writer.sandbox.backend.promotions
    assert writer.error(CONFIRM)[0] == "BAD_USER_INPUT"
    assert writer.error(CONFIRM, token=promotion.token, code="wrong")[0] == "NOT_FOUND"
    assert emails(writer, admin=True) == [ADA]
    assert writer.error(DEMOTE, id=account_id(writer, ADA))[0] == "BAD_USER_INPUT"
    confirmed = writer.data(CONFIRM, token=promotion.token, code=promotion.code)
    assert confirmed == {"confirmAdminPromotion": True}
    assert emails(writer, admin=True) == [ADA, GRACE]
    assert writer.error(CONFIRM, code=promotion.code)[0] == "NOT_FOUND"
    assert writer.error(PROMOTE, id=grace)[0] == "BAD_USER_INPUT"
    assert writer.as_user(GRACE).data(DEMOTE, id=account_id(writer, ADA))["removeAdmin"] is True
    assert writer.error(DEMOTE, id=grace)[0] == "FORBIDDEN"


def test_a_blocked_service_accepts_no_connection_for_a_time(timed: Caller, now: list[float]) -> None:
    ssh = service(own_device(timed), 28)
    timed.data(CONNECT, id=ssh.id)
    assert timed.data(BLOCK, id=ssh.id, s=60)["blockService"] is True
    assert timed.sandbox.backend.live_connections() == []
    assert timed.error(CONNECT, id=ssh.id)[0] == "FORBIDDEN"
    now[0] += 60
    assert timed.data(CONNECT, id=ssh.id)
    timed.data(BLOCK, id=ssh.device.id, s=60)
    assert timed.error(CONNECT, id=ssh.id)[0] == "FORBIDDEN"
    timed.data(BLOCK, id=ssh.device.id, s=0)
    assert timed.data(CONNECT, id=ssh.id)
    assert timed.error(BLOCK, id=ssh.id, s=-1)[0] == "BAD_USER_INPUT"
    assert timed.error(BLOCK, id="unknown", s=1)[0] == "NOT_FOUND"
    debug = "mutation ($id: String!) { debugService(serviceId: $id) }"
    assert timed.data(debug, id=ssh.id)["debugService"] is True
    assert timed.error(debug, id="unknown")[0] == "NOT_FOUND"


def test_a_blocked_account_is_rejected_for_a_time(timed: Caller, now: list[float]) -> None:
    grace = timed.as_user(GRACE)
    assert timed.data(BLOCK_ACCOUNT, id=account_id(timed, GRACE), s=60)["blockAccount"] is True
    assert grace.status() == 403
    now[0] += 60
    assert grace.status() == 200
    assert timed.error(BLOCK_ACCOUNT, id=account_id(timed, ADA), s=60)[0] == "BAD_USER_INPUT"
    assert timed.error(BLOCK_ACCOUNT, id="unknown", s=60)[0] == "NOT_FOUND"


def test_accounts_are_created_and_deleted(writer: Caller) -> None:
    create = "mutation ($email: String!) { createAccount(email: $email) { id email } }"
    new = writer.data(create, email="new@example.org")["createAccount"]["id"]
    for email in ("new@example.org", "no address", ""):
        assert writer.error(create, email=email)[0] == "BAD_USER_INPUT"
    assert writer.data(DELETE_USER, id=new, force=False)["adminDeleteUser"] is True
    assert writer.error(DELETE_USER, id=new, force=False)[0] == "NOT_FOUND"
    assert writer.error(DELETE_USER, id=account_id(writer, ADA), force=True)[0] == "BAD_USER_INPUT"
    company = account_id(writer, COMPANY)
    assert writer.error(DELETE_USER, id=company, force=False)[0] == "BAD_USER_INPUT"
    assert writer.data(DELETE_USER, id=company, force=True)["adminDeleteUser"] is True


@pytest.mark.parametrize("email", [GRACE, COMPANY, "desk@harbour.example"])
def test_nothing_but_events_refers_to_a_deleted_account(writer: Caller, email: str) -> None:
    backend = writer.sandbox.backend
    writer.data(ADD_ENTERPRISE, email=email)
    id_ = account_id(writer, email)
    user = writer.as_user(email)
    user.data("{ login { notificationSettings { emailNotifications } } }")
    user.data('mutation { readNotice(id: "notice-keys") }')
    writer.data(DELETE_USER, id=id_, force=True)
    document = encode(backend)
    text = json.dumps([entry for entry in document["objects"] if not entry["is"].endswith("Event")])
    assert email not in json.dumps([vars(account)["email"] for account in backend.accounts.values()])
    again = decode(json.loads(json.dumps(document)), backend.clock)
    assert id_ not in again.accounts
    assert id_ not in "".join([*again.notification_settings, *again.read_notices])
    assert text.count(f'"{email}"') <= 1  # the account itself, because of its events
    query = """
    { login { contacts { id } sessions { id } networks { id } membership { organization { name } }
      reseller { name } access { user { id } } events(size: 1000) { total } feed { period { events } }
      partnerEntities { deviceCount admins { id } children { registrants { id } } } }
      admin { users { total } devices { total } enterpriseCustomers { total } } }
    """
    assert writer.codes(query.replace("feed { period { events } }", "")) == set()


def test_email_addresses_change_once_they_are_free(writer: Caller) -> None:
    grace = writer.as_user(GRACE)
    assert grace.data(EMAIL, **{"from": GRACE, "to": " hopper@example.net "})["updateEmail"] is True
    assert grace.data("{ login { email } }") == {"login": {"email": "hopper@example.net"}}
    assert grace.error(EMAIL, **{"from": ADA, "to": "x@example.net"})[0] == "FORBIDDEN"
    assert writer.data(EMAIL, **{"from": "hopper@example.net", "to": GRACE})["updateEmail"] is True
    for to in (ADA, "no address", "\ud800"):
        assert writer.error(EMAIL, **{"from": GRACE, "to": to})[0] == "BAD_USER_INPUT"
    assert writer.error(EMAIL, **{"from": "nobody@example.org", "to": GRACE})[0] == "NOT_FOUND"


def test_operators_report_proxy_servers_and_check_secrets(writer: Caller) -> None:
    report = """
    mutation { updateProxyServerStatus(
      host: "proxy1.example", type: "tcp", datacenter: "ams", sessions: 3, cpuLoad: 20
    ) }
    """
    assert writer.data(report) == {"updateProxyServerStatus": True}
    assert writer.sandbox.backend.proxy_servers["proxy1.example"].sessions == 3
    check = 'query ($id: String!) { adminCheckSecret(secret: "x", deviceId: $id) }'
    assert writer.data(check, id=own_device(writer).id) == {"adminCheckSecret": False}
    login = '{ adminUserLogin(authhash: "x", loginId: "x") { id } }'
    assert writer.data(login) == {"adminUserLogin": None}
    assert writer.error('{ adminGetJobArguments(jobDeviceId: "x") }')[0] == "NOT_FOUND"


def test_what_operators_manage_is_saved_with_the_state(writer: Caller) -> None:
    writer.data(ADD_ENTERPRISE, email=COMPANY)
    writer.data(PROMOTE, id=account_id(writer, GRACE))
    writer.data(CREATE_NOTICE, n={"title": "x", "body": "y"})
    writer.data(BLOCK, id=own_device(writer).id, s=60)
    test_operators_report_proxy_servers_and_check_secrets(writer)
    backend = writer.sandbox.backend
    back = decode(json.loads(json.dumps(encode(backend))), backend.clock)
    assert back.product_customers[0].account is back.account_by_email(COMPANY)
    assert back.promotions[0].user is back.account_by_email(GRACE)
    assert [vars(notice) for notice in back.notices.values()] == [
        vars(notice) for notice in backend.notices.values()
    ]
    assert back.blocks == backend.blocks
    assert vars(back.proxy_servers["proxy1.example"]) == vars(backend.proxy_servers["proxy1.example"])
    assert [account.email for account in back.accounts.values() if account.admin] == [ADA]
