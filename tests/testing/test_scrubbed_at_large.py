"""Scrubbing holds for whatever JSON or text there is, and for all that the sandbox answers."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import generated_client
from generated_client._runtime.operation import Operation
from remoteit import Client, NullResultError
from remoteit.testing.recording.vcr_types import vcr_request
from remoteit.testing.secrets.scan import findings
from remoteit.testing.secrets.scrub import scrubbed_answer, scrubbed_text
from tests.testing.secret_samples import NAMED, SECRET, SHAPES, cassette

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox

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


@given(VALUES)
def test_scrubbed_json_stays_as_it_is_and_passes_the_scan(value: object) -> None:
    done = scrubbed_text(json.dumps({"data": value}))
    assert scrubbed_text(done) == done
    assert findings(cassette(request=json.loads(done), answer=done)) == []
    assert findings(cassette(answer=json.dumps(json.loads(done), indent=2, ensure_ascii=False))) == []


@given(st.lists(WORDS, max_size=6).map("".join))
def test_scrubbed_text_stays_as_it_is_and_passes_the_scan(text: str) -> None:
    done = scrubbed_text(text)
    assert scrubbed_text(done) == done
    assert findings(cassette(answer=done)) == []


@given(VALUES, st.lists(st.sampled_from(["a", "errors", "value", "data"]), max_size=4))
def test_a_secret_is_found_at_any_depth_beside_anything(value: object, way: list[str]) -> None:
    planted: object = {"secret": SECRET, "beside": value}
    for step in way:
        planted = {step: [planted]}
    assert SECRET not in scrubbed_text(json.dumps(planted))


@pytest.mark.parametrize("piece", PIECES + GLUED)
def test_a_long_text_is_no_trouble(piece: str) -> None:
    # Where a pattern tried each start of a run again, this would take minutes.
    for start in STARTS:
        assert scrubbed_text(start + piece * (50_000 // len(piece)))


class Recorder(httpx.HTTPTransport):
    """Keeps each request with its answer."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[tuple[bytes, bytes]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = super().handle_request(request)
        self.kept.append((request.read(), answer.read()))
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


def operations() -> Iterator[Operation[Any]]:
    """All that the client can ask, but not what it can change."""
    for module in pkgutil.iter_modules(generated_client.__path__):
        names: dict[str, Any] = vars(importlib.import_module(f"generated_client.{module.name}"))
        yield from (one for one in names.values() if isinstance(one, Operation) and one.kind == "query")


@pytest.fixture(scope="module")
def answers() -> Iterator[dict[str, tuple[Operation[Any], bytes, bytes]]]:
    """What a sandbox answers to every operation that reads, and to the one that makes a key."""
    from remoteit.sandbox import run_sandbox

    with run_sandbox() as sandbox:
        yield asked(sandbox)


def asked(sandbox: Sandbox) -> dict[str, tuple[Operation[Any], bytes, bytes]]:
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
        given = {"name": "lab", "ids": [one.id for one in client.files()]}
        for operation in operations():
            needed = set(re.findall(r"\$(\w+): [^,=)]*!(?=[,)])", operation.document.partition("{")[0]))
            ids = network if operation.name == "Network" else [device.id]
            variables = {name: {**given, "id": ids}[name] for name in needed}
            if operation.name.startswith("Service"):
                variables["id"] = [device.services[0].id]
            with suppress(NullResultError):  # a null on the way is an answer too
                client.execute(operation, variables)
            found[operation.name] = (operation, *recorder.kept[-1])
    return found


def test_scrubbed_answers_of_the_sandbox_still_fit_their_models(
    answers: dict[str, tuple[Operation[Any], bytes, bytes]],
) -> None:
    assert len(answers) >= 50
    changed = set[str]()
    for name, (operation, request, answer) in answers.items():
        given = vcr_request("POST", "https://api.remote.it/graphql/v1", request, {})
        done = scrubbed_answer(given, {"headers": {}, "body": {"string": answer}})["body"]["string"]
        operation.response_adapter.validate_json(done)
        assert findings(cassette(request=json.loads(request), answer=done.decode())) == []
        changed |= {name} if done != answer else set()
    assert changed >= {"AccessKeys", "DeveloperKey", "RegistrationCode", "RegistrationCommand", "Links"}
    assert changed >= {"DeviceRestore", "DeviceReport", "EventsUrl", "Invoices"}
    # All people and machines of the sandbox have reserved addresses.
    assert not changed & {"Me", "Account", "Device", "Devices", "Events", "Endpoints", "Contacts", "Jobs"}


def test_no_secret_of_the_sandbox_is_left(
    answers: dict[str, tuple[Operation[Any], bytes, bytes]],
) -> None:
    for name, field in (("DeveloperKey", "key"), ("RegistrationCode", "registrationCode"), ("Links", "code")):
        values = re.findall(rf'"{field}":"([^"]+)"', answers[name][2].decode())
        done = scrubbed_text(answers[name][2].decode())
        assert values
        assert not any(value in done for value in values)
