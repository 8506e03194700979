"""Requests to the legacy REST API, and the models of its responses."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

import remoteit
from remoteit import Client, Credentials
from remoteit.rest.models import RestConnection, RestDevice
from tests.client.fake_transport import FakeTransport
from tests.client.rest_helpers import (
    CREDENTIALS,
    PORT_PROXY,
    REVERSE_PROXY,
    SERVICE_ID,
    CallRest,
    build_options,
    success,
    unchanged,
    with_token,
)


def test_the_request_of_connect(call_rest: CallRest) -> None:
    transport = FakeTransport(success(connection=REVERSE_PROXY))
    call_rest(transport, "connect", SERVICE_ID, allow="public", wait=False)
    (request,) = transport.requests
    assert (request.method, str(request.url)) == ("POST", "https://api.example/apv/v27/device/connect")
    assert json.loads(request.content) == {"deviceaddress": SERVICE_ID, "wait": False, "hostip": "0.0.0.0"}
    assert request.headers["content-type"] == "application/json"


def test_connect_waits_and_latches_by_default(call_rest: CallRest) -> None:
    transport = FakeTransport(success(connection=REVERSE_PROXY))
    call_rest(transport, "connect", SERVICE_ID)
    assert json.loads(transport.requests[0].content) == {
        "deviceaddress": SERVICE_ID, "wait": True, "hostip": "255.255.255.255",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("method", "args", "request_line", "body"),
    [
        (
            "disconnect", ("A78B3919", SERVICE_ID), "POST /apv/v27/device/connect/stop",
            {"deviceaddress": SERVICE_ID, "connectionid": "A78B3919"},
        ),
        (
            "rename", (SERVICE_ID, "Tür \ud800"), "POST /apv/v27/device/name",
            {"deviceaddress": SERVICE_ID, "devicealias": "Tür \ud800"},
        ),
        ("devices", (), "GET /apv/v27/device/list/all", None),
    ],
)  # fmt: skip
def test_each_call_has_its_path_and_body(
    call_rest: CallRest, method: str, args: tuple[str, ...], request_line: str, body: object
) -> None:
    transport = FakeTransport(success(devices=[]))
    call_rest(transport, method, *args)
    (request,) = transport.requests
    assert f"{request.method} {request.url.path}" == request_line
    assert (json.loads(request.content) if request.content else None) == body


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_a_request_is_signed_and_the_developer_key_is_not_part_of_the_signature(
    call_rest: CallRest, scheme: str
) -> None:
    transport = FakeTransport(success(devices=[]))
    call_rest(transport, "devices", client_options={"scheme": scheme})
    (request,) = transport.requests
    signed = request.headers["authorization" if scheme == "cavage" else "signature-input"]
    assert CREDENTIALS.key_id in signed
    assert "developerkey" not in signed.lower()
    assert request.headers["DeveloperKey"] == "DEVELOPER-KEY"
    assert "token" not in request.headers


def test_a_token_replaces_the_signature(call_rest: CallRest) -> None:
    transport = FakeTransport(success(devices=[]))
    call_rest(transport, "devices", prepare=with_token)
    (request,) = transport.requests
    assert (request.headers["token"], request.headers["developerkey"]) == ("TOKEN", "DEVELOPER-KEY")
    assert not {"authorization", "signature", "signature-input"} & request.headers.keys()


def test_login_sends_neither_token_nor_signature_and_returns_a_client_with_the_new_token(
    call_rest: CallRest,
) -> None:
    transport = FakeTransport(success(token="TOKEN", email="a@example.com"))
    rest = call_rest(
        transport, "login", "a@example.com", "PASSWORD", prepare=lambda rest: rest.with_token("OLD")
    )
    (request,) = transport.requests
    assert (request.method, request.url.path) == ("POST", "/apv/v27/user/login")
    assert json.loads(request.content) == {"username": "a@example.com", "password": "PASSWORD"}
    assert request.headers["developerkey"] == "DEVELOPER-KEY"
    assert not {"authorization", "signature", "signature-input", "token"} & request.headers.keys()

    transport = FakeTransport(success(devices=[]))
    call_rest(transport, "devices", prepare=lambda other: other._with_auth(rest._target.caller.authenticator))
    assert transport.requests[0].headers["token"] == "TOKEN"


@pytest.mark.parametrize("host", ["https://api.remot3.it", "https://api.remote.it"])
@pytest.mark.parametrize("suffix", ["", "/", "/apv/v27"])
def test_both_hosts_can_be_chosen(call_rest: CallRest, host: str, suffix: str) -> None:
    transport = FakeTransport(success(devices=[]))
    call_rest(transport, "devices", prepare=lambda rest: rest.with_host(host + suffix))
    assert str(transport.requests[0].url) == f"{host}/apv/v27/device/list/all"
    assert transport.requests[0].headers["authorization"]


@pytest.mark.parametrize("url", [None, "https://api.remot3.it", "https://api.remote.it/graphql/v1"])
def test_the_default_host_is_that_of_the_client(
    call_rest: CallRest, url: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REMOTEIT_API_URL", raising=False)
    transport = FakeTransport(success(devices=[]))
    call_rest(transport, "devices", client_options={"url": url})
    host = "api.remot3.it" if url and "remot3" in url else "api.remote.it"
    assert str(transport.requests[0].url) == f"https://{host}/apv/v27/device/list/all"


@pytest.mark.parametrize(
    ("host", "message"),
    [
        ("http://api.remot3.it", "unencrypted"),
        ("api.remot3.it", "not an http"),
        ("https://api.remot3.it/graphql/v1", "pass the host only"),
        ("https://api.remot3.it?x=1", "more than host"),
        ("https://api.example:port", "not a valid URL"),
    ],
)
def test_an_invalid_host_is_rejected(host: str, message: str) -> None:
    with Client(**build_options()) as client, pytest.raises(remoteit.ConfigurationError, match=message):
        client.rest.with_host(host)


def test_a_missing_developer_key_is_reported_before_a_request(call_rest: CallRest) -> None:
    transport = FakeTransport(success(devices=[]))
    options = {"credentials": Credentials("KEY", b"secret")}
    for prepare in (unchanged, with_token):
        with pytest.raises(remoteit.CredentialsError, match="R3_DEVELOPER_API_KEY") as caught:
            call_rest(transport, "devices", prepare=prepare, client_options=options)
        assert caught.value.operation == "GET /device/list/all"
    with pytest.raises(remoteit.CredentialsError):
        call_rest(transport, "login", "a@example.com", "PASSWORD", client_options=options)
    assert transport.requests == []


def test_an_invalid_allow_is_rejected_before_a_request(call_rest: CallRest) -> None:
    transport = FakeTransport(success(connection=REVERSE_PROXY))
    with pytest.raises(ValueError, match="latch"):
        call_rest(transport, "connect", SERVICE_ID, allow="all")
    assert transport.requests == []


@pytest.mark.parametrize("token", ["", "a b", "a\r\nb", "é", "\ud800"])
def test_an_invalid_token_is_rejected_and_not_shown(token: str) -> None:
    with Client(**build_options()) as client, pytest.raises(remoteit.ConfigurationError) as caught:
        client.rest.with_token(f"TOKEN{token}" if token else "")
    assert "TOKEN" not in str(caught.value)


def connect(call_rest: CallRest, **response: object) -> RestConnection:
    """Call `connect` and return the connection of this response."""
    connection: RestConnection = call_rest(FakeTransport(success(**response)), "connect", SERVICE_ID)
    return connection


def test_a_reverse_proxy_has_a_host_and_no_port(call_rest: CallRest) -> None:
    connection = connect(call_rest, connection=REVERSE_PROXY)
    assert type(connection) is RestConnection
    assert (connection.id, connection.service_id, connection.expires_in) == ("A78B3919", SERVICE_ID, 28797)
    assert (connection.url, connection.host, connection.port, connection.reverse) == (
        "https://xprbjalo.p18.rt3.io", "xprbjalo.p18.rt3.io", None, True,
    )  # fmt: skip


def test_a_port_proxy_has_host_and_port(call_rest: CallRest) -> None:
    connection = connect(call_rest, connection=PORT_PROXY)
    assert (connection.url, connection.host, connection.port, connection.reverse) == (
        "http://proxy18.rt3.io:38575", "proxy18.rt3.io", 38575, False,
    )  # fmt: skip
    assert connection.model_dump()["port"] == 38575
    assert "38575" in repr(connection)


def test_all_fields_of_a_connection_but_its_service_are_optional(call_rest: CallRest) -> None:
    for proxy in ({}, {"proxy": ""}, {"proxy": None}):
        connection = connect(call_rest, connection={"deviceaddress": SERVICE_ID, **proxy})
        assert (connection.id, connection.expires_in) == (None, None)
        assert (connection.url, connection.host, connection.port) == (None, None, None)
        assert connection.reverse is False


def test_the_older_form_of_a_connection_is_accepted(call_rest: CallRest) -> None:
    body = {"deviceaddress": SERVICE_ID, "proxy": "proxy18.rt3.io:38575", "url": [None], "port": "x"}
    connection = connect(call_rest, connection=body, connectionid="OUTSIDE")
    assert (connection.id, connection.host, connection.port, connection.reverse) == (
        "OUTSIDE", "proxy18.rt3.io", 38575, False,
    )  # fmt: skip


def test_unknown_fields_are_kept(call_rest: CallRest) -> None:
    connection: Any = connect(call_rest, connection={**PORT_PROXY, "proxyserver": "proxy18.rt3.io"})
    assert connection.proxyserver == "proxy18.rt3.io"


def test_the_documented_list_is_typed(call_rest: CallRest) -> None:
    entry = {
        "createdate": "2018-03-29T04:19:02.19-04:00",
        "deviceaddress": SERVICE_ID,
        "devicealias": "Router",
        "devicelastip": "192.0.2.7",
        "devicestate": "active",
        "devicetype": "00:1E:00:00:00:01:00:00:04:60:00:50:00:01:00:00",
        "georegion": "Asia",
        "lastcontacted": "2018-12-29T14:56:50",
        "lastinternalip": "10.0.0.2",
        "ownerusername": "a@example.com",
        "servicetitle": "Basic Web",
        "shared": "shared-from",
        "port": "80",
        "scripting": True,
    }
    blank = {"port": "", "lastcontacted": "", "createdate": None, "devicealias": "", "hardwareid": ""}
    response = success(devices=[entry, {"deviceaddress": "B", **blank}, {"deviceaddress": "C"}])
    first, second, third = call_rest(FakeTransport(response), "devices")
    assert type(first) is RestDevice
    assert (first.id, first.name, first.owner, first.type) == (
        SERVICE_ID, "Router", "a@example.com", entry["devicetype"],
    )  # fmt: skip
    assert (first.title, first.state, first.region, first.shared, first.port) == (
        "Basic Web", "active", "Asia", "shared-from", 80,
    )  # fmt: skip
    assert (first.external_address, first.internal_address) == ("192.0.2.7", "10.0.0.2")
    assert first.created == datetime(2018, 3, 29, 8, 19, 2, 190000, UTC)
    assert first.last_contacted == datetime(2018, 12, 29, 14, 56, 50, tzinfo=UTC)
    assert (first.model_extra or {})["scripting"] is True
    for device in (second, third):
        assert (device.port, device.name, device.hardware_id) == (None, None, None)
        assert (device.created, device.last_contacted) == (None, None)


def test_a_numeric_id_and_a_boolean_status_are_accepted(call_rest: CallRest) -> None:
    response = httpx.Response(200, json={"status": True, "connection": {**PORT_PROXY, "connectionid": 7}})
    assert call_rest(FakeTransport(response), "connect", SERVICE_ID).id == "7"
