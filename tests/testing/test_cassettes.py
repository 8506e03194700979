"""The file of a cassette is readable, and reading returns what was written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit.testing.recording.cassette import (
    CassetteError,
    Entry,
    Head,
    Recording,
    read,
    schema_hash,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

HEAD = Head("sandbox", "2026-11-20", "0.1.0", "1234567890123456")
JSON = {"content-type": ["application/json"]}
QUERY = "query Me {\n  login {\n    id\n  }\n}\n"


def entry(
    request: str | bytes | None = "{}", response: str | bytes = "{}", headers: dict[str, list[str]] = JSON
) -> Entry:
    """Make an entry with these bodies."""
    return Entry(1, "POST", "https://api.remote.it/graphql/v1", headers, request, 200, headers, response)


def write_text(path: Path, *entries: Entry, head: Head | None = HEAD) -> str:
    """Write a cassette with these entries and return its text."""
    write(Recording(path, head, entries))
    return path.read_text("utf-8")


def test_a_cassette_shows_its_origin_and_its_bodies_line_by_line(tmp_path: Path) -> None:
    request = json.dumps({"query": QUERY, "variables": {"size": 5}, "operationName": "Me"})
    text = write_text(tmp_path / "x.yaml", entry(request, '{"data":{"login":{"id":"ü"}}}'))
    assert (
        text
        == """\
recorded:
  from: sandbox
  date: 2026-11-20
  package: 0.1.0
  schema: '1234567890123456'
version: 1
interactions:
- request:
    method: POST
    uri: https://api.remote.it/graphql/v1
    headers:
      content-type:
      - application/json
    body:
      operationName: Me
      variables:
        size: 5
      query: |
        query Me {
          login {
            id
          }
        }
  response:
    status:
      code: 200
      message: OK
    headers:
      content-type:
      - application/json
    body:
      string: |-
        {
          "data": {
            "login": {
              "id": "ü"
            }
          }
        }
"""
    )


def test_reading_returns_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "x.yaml"
    entries = (entry(None, b"\x89PNG\xff", {}), entry("plain", "text\n", {}), entry(b"\xff", "", {}))
    write_text(path, *entries)
    recording = read(path)
    assert (recording.path, recording.head, recording.entries) == (path, HEAD, entries)
    assert [entry.number for entry in recording.entries] == [1, 2, 3]


# Line ends of YAML, a byte order mark, an unpaired surrogate, and what looks like a date or a number.
ODD = st.text(st.sampled_from("a 1-:#'\"\\\n\r\t\x00\x7f\x85\u2028\u2029\ufeff\ud83d😀é"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | ODD
    | st.sampled_from(["2026-11-20", "yes", "1e5", "0x1f", "null", "~", "=", "<<", "1:30", ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD, inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(
    query=ODD,
    variables=st.dictionaries(ODD, VALUES, max_size=3),
    response=st.dictionaries(ODD, VALUES, max_size=3),
)
def test_any_json_is_read_back_unchanged(
    tmp_path_factory: pytest.TempPathFactory, query: str, variables: object, response: object
) -> None:
    path = tmp_path_factory.mktemp("any") / "x.yaml"
    request = {"query": query, "variables": variables, "operationName": None}
    write_text(path, entry(json.dumps(request), json.dumps(response)))
    [back] = read(path).entries
    assert json.loads(back.request_body or "") == request
    assert json.loads(back.response_body) == response


@given(body=ODD)
def test_any_text_is_read_back_unchanged(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    path = tmp_path_factory.mktemp("any") / "x.yaml"
    content = body.encode("utf-8", "replace").decode()
    write_text(path, entry(content, content, {"content-type": ["text/plain"]}))
    [back] = read(path).entries
    assert (back.request_body, back.response_body) == (content, content)


def test_a_cassette_written_by_vcrpy_alone_has_no_head(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("""\
interactions:
- request: {method: GET, uri: 'https://example.com/', body: null, headers: {Accept: ['*/*']}}
  response: {status: {code: 204, message: No Content}, headers: {Server: one}, body: {string: ''}}
version: 1
""")
    recording = read(path)
    assert recording.head is None
    assert recording.entries == (
        Entry(1, "GET", "https://example.com/", {"accept": ["*/*"]}, None, 204, {"server": ["one"]}, ""),
    )


def test_a_failed_write_keeps_the_old_cassette(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yaml"
    before = write_text(path, entry())

    def fail(*arguments: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="no space"):
        write_text(path, entry("other"))
    assert path.read_text("utf-8") == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("interactions: [", "is not valid YAML (line "),
        ("!!python/object/apply:os.getcwd []", "is not valid YAML (line 1)"),
        ("", "is not valid: the file: "),
        ("version: 2\ninteractions: []", "is not valid: version: "),
        ("version: 1\ninteractions: [{request: {}}]", "is not valid: interactions.0.request.method: "),
    ],
)
def test_an_invalid_file_is_named_with_the_problem(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text)
    with pytest.raises(CassetteError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: the cassette {problem}")
    assert str(caught.value).endswith("record it again with pytest --record-mode=rewrite")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CassetteError, match=r"x\.yaml: the cassette cannot be read \(FileNotFoundError\)"):
        read(tmp_path / "x.yaml")


def test_the_hash_of_a_schema_is_short_and_stable() -> None:
    assert schema_hash("type Query { a: Int }") == "63c63ee4a19494ba"
