"""`sandbox`, `generate`, `schema` and `cassettes` take the arguments of the `python -m` programs."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from tests.project_files import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine


@pytest.mark.parametrize(
    ("arguments", "usage"),
    [
        (["sandbox"], "usage: remoteit-client sandbox "),
        (["generate"], "usage: remoteit-client generate "),
        (["schema"], "usage: remoteit-client schema "),
        (["schema", "check"], "usage: remoteit-client schema check "),
        (["cassettes"], "usage: remoteit-client cassettes "),
        (["cassettes", "scan"], "usage: remoteit-client cassettes scan "),
    ],
)
def test_the_help_names_the_command(bare_command: CommandLine, arguments: list[str], usage: str) -> None:
    result = bare_command.run(*arguments, "--help")
    assert result.code == 0
    assert result.out.startswith(usage)


@pytest.mark.parametrize(
    "arguments", [["sandbox", "--port", "x"], ["generate", "--absent"], ["schema", "absent"], ["cassettes"]]
)
def test_a_usage_error_has_exit_code_2(bare_command: CommandLine, arguments: list[str]) -> None:
    assert bare_command.run(*arguments).code == 2


def test_the_sandbox_runs_a_command_with_its_own_options(bare_command: CommandLine) -> None:
    client = [sys.executable, "-m", "remoteit.cli"]
    result = bare_command.run("sandbox", "--devices", "3", "--", *client, "api", "DeviceCount", "--json")
    assert (result.code, result.out) == (0, "3\n")
    failed = bare_command.run("sandbox", "--", *client, "whoami", "--profile", "absent")
    assert failed.code == 4


def test_cassettes_are_scanned(bare_command: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "cassette.yaml"
    path.write_text("interactions: []\n")
    assert bare_command.run("cassettes", "scan", str(path)).code == 0
    path.write_text("password: R3_SECRET_ACCESS_KEY=c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA==\n")
    assert bare_command.run("cassettes", "scan", str(path)).code == 1


def test_the_schema_is_checked_at_the_url_of_the_root(command: CommandLine, sandbox: Sandbox) -> None:
    arguments = ("schema", "check", "--project", str(ROOT), "--format", "json")
    result = command.run("--url", sandbox.url, *arguments, env={"REMOTEIT_API_URL": "http://127.0.0.1:1"})
    assert result.code == 0, result.err
    assert {finding["status"] for finding in json.loads(result.out)} == {"valid"}
