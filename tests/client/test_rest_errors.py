"""Errors, retries and secrets of the legacy REST API."""

from __future__ import annotations

import logging
import pickle
import traceback
from email.utils import formatdate
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit import Client, Credentials, Retry, errors
from tests.client.fake_transport import FakeResponse, FakeTransport, require_clock
from tests.client.rest_helpers import (
    PORT_PROXY,
    REVERSE_PROXY,
    SECRET,
    SERVICE_ID,
    CallRest,
    build_options,
    success,
    with_token,
)

if TYPE_CHECKING:
    from pathlib import Path


CASES: dict[str, tuple[FakeResponse, type[errors.RemoteItError], str]] = {
    "an error": (
        httpx.Response(200, json={"status": "false", "reason": "Unknown service.", "code": "NOT_FOUND"}),
        errors.RestError, r"connect: Unknown service\. \(NOT_FOUND\)$",
    ),
    "an error without a reason": (
        httpx.Response(200, json={"status": "false"}), errors.RestError, "without a reason$",
    ),
    "a boolean error status": (
        httpx.Response(200, json={"status": False}),
        errors.RestError, "without a reason",
    ),
    "a reason that is not a string": (
        httpx.Response(200, json={"status": "false", "reason": {"a": 1}, "code": 7}),
        errors.RestError, "without a reason",
    ),
    "HTML": (
        httpx.Response(200, html="<html>"),
        errors.InvalidResponseError, r"not a JSON object .*text/html",
    ),
    "a JSON list": (httpx.Response(200, json=[1]), errors.InvalidResponseError, "not a JSON object"),
    "an empty body": (httpx.Response(200), errors.InvalidResponseError, "not a JSON object"),
    "a missing status": (httpx.Response(200, json={}), errors.ResponseValidationError, r"model: status: "),
    "a missing connection": (success(), errors.ResponseValidationError, r"model: connection: "),
    "a missing service": (
        success(connection={"proxy": "https://x.example"}),
        errors.ResponseValidationError, r"connection\.deviceaddress: ",
    ),
    "an invalid number": (
        success(connection={**PORT_PROXY, "expirationsec": "soon"}),
        errors.ResponseValidationError, r"connection\.expirationsec: ",
    ),
    "a proxy without a host": (
        success(connection={**PORT_PROXY, "proxy": "http://"}),
        errors.ResponseValidationError,
        "`proxy` is not a valid address",
    ),
    "a proxy with an invalid port": (
        success(connection={**PORT_PROXY, "proxy": "http://a:b"}),
        errors.ResponseValidationError,
        "`proxy` is not a valid address",
    ),
    "a proxy that is not a string": (
        success(connection={**PORT_PROXY, "proxy": [1]}),
        errors.ResponseValidationError, "`proxy` is not a valid address",
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
    "a refused connection": (
        httpx.ConnectError("connection refused"), errors.APIConnectionError, "connection refused",
    ),
    "a timeout": (httpx.ReadTimeout(""), errors.APITimeoutError, "in time"),
}  # fmt: skip


@pytest.mark.parametrize(("response", "error_type", "message"), CASES.values(), ids=CASES.keys())
def test_every_failure_raises_its_error_which_survives_pickling(
    call_rest: CallRest, response: FakeResponse, error_type: type[errors.RemoteItError], message: str
) -> None:
    with pytest.raises(errors.RemoteItError, match=message) as caught:
        call_rest(FakeTransport(response), "connect", SERVICE_ID)
    error = caught.value
    assert type(error) is error_type
    assert error.operation == "POST /device/connect"
    assert error.variables == ("deviceaddress", "wait", "hostip")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (error_type, str(error), vars(error))


def test_a_rest_error_has_reason_and_code(call_rest: CallRest) -> None:
    body = {"status": "false", "reason": "Unknown service.", "code": "NOT_FOUND"}
    empty = {"status": "false", "reason": ""}
    with pytest.raises(errors.RestError) as caught:
        call_rest(FakeTransport(httpx.Response(200, json=body)), "rename", SERVICE_ID, "gate")
    assert (caught.value.reason, caught.value.code) == ("Unknown service.", "NOT_FOUND")
    with pytest.raises(errors.RestError) as caught:
        call_rest(FakeTransport(httpx.Response(200, json=empty)), "rename", SERVICE_ID, "gate")
    assert (caught.value.reason, caught.value.code) == (None, None)


def test_the_error_names_the_invalid_list_item(call_rest: CallRest) -> None:
    response = success(devices=[{"deviceaddress": "A"}, {"deviceaddress": "B", "createdate": "never"}])
    with pytest.raises(errors.ResponseValidationError, match=r"devices\[1\]\.createdate") as caught:
        call_rest(FakeTransport(response), "devices")
    assert "generate" not in str(caught.value)


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("failure", [httpx.Response(503), httpx.ReadTimeout("slow")], ids=["503", "timeout"])
def test_only_the_list_is_retried(call_rest: CallRest, failure: FakeResponse) -> None:
    with_retries: dict[str, Any] = {"retry": Retry()}
    transport = FakeTransport(failure, success(devices=[]))
    assert call_rest(transport, "devices", client_options=with_retries) == []
    assert len(transport.requests) == 2
    for method, args in {
        "connect": (SERVICE_ID,),
        "disconnect": ("A", SERVICE_ID),
        "rename": (SERVICE_ID, "a"),
        "login": ("a", "b"),
    }.items():
        transport = FakeTransport(failure, success(connection=REVERSE_PROXY, token="TOKEN"))
        with pytest.raises(errors.RemoteItError):
            call_rest(transport, method, *args, client_options=with_retries)
        assert len(transport.requests) == 1


def test_a_wrong_clock_is_corrected(call_rest: CallRest) -> None:
    transport = FakeTransport(require_clock(-7200, {"status": "true"}))
    call_rest(transport, "rename", SERVICE_ID, "gate")
    assert len(transport.requests) == 2


def test_a_changed_developer_key_is_reloaded_with_its_access_key(
    call_rest: CallRest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "credentials"

    def write(name: str) -> None:
        path.write_text(
            f"[work]\nR3_ACCESS_KEY_ID={name}\nR3_SECRET_ACCESS_KEY=c2VjcmV0\nR3_DEVELOPER_API_KEY=DEV-{name}\n"
        )
        path.chmod(0o600)

    def handle(request: httpx.Request) -> httpx.Response:
        if request.headers["DeveloperKey"] == "DEV-NEW":
            return success(devices=[])
        write("NEW")
        return httpx.Response(403)

    write("OLD")
    transport = FakeTransport(handle)
    options = {"credentials": Credentials.load("work", path)}
    assert call_rest(transport, "devices", client_options=options) == []
    assert 'keyId="NEW"' in transport.requests[1].headers["Authorization"]


def test_a_rejected_token_is_not_retried_and_the_error_names_no_key(call_rest: CallRest) -> None:
    transport = FakeTransport(httpx.Response(403, headers={"Date": formatdate(0, usegmt=True)}))
    with pytest.raises(errors.AuthenticationError, match="check the token") as caught:
        call_rest(transport, "devices", prepare=with_token)
    assert len(transport.requests) == 1
    assert caught.value.key_id is None


LOGIN_FAILURES = [
    *(response for response, *_ in CASES.values()),
    success(token="TOKEN \r\n"),
    success(token=["TOKEN"]),
]


@pytest.mark.parametrize("response", LOGIN_FAILURES)
def test_a_failed_login_shows_no_secret(
    call_rest: CallRest, response: FakeResponse, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "remoteit")
    with pytest.raises(errors.RemoteItError) as caught:
        call_rest(FakeTransport(response), "login", "a@example.com", "PASSWORD")
    text = "".join(traceback.format_exception(caught.value)) + repr(vars(caught.value)) + caplog.text
    lines = [line for line in text.splitlines() if "call_rest(" not in line and "success(" not in line]
    assert not any(secret in line for line in lines for secret in ("PASSWORD", "TOKEN", "DEVELOPER-KEY"))


def test_the_error_of_a_response_with_a_secret_has_no_cause(call_rest: CallRest) -> None:
    with pytest.raises(errors.ResponseValidationError) as caught:
        call_rest(FakeTransport(success(token="TOKEN \r\n")), "login", "a@example.com", "PASSWORD")
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_no_repr_shows_a_secret() -> None:
    with Client(**build_options()) as client:
        rest = client.rest.with_token("TOKEN")
        text = f"{client.rest!r} {rest!r} {rest._target!r} {rest._target.caller!r} {rest._runner!r}"
    assert "https://api.example/apv/v27" in text
    assert not any(secret in text for secret in ("TOKEN", "DEVELOPER-KEY", SECRET))
