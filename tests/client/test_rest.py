"""The legacy REST API is asked in its own words, and answers with Python's own types."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import httpx
import pytest

import remoteit
from remoteit import Client, Credentials
from remoteit.rest.models import RestConnection, RestDevice
from tests.client.rest_helpers import (
    KEY,
    PORT,
    SERVICE,
    WEB,
    ClientCore,
    as_it_is,
    call_async,
    call_sync,
    good,
    setup,
    with_token,
)
from tests.client.test_calls import Server


@pytest.fixture(params=[call_sync, call_async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> ClientCore:
    return request.param  # type: ignore[no-any-return]  # pytest types a parameter as Any


def test_a_connection_is_asked_for_in_the_api_s_words(call: ClientCore) -> None:
    server = Server(good(connection=WEB))
    call(server, "connect", SERVICE, allow="public", wait=False)
    (request,) = server.seen
    assert (request.method, str(request.url)) == ("POST", "https://api.example/apv/v27/device/connect")
    assert json.loads(request.content) == {"deviceaddress": SERVICE, "wait": False, "hostip": "0.0.0.0"}
    assert request.headers["content-type"] == "application/json"


def test_by_default_a_connection_is_waited_for_and_latches(call: ClientCore) -> None:
    server = Server(good(connection=WEB))
    call(server, "connect", SERVICE)
    assert json.loads(server.seen[0].content) == {
        "deviceaddress": SERVICE, "wait": True, "hostip": "255.255.255.255",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("method", "args", "line", "body"),
    [
        (
            "disconnect", ("A78B3919", SERVICE), "POST /apv/v27/device/connect/stop",
            {"deviceaddress": SERVICE, "connectionid": "A78B3919"},
        ),
        (
            "rename", (SERVICE, "Tür \ud800"), "POST /apv/v27/device/name",
            {"deviceaddress": SERVICE, "devicealias": "Tür \ud800"},
        ),
        ("devices", (), "GET /apv/v27/device/list/all", None),
    ],
)  # fmt: skip
def test_each_call_has_its_path_and_body(
    call: ClientCore, method: str, args: tuple[str, ...], line: str, body: object
) -> None:
    server = Server(good(devices=[]))
    call(server, method, *args)
    (request,) = server.seen
    assert f"{request.method} {request.url.path}" == line
    assert (json.loads(request.content) if request.content else None) == body


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_a_request_is_signed_and_carries_the_developer_key_unsigned(call: ClientCore, scheme: str) -> None:
    server = Server(good(devices=[]))
    call(server, "devices", client={"scheme": scheme})
    (request,) = server.seen
    signed = request.headers["authorization" if scheme == "cavage" else "signature-input"]
    assert KEY.key_id in signed
    assert "developerkey" not in signed.lower()
    assert request.headers["DeveloperKey"] == "DEVELOPER-KEY"
    assert "token" not in request.headers


def test_a_token_goes_in_place_of_a_signature(call: ClientCore) -> None:
    server = Server(good(devices=[]))
    call(server, "devices", prepare=with_token)
    (request,) = server.seen
    assert (request.headers["token"], request.headers["developerkey"]) == ("TOKEN", "DEVELOPER-KEY")
    assert not {"authorization", "signature", "signature-input"} & request.headers.keys()


def test_a_login_sends_neither_and_its_token_is_used_from_then_on(call: ClientCore) -> None:
    server = Server(good(token="TOKEN", email="a@example.com"))
    rest = call(server, "login", "a@example.com", "PASSWORD", prepare=lambda rest: rest.with_token("OLD"))
    (request,) = server.seen
    assert (request.method, request.url.path) == ("POST", "/apv/v27/user/login")
    assert json.loads(request.content) == {"username": "a@example.com", "password": "PASSWORD"}
    assert request.headers["developerkey"] == "DEVELOPER-KEY"
    assert not {"authorization", "signature", "signature-input", "token"} & request.headers.keys()

    server = Server(good(devices=[]))
    call(server, "devices", prepare=lambda fresh: fresh._with_auth(rest._target.caller.authenticator))
    assert server.seen[0].headers["token"] == "TOKEN"


@pytest.mark.parametrize("host", ["https://api.remot3.it", "https://api.remote.it"])
@pytest.mark.parametrize("end", ["", "/", "/apv/v27"])
def test_either_host_can_be_chosen(call: ClientCore, host: str, end: str) -> None:
    server = Server(good(devices=[]))
    call(server, "devices", prepare=lambda rest: rest.with_host(host + end))
    assert str(server.seen[0].url) == f"{host}/apv/v27/device/list/all"
    assert server.seen[0].headers["authorization"]


@pytest.mark.parametrize("url", [None, "https://api.remot3.it", "https://api.remote.it/graphql/v1"])
def test_the_host_is_the_client_s_own_at_first(
    call: ClientCore, url: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REMOTEIT_API_URL", raising=False)
    server = Server(good(devices=[]))
    call(server, "devices", client={"url": url})
    host = "api.remot3.it" if url and "remot3" in url else "api.remote.it"
    assert str(server.seen[0].url) == f"https://{host}/apv/v27/device/list/all"


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
def test_a_host_that_cannot_be_is_refused(host: str, message: str) -> None:
    with Client(**setup(None)) as client, pytest.raises(remoteit.ConfigurationError, match=message):
        client.rest.with_host(host)


def test_a_missing_developer_key_is_told_before_anything_is_sent(call: ClientCore) -> None:
    server = Server(good(devices=[]))
    bare = {"credentials": Credentials("KEY", b"secret")}
    for prepare in (as_it_is, with_token):
        with pytest.raises(remoteit.CredentialsError, match="R3_DEVELOPER_API_KEY") as caught:
            call(server, "devices", prepare=prepare, client=bare)
        assert caught.value.operation == "GET /device/list/all"
    with pytest.raises(remoteit.CredentialsError):
        call(server, "login", "a@example.com", "PASSWORD", client=bare)
    assert server.seen == []


def test_whom_a_connection_lets_in_is_checked_before_anything_is_sent(call: ClientCore) -> None:
    server = Server(good(connection=WEB))
    with pytest.raises(ValueError, match="latch"):
        call(server, "connect", SERVICE, allow="all")
    assert server.seen == []


@pytest.mark.parametrize("token", ["", "a b", "a\r\nb", "é", "\ud800"])
def test_a_token_that_no_header_can_carry_is_refused_and_not_shown(token: str) -> None:
    with Client(**setup(None)) as client, pytest.raises(remoteit.ConfigurationError) as caught:
        client.rest.with_token(f"TOKEN{token}" if token else "")
    assert "TOKEN" not in str(caught.value)


def test_a_reverse_proxy_has_a_host_and_no_port(call: ClientCore) -> None:
    made = call(Server(good(connection=WEB)), "connect", SERVICE)
    assert type(made) is RestConnection
    assert (made.id, made.service_id, made.expires_in) == ("A78B3919", SERVICE, 28797)
    assert (made.url, made.host, made.port, made.reverse) == (
        "https://xprbjalo.p18.rt3.io", "xprbjalo.p18.rt3.io", None, True,
    )  # fmt: skip


def test_a_port_proxy_has_host_and_port(call: ClientCore) -> None:
    made = call(Server(good(connection=PORT)), "connect", SERVICE)
    assert (made.url, made.host, made.port, made.reverse) == (
        "http://proxy18.rt3.io:38575", "proxy18.rt3.io", 38575, False,
    )  # fmt: skip
    assert made.model_dump()["port"] == 38575
    assert "38575" in repr(made)


def test_a_connection_may_hold_nothing_but_its_service(call: ClientCore) -> None:
    for proxy in ({}, {"proxy": ""}, {"proxy": None}):
        made = call(Server(good(connection={"deviceaddress": SERVICE, **proxy})), "connect", SERVICE)
        assert (made.id, made.expires_in, made.url, made.host, made.port) == (None, None, None, None, None)
        assert made.reverse is False


def test_an_older_answer_has_the_id_outside_and_lists_for_what_is_not_used(call: ClientCore) -> None:
    connection = {"deviceaddress": SERVICE, "proxy": "proxy18.rt3.io:38575", "url": [None], "port": "x"}
    made = call(Server(good(connection=connection, connectionid="OUTSIDE")), "connect", SERVICE)
    assert (made.id, made.host, made.port, made.reverse) == ("OUTSIDE", "proxy18.rt3.io", 38575, False)


def test_fields_that_no_model_names_are_kept(call: ClientCore) -> None:
    made = call(Server(good(connection={**PORT, "proxyserver": "proxy18.rt3.io"})), "connect", SERVICE)
    assert made.proxyserver == "proxy18.rt3.io"


def test_the_documented_list_has_types(call: ClientCore) -> None:
    entry = {
        "createdate": "2018-03-29T04:19:02.19-04:00",
        "deviceaddress": SERVICE,
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
    answer = good(devices=[entry, {"deviceaddress": "B", **blank}, {"deviceaddress": "C"}])
    first, second, third = call(Server(answer), "devices")
    assert type(first) is RestDevice
    assert (first.id, first.name, first.owner, first.type) == (
        SERVICE, "Router", "a@example.com", entry["devicetype"],
    )  # fmt: skip
    assert (first.title, first.state, first.region, first.shared, first.port) == (
        "Basic Web", "active", "Asia", "shared-from", 80,
    )  # fmt: skip
    assert (first.external_address, first.internal_address) == ("192.0.2.7", "10.0.0.2")
    assert first.created == datetime(2018, 3, 29, 8, 19, 2, 190000, UTC)
    assert first.last_contacted == datetime(2018, 12, 29, 14, 56, 50, tzinfo=UTC)
    assert (first.model_extra or {})["scripting"] is True
    for bare in (second, third):
        assert (bare.port, bare.created, bare.last_contacted, bare.name, bare.hardware_id) == (None,) * 5


def test_texts_that_come_as_numbers_and_flags_that_come_as_flags_are_taken_too(call: ClientCore) -> None:
    answer = httpx.Response(200, json={"status": True, "connection": {**PORT, "connectionid": 7}})
    assert call(Server(answer), "connect", SERVICE).id == "7"
