"""The processes of a run: measured programs, which wait for requests, and the canned server."""

from __future__ import annotations

import json
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.harness import READY

if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import IO

ROOT = Path(__file__).parent.parent


class ProgramError(Exception):
    """A measured program ended unexpectedly; its standard error has the reason."""


class Program:
    """A measured program that waits for its turn.

    Args:
        python: the interpreter of the environment.
        module: the module to run.
        arguments: its arguments.
        folder: the shared files; it is also on the module search path.

    Raises:
        ProgramError: the program ended before it was ready.
    """

    def __init__(self, python: Path, module: str, *arguments: str, folder: Path) -> None:
        self._module = module
        self._process = _start(python, module, *arguments, folder=folder)
        if self._line() != READY:
            raise ProgramError(f"{module} printed something other than {READY!r} at its start")

    def measure(self, name: str) -> float:
        """Run one round of a measure; return seconds per call."""
        stdin = _open(self._process.stdin)
        stdin.write(name + "\n")
        stdin.flush()
        return float(self._line())

    def close(self) -> None:
        """End the program."""
        _open(self._process.stdin).close()
        _open(self._process.stdout).close()
        self._process.wait()

    def _line(self) -> str:
        line = _open(self._process.stdout).readline()
        if not line:
            raise ProgramError(f"{self._module} failed with exit status {self._process.wait()}")
        return line.strip()


def run_once(python: Path, module: str, *arguments: str, folder: Path) -> dict[str, float]:
    """Run a program that measures on its own, and return its report.

    Raises:
        ProgramError: the program failed.
    """
    process = _start(python, module, *arguments, folder=folder)
    output, _ = process.communicate()
    if process.returncode:
        raise ProgramError(f"{module} failed with exit status {process.returncode}")
    values: dict[str, float] = json.loads(output)
    return values


@contextmanager
def served(python: Path, folder: Path) -> Generator[str]:
    """Run the canned server for the length of a block; yield its URL without a path."""
    process = _start(python, "benchmarks.server", str(folder), folder=folder)
    try:
        port = _open(process.stdout).readline().strip()
        if not port:
            raise ProgramError("the canned server did not start")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate()


def _start(python: Path, module: str, *arguments: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [python, "-m", module, *arguments],
        cwd=ROOT,
        env=environment() | {"PYTHONPATH": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def environment() -> dict[str, str]:
    """Return the environment variables of all processes.

    Proxies are removed. Bytecode is written and read, as for installed packages; otherwise only the modules
    of this project would be compiled at each start.
    """
    return {
        name: value
        for name, value in os.environ.items()
        if not name.lower().endswith("_proxy") and name != "PYTHONDONTWRITEBYTECODE"
    }


def _open(pipe: IO[str] | None) -> IO[str]:
    if pipe is None:
        raise ProgramError("a program runs without its pipes")
    return pipe
