"""Devices and services: tables that fit, JSON as the API spells it, names, and lists that are watched."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from remoteit.sandbox import run_sandbox

from .conftest import TIMEOUT, CommandLine, plain_environment
from .processes import start, start_on_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from remoteit.sandbox import Sandbox

PI = "Raspberry Pi Rotterdam 01"
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def plain(text: str) -> str:
    return _ESCAPE.sub("", text)


def test_devices_are_a_table_in_a_pipe(command: CommandLine) -> None:
    result = command.run("devices")
    assert (result.code, result.err) == (0, "")
    header, *rows = result.out.splitlines()
    assert header.split() == ["NAME", "STATE", "PLATFORM", "SERVICES", "TAGS", "REPORTED", "ID"]
    assert len(rows) == 25
    assert "\x1b" not in result.out


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_devices_fit_a_terminal(command: CommandLine, columns: int) -> None:
    result = command.run_on_terminal("devices", columns=columns)
    assert result.code == 0
    lines = [plain(line) for line in result.out.splitlines()]
    assert lines[0].startswith("NAME")
    assert sum("active" in line for line in lines) == 25
    assert all(len(line) <= columns for line in lines)


Document: TypeAlias = dict[str, Any]

FILTERS: list[tuple[list[str], Callable[[Document], bool]]] = [
    (["--state", "inactive"], lambda device: device["state"] == "inactive"),
    (["--name", "CAMERA"], lambda device: "Camera" in device["name"]),
    (["--tag", "lab", "--tag", "camera"], lambda device: bool({"lab", "camera"} & tags(device))),
    (
        ["--tag", "lab", "--tag", "production", "--all-tags"],
        lambda device: {"lab", "production"} <= tags(device),
    ),
    (["--platform", "raspberry pi"], lambda device: device["platform"] == 1072),
    (["--platform", "1205"], lambda device: device["platform"] == 1205),
    (["--owner", "others"], lambda device: device["owner"]["email"] == "grace@example.net"),
    (["--owner", "me"], lambda device: device["owner"]["email"] == "ada@example.com"),
]


@pytest.mark.parametrize(("options", "expected"), FILTERS)
def test_filters_select_devices(
    command: CommandLine, options: list[str], expected: Callable[[Document], bool]
) -> None:
    everything = json.loads(command.run("devices", "--json").out)
    result = command.run("devices", "--json", *options)
    assert result.code == 0, result.err
    assert json.loads(result.out) == [device for device in everything if expected(device)] != []


def tags(device: Document) -> set[str]:
    return {tag["name"] for tag in device["tags"]}


def test_an_application_selects_devices_and_their_services(command: CommandLine) -> None:
    devices = json.loads(command.run("devices", "--application", "SSH", "--json").out)
    assert {service["application"] for device in devices for service in device["services"]} == {28}
    lines = command.run("services", "--application", "ssh").out.splitlines()
    assert len(lines) == 1 + len(devices)


def test_json_has_the_keys_of_the_api_and_the_fields_that_were_asked_for(command: CommandLine) -> None:
    full = json.loads(command.run("devices", "--json").out)
    assert {"id", "name", "lastReported", "hardwareId", "services", "tags", "owner"} <= full[0].keys()
    lines = command.run("devices", "--jsonl", "--json=id,lastReported", "--state", "active").out.splitlines()
    assert {tuple(json.loads(line)) for line in lines} == {("id", "lastReported")}


def test_columns_and_the_order_can_be_chosen(command: CommandLine) -> None:
    result = command.run("devices", "--columns", "id,owner", "--sort", "-id")
    header, *rows = result.out.splitlines()
    assert header.split() == ["ID", "OWNER"]
    assert rows == sorted(rows, reverse=True)


def test_a_device_is_found_by_id_name_or_prefix(command: CommandLine) -> None:
    device = json.loads(command.run("device", PI, "--json").out)
    assert device["name"] == PI
    assert device["attributes"]
    for name in (device["id"], device["id"].lower(), PI.upper(), "raspberry pi rotterdam 01"):
        assert json.loads(command.run("device", name, "--json=id").out) == {"id": device["id"]}
    shown = command.run_on_terminal("device", PI, columns=60)
    assert shown.code == 0
    assert PI in shown.out
    assert "SSH" in shown.out


def test_an_ambiguous_name_lists_the_candidates_and_an_unknown_one_is_not_found(command: CommandLine) -> None:
    result = command.run("device", "raspberry")
    assert (result.code, result.out) == (2, "")
    assert PI in result.err
    assert result.err.count("80:00:00:00:") >= 2
    result = command.run("device", "no such device")
    assert (result.code, result.out) == (3, "")
    result = command.run("device", "80:00:00:00:00:00:00:01")
    assert (result.code, result.out) == (3, "")
    assert "no device has the id" in result.err


def test_services_of_one_device_are_listed(command: CommandLine) -> None:
    result = command.run("services", PI, "--json=name,application,device")
    services = json.loads(result.out)
    assert {service["name"] for service in services} == {"SSH", "Dashboard", "Desktop"}
    assert {service["device"]["name"] for service in services} == {PI}
    assert command.run("services", PI, "--tag", "lab").code == 2


def test_an_unknown_filter_is_a_usage_error(command: CommandLine) -> None:
    result = command.run("devices", "--platform", "toaster")
    assert (result.code, result.out) == (2, "")
    assert "'toaster' is not the name of a common platform" in result.err


def test_no_match_is_said_on_stderr(command: CommandLine) -> None:
    result = command.run("devices", "--name", "nothing has this name")
    assert (result.code, result.out, result.err) == (0, "", "No device matches.\n")


def test_a_closed_pipe_ends_the_command_quietly(command: CommandLine) -> None:
    pipeline = f"({sys.executable} -m remoteit.cli services --jsonl; echo $? >&2) | head -n 1"
    done = subprocess.run(
        ["/bin/sh", "-c", pipeline],
        env=command.environment,
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == "0\n"


def test_the_watch_prints_changes_in_a_pipe_until_ctrl_c(command: CommandLine, sandbox: Sandbox) -> None:
    device = next(device for device in sandbox.backend.devices.values() if device.name == PI)
    with start(command, "devices", "--watch", "--interval", "1", "--jsonl", "--name", PI) as running:
        running.wait_for("\n")
        device.name = "Renamed Pi"
        try:
            device.name = f"{PI} renamed"
            running.wait_for("renamed")
        finally:
            device.name = PI
        result = running.interrupt()
    assert result.code == 130
    assert result.err == ""
    assert [json.loads(line)["name"] for line in result.out.splitlines()][:2] == [PI, f"{PI} renamed"]


def test_the_watch_redraws_a_terminal_and_leaves_it_clean(command: CommandLine) -> None:
    with start_on_terminal(command, "devices", "--watch", columns=60) as running:
        running.wait_for("Ctrl-C")
        result = running.interrupt()
    assert result.code == 130
    assert "25 devices" in result.out
    assert "\x1b[?1049l" in result.out  # the screen from before is back
    assert "Traceback" not in result.out


@pytest.fixture(scope="module")
def large_fleet() -> Iterator[Sandbox]:
    with run_sandbox(devices=10_000) as running:
        yield running


@pytest.mark.slow
def test_the_first_of_10000_devices_appear_while_the_others_are_on_their_way(
    large_fleet: Sandbox, tmp_path: Path
) -> None:
    command = CommandLine(plain_environment(tmp_path) | large_fleet.environment())
    begin = time.monotonic()
    with start(command, "devices", "--jsonl", "--json=id") as running:
        running.wait_for("\n")
        first = time.monotonic() - begin
        result = running.finish()
        total = time.monotonic() - begin
    lines = result.out.splitlines()
    assert (result.code, len(lines), len(set(lines))) == (0, 10_000, 10_000)
    assert first < total / 3
    with start_on_terminal(command, "devices") as terminal:
        begin = time.monotonic()
        terminal.wait_for("\n")
        assert time.monotonic() - begin < total / 3
