"""A call survives what can be survived: repeated where that is safe, with clock and key set right."""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
import time
from email.utils import formatdate, parsedate_to_datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol

import httpx
import pytest

import remoteit
from generated_client import UNSET, AsyncBaseClient, BaseClient
from remoteit import Credentials, Retry, errors
from tests.client.test_errors import ME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Answer = httpx.Response | Exception
DONE: dict[str, Any] = {"data": {"renameService": True}}


class Server:
    """Answers one after the other, the last one for ever, and keeps what it saw."""

    def __init__(self, *answers: Answer | Callable[[httpx.Request], httpx.Response]) -> None:
        self.answers = list(answers)
        self.seen: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            # A response is read but once, and here perhaps sent often.
            return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
        return answer(request)


class ClientCore(Protocol):
    def __call__(self, server: Server, method: str, *args: object, **options: Any) -> Any: ...


def options_of(options: dict[str, Any]) -> dict[str, Any]:
    key = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")
    return {"url": "https://api.example", **({} if "profile" in options else {"credentials": key}), **options}


def call_sync(server: Server, method: str, *args: object, **options: Any) -> Any:
    with (
        httpx.Client(transport=httpx.MockTransport(server)) as http,
        remoteit.Client(http_client=http, **options_of(options)) as client,
    ):
        return getattr(client, method)(*args)


def call_async(server: Server, method: str, *args: object, **options: Any) -> Any:
    async def run() -> Any:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(server)) as http,
            remoteit.AsyncClient(http_client=http, **options_of(options)) as client,
        ):
            return await getattr(client, method)(*args)

    return asyncio.run(run())


@pytest.fixture(params=[call_sync, call_async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> ClientCore:
    return request.param  # type: ignore[no-any-return]  # pytest types a parameter as Any


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits that a call asked for, none of them waited for."""
    asked: list[float] = []

    async def wait(client: object, seconds: float) -> None:
        asked.append(seconds)

    def wait_sync(client: object, seconds: float) -> None:
        asked.append(seconds)

    monkeypatch.setattr(BaseClient, "_sleep", wait_sync)
    monkeypatch.setattr(AsyncBaseClient, "_sleep", wait)
    return asked


def ok(data: dict[str, Any] = ME) -> httpx.Response:
    return httpx.Response(200, json=data)


BROKEN: dict[str, Answer] = {
    "a refused connection": httpx.ConnectError("refused"),
    "a dropped connection": httpx.RemoteProtocolError("gone"),
    "a timeout": httpx.ReadTimeout("slow"),
    "408": httpx.Response(408),
    "429": httpx.Response(429),
    "500": httpx.Response(500),
    "503": httpx.Response(503),
    "errors with 502": httpx.Response(502, json={"errors": [{"message": "down"}]}),
}


@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN.keys())
def test_a_query_is_made_again(call: ClientCore, waits: list[float], fault: Answer) -> None:
    server = Server(fault, fault, ok())
    assert call(server, "me").email == "a@example.com"
    assert len(server.seen) == 3
    assert len(waits) == 2
    assert 0.5 <= waits[0] <= 1.0
    assert 1.0 <= waits[1] <= 1.5


@pytest.mark.parametrize("fault", ["a refused connection", "429"])
def test_a_mutation_that_cannot_have_been_executed_is_made_again(call: ClientCore, fault: str) -> None:
    server = Server(BROKEN[fault], ok(DONE))
    assert call(server, "rename_service", "80:00", "name") is True
    assert len(server.seen) == 2


@pytest.mark.parametrize("fault", sorted(BROKEN.keys() - {"a refused connection", "429"}))
def test_any_other_mutation_is_not(call: ClientCore, waits: list[float], fault: str) -> None:
    server = Server(BROKEN[fault], ok(DONE))
    with pytest.raises(errors.RemoteItError):
        call(server, "rename_service", "80:00", "name")
    assert len(server.seen) == 1
    assert waits == []


@pytest.mark.parametrize("fault", [httpx.Response(400), httpx.Response(404), httpx.Response(200, html="hi")])
def test_what_another_attempt_cannot_cure_is_raised_at_once(call: ClientCore, fault: Answer) -> None:
    server = Server(fault)
    with pytest.raises(errors.RemoteItError):
        call(server, "me")
    assert len(server.seen) == 1


def test_the_last_error_is_raised_and_knows_its_attempt(call: ClientCore) -> None:
    server = Server(httpx.Response(503))
    with pytest.raises(errors.HTTPStatusError, match="503") as caught:
        call(server, "me", retry=Retry(max_attempts=3))
    assert (caught.value.attempt, len(server.seen)) == (3, 3)


def test_repeating_can_be_switched_off(call: ClientCore) -> None:
    server = Server(httpx.Response(503))
    with pytest.raises(errors.HTTPStatusError):
        call(server, "me", retry=Retry(max_attempts=1))
    assert len(server.seen) == 1


def test_a_wait_that_the_server_names_is_kept(call: ClientCore, waits: list[float]) -> None:
    date, later = formatdate(1_700_000_000, usegmt=True), formatdate(1_700_000_007, usegmt=True)
    server = Server(
        httpx.Response(429, headers={"Retry-After": "12"}),
        httpx.Response(503, headers={"Retry-After": later, "Date": date}),
        ok(),
    )
    call(server, "me")
    assert waits == [12.0, 7.0]


def test_a_wait_beyond_the_deadline_is_not_begun(call: ClientCore, waits: list[float]) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": "3600"}))
    with pytest.raises(errors.RateLimitError) as caught:
        call(server, "me")
    assert caught.value.retry_after == 3600.0
    assert waits == []


def test_each_attempt_is_signed_anew(call: ClientCore) -> None:
    moments = itertools.count(1_700_000_000.0, 30.0)
    server = Server(httpx.Response(503), ok())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("remoteit._core.signer.time", SimpleNamespace(time=lambda: next(moments)))
        call(server, "me")
    first, second = server.seen
    assert (first.headers["Date"], second.headers["Date"]) == (
        "Tue, 14 Nov 2023 22:13:20 GMT",
        "Tue, 14 Nov 2023 22:13:50 GMT",
    )
    assert first.headers["Authorization"] != second.headers["Authorization"]


def refusing_wrong_clocks(ahead: float) -> Callable[[httpx.Request], httpx.Response]:
    """A server whose clock is ahead of ours."""

    def handle(request: httpx.Request) -> httpx.Response:
        now = time.time() + ahead
        off = abs(parsedate_to_datetime(request.headers["Date"]).timestamp() - now)
        body = {"message": "the date is off"} if off > 300 else DONE
        return httpx.Response(
            403 if off > 300 else 200, json=body, headers={"Date": formatdate(now, usegmt=True)}
        )

    return handle


@pytest.mark.parametrize("ahead", [3600.0, -86400.0])
def test_a_wrong_clock_is_set_right_and_told_of_once(ahead: float, caplog: pytest.LogCaptureFixture) -> None:
    server = Server(refusing_wrong_clocks(ahead))
    with httpx.Client(transport=httpx.MockTransport(server)) as http:
        client = remoteit.Client(http_client=http, **options_of({}))
        assert client.rename_service("80:00", "a") is True
        assert client.rename_service("80:00", "b") is True
    assert len(server.seen) == 3
    assert [record.levelname for record in caplog.records if "clock" in record.message] == ["WARNING"]


def test_a_wrong_clock_that_cannot_be_set_right_is_tried_once(call: ClientCore) -> None:
    server = Server(httpx.Response(403, headers={"Date": formatdate(1_900_000_000, usegmt=True)}))
    with pytest.raises(errors.AuthenticationError) as caught:
        call(server, "rename_service", "80:00", "name")
    assert len(server.seen) == 2
    assert caught.value.key_id == "AAAAAAAAAAAAAAAAAAAA"
    assert caught.value.attempt == 2


def test_a_changed_key_is_read_from_its_file(
    call: ClientCore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "credentials"

    def write(key: str) -> None:
        path.write_text(f"[work]\nR3_ACCESS_KEY_ID={key}\nR3_SECRET_ACCESS_KEY=c2VjcmV0\n", "utf-8")
        path.chmod(0o600)

    def handle(request: httpx.Request) -> httpx.Response:
        if 'keyId="NEW"' in request.headers["Authorization"]:
            return ok()
        write("NEW")
        return httpx.Response(403, json={"message": "unknown key"})

    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(path))
    write("OLD")
    server = Server(handle)
    assert call(server, "me", profile="work").email == "a@example.com"
    assert len(server.seen) == 2


def test_an_unchanged_key_is_not_tried_again(call: ClientCore) -> None:
    server = Server(httpx.Response(403))
    with pytest.raises(errors.AuthenticationError):
        call(server, "me")
    assert len(server.seen) == 1


def test_an_organisation_can_be_the_default_account() -> None:
    server = Server(ok({"data": {"login": {"account": {"contacts": []}}}}))
    with httpx.Client(transport=httpx.MockTransport(server)) as http:
        client = remoteit.Client(http_client=http, **options_of({}))
        organisation = client.for_account("ORG")
        organisation.contacts()
        organisation.contacts(account_id="OTHER")
        organisation.contacts(account_id=None)
        organisation.contacts(account_id=UNSET)
        client.contacts()
    assert [json.loads(request.content)["variables"].get("accountId", "-") for request in server.seen] == [
        "ORG", "OTHER", None, "ORG", "-",
    ]  # fmt: skip


def test_a_warning_of_the_api_is_passed_on_once_for_each_code() -> None:
    said = ("121 old", "121 old", "7 x")
    answers = [httpx.Response(200, json=ME, headers={"X-R3-Warning": text}) for text in said]
    with httpx.Client(transport=httpx.MockTransport(Server(*answers))) as http:
        client = remoteit.Client(http_client=http, **options_of({}))
        with pytest.warns(errors.ApiWarning) as caught:
            assert [client.me() for _ in said]
    assert [str(warning.message) for warning in caught] == ["the API warns: 121 old", "the API warns: 7 x"]


def test_the_log_tells_operation_attempt_status_and_duration_and_no_more(
    call: ClientCore, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "remoteit")
    server = Server(httpx.Response(429), ok(DONE))
    call(server, "rename_service", "80:00", "my-private-name")
    text = caplog.text
    assert "RenameService: attempt 1: 429 in" in text
    assert "RenameService: attempt 2: 200 in" in text
    assert "my-private-name" not in text
    assert "Signature" not in text
