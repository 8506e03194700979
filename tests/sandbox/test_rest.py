"""The legacy REST API: string values, and authentication by developer key with signature or token."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sandbox.test_changes import SESSIONS, own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

BASE = "/apv/v27"


def call(
    caller: Caller, path: str, body: object = None, headers: dict[str, str] | None = None
) -> httpx.Response:
    """Send a signed request with the developer key; a GET if there is no body."""
    method, content = ("GET", b"") if body is None else ("POST", json.dumps(body).encode())
    given = {"DeveloperKey": caller.sandbox.developer_key} if headers is None else headers
    return caller.request(method, BASE + path, content, given)


def call_ok(caller: Caller, path: str, body: object = None) -> Any:
    response = call(caller, path, body)
    content = response.json()
    assert (response.status_code, content["status"]) == (200, "true"), response.text
    return content


def call_error(caller: Caller, path: str, body: object, code: str) -> str:
    """Return the reason of an error in a response with status 200."""
    response = call(caller, path, body)
    content = response.json()
    assert (response.status_code, content["status"], content["code"]) == (200, "false", code), response.text
    reason: str = content["reason"]
    return reason


def test_a_connection_is_opened_and_stopped(writer: Caller) -> None:
    ssh = service(own_device(writer), 28).id
    body = {"deviceaddress": ssh, "wait": "true", "hostip": "203.0.113.9"}
    connection = call_ok(writer, "/device/connect", body)["connection"]
    assert connection["deviceaddress"] == ssh
    assert re.fullmatch(r"http://proxy\d+\.rt3\.io:3\d{4}", connection["proxy"])
    assert connection["expirationsec"] == "28800"
    assert all(isinstance(value, str) for value in connection.values())
    assert len(writer.data(SESSIONS, device=[own_device(writer).id])["login"]["sessions"]) == 1
    stop = {"deviceaddress": ssh, "connectionid": connection["connectionid"]}
    content = call_ok(writer, "/device/connect/stop", stop)
    assert content == {"status": "true", "connectionid": connection["connectionid"]}
    assert writer.data(SESSIONS, device=[own_device(writer).id])["login"]["sessions"] == []
    call_error(writer, "/device/connect/stop", stop, "NOT_FOUND")


def test_a_web_service_has_a_reverse_proxy_without_a_port(writer: Caller) -> None:
    body = {"deviceaddress": service(own_device(writer), 7).id, "wait": True}
    connection = call_ok(writer, "/device/connect", body)["connection"]
    assert re.fullmatch(r"https://[a-z]{8}\.p\d+\.rt3\.io", connection["proxy"])
    assert connection["proxyport"] == ""


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
def test_an_invalid_connection_returns_false_with_reason_and_code(
    writer: Caller, body: dict[str, object], code: str
) -> None:
    if body.get("deviceaddress") == "SSH":
        body = {**body, "deviceaddress": service(own_device(writer), 28).id}
    assert call_error(writer, "/device/connect", body, code)


def test_the_list_has_every_device_and_service(caller: Caller) -> None:
    listed = call_ok(caller, "/device/list/all")["devices"]
    query = "{ login { devices { items { id name state services { id name state } } } } }"
    items = caller.data(query)["login"]["devices"]["items"]
    expected = {target["id"]: target for item in items for target in (item, *item["services"])}
    assert {entry["deviceaddress"]: entry["devicealias"] for entry in listed} == {
        id_: target["name"] for id_, target in expected.items()
    }
    assert {entry["deviceaddress"]: entry["devicestate"] for entry in listed} == {
        id_: target["state"] for id_, target in expected.items()
    }
    assert all(isinstance(value, str) for entry in listed for value in entry.values())


def test_a_rename_is_visible_in_graphql(writer: Caller) -> None:
    ssh = service(own_device(writer), 28)
    assert call_ok(writer, "/device/name", {"deviceaddress": ssh.id, "devicealias": "Shell"}) == {
        "status": "true"
    }
    query = "query ($id: [String!]!) { login { service(id: $id) { name } } }"
    assert writer.data(query, id=[ssh.id])["login"]["service"] == [{"name": "Shell"}]
    call_error(
        writer,
        "/device/name",
        {"deviceaddress": shared_device(writer).id, "devicealias": "Mine"},
        "FORBIDDEN",
    )
    call_error(writer, "/device/name", {"deviceaddress": ssh.id, "devicealias": " "}, "BAD_USER_INPUT")
    call_error(writer, "/device/name", {"deviceaddress": ssh.id}, "BAD_USER_INPUT")


def test_a_request_that_is_not_authenticated_gets_403(writer: Caller) -> None:
    key = {"DeveloperKey": writer.sandbox.developer_key}
    cases = [
        (call(writer, "/device/list/all", headers={}), "DEVELOPER_KEY_MISSING"),
        (call(writer, "/device/list/all", headers={"DeveloperKey": "x"}), "DEVELOPER_KEY_UNKNOWN"),
        (httpx.get(f"{writer.sandbox.url}{BASE}/device/list/all", headers=key), "SIGNATURE_MISSING"),
        (call(writer.as_user("grace@example.net"), "/device/list/all"), "DEVELOPER_KEY_UNKNOWN"),
    ]
    for response, code in cases:
        content = response.json()
        assert (response.status_code, content["status"], content["code"]) == (403, "false", code)
        assert content["reason"]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000])
def test_a_body_that_is_not_a_json_object_is_400(caller: Caller, body: bytes) -> None:
    headers = {"DeveloperKey": caller.sandbox.developer_key}
    response = caller.request("POST", f"{BASE}/device/connect", body, headers)
    assert (response.status_code, response.json()["status"]) == (400, "false")


def test_the_token_of_a_login_replaces_a_signature(timed: Caller, now: list[float]) -> None:
    url = f"{timed.sandbox.url}{BASE}"
    key = {"developerkey": timed.sandbox.developer_key}
    given = {"username": "ADA@example.com", "password": timed.sandbox.secret}
    content = httpx.post(f"{url}/user/login", json=given, headers=key).json()
    assert (content["status"], content["email"]) == ("true", "ada@example.com")
    headers = {**key, "token": content["token"]}
    assert httpx.get(f"{url}/device/list/all", headers=headers).json()["status"] == "true"
    now[0] += 86_400
    response = httpx.get(f"{url}/device/list/all", headers=headers)
    assert (response.status_code, response.json()["code"]) == (403, "TOKEN_UNKNOWN")


@pytest.mark.parametrize(
    "given",
    [{"username": "ada@example.com", "password": "x"}, {"username": "nobody", "password": "\ud800"}, {}],
)
def test_a_login_with_a_wrong_password_returns_false(writer: Caller, given: dict[str, str]) -> None:
    url = f"{writer.sandbox.url}{BASE}/user/login"
    key = {"developerkey": writer.sandbox.developer_key}
    response = httpx.post(url, content=json.dumps(given), headers=key)
    assert (response.status_code, response.json()["status"]) == (200, "false")
    assert httpx.post(url, json=given and {"username": "x"}).status_code == 403
    assert writer.sandbox.backend.tokens == {}


def test_other_methods_and_paths_are_not_found(caller: Caller) -> None:
    assert caller.request("GET", f"{BASE}/device/connect").status_code == 405
    assert caller.request("POST", f"{BASE}/nothing").status_code == 404
