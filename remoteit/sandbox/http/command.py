"""Running another program against a sandbox of its own: `python -m remoteit.sandbox -- COMMAND`."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from .server import run_sandbox

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from remoteit.sandbox.faults.rules import Rule

    from .server import Sandbox

_PATIENCE = 5
"""Seconds that the program has to end when we are told to."""


def run_command(
    command: Sequence[str], *, devices: int, seed: int, state: Path | None = None, faults: Iterable[Rule] = ()
) -> int:
    """Run a program with a sandbox, and stop the sandbox when it ends.

    The program finds the sandbox by REMOTEIT_API_URL and its key pair in the file that
    REMOTEIT_CREDENTIALS_FILE names; keys and profiles of the caller's own are kept from it.

    Args:
        command: The program and its arguments.
        devices: As in `running`.
        seed: As in `running`.
        state: As in `running`.
        faults: As in `running`.

    Returns:
        The program's exit code; 128 and the signal's number where a signal ended it.

    Raises:
        OSError: The program cannot be started.
        StateError: As in `running`.
    """
    with (
        run_sandbox(devices=devices, seed=seed, state=state, faults=faults) as sandbox,
        _credentials_file(sandbox) as file,
    ):
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("R3_") and name != "REMOTEIT_PROFILE"
        }
        environment |= {"REMOTEIT_API_URL": sandbox.url, "REMOTEIT_CREDENTIALS_FILE": str(file)}
        with subprocess.Popen(list(command), env=environment) as process:  # noqa: S603 - the user's own command
            try:
                code = process.wait()
            finally:
                _end(process)
    return code if code >= 0 else 128 - code


@contextmanager
def _credentials_file(sandbox: Sandbox) -> Generator[Path]:
    with TemporaryDirectory(prefix="remoteit-sandbox-") as folder:
        file = Path(folder) / "credentials"
        file.touch(mode=0o600)
        lines = [f"{name}={value}" for name, value in sandbox.environment().items() if name.startswith("R3_")]
        file.write_text("\n".join(("[DEFAULT]", *lines, "")), "utf-8")
        yield file


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
