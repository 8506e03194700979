"""The sandbox accepts the access tokens that it issued, until they expire or are revoked."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.__main__ import main
from remoteit.sandbox.http.authentication import Authenticator
from remoteit.sandbox.rules.access_tokens import issue_token
from remoteit.sandbox.seed.fleet import build_backend
from remoteit.sandbox.signatures.message import Message, UnauthenticatedError
from remoteit.sandbox.state.codec import decode, encode
from tests.sandbox.signed_requests import SignedRequest

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.backend import Backend

QUERY = {"query": "{ login { email } }"}


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = 1_800_000_000.0

    def __call__(self) -> float:
        return self.time


def backend_with(clock: Clock) -> Backend:
    return build_backend(devices=1, seed=1, clock=clock)


def post(sandbox: Sandbox, authorization: str, path: str = "/graphql/v1", **headers: str) -> httpx.Response:
    return httpx.post(
        sandbox.url + path, json=QUERY, headers={"Authorization": authorization, **headers}, trust_env=False
    )


def email_of(response: httpx.Response) -> str:
    assert response.status_code == 200, response.text
    content: dict[str, Any] = response.json()
    return str(content["data"]["login"]["email"])


def assert_rejected(response: httpx.Response, code: str) -> None:
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == 'Bearer error="invalid_token"'
    assert response.json().keys() == {"message", "code"}
    assert response.json()["code"] == code


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
@pytest.mark.parametrize("path", ["/graphql/v1", "/graphql/beta"])
def test_an_issued_token_authenticates_its_account(sandbox: Sandbox, scheme: str, path: str) -> None:
    token = sandbox.issue_token()
    account = sandbox.backend.access_keys[sandbox.key_id].account
    assert email_of(post(sandbox, f"{scheme} {token}", path)) == account.email


def test_a_token_is_issued_for_any_account(fresh_sandbox: Sandbox) -> None:
    emails = [account.email for account in fresh_sandbox.backend.accounts.values()]
    assert len(emails) > 1
    for email in emails:
        assert email_of(post(fresh_sandbox, f"Bearer {fresh_sandbox.issue_token(email)}")) == email


def test_a_token_of_an_unknown_account_is_not_issued(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"no account uses nobody@example\.com"):
        sandbox.issue_token("nobody@example.com")


@pytest.mark.parametrize("value", [" ", "no-such-token", "a b", "a, Bearer b", "\xfc", "x" * 5000])
def test_an_unknown_token_is_rejected(sandbox: Sandbox, value: str) -> None:
    sandbox.issue_token()
    response = httpx.post(
        f"{sandbox.url}/graphql/v1",
        json=QUERY,
        headers=[(b"Authorization", f"Bearer {value}".rstrip(" ").encode("latin-1"))],
        trust_env=False,
    )
    assert_rejected(response, "TOKEN_UNKNOWN")
    assert value == " " or value not in response.json()["message"]


@given(st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=30))
def test_any_authorization_header_gets_a_rejection(sandbox: Sandbox, text: str) -> None:
    authenticator = Authenticator(sandbox.backend)
    for value in (text, f"Bearer {text}", f"bearer{text}", f"BEARER  {text}"):
        message = Message("POST", "http", "/graphql/v1", (("Authorization", value),), b"{}")
        with pytest.raises(UnauthenticatedError):
            authenticator.authenticate(message, 0.0)


def test_a_token_expires() -> None:
    clock = Clock()
    with run_sandbox(devices=1, clock=clock) as sandbox:
        token = sandbox.issue_token(expires_in=60)
        clock.time += 59
        assert email_of(post(sandbox, f"Bearer {token}"))
        clock.time += 1
        assert_rejected(post(sandbox, f"Bearer {token}"), "TOKEN_EXPIRED")


def test_a_revoked_token_is_rejected(fresh_sandbox: Sandbox) -> None:
    token, other = fresh_sandbox.issue_token(), fresh_sandbox.issue_token()
    assert email_of(post(fresh_sandbox, f"Bearer {token}"))
    fresh_sandbox.revoke_token(token)
    assert_rejected(post(fresh_sandbox, f"Bearer {token}"), "TOKEN_UNKNOWN")
    assert email_of(post(fresh_sandbox, f"Bearer {other}"))
    fresh_sandbox.revoke_token(token)  # again, without an effect


def test_a_token_of_a_deleted_account_is_rejected(fresh_sandbox: Sandbox) -> None:
    token = fresh_sandbox.issue_token()
    fresh_sandbox.backend.access_tokens[token].user_id = "gone"
    assert_rejected(post(fresh_sandbox, f"Bearer {token}"), "TOKEN_UNKNOWN")


def test_a_token_is_saved_with_the_state(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with run_sandbox(devices=1, state=file) as sandbox:
        token = sandbox.issue_token()
    with run_sandbox(state=file) as sandbox:
        assert email_of(post(sandbox, f"Bearer {token}"))


def test_an_older_state_has_no_tokens() -> None:
    clock = Clock()
    document = json.loads(json.dumps(encode(backend_with(clock))))
    del document["objects"][0]["has"]["access_tokens"]
    assert decode(document, clock).access_tokens == {}


def test_a_token_is_not_in_a_repr() -> None:
    backend = backend_with(Clock())
    issued = issue_token(backend, next(iter(backend.accounts.values())), lifetime=timedelta(days=1))
    assert issued.token not in repr(issued)
    assert issued.token not in repr(backend)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_the_command_line_prints_a_token() -> None:
    command = [sys.executable, "-m", "remoteit.sandbox", "--port", "0", "--devices", "1", "--token"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        lines = [process.stdout.readline().strip() for _ in range(6)]
        exports = dict(line.removeprefix("export ").split("=", 1) for line in lines[2:])
        name, _, value = lines[1].removeprefix("# ").partition(": ")
        response = httpx.post(
            exports["REMOTEIT_API_URL"] + "/graphql/v1", json=QUERY, headers={name: value}, trust_env=False
        )
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
    assert email_of(response) == "ada@example.com"


def test_a_token_is_for_a_server_that_stays(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--token", "--", "true"])
    assert "--token cannot be combined with a command" in capsys.readouterr().err


def test_a_signed_request_is_rejected_as_before(sandbox: Sandbox) -> None:
    response = SignedRequest(sandbox, key_id="UNKNOWN").cavage().send()
    assert response.status_code == 403
    assert "www-authenticate" not in response.headers


def test_files_and_the_legacy_api_take_a_token(sandbox: Sandbox) -> None:
    authorization = {"Authorization": f"Bearer {sandbox.issue_token()}"}
    with httpx.Client(base_url=sandbox.url, headers=authorization, trust_env=False) as client:
        upload = client.post("/graphql/v1/file/upload", files={"file": ("a.sh", b"echo")}, data={})
        assert upload.status_code == 200
        missing = client.get("/apv/v27/device/list/all")
        assert (missing.status_code, missing.json()["code"]) == (403, "DEVELOPER_KEY_MISSING")
        key = {"DeveloperKey": sandbox.developer_key}
        assert client.get("/apv/v27/device/list/all", headers=key).json()["status"] == "true"
        bad = client.get("/apv/v27/device/list/all", headers={**key, "Authorization": "Bearer unknown"})
        assert (bad.status_code, bad.json()["status"], bad.json()["code"]) == (401, "false", "TOKEN_UNKNOWN")
