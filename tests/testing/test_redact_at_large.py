"""The redaction works for any JSON and text, and for every response of the sandbox."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import generated_client
from generated_client._runtime.operation import Operation
from remoteit import Client, NullResultError
from remoteit.testing.recording.vcr_types import vcr_request
from remoteit.testing.secrets.redact import MessageRedactor, redact_string
from remoteit.testing.secrets.scan import findings
from tests.testing.secret_samples import NAMED, SECRET, SHAPES, cassette

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox

pytestmark = pytest.mark.slow  # large recordings

PLANTED = [*(text for _, text in SHAPES.values()), "80:00:00:00:01:02:03:04", "2026-11-20T20:43:00.123Z"]
KEYS = ["name", "value", "values", "key", "code", "query", "version", "secrets", "tokens", "ann@firm.de"]
PIECES = [*'a1:@=\\"/', "1.", "a.", "a-", "0a:", "eyJ", "password", "-----BEGIN ", "://", "name=", "token "]
GLUED = [
    "a%40",
    "@a.",
    "a:",
    "=\\",
    "-a",
    "form-data; ",
    'form-data; name="a"',
    "a://a@",
    "?token=",
    "Bearer ",
]
STARTS = ["", "https://a.de/", "https://", 'password="', "{", '{"password": "', "a@", "eyJaaaaaaaa."]
URL = "https://api.remote.it/graphql/v1"
GET = vcr_request("GET", "https://api.remote.it/x", None, {})
ODD = "@.:/=\"'\\ -_%0159aAfF?&#\n\r{}[]é\u2028$"

WORDS = st.sampled_from(PLANTED) | st.text(ODD, max_size=12) | st.text(max_size=8)
VALUES = st.recursive(
    WORDS | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner, max_size=4)
        | st.sampled_from([content for _, content in NAMED.values()])
    ),
    max_leaves=8,
)


DOCUMENT = "query($a: Object) { login { attributes devices { items { name } } } x(a: $a) }"


def redact(request: object, response: object) -> tuple[Any, str]:
    """A request and a response after their redaction."""
    redactor = MessageRedactor()
    sent = redactor.redact_request(vcr_request("POST", URL, json.dumps(request), {}))
    answer = {"headers": {}, "body": {"string": json.dumps(response).encode()}}
    text = redactor.redact_response(answer, sent)["body"]["string"].decode()
    return json.loads(sent.body), text


@settings(deadline=None)  # the first example reads the schema
@given(VALUES)
def test_redacted_json_does_not_change_again_and_passes_the_scan(value: object) -> None:
    request = {"query": DOCUMENT, "variables": {"a": value, "b": value}}
    login = {"attributes": value, "devices": {"items": [{"name": value}]}, "x": value}
    for response in ({"data": {"login": login}, "errors": value}, {"data": value}, {"x": value}, [value]):
        sent, text = redact(request, response)
        sent_again, text_again = redact(sent, json.loads(text))
        assert (sent_again, json.loads(text_again)) == (sent, json.loads(text))
        assert findings(cassette(request=sent, response=text)) == []
        indented = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
        assert findings(cassette(request=json.dumps(sent), response=indented)) == []


@given(st.lists(WORDS, max_size=6).map("".join))
def test_redacted_text_does_not_change_again_and_passes_the_scan(text: str) -> None:
    redactor = MessageRedactor()
    done = redactor.redact_response({"headers": {}, "body": {"string": text.encode("utf-8", "replace")}}, GET)
    assert redactor.redact_response(done, GET) == done
    assert findings(cassette(response=done["body"]["string"])) == []


@given(VALUES, st.lists(st.sampled_from(["a", "errors", "value", "data"]), max_size=4))
def test_a_secret_is_found_at_any_depth_beside_anything(value: object, way: list[str]) -> None:
    planted: object = {"secret": SECRET, "beside": value}
    for step in way:
        planted = {step: [planted]}
    assert SECRET not in redact_string(json.dumps(planted))
    assert SECRET not in redact({"query": DOCUMENT}, planted)[1]


@pytest.mark.parametrize("piece", PIECES + GLUED)
def test_a_long_text_is_redacted_quickly(piece: str) -> None:
    # If a pattern tried each start of a run again, this would take minutes.
    for start in STARTS:
        assert redact_string(start + piece * (50_000 // len(piece)))


class Recorder(httpx.HTTPTransport):
    """Keeps each request with its response."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[tuple[bytes, bytes]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = super().handle_request(request)
        self.kept.append((request.read(), answer.read()))
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


def operations() -> Iterator[Operation[Any]]:
    """All queries of the client."""
    constants = (getattr(generated_client, name) for name in generated_client.__all__ if name.isupper())
    yield from (item for item in constants if isinstance(item, Operation) and item.kind == "query")


@pytest.fixture(scope="module")
def answers() -> Iterator[dict[str, tuple[Operation[Any], bytes, bytes]]]:
    """The responses of a sandbox to every query."""
    from remoteit.sandbox import run_sandbox

    with run_sandbox() as sandbox:
        yield run_queries(sandbox)


def run_queries(sandbox: Sandbox) -> dict[str, tuple[Operation[Any], bytes, bytes]]:
    device = next(iter(sandbox.backend.devices.values()))
    recorder = Recorder()
    found: dict[str, tuple[Operation[Any], bytes, bytes]] = {}
    with (
        httpx.Client(transport=recorder) as http,
        Client(credentials=sandbox.credentials, url=sandbox.url, http_client=http) as client,
    ):
        client.connect(device.services[0].id)
        client.set_connect_link(device.services[0].id, password="hunter2")
        network = client.networks()[0].id
        given = {
            "name": "lab",
            "ids": [file.id for file in client.files()],
            "partnerId": next(iter(sandbox.backend.partners)),
        }
        for operation in operations():
            needed = set(re.findall(r"\$(\w+): [^,=)]*!(?=[,)])", operation.document.partition("{")[0]))
            ids = network if operation.name == "Network" else [device.id]
            variables = {name: {**given, "id": ids}[name] for name in needed}
            if operation.name.startswith("Service"):
                variables["id"] = [device.services[0].id]
            with suppress(NullResultError):  # a null is a response too
                client.execute(operation, variables)
            found[operation.name] = (operation, *recorder.kept[-1])
    return found


def test_redacted_responses_of_the_sandbox_still_fit_their_models(
    answers: dict[str, tuple[Operation[Any], bytes, bytes]],
) -> None:
    assert len(answers) >= 50
    changed = set[str]()
    for name, (operation, request, answer) in answers.items():
        given = vcr_request("POST", URL, request, {})
        response = {"headers": {}, "body": {"string": answer}}
        done = MessageRedactor().redact_response(response, given)["body"]["string"]
        operation.response_adapter.validate_json(done)
        sent = MessageRedactor().redact_request(given)
        assert findings(cassette(request=json.loads(sent.body), response=done.decode())) == []
        changed |= {name} if done != answer else set()
    assert changed >= {"AccessKeys", "DeveloperKey", "RegistrationCode", "RegistrationCommand", "Links"}
    assert changed >= {"DeviceRestore", "DeviceReport", "EventsUrl", "Invoices"}
    # All people and machines of the sandbox have reserved addresses.
    assert not changed & {"Me", "Account", "Devices", "Events", "Endpoints", "Contacts"}
    # A single device has the values of attributes.
    assert {"Device", "DeviceAttributes"} <= changed


def test_no_secret_of_the_sandbox_is_left(
    answers: dict[str, tuple[Operation[Any], bytes, bytes]],
) -> None:
    for name, field in (("DeveloperKey", "key"), ("RegistrationCode", "registrationCode"), ("Links", "code")):
        _, request, answer = answers[name]
        values = re.findall(rf'"{field}":"([^"]+)"', answer.decode())
        response = {"headers": {}, "body": {"string": answer}}
        done = MessageRedactor().redact_response(response, vcr_request("POST", URL, request, {}))
        assert values
        assert not any(value.encode() in done["body"]["string"] for value in values)
