"""The scan finds each kind of secret anywhere in a cassette's file, and nothing in a redacted one."""

from __future__ import annotations

import base64
import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml  # type: ignore[import-untyped]  # PyYAML ships no types; basedpyright brings its own

from remoteit.testing.recording.vcr_types import vcr_request
from remoteit.testing.secrets.redact import MessageRedactor, redact_string
from remoteit.testing.secrets.scan import findings
from tests.testing.secret_samples import HARMLESS, NAMED, SHAPES, UUID, cassette

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://api.remote.it/graphql/v1"
TAG = "mutation($name: String!) { deleteTag(name: $name) }"


def kinds(text: str) -> set[str]:
    return {finding.kind for finding in findings(text)}


def redact_cassette(text: str) -> str:
    """The text of a cassette after the hooks have redacted all of it."""
    redactor = MessageRedactor()
    content = yaml.safe_load(text)
    for entry in content["interactions"]:
        request = entry["request"]
        body = request["body"] if isinstance(request["body"], str | bytes) else json.dumps(request["body"])
        headers = {name: values[0] for name, values in request["headers"].items()}
        given = vcr_request(request["method"], request["uri"], body, headers)
        done: Any = redactor.redact_request(given)
        entry["response"] = redactor.redact_response(entry["response"], given)
        entry["request"] = {
            "method": done.method,
            "uri": done.uri,
            "headers": {name: [value] for name, value in done.headers.items()},
            "body": done.body.decode(),
        }
    dumped: str = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    return dumped


PLACES: dict[str, Callable[[str], str]] = {
    "variables": lambda text: cassette(request={"query": TAG, "variables": {"name": [text]}}),
    "request's JSON": lambda text: cassette(
        request=json.dumps({"query": TAG, "variables": {"name": text}}, indent=2)
    ),
    "response's JSON": lambda text: cassette(
        request={"query": "{ login { tags { name } } }"},
        response=json.dumps({"data": {"login": {"tags": [{"name": text}]}}}, indent=2),
    ),
    "response's text": lambda text: cassette(response=text),
    "bytes": lambda text: cassette(response=text.encode()),
    "UTF-16": lambda text: cassette(response=text.encode("utf-16")),
    "compressed bytes": lambda text: cassette(response=gzip.compress(text.encode())),
    "binary bytes": lambda text: cassette(response=b"\x00\xff\x00" + text.encode() + b"\x00\xfe"),
    "table": lambda text: cassette(response=f"id,note\r\n1,{text}\r\n"),
    "header": lambda text: cassette(response="{}", response_headers={"x-r3-warning": [f"121 {text}"]}),
    "part of a form": lambda text: cassette(
        request=f'--b\r\nContent-Disposition: form-data; name="name"\r\n\r\n{text}\r\n--b--\r\n',
        request_headers={"content-type": ["multipart/form-data; boundary=b"]},
    ),
    "head": lambda text: yaml.safe_dump({"recorded": {"from": text}, "version": 1, "interactions": []}),
    "no cassette": lambda text: yaml.safe_dump([{"a": [text]}]),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("secret", "text"), [shape for shape in SHAPES.values() if shape[1].isascii()])
def test_a_secret_is_found_by_its_shape_in_every_place(secret: str, text: str, place: str) -> None:
    found = findings(PLACES[place](text))
    assert found
    assert not any(secret in finding.excerpt for finding in found)
    assert findings(PLACES[place](redact_string(text))) == []


@pytest.mark.parametrize(("secret", "content"), NAMED.values(), ids=NAMED)
def test_a_secret_without_a_coordinate_is_found_in_requests_and_responses(
    secret: str, content: dict[str, Any]
) -> None:
    for text in (
        cassette(request={"operationName": "X", "variables": content, "query": "{ x }"}, response="{}"),
        cassette(request=json.dumps({"variables": content, "query": "{ x }"}), response="{}"),
        cassette(request={"query": "{ x }"}, response=json.dumps({"data": content}, indent=2)),
        cassette(request={"query": "{ x }"}, response=json.dumps({"data": content}).encode("utf-16")),
    ):
        found = findings(text)
        assert found
        assert not any(secret in finding.excerpt for finding in found)
        assert findings(redact_cassette(text)) == []


@pytest.mark.parametrize("content", HARMLESS, ids=lambda content: next(iter(content)))
def test_nothing_is_found_in_harmless_values(content: dict[str, Any]) -> None:
    assert findings(yaml.safe_dump(content, sort_keys=False)) == []
    assert findings(yaml.safe_dump([json.dumps(content)])) == []


def test_values_at_harmless_coordinates_and_kept_values_are_not_reported() -> None:
    request = {"query": "{ login { devices { items { id name hardwareId state } } attributes } }"}
    device = {
        "id": "80:00:00:00:01:02:03:04",
        "name": "Gate",
        "hardwareId": "04b5-0608eca92882",
        "state": "active",
    }
    login = {"devices": {"items": [device]}, "attributes": {"floor": 3}}
    text = cassette(request=request, response=json.dumps({"data": {"login": login}}))
    assert kinds(text) == {"free-form value"}
    kept = text.replace("  schema:", "  kept: [User.attributes]\n  schema:")
    assert findings(kept) == []
    assert findings(redact_cassette(text)) == []


def test_a_cassette_of_another_service_has_no_findings() -> None:
    headers = {"authorization": ["Bearer abcdefgh.12345678"]}
    entry: dict[str, dict[str, Any]] = {
        "request": {"method": "GET", "uri": "https://api.firm.de/", "headers": headers, "body": None},
        "response": {"status": {"code": 200}, "headers": {"date": ["x"]}, "body": {"string": "ann@firm.de"}},
    }
    foreign = {"version": 1, "interactions": [entry]}
    assert findings(yaml.safe_dump(foreign)) == []
    request: dict[str, Any] = {**entry["request"]}
    own = {**entry, "request": {**request, "uri": "https://api.remote.it/graphql/v1"}}
    assert kinds(yaml.safe_dump({"version": 1, "interactions": [entry, own]})) >= {"header", "e-mail address"}
    assert kinds(yaml.safe_dump({"recorded": {"from": "live"}, **foreign})) >= {"header"}


@pytest.mark.parametrize(
    "header", ["authorization", "signature", "signature-input", "developerkey", "token", "date", "x-new"]
)
def test_a_header_that_is_not_on_the_list_is_found(header: str) -> None:
    for name in (header, header.title()):
        for text in (
            cassette(response="{}", request_headers={name: ["v4lue"]}),
            cassette(response="{}", response_headers={name: ["v4lue"]}),
        ):
            found = findings(text)
            assert "header" in {finding.kind for finding in found}
            assert name in text.splitlines()[found[0].line - 1]
            assert not any("v4lue" in finding.excerpt for finding in found)
            assert findings(redact_cassette(text)) == []


def test_a_secret_in_a_uri_is_found() -> None:
    for uri in (
        f"{URL}?token=abc",
        "https://ann:pw@api.remote.it/graphql/v1",
        f"https://api.remote.it/reports/{UUID}.csv",
    ):
        assert findings(cassette(request={"query": "{ x }"}, response="{}", uri=uri))


def test_a_finding_has_a_line_and_a_name() -> None:
    lines = ["version: 1", "interactions:", "- request: {body: null}", "  response:", "    body:"]
    lines += [
        "      string: |-",
        "        {",
        '          "token": "mine",',
        '          "username": "ann@firm.de"',
    ]
    assert [
        (finding.line, finding.kind, finding.excerpt)
        for finding in findings("\n".join([*lines, "        }"]))
    ] == [
        (8, "secret", "token: … (4 characters)"),
        (9, "e-mail address", "username: … (11 characters)"),
    ]
    assert findings('"ann@firm.de": ann@firm.de\n')[0].excerpt == "… (11 characters)"


def test_secrets_are_found_in_every_layout_of_the_yaml() -> None:
    content = {"data": {"login": {"email": "ann@firm.de", "secret": "mine"}}}
    entry = {
        "request": {"method": "GET", "uri": URL, "headers": {"date": ["x"]}, "body": None},
        "response": {"status": {"code": 200}, "headers": {}, "body": {"string": json.dumps(content)}},
    }
    whole = {"version": 1, "interactions": [entry]}
    for text in (
        json.dumps(whole),
        yaml.safe_dump(whole, default_flow_style=True, width=20),
        yaml.safe_dump(whole, default_style='"', width=10),
        yaml.safe_dump({"version": 1, "interactions": [entry, entry]}),  # the second one an alias
        yaml.safe_dump(whole).encode().decode().replace("ann@firm.de", "\\u0061nn\\u0040firm.de"),
        "---\n".join(["version: 1\n", yaml.safe_dump(whole)]),
    ):
        assert kinds(text) >= {"header", "e-mail address", "secret"}


def test_both_values_of_a_repeated_name_are_checked() -> None:
    text = "interactions:\n- request:\n    headers: {token: [a]}\n    headers: {}\n    body: {password: a}\n"
    assert kinds(f"{text}    body: null\n") == {"header", "secret"}
    twice = '{"password": "mine", "password": null}'
    assert kinds(cassette(response=twice)) == {"secret"}


def test_a_secret_in_a_comment_is_found() -> None:
    assert [finding.line for finding in findings(f"# by ann@firm.de\n{cassette(response='{}')}")] == [1]


def test_a_secret_behind_an_alias_is_found() -> None:
    response = json.dumps({"data": {"mine": {"s": "mine-s"}}})
    document = "mutation { mine: createAccessKey { s: secret } }"
    text = cassette(request={"query": document}, response=response)
    assert (
        kinds(text)
        == kinds(cassette(request=json.dumps({"query": document}), response=response))
        == {"secret"}
    )
    assert findings(redact_cassette(text)) == []


def test_a_file_that_is_not_valid_yaml_is_reported_and_still_checked() -> None:
    found = findings("version: 1\ninteractions: [\nann@firm.de\n}")
    assert {finding.kind for finding in found} == {"unreadable", "e-mail address"}
    assert kinds("a: " + "[" * 5000) == {"unreadable"}
    assert kinds("a: \x00") == {"unreadable"}
    assert findings("") == []


def test_tags_are_ignored_and_anchors_in_themselves_are_harmless() -> None:
    assert findings('a: !!python/object/apply:os.system ["false"]\nb: !!int x\nc: !!binary "?"\n') == []
    assert kinds("a: &a\n- *a\n- ann@firm.de\n") == {"e-mail address"}


def test_a_response_in_an_unknown_compression_is_reported() -> None:
    response: dict[str, Any] = {
        "headers": {"Content-Encoding": ["br"]},
        "body": {"string": b"\x0b\x80"},
        "status": {"code": 200},
    }
    done = MessageRedactor().redact_response(response)
    entry: dict[str, Any] = {
        "request": {"method": "GET", "uri": URL, "headers": {}, "body": None},
        "response": done,
    }
    assert kinds(yaml.safe_dump({"version": 1, "interactions": [entry]})) == {"header"}


def test_bytes_are_checked_everywhere() -> None:
    coded = base64.b64encode(b"\xff\x00 by ann@firm.de \x00").decode()
    assert kinds(f"a: [{{b: !!binary {coded}}}]\n") == {"e-mail address"}
