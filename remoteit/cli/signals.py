"""Signals that end a command which has something to clean up, such as an open connection."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from types import FrameType

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl-C, the request to end, and the end of the terminal or of the SSH client that uses the command."""


@contextmanager
def end_on_signals() -> Generator[Callable[[], None]]:
    """Turn the first signal into an exception, and ignore all later ones until the block ends.

    So the clean-up is not interrupted. It must take a bounded time, as the end of a connection does.

    Yields:
        A function that ignores signals from now on, for a clean-up that begins without one.

    Raises:
        KeyboardInterrupt: SIGINT came.
        SystemExit: another signal came; its code is 128 plus the number of the signal.
    """
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    # `nohup` has the end of the terminal ignored.
    numbers = [
        number for number in numbers if number == signal.SIGINT or signal.getsignal(number) != signal.SIG_IGN
    ]

    def ignore() -> None:
        for number in numbers:
            signal.signal(number, signal.SIG_IGN)

    def end(number: int, _frame: FrameType | None) -> NoReturn:
        ignore()
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise SystemExit(128 + number)

    previous = {number: signal.signal(number, end) for number in numbers}
    try:
        yield ignore
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _ignore(number: int, frame: FrameType | None) -> None:
    pass


@contextmanager
def leave_interrupts_to_child() -> Generator[None]:
    """Do nothing at Ctrl-C: the program that this command has started receives it too, and decides."""
    # A handler instead of SIG_IGN, which the child would inherit.
    previous = signal.signal(signal.SIGINT, _ignore)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)
