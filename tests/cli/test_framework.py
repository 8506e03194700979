"""The frame of the command line: help, unknown commands, JSON, exit codes of the first commands."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from remoteit import __version__
from remoteit.cli.options import expand_json

from .conftest import CTRL_C, TIMEOUT

if TYPE_CHECKING:
    from .conftest import CommandLine


def test_the_version_is_printed(bare_command: CommandLine) -> None:
    result = bare_command.run("--version")
    assert (result.code, result.out) == (0, f"remoteit-client {__version__}\n")


def test_an_unknown_command_is_a_usage_error_with_a_suggestion(bare_command: CommandLine) -> None:
    result = bare_command.run("whoam")
    assert result.code == 2
    assert "did you mean 'whoami'?" in result.err
    assert not result.out


@pytest.mark.parametrize(
    ("given", "expanded"),
    [
        (["devices", "--json", "pi"], ["devices", "--json=", "pi"]),
        (["devices", "--json=id"], ["devices", "--json=id"]),
        (["ssh", "pi", "--", "--json"], ["ssh", "pi", "--", "--json"]),
    ],
)
def test_json_never_takes_the_next_argument(given: list[str], expanded: list[str]) -> None:
    assert expand_json(given) == expanded


def test_whoami_prints_text_or_json(command: CommandLine) -> None:
    text, document = command.run("whoami"), command.run("whoami", "--json")
    assert text.code == document.code == 0
    me = json.loads(document.out)
    assert me["email"] in text.out
    assert "lastLogin" in me
    assert json.loads(command.run("whoami", "--json=email").out) == {"email": me["email"]}


def test_an_unknown_field_lists_the_fields(command: CommandLine) -> None:
    result = command.run("whoami", "--json=mail")
    assert result.code == 2
    assert "'mail' is not a field; the fields are: id, email" in result.err


def test_shared_options_work_before_the_command_too(command: CommandLine) -> None:
    result = command.run("--url", "http://127.0.0.1:1", "whoami")
    assert result.code == 6


def test_only_debug_shows_a_traceback(command: CommandLine) -> None:
    url = ("--url", "http://127.0.0.1:1")
    assert "Traceback" not in command.run("whoami", *url).err
    assert "Traceback" in command.run("whoami", "--debug", *url).err


def test_ctrl_c_at_a_question_ends_with_130_and_without_a_traceback(command: CommandLine) -> None:
    result = command.run_on_terminal("login", prompts=[("key id", CTRL_C)])
    assert result.code == 130
    assert "Traceback" not in result.out


def test_without_click_a_sentence_says_what_to_install(bare_command: CommandLine) -> None:
    code = "import sys; sys.modules['click'] = None; from remoteit.cli.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
        env=bare_command.environment,
        timeout=TIMEOUT,
    )
    assert done.returncode == 2
    assert done.stderr == (
        "error: the command line needs `click`; install it with: pip install 'remoteit-client[cli]'\n"
    )


def test_a_group_without_a_command_prints_its_help(bare_command: CommandLine) -> None:
    root = bare_command.run()
    assert root.code == 0
    assert root.out.startswith("Usage: remoteit-client")
    tags = bare_command.run("tags")
    assert (tags.out + tags.err).startswith("Usage: remoteit-client tags")
    assert "error" not in tags.err
