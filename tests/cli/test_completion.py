"""Completion of device names: quick, from a cache that holds names only, and never with a message."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import click
import pytest

from remoteit.cli.device_names import complete_device, find_names
from remoteit.cli.options import State

from .conftest import TIMEOUT

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox, tmp_path: Path) -> Path:
    """An empty cache, and the sandbox's URL and keys in the environment."""
    for name, value in sandbox.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("REMOTEIT_PROFILE", raising=False)
    return tmp_path / "remoteit-client"


def test_names_come_from_the_api_once_and_then_from_the_cache(cache: Path, sandbox: Sandbox) -> None:
    names = find_names(State(), "cam")
    assert names
    assert all(name.casefold().startswith("cam") for name in names)
    before = len(sandbox.requests)
    assert find_names(State(), "cam") == names
    assert find_names(State(), "came") == names
    assert len(sandbox.requests) == before
    find_names(State(), "b")
    assert len(sandbox.requests) == before + 1


def test_the_cache_is_private_and_holds_no_secret(cache: Path, sandbox: Sandbox) -> None:
    find_names(State(), "cam")
    [path] = cache.iterdir()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    environment = sandbox.environment()
    text = path.name + path.read_text()
    for name in ("R3_ACCESS_KEY_ID", "R3_SECRET_ACCESS_KEY", "R3_DEVELOPER_API_KEY"):
        assert environment[name] not in text
    assert set(json.loads(path.read_text())["cam"]) == {"time", "names", "complete"}


@pytest.mark.parametrize("content", ["", "[]", "{", "null"])
def test_a_damaged_cache_is_replaced(cache: Path, content: str) -> None:
    names = find_names(State(), "cam")
    [path] = cache.iterdir()
    path.write_text(content)
    assert find_names(State(), "cam") == names
    assert json.loads(path.read_text())["cam"]["names"] == names


def test_accounts_have_caches_of_their_own(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_names(State(), "cam")
    monkeypatch.setenv("R3_ACCESS_KEY_ID", "ANOTHER")
    assert find_names(State(), "cam") == []


def test_without_credentials_or_network_there_are_no_names_and_no_message(
    cache: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    started = time.monotonic()
    assert find_names(State(url="http://127.0.0.1:1"), "cam") == []
    assert find_names(State(profile="absent"), "cam") == []
    assert time.monotonic() - started < 5
    assert capfd.readouterr() == ("", "")


def test_a_slow_api_is_not_waited_for(cache: Path, sandbox: Sandbox) -> None:
    sandbox.faults.add("delay=20 operation=Devices times=1")
    started = time.monotonic()
    assert find_names(State(), "slow") == []
    assert time.monotonic() - started < 5
    sandbox.faults.clear()


def test_names_that_could_harm_a_shell_are_left_out_or_quoted(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    find_names(State(), "x")
    [path] = cache.iterdir()
    names = ["x $(reboot)", "x\x1b[2J", "x;y"]
    path.write_text(json.dumps({"x": {"time": now, "names": names, "complete": True}}))
    assert find_names(State(), "x") == ["x $(reboot)", "x;y"]
    monkeypatch.setenv("_REMOTEIT_CLIENT_COMPLETE", "bash_complete")
    context = click.Context(click.Command("x"))
    values = [item.value for item in complete_device(context, click.Argument(["x"]), "x")]
    assert values == [r"x\\ \\$\\(reboot\\)", r"x\\;y"]


def test_names_follow_a_user(cache: Path) -> None:
    context = click.Context(click.Command("ssh"))
    argument = click.Argument(["name"], metavar="[USER@]NAME")
    plain = find_names(State(), "cam")
    assert [item.value for item in complete_device(context, argument, "pi@cam")] == [
        f"pi@{name}" for name in plain
    ]


@pytest.mark.parametrize(
    "words", ["device", "connect", "ssh", "services", "links set", "tags add TAG", "run FILE --device"]
)
def test_each_command_that_names_a_device_completes_it(command: CommandLine, words: str) -> None:
    split = ["remoteit-client", *words.split(), "cam"]
    variables = {
        "_REMOTEIT_CLIENT_COMPLETE": "zsh_complete",
        "COMP_WORDS": "\n".join(split),
        "COMP_CWORD": str(len(split) - 1),
    }
    result = command.run(env=variables)
    assert result.code == 0
    assert any(line.startswith("Camera") for line in result.out.splitlines()), result


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes_names_with_spaces(command: CommandLine, tmp_path: Path) -> None:
    program = tmp_path / "remoteit-client"
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m remoteit.cli \"$@\"\n")
    program.chmod(0o755)
    script = f"""
    PATH={tmp_path}:$PATH
    eval "$(remoteit-client completion bash)"
    COMP_WORDS=(remoteit-client device 'Cam') COMP_CWORD=2
    _remoteit_client_completion remoteit-client
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "-c", script],
        check=False,
        capture_output=True,
        text=True,
        env=command.environment,
        timeout=TIMEOUT,
    )
    assert r"Camera\ Osaka\ 03" in done.stdout.splitlines(), done
