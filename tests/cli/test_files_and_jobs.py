"""Files are transferred, and scripts run as jobs that can be watched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox import run_sandbox

from .conftest import CommandLine, plain_environment
from .processes import start, start_on_terminal, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from remoteit.sandbox import Sandbox

PI = "Raspberry Pi Rotterdam 01"
GREET = ("greet.sh", "-a", "mood=calm")


@pytest.fixture
def own_sandbox() -> Iterator[Sandbox]:
    with run_sandbox(devices=25) as running:
        yield running


@pytest.fixture
def own_command(own_sandbox: Sandbox, tmp_path: Path) -> CommandLine:
    return CommandLine(plain_environment(tmp_path) | own_sandbox.environment())


def test_a_file_goes_up_is_listed_comes_down_and_is_deleted(own_command: CommandLine, tmp_path: Path) -> None:
    source = tmp_path / "report data.bin"
    source.write_bytes(bytes(range(256)) * 1000)
    result = own_command.run("files", "upload", str(source), "--description", "Numbers", "--json")
    assert result.code == 0, result.err
    uploaded = json.loads(result.out)
    assert (uploaded["name"], uploaded["version"]) == ("report data.bin", 1)
    listed = own_command.run("files", "ls", "--json=id,name,shortDesc")
    assert {"id": uploaded["fileId"], "name": "report data.bin", "shortDesc": "Numbers"} in json.loads(
        listed.out
    )
    assert "report data.bin" in own_command.run("files", "list").out
    target = tmp_path / "target"
    result = own_command.run("files", "download", "report", "--to", str(target))
    assert (result.code, result.out) == (0, "")
    assert target.read_bytes() == source.read_bytes()
    result = own_command.run("files", "download", "report", "--to", str(target))
    assert result.code == 2
    assert "exists; pass --force" in result.err
    assert own_command.run("files", "download", "report", "--to", str(target), "--force").code == 0
    result = own_command.run("files", "rm", "report")
    assert (result.code, result.out) == (2, "")
    assert own_command.run("files", "rm", "report", "--yes").code == 0
    assert own_command.run("files", "download", "report").code == 3


def test_pipes_can_be_uploaded_and_downloaded(own_command: CommandLine) -> None:
    result = own_command.run("files", "upload", "-", "--name", "notes.txt", input="from a pipe\n")
    assert result.code == 0, result.err
    assert own_command.run("files", "download", "notes.txt", "--to", "-").out == "from a pipe\n"
    assert own_command.run("files", "upload", "-").code == 2


def test_a_missing_path_is_explained(own_command: CommandLine, tmp_path: Path) -> None:
    result = own_command.run("files", "upload", str(tmp_path / "missing"))
    assert (result.code, result.out) == (1, "")
    assert "No such file" in result.err
    assert "Traceback" not in result.err


def test_the_name_of_a_file_leads_to_no_other_directory(
    own_command: CommandLine, own_sandbox: Sandbox, tmp_path: Path
) -> None:
    folder = tmp_path / "down"
    folder.mkdir()
    file = next(iter(own_sandbox.backend.files.values()))
    file.name = "../outside.sh"
    result = own_command.run("files", "download", file.id, "--to", str(folder))
    assert result.code == 0, result.err
    assert [entry.name for entry in folder.iterdir()] == ["outside.sh"]


def test_progress_is_shown_on_a_terminal_only(own_command: CommandLine, tmp_path: Path) -> None:
    source = tmp_path / "large.bin"
    source.write_bytes(bytes(2_000_000))
    result = own_command.run_on_terminal("files", "upload", str(source))
    assert result.code == 0
    assert "MB" in result.out
    assert own_command.run("files", "upload", str(source)).err == ""


def test_ctrl_c_ends_an_upload(own_command: CommandLine, own_sandbox: Sandbox, tmp_path: Path) -> None:
    own_sandbox.faults.add("delay=30 path=/graphql/v1/file/upload times=always")
    source = tmp_path / "large.bin"
    source.write_bytes(bytes(1_000_000))
    for begin in (start, start_on_terminal):
        before = len(own_sandbox.requests)
        with begin(own_command, "files", "upload", str(source)) as running:
            wait_until(lambda: len(own_sandbox.requests) > before)  # noqa: B023 - called at once
            result = running.interrupt()
        assert result.code == 130
        assert "Traceback" not in result.out + result.err


def test_a_script_runs_and_is_watched(own_command: CommandLine) -> None:
    result = own_command.run("run", *GREET, "--device", PI, "--watch")
    assert result.code == 0, result.err
    assert [line.split()[0] for line in result.out.splitlines()] == ["WAITING", "RUNNING", "SUCCESS"]
    assert "SUCCESS, 1/1" in result.err
    (job,) = json.loads(own_command.run("jobs", "ls", "--status", "success", "--since", "1min", "--json").out)
    assert job["file"]["name"] == "greet.sh"
    again = own_command.run("jobs", "watch", job["id"], "--json=id,status")
    assert (again.code, json.loads(again.out)) == (0, {"id": job["id"], "status": "SUCCESS"})


def test_a_failed_job_has_its_own_exit_code(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    offline = next(
        device
        for device in own_sandbox.backend.devices.values()
        if not device.online and device.scriptable and device.owner.email == "ada@example.com"
    )
    result = own_command.run("run", *GREET, "--device", offline.id, "--watch")
    assert result.code == 8
    assert f"FAILED     {offline.name}\n" in result.out


@pytest.mark.parametrize("columns", [60, 120])
def test_a_job_is_a_live_table_on_a_terminal(own_command: CommandLine, columns: int) -> None:
    result = own_command.run_on_terminal("run", *GREET, "--device", PI, "--watch", columns=columns)
    assert result.code == 0
    assert "DEVICE" in result.out
    assert "RUNNING" in result.out
    assert "SUCCESS: 1/1" in result.out


def test_ctrl_c_leaves_the_job_running_and_says_how_to_cancel_it(
    own_command: CommandLine, own_sandbox: Sandbox
) -> None:
    for begin in (start, start_on_terminal):
        with begin(own_command, "run", *GREET, "--device", PI, "--watch") as running:
            running.wait_for("WAITING")
            result = running.interrupt()
        assert result.code == 130
        text = result.out + result.err
        assert "Traceback" not in text
        assert "The job keeps running. To cancel it: remoteit-client jobs cancel" in text.replace("\n", " ")
    jobs = list(own_sandbox.backend.jobs.values())
    assert own_command.run("jobs", "cancel", jobs[-1].id, "--yes").code in (0, 1, 2)


def test_a_job_without_a_watch_prints_its_id(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    result = own_command.run("run", *GREET, "--tag", "lab", "--json")
    assert result.code == 0, result.err
    assert json.loads(result.out)["id"] in own_sandbox.backend.jobs
    result = own_command.run("jobs", "cancel", json.loads(result.out)["id"], "--yes")
    assert result.code == 0, result.err


def test_a_local_script_is_uploaded_first(own_command: CommandLine, tmp_path: Path) -> None:
    script = tmp_path / "fix.sh"
    script.write_text("#!/bin/sh\n# r3_argument: channel, StringEntry, The channel\necho hi\n")
    result = own_command.run(
        "run", str(script), "--upload", "--device", PI, "-a", "channel=stable", "--watch"
    )
    assert result.code == 0, result.err


def test_the_devices_of_a_job_must_be_selected(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    before = len(own_sandbox.backend.jobs)
    for options in ([], ["--tag", "lab", "--device", PI], ["--device", PI, "-a", "novalue"]):
        result = own_command.run("run", *GREET, *options)
        assert (result.code, result.out) == (2, ""), options
    assert own_command.run("run", "nothing.sh", "--device", PI).code == 3
    assert len(own_sandbox.backend.jobs) == before
