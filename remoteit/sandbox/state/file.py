"""The file of `--state FILE`, which is read at the start, if it exists, and replaced atomically at the end.

It contains the secrets of the sandbox's accounts, so only its owner may read it (mode 0600).
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .codec import InvalidStateError, decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable

    from remoteit.sandbox.model.backend import Backend


class StateError(Exception):
    """The state file cannot be read or written; the message is one sentence without a full stop."""


def load(path: Path, clock: Callable[[], float]) -> Backend | None:
    """Return the backend that the file contains, or None if the file does not exist.

    Args:
        path: The state file.
        clock: The clock of the new backend.

    Raises:
        StateError: The file is damaged or cannot be read, or its directory does not exist.
    """
    if not path.parent.is_dir():
        raise StateError(f"the directory of the state file {path} does not exist; create {path.parent} first")
    try:
        document: Any = json.loads(path.read_text("utf-8"), parse_constant=_reject_constant)
        backend = decode(document, clock)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StateError(f"the state file {path} cannot be read: {error.strerror}") from None
    except InvalidStateError as error:
        raise StateError(_damaged_message(path, str(error))) from None
    except (ValueError, RecursionError):
        raise StateError(_damaged_message(path, "it is not JSON")) from None
    if not backend.accounts:
        raise StateError(_damaged_message(path, "it contains no accounts"))
    return backend


def save(backend: Backend, path: Path) -> None:
    """Write the backend to the file and replace its content atomically.

    Raises:
        StateError: The file cannot be written; it is unchanged.
    """
    target = path.resolve()  # keep a symbolic link
    text = json.dumps(encode(backend), separators=(",", ":"))
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)  # mode 0600
        try:
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StateError(f"the state file {path} cannot be written: {error.strerror}") from None


def _damaged_message(path: Path, reason: str) -> str:
    return f"the state file {path} is damaged: {reason}; repair it, or move it away to start with a new state"


def _reject_constant(name: str) -> None:
    raise ValueError(f"{name} is not valid JSON")
