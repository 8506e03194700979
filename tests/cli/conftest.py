"""The command line as a process against a sandbox: in a pipe, and on a pseudo-terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import pytest

from remoteit.sandbox import run_sandbox
from tests.project_files import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from remoteit.sandbox import Sandbox

TIMEOUT = 60
CTRL_C = "\x03"


class Result(NamedTuple):
    """The outcome of a process.

    Attributes:
        code: the exit code.
        out: what it wrote to stdout.
        err: what it wrote to stderr; empty on a pseudo-terminal.
    """

    code: int
    out: str
    err: str


class CommandLine:
    """Runs `remoteit-client` as a process.

    Attributes:
        environment: the variables of the processes.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = dict(environment)

    def run(self, *arguments: str, input: str | None = None, env: Mapping[str, str] | None = None) -> Result:
        """Run a command with its output in pipes."""
        done = subprocess.run(
            [sys.executable, "-m", "remoteit.cli", *arguments],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            input="" if input is None else input,
            env=self.environment | dict(env or {}),
            timeout=TIMEOUT,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def run_on_terminal(
        self,
        *arguments: str,
        columns: int = 100,
        prompts: Sequence[tuple[str, str]] = (),
        env: Mapping[str, str] | None = None,
    ) -> Result:
        """Run a command on a pseudo-terminal; `out` is all that appears on it.

        Args:
            arguments: of the command.
            columns: the width of the terminal.
            prompts: texts to wait for, in order, each with what is then typed.
            env: further variables.
        """
        if sys.platform == "win32":
            pytest.skip("needs a pseudo-terminal")
        import fcntl
        import pty
        import select
        import struct
        import termios

        main, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        variables = self.environment | {"TERM": "xterm-256color"} | dict(env or {})
        process = subprocess.Popen(
            # A terminal that the first process of a session opens is the one whose Ctrl-C it receives.
            [
                "sh",
                "-c",
                'exec "$@" <"$0" >"$0" 2>&1',
                os.ttyname(terminal),
                sys.executable,
                "-m",
                "remoteit.cli",
                *arguments,
            ],
            env=variables,
            start_new_session=True,
        )
        output, waiting, read = b"", list(prompts), 0
        typed, idle = "", 0
        deadline = time.monotonic() + TIMEOUT
        while True:
            if not select.select([main], [], [], 0.1)[0]:
                idle += 1
                if process.poll() is not None:
                    break
                if time.monotonic() > deadline:
                    process.kill()
                elif typed == CTRL_C and idle % 50 == 0:
                    # An interrupt is lost if it is raised in a destructor; people press the keys again.
                    os.write(main, typed.encode())
                continue
            output += os.read(main, 65536)
            if waiting and (found := output.find(waiting[0][0].encode(), read)) >= 0:
                read = found + len(waiting[0][0])
                typed = waiting.pop(0)[1]
                os.write(main, typed.encode() if typed == CTRL_C else f"{typed}\n".encode())
        os.close(terminal)
        os.close(main)
        return Result(process.wait(TIMEOUT), output.decode("utf-8").replace("\r\n", "\n"), "")


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with run_sandbox(devices=25) as running:
        yield running


def plain_environment(home: Path) -> dict[str, str]:
    """The variables of this process without those of the client, and with an empty home."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("R3_", "REMOTEIT_", "COV_"))
    }
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"):
        kept.pop(name, None)
    return kept | {"HOME": str(home), "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(home / "cache")}


@pytest.fixture
def command(sandbox: Sandbox, tmp_path: Path) -> CommandLine:
    """The command line with the sandbox's URL and keys in the environment."""
    return CommandLine(plain_environment(tmp_path) | sandbox.environment())


@pytest.fixture
def bare_command(tmp_path: Path) -> CommandLine:
    """The command line without URL and keys."""
    return CommandLine(plain_environment(tmp_path))
