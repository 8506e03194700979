"""Warnings that point at the line of the program, not into the libraries between it and the warning."""

from __future__ import annotations

import inspect
import warnings

_RUNTIME = __name__.rpartition(".")[0]
_LIBRARIES = frozenset(
    {"generated_client", "httpx", "remoteit", "remoteit_auth"}
    | {"anyio", "asyncio", "concurrent", "threading", "trio"}
)
"""The second line runs calls in tasks and threads."""


def warn_caller(message: str, category: type[Warning], module: str = "") -> None:
    """Issue a warning at the first caller outside of the libraries and of a generated package.

    `warnings.warn(skip_file_prefixes=...)` does this from Python 3.12 on, for the folders of the libraries.

    Args:
        message: the text of the warning.
        category: its class.
        module: a module of the generated package.
    """
    packages = tuple(
        f"{package}."
        for package in (_RUNTIME.rpartition(".")[0], module.partition(".operations.")[0])
        if package
    )
    level, frame = 1, inspect.currentframe()
    while frame is not None:
        name = f"{frame.f_globals.get('__name__', '')}."
        if name.partition(".")[0] not in _LIBRARIES and not name.startswith(packages):
            break
        level, frame = level + 1, frame.f_back
    # A thread may have no other caller.
    warnings.warn(message, category, stacklevel=level if frame else 2)
