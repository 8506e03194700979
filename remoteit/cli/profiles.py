"""The credentials file as the command line sees it: the names of its profiles."""

from __future__ import annotations

import os
import re
from pathlib import Path

_SECTION = re.compile(r"^\[([^\]]+)\]", re.MULTILINE)
_FILE = "~/.remoteit/credentials"


def credentials_path() -> Path:
    """Return the path of the credentials file; `REMOTEIT_CREDENTIALS_FILE` names another one."""
    return Path(os.environ.get("REMOTEIT_CREDENTIALS_FILE") or _FILE).expanduser()


def profile_names() -> list[str]:
    """List the profiles of the credentials file; none if the file cannot be read.

    The names alone are read here, without the library's loader, which takes longer than completion may.
    """
    try:
        return _SECTION.findall(credentials_path().read_text("utf-8"))
    except (OSError, UnicodeDecodeError, RuntimeError):
        return []
