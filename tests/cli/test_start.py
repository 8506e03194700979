"""A quick start: help, the version and completion load neither httpx nor pydantic nor rich."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from remoteit.cli.main import COMMANDS, root

from .conftest import TIMEOUT, plain_environment

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {
    "aiohttp",
    "ariadne_codegen",
    "asyncio",
    "graphql",
    "httpx",
    "pydantic",
    "rich",
    "uvicorn",
    "websockets",
}
NAMES = [name for section in COMMANDS.values() for name in section]
PROBE = """
import atexit, json, sys
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps(sorted(sys.modules))))
sys.argv = ["remoteit-client", *sys.argv[1:]]
from remoteit.cli.__main__ import main
main()
"""


def loaded_modules(home: Path, *arguments: str, **variables: str) -> tuple[str, set[str]]:
    """Return the output of a command, and the top-level modules that it has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        check=False,
        capture_output=True,
        text=True,
        env=plain_environment(home) | variables,
        timeout=TIMEOUT,
    )
    modules = json.loads(done.stderr.rpartition("\n")[2])
    return done.stdout, {name.partition(".")[0] for name in modules}


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], [], ["completion", "bash"], ["api", "--help"], ["api", "--list"]]
)
def test_help_and_version_load_no_heavy_module(tmp_path: Path, arguments: list[str]) -> None:
    output, modules = loaded_modules(tmp_path, *arguments)
    assert output
    assert not modules & HEAVY


def test_the_version_loads_not_even_click(tmp_path: Path) -> None:
    _, modules = loaded_modules(tmp_path, "--version")
    assert "click" not in modules


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_each_command_loads_no_heavy_module(tmp_path: Path, name: str) -> None:
    if name in ("generate", "schema", "cassettes", "sandbox"):
        pytest.skip("the program prints its own help")
    output, modules = loaded_modules(tmp_path, name, "--help")
    assert f"remoteit-client {name}" in output
    assert not modules & HEAVY


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("remoteit-client ", "plain,whoami"),
        ("remoteit-client who", "plain,whoami"),
        ("remoteit-client whoami --", "plain,--profile"),
        ("remoteit-client whoami --profile ", "plain,work"),
        ("remoteit-client api Dev", "plain,DeviceCount"),
        ("remoteit-client api Jobs --statuses ", "plain,RUNNING"),
        ("remoteit-client api Devices --st", "plain,--state"),
        ("remoteit-client schema ", "plain,check"),
        ("remoteit-client completion ", "plain,fish"),
    ],
)
def test_completion_loads_no_heavy_module(tmp_path: Path, words: str, expected: str) -> None:
    (tmp_path / ".remoteit").mkdir()
    (tmp_path / ".remoteit" / "credentials").write_text("[work]\nR3_ACCESS_KEY_ID=a\n")
    split = words.split(" ")
    output, modules = loaded_modules(
        tmp_path,
        _REMOTEIT_CLIENT_COMPLETE="bash_complete",
        COMP_WORDS="\n".join(split),
        COMP_CWORD=str(len(split) - 1),
    )
    assert expected in output.splitlines()
    assert not modules & HEAVY


def test_each_command_of_the_table_exists_and_has_the_name_of_the_table() -> None:
    import click

    context = click.Context(root)
    for section in COMMANDS.values():
        for name, lazy in section.items():
            command = root.get_command(context, name)
            assert command is not None
            assert command.name == name
            assert lazy.help.endswith(".")
