"""Retries, clock correction, key reload, warnings and logging, with both clients."""

from __future__ import annotations

import itertools
import json
import logging
from email.utils import formatdate
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import remoteit
from generated_client import UNSET
from remoteit import Retry, errors
from tests.client.fake_transport import CREDENTIALS, ME, URL, FakeTransport, me_response, require_clock

if TYPE_CHECKING:
    from pathlib import Path

    from tests.client.fake_transport import Call, FakeResponse

pytestmark = pytest.mark.usefixtures("waits")

RENAMED: dict[str, Any] = {"data": {"renameService": True}}

FAILURES: dict[str, FakeResponse] = {
    "a refused connection": httpx.ConnectError("connection refused"),
    "a dropped connection": httpx.RemoteProtocolError("gone"),
    "a timeout": httpx.ReadTimeout("slow"),
    "408": httpx.Response(408),
    "429": httpx.Response(429),
    "500": httpx.Response(500),
    "503": httpx.Response(503),
    "errors with 502": httpx.Response(502, json={"errors": [{"message": "down"}]}),
}


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES.keys())
def test_a_query_is_retried(call: Call, waits: list[float], failure: FakeResponse) -> None:
    transport = FakeTransport(failure, failure, me_response())
    assert call(transport, "me").email == "a@example.com"
    assert len(transport.requests) == 3
    assert len(waits) == 2
    assert 0.5 <= waits[0] <= 1.0
    assert 1.0 <= waits[1] <= 1.5


@pytest.mark.parametrize("failure", ["a refused connection", "429"])
def test_a_mutation_that_cannot_have_been_executed_is_retried(call: Call, failure: str) -> None:
    transport = FakeTransport(FAILURES[failure], httpx.Response(200, json=RENAMED))
    assert call(transport, "rename_service", "80:00", "name") is True
    assert len(transport.requests) == 2


@pytest.mark.parametrize("failure", sorted(FAILURES.keys() - {"a refused connection", "429"}))
def test_a_mutation_that_may_have_been_executed_is_not_retried(
    call: Call, waits: list[float], failure: str
) -> None:
    transport = FakeTransport(FAILURES[failure], httpx.Response(200, json=RENAMED))
    with pytest.raises(errors.RemoteItError):
        call(transport, "rename_service", "80:00", "name")
    assert len(transport.requests) == 1
    assert waits == []


@pytest.mark.parametrize(
    "failure", [httpx.Response(400), httpx.Response(404), httpx.Response(200, html="hi")]
)
def test_an_error_that_a_retry_cannot_fix_is_raised_at_once(call: Call, failure: FakeResponse) -> None:
    transport = FakeTransport(failure)
    with pytest.raises(errors.RemoteItError):
        call(transport, "me")
    assert len(transport.requests) == 1


def test_the_last_error_is_raised_with_its_attempt(call: Call) -> None:
    transport = FakeTransport(httpx.Response(503))
    with pytest.raises(errors.HTTPStatusError, match="503") as caught:
        call(transport, "me", retry=Retry(max_attempts=3))
    assert (caught.value.attempt, len(transport.requests)) == (3, 3)


def test_retries_can_be_disabled(call: Call) -> None:
    transport = FakeTransport(httpx.Response(503))
    with pytest.raises(errors.HTTPStatusError):
        call(transport, "me", retry=Retry(max_attempts=1))
    assert len(transport.requests) == 1


def test_the_wait_that_the_server_requests_is_used(call: Call, waits: list[float]) -> None:
    date, later = formatdate(1_700_000_000, usegmt=True), formatdate(1_700_000_007, usegmt=True)
    transport = FakeTransport(
        httpx.Response(429, headers={"Retry-After": "12"}),
        httpx.Response(503, headers={"Retry-After": later, "Date": date}),
        me_response(),
    )
    call(transport, "me")
    assert waits == [12.0, 7.0]


def test_a_wait_beyond_the_deadline_is_not_started(call: Call, waits: list[float]) -> None:
    transport = FakeTransport(httpx.Response(429, headers={"Retry-After": "3600"}))
    with pytest.raises(errors.RateLimitError) as caught:
        call(transport, "me")
    assert caught.value.retry_after == 3600.0
    assert waits == []


def test_each_attempt_is_signed_again(call: Call) -> None:
    times = itertools.count(1_700_000_000.0, 30.0)
    transport = FakeTransport(httpx.Response(503), me_response())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("remoteit._core.signer.time", SimpleNamespace(time=lambda: next(times)))
        call(transport, "me")
    first, second = transport.requests
    assert (first.headers["Date"], second.headers["Date"]) == (
        "Tue, 14 Nov 2023 22:13:20 GMT",
        "Tue, 14 Nov 2023 22:13:50 GMT",
    )
    assert first.headers["Authorization"] != second.headers["Authorization"]


@pytest.mark.parametrize("seconds_ahead", [3600.0, -86400.0])
def test_a_wrong_clock_is_corrected_and_logged_once(
    seconds_ahead: float, caplog: pytest.LogCaptureFixture
) -> None:
    transport = FakeTransport(require_clock(seconds_ahead, RENAMED))
    with httpx.Client(transport=transport) as http:
        client = remoteit.Client(credentials=CREDENTIALS, url=URL, http_client=http)
        assert client.rename_service("80:00", "a") is True
        assert client.rename_service("80:00", "b") is True
    assert len(transport.requests) == 3
    assert [record.levelname for record in caplog.records if "clock" in record.message] == ["WARNING"]


def test_a_clock_correction_is_tried_once(call: Call) -> None:
    transport = FakeTransport(httpx.Response(403, headers={"Date": formatdate(1_900_000_000, usegmt=True)}))
    with pytest.raises(errors.AuthenticationError) as caught:
        call(transport, "rename_service", "80:00", "name")
    assert len(transport.requests) == 2
    assert caught.value.key_id == "AAAAAAAAAAAAAAAAAAAA"
    assert caught.value.attempt == 2


def test_a_changed_key_is_reloaded_from_its_file(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "credentials"

    def write(key: str) -> None:
        path.write_text(f"[work]\nR3_ACCESS_KEY_ID={key}\nR3_SECRET_ACCESS_KEY=c2VjcmV0\n", "utf-8")
        path.chmod(0o600)

    def handle(request: httpx.Request) -> httpx.Response:
        if 'keyId="NEW"' in request.headers["Authorization"]:
            return me_response()
        write("NEW")
        return httpx.Response(403, json={"message": "unknown key"})

    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(path))
    write("OLD")
    transport = FakeTransport(handle)
    assert call(transport, "me", profile="work", credentials=None).email == "a@example.com"
    assert len(transport.requests) == 2


def test_an_unchanged_key_is_not_retried(call: Call) -> None:
    transport = FakeTransport(httpx.Response(403))
    with pytest.raises(errors.AuthenticationError):
        call(transport, "me")
    assert len(transport.requests) == 1


def test_an_organization_can_be_the_default_account() -> None:
    transport = FakeTransport(httpx.Response(200, json={"data": {"login": {"account": {"contacts": []}}}}))
    with httpx.Client(transport=transport) as http:
        client = remoteit.Client(credentials=CREDENTIALS, url=URL, http_client=http)
        organization = client.for_account("ORG")
        organization.contacts()
        organization.contacts(account_id="OTHER")
        organization.contacts(account_id=None)
        organization.contacts(account_id=UNSET)
        client.contacts()
    variables = [json.loads(request.content)["variables"] for request in transport.requests]
    assert [values.get("accountId", "-") for values in variables] == ["ORG", "OTHER", None, "ORG", "-"]


def test_an_api_warning_is_issued_once_per_code() -> None:
    texts = ("121 old", "121 old", "7 x")
    responses = [httpx.Response(200, json=ME, headers={"X-R3-Warning": text}) for text in texts]
    with httpx.Client(transport=FakeTransport(*responses)) as http:
        client = remoteit.Client(credentials=CREDENTIALS, url=URL, http_client=http)
        with pytest.warns(errors.ApiWarning) as caught:
            assert [client.me() for _ in texts]
    assert [str(warning.message) for warning in caught] == ["the API warns: 121 old", "the API warns: 7 x"]


def test_the_log_shows_only_operation_attempt_status_and_duration(
    call: Call, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "remoteit")
    transport = FakeTransport(httpx.Response(429), httpx.Response(200, json=RENAMED))
    call(transport, "rename_service", "80:00", "my-private-name")
    text = caplog.text
    assert "RenameService: attempt 1: 429 in" in text
    assert "RenameService: attempt 2: 200 in" in text
    assert "my-private-name" not in text
    assert "Signature" not in text
