"""Requests match by what they ask; differences are reported value by value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from remoteit.testing.graphql_request import graphql_call
from remoteit.testing.recording.matching import differences, request_key, same_request
from remoteit.testing.recording.normalize import normalize_request, normalize_response
from remoteit.testing.recording.vcr_types import vcr_request

if TYPE_CHECKING:
    from remoteit.testing.recording.normalize import Request

URL = "https://api.remote.it/graphql/v1"
SANDBOX = "http://127.0.0.1:51234"
QUERY = "query Devices($size: Int, $tag: ListFilter) { login { id } }"


def post(body: Any, *, url: str = URL, content_type: str = "application/json") -> Request:
    """Make a request with a JSON body, or with bytes."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return normalize_request(vcr_request("POST", url, content, {"content-type": content_type}), SANDBOX)


def call(query: str = QUERY, operation: str | None = "Devices", **variables: object) -> Request:
    """Make a GraphQL request."""
    return post({"query": query, "variables": variables, "operationName": operation})


@pytest.mark.parametrize(
    "other",
    [
        call(size=5, tag={"values": ["a"], "operator": "ANY"}),
        call(QUERY.replace(" ", "\n  ") + " # a comment", tag={"values": ["a"], "operator": "ANY"}, size=5),
        call(QUERY.replace(" }", ",}"), size=5, tag={"operator": "ANY", "values": ["a"]}),
        call(operation=None, size=5, tag={"operator": "ANY", "values": ["a"]}),
        post(
            {
                "variables": {"size": 5, "tag": {"operator": "ANY", "values": ["a"]}},
                "operationName": "Devices",
                "query": QUERY,
            },
            url=f"{SANDBOX}/graphql/v1",
        ),
    ],
    ids=["keys", "white-space", "commas", "name-left-out", "server"],
)
def test_equal_requests_match(other: Request) -> None:
    assert same_request(call(size=5, tag={"operator": "ANY", "values": ["a"]}), other)


@pytest.mark.parametrize(
    "other",
    [
        call(size=6),
        call(size=5, tag=None),
        call(size=5.5),
        call(size="5"),
        call(size=True),
        call(QUERY.replace("{ id }", "{ email }"), size=5),
        call(QUERY.replace("Devices", "Other"), operation="Other", size=5),
        post({"query": QUERY, "variables": {"size": 5}}, url=f"{URL}?account=1"),
        post({"query": QUERY, "variables": {"size": 5}}, url="https://api.remote.it/other"),
        post({"query": QUERY, "variables": {"size": 5}}, url="https://example.com/graphql/v1"),
    ],
)
def test_other_requests_do_not_match(other: Request) -> None:
    assert not same_request(call(size=5), other)


def test_a_boolean_is_not_a_number() -> None:
    assert not same_request(call(size=1), call(size=True))
    assert not same_request(post({"a": 0}), post({"a": False}))


def test_json_is_compared_as_json_and_other_bodies_as_bytes() -> None:
    assert same_request(post({"a": 1, "b": [2]}), post(b'{ "b": [2],\n "a": 1 }'))
    assert not same_request(post({"a": [1, 2]}), post({"a": [2, 1]}))
    assert same_request(post(b"plain", content_type="text/plain"), post(b"plain", content_type="text/plain"))
    assert not same_request(post(b"plain"), post(b"plane"))
    assert not same_request(post(b""), post(b"[]"))


def upload(boundary: str, content: str, quote: str = "") -> Request:
    """Make a multipart request as httpx sends it."""
    lines = [
        f"--{boundary}",
        'Content-Disposition: form-data; name="file"',
        "",
        content,
        f"--{boundary}--",
        "",
    ]
    content_type = f"multipart/form-data; boundary={quote}{boundary}{quote}"
    return post("\r\n".join(lines).encode(), url=f"{URL}/file/upload", content_type=content_type)


def test_the_boundary_of_an_upload_does_not_matter_but_its_content_does() -> None:
    assert same_request(upload("0123abcd", "echo 1"), upload("feed4567", "echo 1"))
    assert same_request(upload("0123abcd", "echo 1"), upload("feed4567", "echo 1", quote='"'))
    assert not same_request(upload("0123abcd", "echo 1"), upload("0123abcd", "echo 2"))
    assert upload("0123abcd", "echo 1").headers == upload("feed4567", "echo 1").headers


def test_normalizing_twice_changes_nothing() -> None:
    once = upload("0123abcd", "echo 1")
    uri, body, headers = once.uri, once.body, dict(once.headers)
    twice = normalize_request(once)
    assert (twice.uri, twice.body, dict(twice.headers)) == (uri, body, headers)


@pytest.mark.parametrize(
    "other",
    ["http://127.0.0.1:5123", "http://127.0.0.1:512345", "http://localhost:51234", "http://[::1]:51234"],
)
def test_other_servers_of_the_machine_keep_their_addresses(other: str) -> None:
    url = f"{other}/graphql/v1"
    assert post({}, url=url).uri == url
    assert not same_request(post({}, url=url), post({}))
    assert post({"url": url}).body == json.dumps({"url": url}).encode()


def test_urls_of_a_sandbox_become_the_apis_in_texts_only() -> None:
    def normalized(content_type: str) -> bytes:
        response: dict[str, Any] = {
            "headers": {"Content-Type": [content_type]},
            "body": {"string": b'{"url":"http://127.0.0.1:51234/reports/1.csv"}'},
        }
        content: bytes = normalize_response(response, SANDBOX)["body"]["string"]
        return content

    assert normalized("application/json") == b'{"url":"https://api.remote.it/reports/1.csv"}'
    assert b"127.0.0.1" in normalized("application/octet-stream")


@pytest.mark.parametrize(
    ("recorded", "sent", "lines"),
    [
        ({"size": 5}, {"size": 6}, ["variables.size: recorded 5, sent 6"]),
        ({"size": 5}, {}, ["variables.size: recorded 5, not sent"]),
        ({}, {"size": None}, ["variables.size: sent null, not recorded"]),
        ({"size": 1}, {"size": True}, ["variables.size: recorded 1, sent true"]),
        ({"tag": {"values": ["a", "b"]}}, {"tag": {"values": ["a", "c"]}},
         ['variables.tag.values[1]: recorded "b", sent "c"']),
        ({"id": ["a"]}, {"id": ["a", "b"]}, ['variables.id[1]: sent "b", not recorded']),
        ({"id": ["a"]}, {"id": "a"}, ['variables.id: recorded ["a"], sent "a"']),
        ({"size": 5, "from": 0}, {"from": 0, "size": 5}, []),
    ],
)  # fmt: skip
def test_differing_variables_are_reported_with_their_paths(
    recorded: dict[str, Any], sent: dict[str, Any], lines: list[str]
) -> None:
    assert differences(request_key(call(**recorded)), request_key(call(**sent))) == lines


def test_a_changed_document_is_shown_line_by_line() -> None:
    lines = differences(request_key(call()), request_key(call(QUERY.replace("id", "email"))))
    assert lines[0].startswith("query: the document has changed")
    assert lines[1:] == ["  -    id", "  +    email"]


def test_other_requests_are_compared_by_body_and_query() -> None:
    recorded, sent = post({"a": {"b": 1}}, url=f"{URL}?n=1"), post({"a": {"b": 2}}, url=f"{URL}?n=2")
    assert differences(request_key(recorded), request_key(sent)) == [
        'url.n: recorded "1", sent "2"',
        "body.a.b: recorded 1, sent 2",
    ]
    assert differences(request_key(post(b"x")), request_key(post(b"yz"))) == [
        "body: recorded 1 bytes, sent 2 other bytes"
    ]


def test_differences_are_redacted_and_short() -> None:
    [line] = differences(
        request_key(call()), request_key(call(accessKeySecret="c2VjcmV0LXNlY3JldC1zZWNyZXQ="))
    )
    assert "c2VjcmV0" not in line
    [line] = differences(request_key(call()), request_key(call(name="x" * 500)))
    assert len(line) < 150


@pytest.mark.parametrize("body", [None, "", "{", "[]", '{"query": 1}', '"query"', b"\xff\xfe"])
def test_a_body_that_is_not_graphql_gives_none(body: str | bytes | None) -> None:
    assert graphql_call(body) is None


def test_a_call_is_parsed_from_its_body() -> None:
    parsed = graphql_call(json.dumps({"query": "query A { a }  query B { b }", "operationName": "B"}))
    assert parsed is not None
    assert (parsed.operation, parsed.document, parsed.variables) == ("B", "query A{a}query B{b}", {})
    invalid = graphql_call('{"query": "query A {", "variables": null}')
    assert invalid is not None
    assert (invalid.operation, invalid.document) == (None, "query A {")
