"""Warnings that point at the line of the program, not into the libraries between it and the warning."""

from __future__ import annotations

import inspect
import warnings
from typing import Final

_LIBRARIES: Final = frozenset(
    {"generated_client", "httpx", "remoteit", "remoteit_auth"}
    | {"anyio", "asyncio", "concurrent", "threading", "trio"}
)
"""The second line runs calls in tasks and threads."""


def warn_caller(message: str, category: type[Warning]) -> None:
    """Issue a warning at the first caller outside of the libraries.

    `warnings.warn(skip_file_prefixes=...)` does this from Python 3.12 on, for the folders of the libraries.

    Args:
        message: the text of the warning.
        category: its class.
    """
    level, frame = 1, inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] in _LIBRARIES:
        level, frame = level + 1, frame.f_back
    # A thread may have no other caller.
    warnings.warn(message, category, stacklevel=level if frame else 2)
