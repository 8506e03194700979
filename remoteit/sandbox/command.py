"""Run another program against its own sandbox: `python -m remoteit.sandbox -- COMMAND`."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from remoteit.sandbox.http.server import run_sandbox

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from remoteit.sandbox.faults.rules import Rule
    from remoteit.sandbox.forwarding import Forward
    from remoteit.sandbox.http.server import Sandbox

_TERMINATION_TIMEOUT = 5
"""Seconds that the program has to exit before it is killed."""


def run_command(
    command: Sequence[str],
    *,
    devices: int,
    seed: int,
    state: Path | None = None,
    faults: Iterable[Rule] = (),
    forwards: Iterable[Forward] = (),
    schema: Path | None = None,
    without: Sequence[str] = (),
) -> int:
    """Run a program with a sandbox, and stop the sandbox when the program ends.

    The program gets the sandbox's URL in REMOTEIT_API_URL, and its key pair in the file that
    REMOTEIT_CREDENTIALS_FILE names. The caller's own keys and profile are removed from its environment.

    Args:
        command: The program and its arguments.
        devices: As in `run_sandbox`.
        seed: As in `run_sandbox`.
        state: As in `run_sandbox`.
        faults: As in `run_sandbox`.
        forwards: As in `run_sandbox`.
        schema: As in `run_sandbox`.
        without: As in `run_sandbox`.

    Returns:
        The program's exit code; 128 plus the signal's number if a signal ended it.

    Raises:
        OSError: The program cannot be started.
        StateError: As in `run_sandbox`.
    """
    with (
        run_sandbox(
            devices=devices,
            seed=seed,
            state=state,
            faults=faults,
            schema=schema,
            without=without,
            forwards=forwards,
        ) as sandbox,
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
                _terminate(process)
    return code if code >= 0 else 128 - code


@contextmanager
def _credentials_file(sandbox: Sandbox) -> Generator[Path]:
    with TemporaryDirectory(prefix="remoteit-sandbox-") as directory:
        file = Path(directory) / "credentials"
        file.touch(mode=0o600)
        lines = [f"{name}={value}" for name, value in sandbox.environment().items() if name.startswith("R3_")]
        file.write_text("\n".join(("[DEFAULT]", *lines, "")), "utf-8")
        yield file


def _terminate(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(_TERMINATION_TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()
