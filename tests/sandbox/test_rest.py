"""The legacy REST API answers texts, and lets in who signs with a developer key or has logged in."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sandbox.test_changes import SESSIONS, own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import ClientCore

BASE = "/apv/v27"


def call(
    caller: ClientCore, path: str, body: object = None, headers: dict[str, str] | None = None
) -> httpx.Response:
    """A signed call with the developer key; a GET without a body."""
    method, content = ("GET", b"") if body is None else ("POST", json.dumps(body).encode())
    given = {"DeveloperKey": caller.sandbox.developer_key} if headers is None else headers
    return caller.request(method, BASE + path, content, given)


def good(caller: ClientCore, path: str, body: object = None) -> Any:
    reply = call(caller, path, body)
    answer = reply.json()
    assert (reply.status_code, answer["status"]) == (200, "true"), reply.text
    return answer


def bad(caller: ClientCore, path: str, body: object, code: str) -> str:
    """A refusal in the body of a 200; its reason."""
    reply = call(caller, path, body)
    answer = reply.json()
    assert (reply.status_code, answer["status"], answer["code"]) == (200, "false", code), reply.text
    reason: str = answer["reason"]
    return reason


def test_a_connection_is_opened_and_stopped(writer: ClientCore) -> None:
    ssh = service(own_device(writer), 28).id
    body = {"deviceaddress": ssh, "wait": "true", "hostip": "203.0.113.9"}
    made = good(writer, "/device/connect", body)["connection"]
    assert made["deviceaddress"] == ssh
    assert re.fullmatch(r"http://proxy\d+\.rt3\.io:3\d{4}", made["proxy"])
    assert made["expirationsec"] == "28800"
    assert all(isinstance(value, str) for value in made.values())
    assert len(writer.data(SESSIONS, device=[own_device(writer).id])["login"]["sessions"]) == 1
    stop = {"deviceaddress": ssh, "connectionid": made["connectionid"]}
    answer = good(writer, "/device/connect/stop", stop)
    assert answer == {"status": "true", "connectionid": made["connectionid"]}
    assert writer.data(SESSIONS, device=[own_device(writer).id])["login"]["sessions"] == []
    bad(writer, "/device/connect/stop", stop, "NOT_FOUND")


def test_a_web_service_has_a_reverse_proxy_without_a_port(writer: ClientCore) -> None:
    body = {"deviceaddress": service(own_device(writer), 7).id, "wait": True}
    made = good(writer, "/device/connect", body)["connection"]
    assert re.fullmatch(r"https://[a-z]{8}\.p\d+\.rt3\.io", made["proxy"])
    assert made["proxyport"] == ""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "BAD_USER_INPUT"),
        ({"deviceaddress": 1}, "BAD_USER_INPUT"),
        ({"deviceaddress": "unknown"}, "NOT_FOUND"),
        ({"deviceaddress": "SSH", "wait": "maybe"}, "BAD_USER_INPUT"),
        ({"deviceaddress": "SSH", "wait": ["true"]}, "BAD_USER_INPUT"),
        ({"deviceaddress": "SSH", "hostip": "latch"}, "BAD_USER_INPUT"),
    ],
)
def test_a_connection_that_cannot_be_is_false_with_reason_and_code(
    writer: ClientCore, body: dict[str, object], code: str
) -> None:
    if body.get("deviceaddress") == "SSH":
        body = {**body, "deviceaddress": service(own_device(writer), 28).id}
    assert bad(writer, "/device/connect", body, code)


def test_the_list_has_every_device_and_service(caller: ClientCore) -> None:
    listed = good(caller, "/device/list/all")["devices"]
    query = "{ login { devices { items { id name state services { id name state } } } } }"
    items = caller.data(query)["login"]["devices"]["items"]
    expected = {one["id"]: one for item in items for one in (item, *item["services"])}
    assert {one["deviceaddress"]: one["devicealias"] for one in listed} == {
        id_: one["name"] for id_, one in expected.items()
    }
    assert {one["deviceaddress"]: one["devicestate"] for one in listed} == {
        id_: one["state"] for id_, one in expected.items()
    }
    assert all(isinstance(value, str) for one in listed for value in one.values())


def test_a_rename_shows_in_graphql(writer: ClientCore) -> None:
    ssh = service(own_device(writer), 28)
    assert good(writer, "/device/name", {"deviceaddress": ssh.id, "devicealias": "Shell"}) == {
        "status": "true"
    }
    query = "query ($id: [String!]!) { login { service(id: $id) { name } } }"
    assert writer.data(query, id=[ssh.id])["login"]["service"] == [{"name": "Shell"}]
    bad(
        writer,
        "/device/name",
        {"deviceaddress": shared_device(writer).id, "devicealias": "Mine"},
        "FORBIDDEN",
    )
    bad(writer, "/device/name", {"deviceaddress": ssh.id, "devicealias": " "}, "BAD_USER_INPUT")
    bad(writer, "/device/name", {"deviceaddress": ssh.id}, "BAD_USER_INPUT")


def test_who_is_not_let_in_gets_403(writer: ClientCore) -> None:
    key = {"DeveloperKey": writer.sandbox.developer_key}
    cases = [
        (call(writer, "/device/list/all", headers={}), "DEVELOPER_KEY_MISSING"),
        (call(writer, "/device/list/all", headers={"DeveloperKey": "x"}), "DEVELOPER_KEY_UNKNOWN"),
        (httpx.get(f"{writer.sandbox.url}{BASE}/device/list/all", headers=key), "SIGNATURE_MISSING"),
        (call(writer.as_user("grace@example.net"), "/device/list/all"), "DEVELOPER_KEY_UNKNOWN"),
    ]
    for reply, code in cases:
        answer = reply.json()
        assert (reply.status_code, answer["status"], answer["code"]) == (403, "false", code)
        assert answer["reason"]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_json_object_is_400(caller: ClientCore, body: bytes) -> None:
    headers = {"DeveloperKey": caller.sandbox.developer_key}
    reply = caller.request("POST", f"{BASE}/device/connect", body, headers)
    assert (reply.status_code, reply.json()["status"]) == (400, "false")


def test_a_login_gives_a_token_that_stands_for_a_signature(timed: ClientCore, now: list[float]) -> None:
    url = f"{timed.sandbox.url}{BASE}"
    key = {"developerkey": timed.sandbox.developer_key}
    given = {"username": "ADA@example.com", "password": timed.sandbox.secret}
    answer = httpx.post(f"{url}/user/login", json=given, headers=key).json()
    assert (answer["status"], answer["email"]) == ("true", "ada@example.com")
    headers = {**key, "token": answer["token"]}
    assert httpx.get(f"{url}/device/list/all", headers=headers).json()["status"] == "true"
    now[0] += 86_400
    reply = httpx.get(f"{url}/device/list/all", headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (403, "TOKEN_UNKNOWN")


@pytest.mark.parametrize(
    "given",
    [{"username": "ada@example.com", "password": "x"}, {"username": "nobody", "password": "\ud800"}, {}],
)
def test_a_login_with_a_wrong_password_is_false(writer: ClientCore, given: dict[str, str]) -> None:
    url = f"{writer.sandbox.url}{BASE}/user/login"
    key = {"developerkey": writer.sandbox.developer_key}
    reply = httpx.post(url, content=json.dumps(given), headers=key)
    assert (reply.status_code, reply.json()["status"]) == (200, "false")
    assert httpx.post(url, json=given and {"username": "x"}).status_code == 403
    assert writer.sandbox.backend.tokens == {}


def test_other_methods_and_paths_are_not_there(caller: ClientCore) -> None:
    assert caller.request("GET", f"{BASE}/device/connect").status_code == 405
    assert caller.request("POST", f"{BASE}/nothing").status_code == 404
