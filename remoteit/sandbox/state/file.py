"""The file of `--state FILE`: read at the start if it exists, written at the end as a whole or not at all.

It holds the sandbox's own made-up secrets, so that only its owner may read it (mode 0600).
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
    """The state cannot be read or written; the message is one sentence for people, without a full stop."""


def load(path: Path, clock: Callable[[], float]) -> Backend | None:
    """The backend that the file holds; None where there is no file yet.

    Raises:
        StateError: The file is no state of a sandbox, or cannot be read; or nothing could be written there.
    """
    if not path.parent.is_dir():
        raise StateError(f"the state file {path} has no folder to lie in; create {path.parent} first")
    try:
        document: Any = json.loads(path.read_text("utf-8"), parse_constant=_refuse)
        backend = decode(document, clock)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StateError(f"the state file {path} cannot be read: {error.strerror}") from None
    except InvalidStateError as error:
        raise StateError(_damaged(path, str(error))) from None
    except (ValueError, RecursionError):
        raise StateError(_damaged(path, "it is not JSON")) from None
    if not backend.accounts:
        raise StateError(_damaged(path, "it has no account"))
    return backend


def save(backend: Backend, path: Path) -> None:
    """Write the backend to the file, in place of what was there.

    Raises:
        StateError: It cannot be written; what was there is untouched.
    """
    target = path.resolve()  # a link stays a link
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


def _damaged(path: Path, what: str) -> str:
    return f"the state file {path} is damaged: {what}; mend it, or move it away to begin anew"


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
