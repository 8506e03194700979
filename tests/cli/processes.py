"""Processes that a test interrupts: they run until they have written something, and get a signal then."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from .conftest import TIMEOUT, Result

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import IO

    from .conftest import CommandLine


ENDING = [
    signal.Signals[name] for name in ("SIGINT", "SIGTERM", "SIGHUP") if name in signal.Signals.__members__
]
"""The signals that end a command."""


class Running:
    """A running command.

    Attributes:
        process: the process.
        out: what it has written so far to stdout, or to its terminal.
    """

    def __init__(self, process: subprocess.Popen[bytes], output: IO[bytes]) -> None:
        self.process = process
        self.out = ""
        self._chunks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, args=(output,), daemon=True)
        self._reader.start()

    def _read(self, output: IO[bytes]) -> None:
        while True:
            try:
                chunk = os.read(output.fileno(), 65536)
            except OSError:  # Linux reports the end of a terminal like this
                chunk = b""
            self._chunks.put(chunk)
            if not chunk:
                return

    def wait_for(self, text: str, count: int = 1) -> None:
        """Wait until the output contains a text, or contains it this many times."""
        deadline = time.monotonic() + TIMEOUT
        while self.out.count(text) < count:
            try:
                chunk = self._chunks.get(timeout=max(0.1, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"{text!r} did not appear in time: {self.out!r}") from None
            assert chunk, f"the process ended before {text!r}: {self.out}"
            self.out += chunk.decode("utf-8", "replace")

    def interrupt(self, number: signal.Signals = signal.SIGINT) -> Result:
        """Send a signal, and return the outcome."""
        self.process.send_signal(number)
        return self.finish()

    def finish(self) -> Result:
        """Wait for the end, and return the outcome."""
        code = self.process.wait(TIMEOUT)
        while chunk := self._chunks.get(timeout=TIMEOUT):
            self.out += chunk.decode("utf-8", "replace")
        error = self.process.stderr.read().decode() if self.process.stderr else ""
        return Result(code, self.out.replace("\r\n", "\n"), error)


@contextmanager
def start(command: CommandLine, *arguments: str) -> Generator[Running]:
    """Start a command with its output in pipes."""
    if sys.platform == "win32":
        pytest.skip("needs the signals of POSIX")
    with subprocess.Popen(
        [sys.executable, "-m", "remoteit.cli", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=command.environment,
    ) as process:
        assert process.stdout
        try:
            yield Running(process, process.stdout)
        finally:
            process.kill()


@contextmanager
def start_on_terminal(command: CommandLine, *arguments: str, columns: int = 100) -> Generator[Running]:
    """Start a command on a pseudo-terminal; what it writes to stderr appears there too."""
    if sys.platform == "win32":
        pytest.skip("needs a pseudo-terminal")
    import fcntl
    import pty
    import struct
    import termios

    main, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    with (
        os.fdopen(main, "rb", buffering=0) as output,
        subprocess.Popen(
            [sys.executable, "-m", "remoteit.cli", *arguments],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env=command.environment | {"TERM": "xterm-256color"},
            start_new_session=True,
        ) as process,
    ):
        os.close(terminal)
        try:
            yield Running(process, output)
        finally:
            process.kill()


def wait_until(condition: Callable[[], object]) -> None:
    """Wait until a condition holds."""
    deadline = time.monotonic() + TIMEOUT
    while not condition():
        assert time.monotonic() < deadline
        threading.Event().wait(0.01)
