"""An access token does not reach a cassette: not from a header, a body, an address or a message."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from remoteit.testing.recording.cassette import Recording, write
from remoteit.testing.recording.session import RecordingSession, present_head, redact_entry
from remoteit.testing.recording.vcr_types import vcr_request
from remoteit.testing.secrets.scan import findings
from tests.testing.secret_samples import JWT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.testing.project import Project

pytest_plugins = ["pytester"]

OPAQUE = "Zm9v-YmFy_hunter2.QmF6~c2VjcmV0"
"""A token that has the shape of nothing: only its place gives it away."""
URL = "https://api.remote.it/graphql/v1"
LOGIN = "https://login.remote.it/oauth2/token"
JSON = {"content-type": "application/json"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
QUERY = {"query": "{ login { email } }"}


def write_entry(
    path: Path,
    *,
    url: str = URL,
    headers: dict[str, str] = JSON,
    body: str | None = None,
    status: int = 200,
    response_headers: dict[str, str] = JSON,
    response: str = "{}",
) -> str:
    """Record a request with its response, and return the text of the cassette."""
    session = RecordingSession("tests/test_x.py::test_y", "sandbox")
    received: dict[str, Any] = {
        "status": {"code": status, "message": ""},
        "headers": {name: [value] for name, value in response_headers.items()},
        "body": {"string": response.encode()},
    }
    request = vcr_request("POST", url, json.dumps(QUERY) if body is None else body, headers)
    write(Recording(path, present_head("sandbox"), (redact_entry(session, 1, request, received),)))
    return path.read_text("utf-8")


PLACES: dict[str, Callable[[str], dict[str, Any]]] = {
    "header": lambda token: {"headers": {**JSON, "authorization": f"Bearer {token}"}},
    "header with capitals": lambda token: {"headers": {**JSON, "AUTHORIZATION": f"bearer {token}"}},
    "proxy's header": lambda token: {"headers": {**JSON, "proxy-authorization": f"Bearer {token}"}},
    "header of the response": lambda token: {
        "response_headers": {**JSON, "www-authenticate": f'Bearer error="invalid_token", token="{token}"'}
    },
    "address": lambda token: {"url": f"{URL}?access_token={token}"},
    "address of a redirect": lambda token: {
        "status": 302,
        "response_headers": {"location": f"https://app.remote.it/callback#access_token={token}&state=x"},
    },
    "body of a subscription": lambda token: {
        "body": json.dumps({"action": "subscribe", "headers": {"authorization": f"Bearer {token}"}, **QUERY})
    },
    "body of a refresh": lambda token: {
        "url": LOGIN,
        "headers": FORM,
        "body": f"grant_type=refresh_token&refresh_token={token}&client_id=app",
    },
    "new token": lambda token: {
        "url": LOGIN,
        "response": json.dumps({"access_token": token, "token_type": "Bearer", "expires_in": 3600}),
    },
    "new tokens": lambda token: {
        "response": json.dumps({"id_token": token, "refresh_token": token, "accessToken": token})
    },
    "message": lambda token: {
        "status": 401,
        "response": json.dumps({"message": f"Authorization: Bearer {token} was rejected", "code": "X"}),
    },
    "GraphQL error": lambda token: {
        "response": json.dumps({"errors": [{"message": f"the header was 'Bearer {token}'"}]})
    },
    "page of a proxy": lambda token: {
        "response_headers": {"content-type": "text/html"},
        "response": f"<pre>Authorization: Bearer {token}</pre>",
    },
}


@pytest.mark.parametrize("token", [OPAQUE, JWT], ids=["opaque", "JWT"])
@pytest.mark.parametrize("place", PLACES)
def test_a_token_is_redacted_wherever_it_is(place: str, token: str, tmp_path: Path) -> None:
    text = write_entry(tmp_path / "x.yaml", **PLACES[place](token))
    for part in (token, token[:12], token[-12:], "hunter2"):
        assert part not in text
    assert findings(text) == []


CALLS = """
from remoteit import BearerAuth, Client

@pytest.mark.vcr
def test_it(remoteit_sandbox):
    issue = remoteit_sandbox.issue_token if remoteit_sandbox else lambda **options: f"replay-{options}"
    tokens = ["".join(issue(expires_in=seconds).split()) for seconds in (-1, 3600)]
    calls = iter(tokens)
    with Client(auth=BearerAuth(lambda: next(calls))) as client:
        assert client.me().email
    with open("tokens.txt", "w") as file:
        file.write(" ".join(tokens))
"""


def test_a_recorded_client_leaves_no_token_and_is_replayed(project: Project) -> None:
    project.write(CALLS)
    project.record()
    text = project.cassette().read_text("utf-8")
    tokens = (project.root / "tokens.txt").read_text("utf-8").split()
    assert len(tokens) == 2
    for token in tokens:
        assert token[:12] not in text
        assert token[-12:] not in text
    assert "401" in text
    assert findings(text) == []
    project.replay().assert_outcomes(passed=1)
