"""Text files that are replaced atomically: a failed write leaves the old file."""

from __future__ import annotations

import tempfile
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Replace a file atomically, keeping its mode.

    Args:
        path: the file; its folder must exist.
        text: the content, written as UTF-8 with the line ends that it has.

    Raises:
        OSError: the file cannot be written; the old one is unchanged.
    """
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=path.parent, delete=False
    ) as file:
        temporary = Path(file.name)
        try:
            file.write(text)
            file.close()
            temporary.chmod(path.stat().st_mode if path.exists() else 0o644)
            temporary.replace(path)
        except OSError:
            file.close()  # Windows deletes only closed files
            temporary.unlink()
            raise
