"""Uploads define the arguments of a script, which are checked before anything is sent."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import FileSelectionType
from remoteit import ArgumentDefinition, Client, errors
from tests.client.fake_transport import FakeTransport, upload_response
from tests.roundtrip.other_accounts import device, only
from tests.roundtrip.uploading import SCRIPT

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient

ARGUMENTS = [
    ArgumentDefinition("speed", "StringSelect", "How fast: größe ☕", ["slow", "fast"]),
    ArgumentDefinition("data", FileSelectionType.FileSelect, options=("*.txt",)),
    ArgumentDefinition("note", "StringEntry"),
]


def test_arguments_are_stored_shown_and_used_by_a_job(client: Client, fresh_sandbox: Sandbox) -> None:
    uploaded = client.upload_file(io.BytesIO(SCRIPT), name="a.sh", executable=True, arguments=ARGUMENTS)
    expected: list[tuple[str, str, str, list[str]]] = [
        ("speed", "StringSelect", "How fast: größe ☕", ["slow", "fast"]),
        ("data", "FileSelect", "", ["*.txt"]),
        ("note", "StringEntry", "", []),
    ]
    for shown in (uploaded.arguments, only(only(client.files(ids=[uploaded.id])).versions.items).arguments):
        assert [
            (argument.name, argument.argument_type, argument.desc, argument.options) for argument in shown
        ] == expected
    data = client.upload_file(io.BytesIO(b"1"), name="data.txt")
    values = {"speed": "fast", "data": data.id, "note": "text"}
    job = client.run_job(uploaded.id, device_ids=[device(fresh_sandbox).id], arguments=values)
    found = only(client.jobs(ids=[job]).items)
    assert {argument.name: argument.value for argument in found.arguments} == values


def test_no_arguments_leave_those_of_the_script_and_an_empty_list_removes_them(client: Client) -> None:
    def names(**options: Any) -> list[str]:
        uploaded = client.upload_file(io.BytesIO(SCRIPT), name="a.sh", **options)
        return [argument.name for argument in uploaded.arguments]

    assert names() == names(arguments=None) == ["config", "mode", "note"]
    assert names(arguments=[]) == []


def test_arguments_are_sent_as_one_json_list(open_client: OpenClient) -> None:
    transport = FakeTransport(upload_response())
    with open_client(transport=transport) as client:
        client.upload_file(io.BytesIO(b"x"), name="a", arguments=ARGUMENTS[1:])
        client.upload_file(io.BytesIO(b"x"), name="a")
    with_arguments, without = transport.bodies
    _, _, rest = with_arguments.partition(b'name="arguments"\r\n\r\n')
    assert json.loads(rest.partition(b"\r\n")[0]) == [
        {"name": "data", "type": "FileSelect", "desc": "", "options": ["*.txt"]},
        {"name": "note", "type": "StringEntry", "desc": "", "options": []},
    ]
    assert b'"arguments"' not in without


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (("", "StringEntry"), "`name` of the argument is empty"),
        ((" \u2028", "StringEntry"), "`name` of the argument is empty"),
        (("private", "Number"), "pass 'FileSelect', 'StringSelect', 'StringEntry'"),
        (("private", FileSelectionType("New")), "`type` of the argument is not valid"),
        (("private", "StringSelect"), "at least one"),
        (("private", "StringEntry", "", ["private"]), "takes any text"),
        (("private", "StringSelect", "", ["private", "private"]), "all be different"),
        (("private", "FileSelect", "", ["private", ""]), "none of them empty"),
    ],
)
def test_an_invalid_definition_is_rejected_when_it_is_made(values: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        ArgumentDefinition(*values)
    assert "private" not in str(caught.value)


def test_a_single_text_is_not_a_list_of_options() -> None:
    with pytest.raises(TypeError, match="must be a list of texts"):
        ArgumentDefinition("a", "StringSelect", options="abc")


def test_two_arguments_of_the_same_name_are_rejected_before_a_request(open_client: OpenClient) -> None:
    transport = FakeTransport(upload_response())
    twice = [*ARGUMENTS, ArgumentDefinition("data", "StringEntry")]
    with (
        open_client(transport=transport) as client,
        pytest.raises(ValueError, match=r"`arguments\[3\]` has the same name as `arguments\[1\]`"),
    ):
        client.upload_file(io.BytesIO(), name="a", arguments=twice)
    assert transport.requests == []


def test_arguments_that_utf8_cannot_encode_are_rejected_without_showing_them(open_client: OpenClient) -> None:
    transport = FakeTransport(upload_response())
    for argument in (
        ArgumentDefinition("private\ud800", "StringEntry"),
        ArgumentDefinition("private", "StringEntry", "\ud800"),
        ArgumentDefinition("private", "FileSelect", options=["\ud800"]),
    ):
        with (
            open_client(transport=transport) as client,
            pytest.raises(errors.InvalidVariablesError, match="`arguments` cannot be sent") as caught,
        ):
            client.upload_file(io.BytesIO(), name="a", arguments=[argument])
        assert "private" not in str(caught.value)
    assert transport.requests == []


def test_arguments_that_the_api_rejects_raise_its_reason(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(400, json={"message": "Too many arguments."}))
    with (
        open_client(transport=transport) as client,
        pytest.raises(errors.HTTPStatusError, match="Too many arguments") as caught,
    ):
        client.upload_file(io.BytesIO(), name="a", arguments=ARGUMENTS)
    assert caught.value.variables == ("name", "executable", "arguments")
    assert "How fast" not in str(caught.value)
