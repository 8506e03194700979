"""The files of the project, for tests that read them all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]

_HIDDEN = {".ci", ".github"}
_BUILT = {"build", "dist", "__pycache__"}


def project_files() -> Iterator[Path]:
    """Yield all files but those of environments, caches and builds, sorted by path."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(
            name
            for name in folders
            if name in _HIDDEN or not (name.startswith(".") or name in _BUILT or name.endswith(".egg-info"))
        )
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))
