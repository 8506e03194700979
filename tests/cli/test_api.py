"""`api`: every shipped operation as a subcommand, and documents of your own."""

from __future__ import annotations

import json
from contextlib import nullcontext
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

import remoteit.cli.commands.api as api_module
from remoteit.cli.commands.api import make_command
from remoteit.cli.main import root
from remoteit.cli.shipped import import_operation, is_destructive, is_secret, load_operations

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine

OPERATIONS = load_operations()


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_operation_has_a_command_with_an_option_for_each_variable(name: str) -> None:
    command = make_command(name, OPERATIONS[name])
    operation = import_operation(name)
    assert operation.name == name
    assert operation.kind == OPERATIONS[name]["kind"]
    assert set(OPERATIONS[name]["variables"]) == operation.variable_names
    parameters = [parameter.name for parameter in command.params]
    assert len(parameters) == len(set(parameters))
    flags = [flag for parameter in command.params for flag in (*parameter.opts, *parameter.secondary_opts)]
    assert len(flags) == len(set(flags))
    help_text = command.get_help(click.Context(command, info_name=name))
    for variable, details in OPERATIONS[name]["variables"].items():
        assert (f"variable_{variable}" in parameters) is not is_secret(variable)
        if is_secret(variable):
            assert f"`{variable}`, which is secret." in " ".join(help_text.split())
        else:
            assert details["help"].split()[0] in help_text


def test_a_page_of_devices_is_printed_with_the_names_of_the_api(command: CommandLine) -> None:
    result = command.run("api", "Devices", "--size", "3", "--sort", "-name")
    assert result.code == 0
    page = json.loads(result.out)
    assert page["total"] == 25
    names = [device["name"] for device in page["items"]]
    assert names == sorted(names, reverse=True)
    assert "hardwareId" in page["items"][0]


def test_raw_prints_the_response_of_the_api(command: CommandLine) -> None:
    result = command.run("api", "Devices", "--size", "1", "--raw")
    assert json.loads(result.out)["data"]["login"]["account"]["devices"]["total"] == 25


def test_paginate_prints_all_items(command: CommandLine, sandbox: Sandbox) -> None:
    result = command.run("api", "Devices", "--size", "10", "--paginate")
    assert len(json.loads(result.out)) == 25


class RecordingClient:
    """Takes the place of a client and keeps the variables of its calls."""

    def __init__(self) -> None:
        self.calls: list[dict[str, object]] = []

    def execute(self, _operation: object, variables: dict[str, object]) -> dict[str, object]:
        self.calls.append(variables)
        return {}


@pytest.fixture
def recording_client(monkeypatch: pytest.MonkeyPatch) -> RecordingClient:
    client = RecordingClient()

    def open_client(_state: object) -> nullcontext[RecordingClient]:
        return nullcontext(client)

    monkeypatch.setattr(api_module, "open_client", open_client)
    return client


def test_options_become_variables_of_the_right_type(recording_client: RecordingClient) -> None:
    tag = {"operator": "ANY", "values": ["lab"]}
    arguments = ["--owner", "--tag", json.dumps(tag), "--id", "a", "--id", "b", "--size", "5"]
    result = CliRunner().invoke(root, ["api", "Devices", *arguments])
    assert result.exit_code == 0, result.output
    assert recording_client.calls == [{"owner": True, "tag": tag, "id": ["a", "b"], "size": 5}]
    CliRunner().invoke(root, ["api", "Jobs", "--statuses", "RUNNING", "--statuses", "FAILED"])
    assert recording_client.calls[-1] == {"statuses": ["RUNNING", "FAILED"]}
    CliRunner().invoke(root, ["api", "DeleteDevice", "--yes", "--device-id", "a", "--no-force"])
    assert recording_client.calls[-1] == {"deviceId": "a", "force": False}


def test_variables_come_from_a_file_and_options_take_precedence(recording_client: RecordingClient) -> None:
    variables = '{"size": 9, "state": "active", "name": null}'
    arguments = ["api", "Devices", "--input", "-", "--size", "1"]
    assert CliRunner().invoke(root, arguments, input=variables).exit_code == 0
    assert recording_client.calls == [{"size": 1, "state": "active", "name": None}]


def test_an_unknown_enum_value_is_a_usage_error(command: CommandLine) -> None:
    result = command.run("api", "Jobs", "--statuses", "SLEEPING")
    assert result.code == 2
    assert "'SLEEPING' is not one of" in result.err


@pytest.mark.parametrize("text", ["[]", "{", '"x"'])
def test_input_that_is_not_an_object_is_a_usage_error(command: CommandLine, text: str) -> None:
    result = command.run("api", "Devices", "--input", "-", input=text)
    assert result.code == 2
    assert "--input: " in result.err


def test_a_missing_required_variable_names_its_option(command: CommandLine) -> None:
    result = command.run("api", "DeleteDevice", "--yes")
    assert result.code == 2
    assert "missing option '--device-id'" in result.err


def test_a_destructive_mutation_is_rejected_in_a_pipe_without_yes(
    command: CommandLine, sandbox: Sandbox
) -> None:
    before = len(sandbox.requests)
    result = command.run("api", "DeleteDevice", "--device-id", "80:00:00:00:01:02:03:04", input="y\n")
    assert result.code == 2
    assert "pass --yes" in result.err
    assert len(sandbox.requests) == before


def test_a_destructive_mutation_asks_on_a_terminal(command: CommandLine, sandbox: Sandbox) -> None:
    before = len(sandbox.requests)
    arguments = ("api", "DeleteTag", "--name", "absent-tag")
    declined = command.run_on_terminal(*arguments, prompts=[("[y/N]", "n")])
    assert declined.code == 1
    assert 'Run DeleteTag with name=["absent-tag"]? [y/N]' in declined.out
    assert len(sandbox.requests) == before
    command.run_on_terminal(*arguments, prompts=[("[y/N]", "y")])
    assert sandbox.requests[-1].operation == "DeleteTag"


def test_destructive_operations_are_known_by_their_names() -> None:
    mutations = {name for name, operation in OPERATIONS.items() if operation["kind"] == "mutation"}
    destructive = {name for name in OPERATIONS if is_destructive(name)}
    assert destructive <= mutations
    assert destructive >= {"DeleteDevice", "RemoveTag", "MergeTag", "RebootDevice", "CancelJob", "Disconnect"}
    assert not destructive & {"RenameTag", "AddTag", "Connect", "StartJob"}


def test_names_may_be_written_like_commands(command: CommandLine) -> None:
    assert json.loads(command.run("api", "device-count").out) == 25


def test_an_unknown_operation_is_a_usage_error_with_a_suggestion(command: CommandLine) -> None:
    result = command.run("api", "DeleteDevic")
    assert result.code == 2
    assert "did you mean 'DeleteDevice'?" in result.err


def test_the_list_has_all_operations(bare_command: CommandLine) -> None:
    rows = json.loads(bare_command.run("api", "--list", "--json").out)
    assert [row["name"] for row in rows] == list(OPERATIONS)


def test_a_document_of_your_own_runs(command: CommandLine, sandbox: Sandbox) -> None:
    document = (
        "query A($size: Int) { login { devices(size: $size) { total } } }"
        ' mutation B { deleteTag(name: ["absent"]) }'
    )
    result = command.run("api", "--document", "-", "--operation", "A", "--variable", "size=5", input=document)
    assert json.loads(result.out) == {"data": {"login": {"devices": {"total": 25}}}}
    assert sandbox.requests[-1].operation == "A"
    unnamed = command.run("api", "--document", "-", input=document)
    assert unnamed.code == 2
    assert "it has A, B" in unnamed.err
    mutation = command.run("api", "--document", "-", "--operation", "B", input=document)
    assert mutation.code == 2
    assert "pass --yes" in mutation.err


def test_a_file_that_is_not_graphql_is_a_usage_error(command: CommandLine) -> None:
    result = command.run("api", "--document", "-", input="query {")
    assert result.code == 2


def test_an_id_that_does_not_exist_has_exit_code_3(command: CommandLine) -> None:
    result = command.run("api", "DeleteDevice", "--yes", "--device-id", "80:00:00:00:01:02:03:04")
    assert result.code == 3


def test_the_help_of_the_group_lists_every_operation() -> None:
    result = CliRunner().invoke(root, ["api", "--help"])
    assert result.exit_code == 0
    for name in OPERATIONS:
        assert name in result.output
