"""Planted secrets appear in no output, log, argument or cache, also with `--debug` and when calls fail."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from remoteit.cli.commands.api import make_command
from remoteit.cli.shipped import load_operations

from .conftest import TIMEOUT
from .test_reference import ALL

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine

COMMANDS = [
    ["whoami"],
    ["profiles"],
    ["profiles", "--json"],
    ["doctor"],
    ["doctor", "--json"],
    ["api", "Devices", "--raw"],
    ["api", "AccessKeys"],
    ["devices"],
    ["keys", "list", "--json"],
    ["files", "ls"],
    ["schema", "check"],
]
FAULTS = [
    "",
    "status=500",
    "status=403",
    "drop=before",
    "drop=after",
    "truncate",
    "html",
    "errors",
    "warn='121 x'",
]


def secrets(sandbox: Sandbox) -> list[str]:
    environment = sandbox.environment()
    return [environment["R3_SECRET_ACCESS_KEY"], environment["R3_DEVELOPER_API_KEY"]]


def assert_no_secret(text: str, sandbox: Sandbox) -> None:
    for secret in secrets(sandbox):
        assert secret not in text
    assert not re.search(r'signature="[^"\[]', text)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_output_holds_no_secret(command: CommandLine, sandbox: Sandbox, arguments: list[str]) -> None:
    result = command.run(*arguments, *([] if arguments[0] == "schema" else ["--debug"]))
    assert result.out or result.err
    assert_no_secret(result.out + result.err, sandbox)


@pytest.mark.parametrize("fault", FAULTS)
def test_errors_and_tracebacks_hold_no_secret(command: CommandLine, sandbox: Sandbox, fault: str) -> None:
    if fault:
        sandbox.faults.add(f"{fault} times=always")
    try:
        result = command.run("--debug", "api", "Me", "--raw")
    finally:
        sandbox.faults.clear()
    assert_no_secret(result.out + result.err, sandbox)


def test_a_secret_in_a_broken_file_is_not_quoted(bare_command: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "credentials"
    path.write_text("[DEFAULT]\nR3_ACCESS_KEY_ID=KEY\nR3_SECRET_ACCESS_KEY\nplanted-secret\n")
    path.chmod(0o600)
    for arguments in (["whoami"], ["doctor"], ["profiles"], ["--debug", "whoami"]):
        result = bare_command.run(*arguments, env={"REMOTEIT_CREDENTIALS_FILE": str(path)})
        assert "planted-secret" not in result.out + result.err


EACH = ALL | {f"api {name}": make_command(name, operation) for name, operation in load_operations().items()}


@pytest.mark.parametrize("path", EACH)
def test_no_option_takes_a_secret_which_other_users_could_see(path: str) -> None:
    for parameter in EACH[path].params:
        if isinstance(parameter, click.Option) and not parameter.is_flag:
            assert not re.search(r"secret|token|password", " ".join(parameter.opts)), parameter.opts


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs /proc")
def test_the_arguments_of_a_login_hold_no_secret(bare_command: CommandLine, sandbox: Sandbox) -> None:
    secret = secrets(sandbox)[0]
    process = subprocess.Popen(
        [sys.executable, "-m", "remoteit.cli", "login", "--no-check", "--key-id", "KEY"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=bare_command.environment,
    )
    assert secret.encode() not in Path(f"/proc/{process.pid}/cmdline").read_bytes()
    output, _ = process.communicate(f"{secret}\n", TIMEOUT)
    assert process.returncode == 0
    assert secret not in output


def test_a_new_key_is_not_created_for_a_misspelt_field(command: CommandLine, sandbox: Sandbox) -> None:
    before = len(sandbox.requests)
    result = command.run("keys", "create", "--json=kee")
    assert result.code == 2
    assert "the fields are: key, secret" in result.err
    assert len(sandbox.requests) == before
