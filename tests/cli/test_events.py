"""The log in a table, as CSV, and followed."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.model.events import state_event

from .conftest import CommandLine, plain_environment
from .processes import start, start_on_terminal, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from remoteit.sandbox import Sandbox

PI = "Raspberry Pi Rotterdam 01"


@pytest.fixture
def own_sandbox() -> Iterator[Sandbox]:
    with run_sandbox(devices=25) as running:
        yield running


@pytest.fixture
def own_command(own_sandbox: Sandbox, tmp_path: Path) -> CommandLine:
    return CommandLine(plain_environment(tmp_path) | own_sandbox.environment())


def test_events_are_listed_newest_first(command: CommandLine) -> None:
    result = command.run("events", "--limit", "10")
    assert (result.code, result.err) == (0, "")
    header, *rows = result.out.splitlines()
    assert header.split() == ["TIME", "TYPE", "TARGET", "ACTOR", "DETAIL"]
    times = [row.split()[0] for row in rows]
    assert len(times) == 10
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize("columns", [60, 120])
def test_events_fit_a_terminal(command: CommandLine, columns: int) -> None:
    result = command.run_on_terminal("events", "--limit", "5", columns=columns)
    assert result.code == 0
    assert "ago" in result.out


def test_events_can_be_selected(command: CommandLine) -> None:
    found = json.loads(command.run("events", "--since", "30d", "--type", "device-state", "--json").out)
    assert {event["type"] for event in found} == {"DEVICE_STATE"}
    assert len(found) > 5
    recent = json.loads(command.run("events", "--since", "1s", "--json").out)
    assert recent == []
    device = json.loads(
        command.run("events", "--device", PI, "--since", "30d", "--jsonl").out.splitlines()[0]
    )
    assert PI in {target["name"] for target in device["target"]} or device["target"]
    result = command.run("events", "--type", "NOTHING")
    assert (result.code, result.out) == (2, "")
    assert "DEVICE_STATE" in result.err
    result = command.run("events", "--since", "soon")
    assert (result.code, result.out) == (2, "")
    assert "pass an age such as 30m" in result.err


def test_the_csv_is_that_of_the_api(command: CommandLine) -> None:
    result = command.run("events", "--csv", "--since", "30d", "--type", "DEVICE_CONNECT")
    assert result.code == 0, result.err
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert {row["type"] for row in rows} == {"DEVICE_CONNECT"}
    one = command.run("events", "--csv", "--device", PI)
    assert one.out.startswith("id,timestamp,type")
    assert command.run("events", "--csv", "--follow").code == 2
    assert command.run("events", "--csv", "--json").code == 2


def change_state(sandbox: Sandbox) -> None:
    device = next(device for device in sandbox.backend.devices.values() if device.name == PI)
    sandbox.backend.log(state_event(device, at=sandbox.backend.now()))


@pytest.mark.parametrize("options", [["--json"], ["--jsonl"], ["--json=type,state"], []])
def test_followed_events_are_printed_as_they_happen_until_ctrl_c(
    own_command: CommandLine, own_sandbox: Sandbox, options: list[str]
) -> None:
    arguments = ["events", "--follow", "--interval", "0.2", "--type", "DEVICE_STATE", *options]
    with start(own_command, *arguments) as running:
        # The first read, of a few requests, decides which events are old.
        wait_until(lambda: sum(record.operation == "Events" for record in own_sandbox.requests) > 4)
        for count in (1, 2):
            change_state(own_sandbox)
            running.wait_for("\n", count)
        result = running.interrupt()
    assert (result.code, result.err) == (130, "")
    lines = result.out.splitlines()
    assert len(lines) == 2
    assert all("DEVICE_STATE" in line and "active" in line for line in lines)
    if options == ["--json=type,state"]:
        assert json.loads(lines[0]) == {"type": "DEVICE_STATE", "state": "active"}
    elif options:
        assert json.loads(lines[0])["target"][0]["name"] == PI


def test_followed_events_fit_a_narrow_terminal(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    arguments = ["events", "--follow", "--interval", "0.2", "--since", "30d", "--limit", "3"]
    with start_on_terminal(own_command, *arguments, columns=60) as running:
        result = running.finish()
    assert result.code == 0
    lines = result.out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("TIME")
    assert max(map(len, lines)) == 60
