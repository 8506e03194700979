"""The scan finds each kind of secret wherever it lies in a cassette's file, and nothing in a scrubbed one."""

from __future__ import annotations

import base64
import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml  # type: ignore[import-untyped]  # PyYAML ships no types; basedpyright brings its own

from remoteit.testing.recording.vcr_types import vcr_request
from remoteit.testing.secrets.scan import findings
from remoteit.testing.secrets.scrub import scrubbed_answer, scrubbed_request, scrubbed_response, scrubbed_text
from tests.testing.secret_samples import HARMLESS, NAMED, SHAPES, UUID, cassette

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://api.remote.it/graphql/v1"


def kinds(text: str) -> set[str]:
    return {one.kind for one in findings(text)}


def scrubbed(text: str) -> str:
    """A cassette's text after all that it holds went through the hooks."""
    content = yaml.safe_load(text)
    for entry in content["interactions"]:
        request = entry["request"]
        body = request["body"] if isinstance(request["body"], str | bytes) else json.dumps(request["body"])
        headers = {name: values[0] for name, values in request["headers"].items()}
        given = vcr_request(request["method"], request["uri"], body, headers)
        done: Any = scrubbed_request(given)
        entry["response"] = scrubbed_answer(given, entry["response"])
        entry["request"] = {
            "method": done.method,
            "uri": done.uri,
            "headers": {name: [value] for name, value in done.headers.items()},
            "body": done.body.decode(),
        }
    dumped: str = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    return dumped


PLACES: dict[str, Callable[[str], str]] = {
    "variables": lambda text: cassette(request={"query": "{ x }", "variables": {"a": [{"name": text}]}}),
    "request's JSON": lambda text: cassette(
        request=json.dumps({"query": "{ x }", "variables": {"a": text}}, indent=2)
    ),
    "answer's JSON": lambda text: cassette(answer=json.dumps({"data": {"a": [{"name": text}]}}, indent=2)),
    "answer's text": lambda text: cassette(answer=text),
    "bytes": lambda text: cassette(answer=text.encode()),
    "UTF-16": lambda text: cassette(answer=text.encode("utf-16")),
    "packed bytes": lambda text: cassette(answer=gzip.compress(text.encode())),
    "bytes that are no text": lambda text: cassette(answer=b"\x00\xff\x00" + text.encode() + b"\x00\xfe"),
    "table": lambda text: cassette(answer=f"id,note\r\n1,{text}\r\n"),
    "header": lambda text: cassette(answer="{}", response_headers={"x-r3-warning": [f"121 {text}"]}),
    "part of a form": lambda text: cassette(
        request=f'--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n{text}\r\n--b--\r\n',
        request_headers={"content-type": ["multipart/form-data; boundary=b"]},
    ),
    "head": lambda text: yaml.safe_dump({"recorded": {"from": text}, "version": 1, "interactions": []}),
    "no cassette": lambda text: yaml.safe_dump([{"a": [text]}]),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("secret", "text"), [one for one in SHAPES.values() if one[1].isascii()])
def test_a_secret_of_a_telling_shape_is_found_in_every_place(secret: str, text: str, place: str) -> None:
    found = findings(PLACES[place](text))
    assert found
    assert not any(secret in one.excerpt for one in found)
    assert findings(PLACES[place](scrubbed_text(text))) == []


@pytest.mark.parametrize(("secret", "content"), NAMED.values(), ids=NAMED)
def test_a_secret_with_a_telling_name_is_found_in_requests_and_answers(
    secret: str, content: dict[str, Any]
) -> None:
    for text in (
        cassette(request={"operationName": "X", "variables": content, "query": "{ x }"}, answer="{}"),
        cassette(request=json.dumps({"variables": content, "query": "{ x }"}), answer="{}"),
        cassette(request={"query": "{ x }"}, answer=json.dumps({"data": content}, indent=2)),
        cassette(request={"query": "{ x }"}, answer=json.dumps({"data": content}).encode("utf-16")),
    ):
        found = findings(text)
        assert found
        assert not any(secret in one.excerpt for one in found)
        assert findings(scrubbed(text)) == []


@pytest.mark.parametrize("content", HARMLESS, ids=lambda one: next(iter(one)))
def test_nothing_is_found_where_there_is_no_secret(content: dict[str, Any]) -> None:
    assert findings(cassette(request={"query": "{ x }", "variables": content}, answer="{}")) == []
    assert findings(cassette(request={"query": "{ x }"}, answer=json.dumps(content, indent=2))) == []


@pytest.mark.parametrize(
    "header", ["authorization", "signature", "signature-input", "developerkey", "token", "date", "x-new"]
)
def test_a_header_that_is_not_on_the_list_is_found(header: str) -> None:
    for name in (header, header.title()):
        for text in (
            cassette(answer="{}", request_headers={name: ["v4lue"]}),
            cassette(answer="{}", response_headers={name: ["v4lue"]}),
        ):
            found = findings(text)
            assert "header" in {one.kind for one in found}
            assert name in text.splitlines()[found[0].line - 1]
            assert not any("v4lue" in one.excerpt for one in found)
            assert findings(scrubbed(text)) == []


def test_a_secret_in_an_address_is_found() -> None:
    for uri in (
        f"{URL}?token=abc",
        "https://ann:pw@api.remote.it/graphql/v1",
        f"https://api.remote.it/reports/{UUID}.csv",
    ):
        assert findings(cassette(request={"query": "{ x }"}, answer="{}", uri=uri))


def test_the_line_and_the_name_are_told() -> None:
    lines = ["version: 1", "interactions:", "- request: {body: null}", "  response:", "    body:"]
    lines += [
        "      string: |-",
        "        {",
        '          "secret": "mine",',
        '          "mail": "ann@firm.de"',
    ]
    assert [(one.line, one.kind, one.excerpt) for one in findings("\n".join([*lines, "        }"]))] == [
        (8, "secret", "secret: … (4 characters)"),
        (9, "e-mail address", "mail: … (11 characters)"),
    ]
    assert findings('"ann@firm.de": ann@firm.de\n')[0].excerpt == "… (11 characters)"


def test_the_layout_of_the_yaml_hides_nothing() -> None:
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


def test_a_value_that_a_second_of_its_name_hides_is_found() -> None:
    text = "interactions:\n- request:\n    headers: {token: [a]}\n    headers: {}\n    body: {password: a}\n"
    assert kinds(f"{text}    body: null\n") == {"header", "secret"}
    twice = '{"password": "mine", "password": null}'
    assert kinds(cassette(answer=twice)) == {"secret"}


def test_a_secret_in_a_comment_is_found() -> None:
    assert [one.line for one in findings(f"# by ann@firm.de\n{cassette(answer='{}')}")] == [1]


def test_a_secret_under_another_name_is_found_by_the_request() -> None:
    answer = json.dumps({"data": {"mine": {"s": "mine-s"}}})
    document = "mutation { mine: createAccessKey { s: secret } }"
    text = cassette(request={"query": document}, answer=answer)
    assert (
        kinds(text) == kinds(cassette(request=json.dumps({"query": document}), answer=answer)) == {"secret"}
    )
    assert findings(scrubbed(text)) == []


def test_a_file_that_is_no_yaml_is_named_and_still_looked_through() -> None:
    found = findings("version: 1\ninteractions: [\nann@firm.de\n}")
    assert {one.kind for one in found} == {"unreadable", "e-mail address"}
    assert kinds("a: " + "[" * 5000) == {"unreadable"}
    assert kinds("a: \x00") == {"unreadable"}
    assert findings("") == []


def test_no_tag_is_obeyed_and_no_anchor_is_followed_for_ever() -> None:
    assert findings('a: !!python/object/apply:os.system ["false"]\nb: !!int x\nc: !!binary "?"\n') == []
    assert kinds("a: &a\n- *a\n- ann@firm.de\n") == {"e-mail address"}


def test_an_answer_that_could_not_be_unpacked_is_found() -> None:
    answer = {
        "headers": {"Content-Encoding": ["br"]},
        "body": {"string": b"\x0b\x80"},
        "status": {"code": 200},
    }
    done = scrubbed_response(answer)
    entry: dict[str, Any] = {
        "request": {"method": "GET", "uri": URL, "headers": {}, "body": None},
        "response": done,
    }
    assert kinds(yaml.safe_dump({"version": 1, "interactions": [entry]})) == {"header"}


def test_bytes_are_looked_through_wherever_they_stand() -> None:
    coded = base64.b64encode(b"\xff\x00 by ann@firm.de \x00").decode()
    assert kinds(f"a: [{{b: !!binary {coded}}}]\n") == {"e-mail address"}
