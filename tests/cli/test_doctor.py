"""`doctor`: each line passes, warns or fails with a remedy, and none shows a secret."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox import Fault, run_sandbox

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine


def statuses(output: str) -> dict[str, str]:
    return {check["name"]: check["status"] for check in json.loads(output)}


def test_everything_passes_with_a_sandbox(command: CommandLine, sandbox: Sandbox) -> None:
    result = command.run("doctor", "--json")
    assert result.code == 0, result.out
    found = statuses(result.out)
    assert set(found) >= {"versions", "credentials", "URL", "API", "clock", "key", "operations"}
    assert all(status == "pass" for name, status in found.items() if name != "versions")
    assert "ada@example.com" in result.out
    environment = sandbox.environment()
    for name in ("R3_SECRET_ACCESS_KEY", "R3_DEVELOPER_API_KEY"):
        assert environment[name] not in result.out


def test_missing_credentials_fail_and_the_api_is_not_called(bare_command: CommandLine) -> None:
    result = bare_command.run("doctor")
    assert result.code == 4
    assert "fail  credentials" in result.out
    assert "Run: remoteit-client login" in result.out
    assert "skip  API" in result.out


def test_a_rejected_key_fails(command: CommandLine) -> None:
    result = command.run("doctor", "--json", env={"R3_SECRET_ACCESS_KEY": "d3Jvbmc="})
    assert result.code == 4
    assert statuses(result.out)["key"] == "fail"
    assert "operations" not in statuses(result.out)
    assert "d3Jvbmc" not in result.out + result.err


def test_an_api_that_cannot_be_reached_fails(command: CommandLine) -> None:
    result = command.run("doctor", "--json", "--url", "http://127.0.0.1:1")
    assert result.code == 6
    assert statuses(result.out)["API"] == "fail"


def test_a_url_that_is_not_valid_fails(command: CommandLine) -> None:
    result = command.run("doctor", "--json", env={"REMOTEIT_API_URL": "http://example.com"})
    assert result.code == 2
    assert statuses(result.out)["URL"] == "fail"


def test_a_file_that_others_can_read_is_a_warning(bare_command: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "credentials"
    path.write_text("R3_ACCESS_KEY_ID=KEY\nR3_SECRET_ACCESS_KEY=c2VjcmV0\n")
    path.chmod(0o644)
    env = {"REMOTEIT_CREDENTIALS_FILE": str(path)}
    result = bare_command.run("doctor", "--url", "http://127.0.0.1:1", env=env)
    assert "warn  permissions" in result.out
    assert f"Run: chmod 600 {path}" in result.out
    assert "c2VjcmV0" not in result.out + result.err


@pytest.mark.parametrize(("skew", "status"), [(30, "pass"), (-200, "warn"), (200, "warn")])
def test_the_offset_of_the_clock_is_shown(command: CommandLine, skew: int, status: str) -> None:
    with run_sandbox(devices=1) as sandbox:
        sandbox.faults.add(Fault(skew=skew), times="always")
        result = command.run("doctor", "--json", "--no-schema", env=sandbox.environment())
    [clock] = [check for check in json.loads(result.out) if check["name"] == "clock"]
    assert clock["status"] == status
    assert ("behind" if skew > 0 else "ahead of") in clock["detail"]


def test_marks_have_colors_on_a_terminal_only_and_obey_no_color(command: CommandLine) -> None:
    arguments = ("doctor", "--no-schema")
    assert "\x1b[32mpass" in command.run_on_terminal(*arguments).out
    assert "\x1b" not in command.run_on_terminal(*arguments, env={"NO_COLOR": "1"}).out
    assert "\x1b" not in command.run(*arguments).out
