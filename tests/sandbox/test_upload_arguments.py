"""Arguments that an upload defines as JSON replace those that the script declares in comments."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import own_device
from tests.sandbox.test_files import files
from tests.sandbox.test_jobs import START, job
from tests.sandbox.uploading import SCRIPT, send, upload

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

DEFINED: list[dict[str, Any]] = [
    {"name": "speed", "type": "StringSelect", "desc": "How fast", "options": ["slow", "fast"]},
    {"name": "data", "type": "FileSelect", "desc": "Größe ☕", "options": []},
    {"name": "note", "type": "StringEntry"},
]


def arguments(response: list[dict[str, Any]]) -> list[tuple[object, ...]]:
    return [
        (argument["name"], argument["argumentType"], argument["desc"], argument["options"], argument["order"])
        for argument in response
    ]


def test_defined_arguments_replace_those_of_the_script(writer: Caller) -> None:
    response = upload(writer, SCRIPT, arguments=json.dumps(DEFINED))
    expected: list[tuple[object, ...]] = [
        ("speed", "StringSelect", "How fast", ["slow", "fast"], 0),
        ("data", "FileSelect", "Größe ☕", [], 1),
        ("note", "StringEntry", "", [], 2),
    ]
    assert arguments(response["fileArguments"]) == expected
    (file,) = files(writer, ids=[response["fileId"]])
    (version,) = file["versions"]["items"]
    assert arguments(version["arguments"]) == expected
    assert version["platform"]["id"] == 1072  # still declared by the script


def test_an_empty_list_removes_the_arguments_and_no_list_keeps_them(writer: Caller) -> None:
    assert upload(writer, SCRIPT, arguments="[]")["fileArguments"] == []
    assert len(upload(writer, SCRIPT, arguments="")["fileArguments"]) == 3
    assert len(upload(writer, SCRIPT)["fileArguments"]) == 3


def test_a_job_takes_values_for_defined_arguments(writer: Caller) -> None:
    response = upload(writer, b"echo", arguments=json.dumps(DEFINED))
    data = upload(writer, b"1", filename="data.txt")["fileId"]
    target = [own_device(writer).id]
    given = [{"name": "speed", "value": "fast"}, {"name": "data", "value": data}]
    started = writer.data(START, file=response["fileId"], devices=target, arguments=given)["startJob"]
    assert [(argument["name"], argument["value"]) for argument in job(writer, started)["arguments"]] == [
        ("speed", "fast"),
        ("data", data),
        ("note", None),
    ]
    wrong = [{"name": "speed", "value": "medium"}, given[1]]
    code, message = writer.error(START, file=response["fileId"], devices=target, arguments=wrong)
    assert (code, "slow, fast" in message) == ("BAD_USER_INPUT", True)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{}", "not a JSON list"),
        ("[", "not a JSON list"),
        ("[" * 100_000, "not a JSON list"),
        ("[1]", "a `name` and a `type`"),
        ('[{"type": "StringEntry"}]', "a `name` and a `type`"),
        ('[{"name": " ", "type": "StringEntry"}]', "a `name` and a `type`"),
        ('[{"name": "a", "type": "Number"}]', "a `name` and a `type`"),
        ('[{"name": "a", "type": ["StringEntry"]}]', "a `name` and a `type`"),
        ('[{"name": "a", "type": "StringEntry", "desc": 1}]', "a list of texts"),
        ('[{"name": "a", "type": "StringSelect", "options": "ab"}]', "a list of texts"),
        ('[{"name": "a", "type": "StringSelect", "options": [1]}]', "a list of texts"),
        ('[{"name": "a", "type": "StringSelect"}]', "without `options`"),
        (json.dumps([{"name": "a", "type": "StringEntry"}] * 2), "'a' twice"),
    ],
)
def test_invalid_arguments_are_rejected_and_nothing_is_stored(
    writer: Caller, content: str, expected: str
) -> None:
    before = files(writer)
    reply = send(writer, arguments=content)
    assert (reply.status_code, reply.json()["code"]) == (400, "BAD_USER_INPUT"), reply.text
    assert expected in reply.json()["message"]
    assert files(writer) == before


def test_the_field_name_names_the_file(writer: Caller) -> None:
    assert upload(writer, b"1", name="named.sh", filename="part.sh")["name"] == "named.sh"
