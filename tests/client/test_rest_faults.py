"""The legacy REST API fails as the other one does: with our errors, with care, and no secret in sight."""

from __future__ import annotations

import contextlib
import json
import logging
import pickle
import time
import traceback
from email.utils import formatdate, parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generated_client import AsyncBaseClient, BaseClient
from remoteit import Client, Credentials, Retry, errors
from remoteit.rest.models import RestConnection, RestDevice
from tests.client.rest_helpers import (
    PORT,
    SECRET,
    SERVICE,
    WEB,
    ClientCore,
    call_async,
    call_sync,
    good,
    setup,
    with_token,
)
from tests.client.test_any_answer import answers, header_values, json_values
from tests.client.test_calls import Server

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=[call_sync, call_async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> ClientCore:
    return request.param  # type: ignore[no-any-return]  # pytest types a parameter as Any


@pytest.fixture
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(client: object, seconds: float) -> None:
        pass

    async def wait_async(client: object, seconds: float) -> None:
        pass

    monkeypatch.setattr(BaseClient, "_sleep", wait)
    monkeypatch.setattr(AsyncBaseClient, "_sleep", wait_async)


CASES: dict[str, tuple[Any, type[errors.RemoteItError], str]] = {
    "a refusal": (
        httpx.Response(200, json={"status": "false", "reason": "Unknown service.", "code": "NOT_FOUND"}),
        errors.RestError, r"connect: Unknown service\. \(NOT_FOUND\)$",
    ),
    "a refusal without a reason": (
        httpx.Response(200, json={"status": "false"}), errors.RestError, "without a reason$",
    ),
    "a refusal by a flag": (httpx.Response(200, json={"status": False}), errors.RestError, "without a reason"),
    "a refusal with a reason that is no text": (
        httpx.Response(200, json={"status": "false", "reason": {"a": 1}, "code": 7}),
        errors.RestError, "without a reason",
    ),
    "HTML": (httpx.Response(200, html="<html>"), errors.InvalidResponseError, r"not a JSON object .*text/html"),
    "a list": (httpx.Response(200, json=[1]), errors.InvalidResponseError, "not a JSON object"),
    "nothing": (httpx.Response(200), errors.InvalidResponseError, "not a JSON object"),
    "no status": (httpx.Response(200, json={}), errors.ResponseValidationError, r"model: status: "),
    "no connection": (good(), errors.ResponseValidationError, r"model: connection: "),
    "no service": (
        good(connection={"proxy": "https://x.example"}),
        errors.ResponseValidationError, r"connection\.deviceaddress: ",
    ),
    "a number that is none": (
        good(connection={**PORT, "expirationsec": "soon"}),
        errors.ResponseValidationError, r"connection\.expirationsec: ",
    ),
    "a proxy without a host": (
        good(connection={**PORT, "proxy": "http://"}),
        errors.ResponseValidationError,
        "`proxy` is not a valid address",
    ),
    "a proxy with a port that is none": (
        good(connection={**PORT, "proxy": "http://a:b"}),
        errors.ResponseValidationError,
        "`proxy` is not a valid address",
    ),
    "a proxy that is no text": (
        good(connection={**PORT, "proxy": [1]}), errors.ResponseValidationError, "`proxy` is not a valid address",
    ),
    "403": (
        httpx.Response(403, json={"status": "false", "reason": "No such key.", "code": "X"}),
        errors.AuthenticationError, r"HTTP 403\): No such key; check .*developer key",
    ),
    "429": (httpx.Response(429), errors.RateLimitError, "rate limited"),
    "400": (
        httpx.Response(400, json={"status": "false", "reason": "No body.", "code": "X"}),
        errors.HTTPStatusError, r"HTTP 400: No body",
    ),
    "a redirect": (
        httpx.Response(301, headers={"location": "https://elsewhere.example/"}),
        errors.HTTPStatusError, "redirects to",
    ),
    "a refused connection": (httpx.ConnectError("refused"), errors.APIConnectionError, "refused"),
    "a timeout": (httpx.ReadTimeout(""), errors.APITimeoutError, "in time"),
}  # fmt: skip


@pytest.mark.parametrize(("answer", "kind", "message"), CASES.values(), ids=CASES.keys())
def test_every_fault_has_its_error_which_survives_pickling(
    call: ClientCore, answer: Any, kind: type[errors.RemoteItError], message: str
) -> None:
    with pytest.raises(errors.RemoteItError, match=message) as caught:
        call(Server(answer), "connect", SERVICE)
    error = caught.value
    assert type(error) is kind
    assert error.operation == "POST /device/connect"
    assert error.variables == ("deviceaddress", "wait", "hostip")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (kind, str(error), vars(error))


def test_a_refusal_has_reason_and_code(call: ClientCore) -> None:
    body = {"status": "false", "reason": "Unknown service.", "code": "NOT_FOUND"}
    with pytest.raises(errors.RestError) as caught:
        call(Server(httpx.Response(200, json=body)), "rename", SERVICE, "gate")
    assert (caught.value.reason, caught.value.code) == ("Unknown service.", "NOT_FOUND")
    with pytest.raises(errors.RestError) as caught:
        call(Server(httpx.Response(200, json={"status": "false", "reason": ""})), "rename", SERVICE, "gate")
    assert (caught.value.reason, caught.value.code) == (None, None)


def test_an_entry_that_does_not_fit_is_named(call: ClientCore) -> None:
    answer = good(devices=[{"deviceaddress": "A"}, {"deviceaddress": "B", "createdate": "never"}])
    with pytest.raises(errors.ResponseValidationError, match=r"devices\[1\]\.createdate") as caught:
        call(Server(answer), "devices")
    assert "generate" not in str(caught.value)


@pytest.mark.usefixtures("no_waits")
@pytest.mark.parametrize("fault", [httpx.Response(503), httpx.ReadTimeout("slow")], ids=["503", "timeout"])
def test_the_list_alone_is_asked_for_again(call: ClientCore, fault: Any) -> None:
    often: dict[str, Any] = {"retry": Retry()}
    server = Server(fault, good(devices=[]))
    assert call(server, "devices", client=often) == []
    assert len(server.seen) == 2
    for method, args in {
        "connect": (SERVICE,), "disconnect": ("A", SERVICE), "rename": (SERVICE, "a"), "login": ("a", "b"),
    }.items():  # fmt: skip
        server = Server(fault, good(connection=WEB, token="TOKEN"))
        with pytest.raises(errors.RemoteItError):
            call(server, method, *args, client=often)
        assert len(server.seen) == 1


def test_a_wrong_clock_is_set_right(call: ClientCore) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        now = time.time() - 7200
        off = abs(parsedate_to_datetime(request.headers["Date"]).timestamp() - now) > 300
        headers = {"Date": formatdate(now, usegmt=True)}
        return httpx.Response(403 if off else 200, json={"status": "true"}, headers=headers)

    server = Server(handle)
    call(server, "rename", SERVICE, "gate")
    assert len(server.seen) == 2


def test_a_changed_developer_key_is_read_with_its_key(
    call: ClientCore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "credentials"

    def write(name: str) -> None:
        path.write_text(
            f"[work]\nR3_ACCESS_KEY_ID={name}\nR3_SECRET_ACCESS_KEY=c2VjcmV0\nR3_DEVELOPER_API_KEY=DEV-{name}\n"
        )
        path.chmod(0o600)

    def handle(request: httpx.Request) -> httpx.Response:
        if request.headers["DeveloperKey"] == "DEV-NEW":
            return good(devices=[])
        write("NEW")
        return httpx.Response(403)

    write("OLD")
    server = Server(handle)
    assert call(server, "devices", client={"credentials": Credentials.load("work", path)}) == []
    assert 'keyId="NEW"' in server.seen[1].headers["Authorization"]


def test_a_token_that_is_refused_is_not_tried_again_and_no_key_is_blamed(call: ClientCore) -> None:
    server = Server(httpx.Response(403, headers={"Date": formatdate(0, usegmt=True)}))
    with pytest.raises(errors.AuthenticationError, match="check the token") as caught:
        call(server, "devices", prepare=with_token)
    assert len(server.seen) == 1
    assert caught.value.key_id is None


FAILING = [
    *(answer for answer, *_ in CASES.values()),
    good(token="TOKEN \r\n"),
    good(token=["TOKEN"]),
]


@pytest.mark.parametrize("answer", FAILING)
def test_no_secret_is_shown_where_a_login_fails(
    call: ClientCore, answer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "remoteit")
    with pytest.raises(errors.RemoteItError) as caught:
        call(Server(answer), "login", "a@example.com", "PASSWORD")
    shown = "".join(traceback.format_exception(caught.value)) + repr(vars(caught.value)) + caplog.text
    lines = [line for line in shown.splitlines() if "call(" not in line and "good(" not in line]
    assert not any(secret in line for line in lines for secret in ("PASSWORD", "TOKEN", "DEVELOPER-KEY"))


def test_an_answer_that_holds_a_secret_leaves_with_its_error_nothing_that_shows_it(call: ClientCore) -> None:
    with pytest.raises(errors.ResponseValidationError) as caught:
        call(Server(good(token="TOKEN \r\n")), "login", "a@example.com", "PASSWORD")
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_no_repr_shows_a_secret() -> None:
    with Client(**setup(None)) as client:
        rest = client.rest.with_token("TOKEN")
        shown = f"{client.rest!r} {rest!r} {rest._target!r} {rest._target.caller!r} {rest._runner!r}"
    assert "https://api.example/apv/v27" in shown
    assert not any(secret in shown for secret in ("TOKEN", "DEVELOPER-KEY", SECRET))


@given(
    body=answers
    | json_values.map(lambda value: json.dumps({"status": "true", "connection": value}).encode())
    | st.fixed_dictionaries(
        {"deviceaddress": st.text()},
        optional={"proxy": st.text() | json_values, "expirationsec": st.text() | json_values},
    ).map(lambda value: json.dumps({"status": "true", "connection": value}).encode())
    | json_values.map(lambda value: json.dumps({"status": "false", "reason": value, "code": value}).encode())
    | json_values.map(lambda value: json.dumps({"status": value}).encode()),
    status=st.sampled_from([200, 201, 301, 400, 401, 403, 404, 408, 429, 500, 503]),
    headers=st.dictionaries(
        st.sampled_from(["Content-Type", "Date", "Retry-After", "Location"]), header_values, max_size=4
    ),
)
@settings(max_examples=300, deadline=None)
def test_any_answer_is_a_value_or_one_of_our_errors(
    body: bytes, status: int, headers: dict[str, str]
) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=body, headers=headers)

    with contextlib.suppress(errors.RemoteItError):
        assert isinstance(call_sync(handle, "connect", SERVICE), RestConnection)


@given(
    entries=st.lists(
        st.dictionaries(
            st.sampled_from(["deviceaddress", "devicealias", "port", "createdate", "lastcontacted"]),
            st.text() | json_values,
        ),
        max_size=4,
    )
)
@settings(max_examples=200, deadline=None)
def test_any_list_is_a_value_or_one_of_our_errors(entries: list[dict[str, Any]]) -> None:
    body = json.dumps({"status": "true", "devices": entries}).encode()

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body)

    with contextlib.suppress(errors.RemoteItError):
        found = call_sync(handle, "devices")
        assert all(type(device) is RestDevice for device in found)
