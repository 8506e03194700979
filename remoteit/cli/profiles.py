"""The credentials file as the command line sees it: the names of its profiles, and saving one."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_PROFILE = "DEFAULT"

_SECTION = re.compile(r"\s*\[\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"\s*(\w+)\s*=")
_FILE = "~/.remoteit/credentials"


def credentials_path() -> Path:
    """Return the path of the credentials file; `REMOTEIT_CREDENTIALS_FILE` names another one."""
    return Path(os.environ.get("REMOTEIT_CREDENTIALS_FILE") or _FILE).expanduser()


def profile_names() -> list[str]:
    """List the profiles of the credentials file; none if the file cannot be read.

    Only names are read here, because completion has no time to load the library's own loader.
    """
    try:
        lines = credentials_path().read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError, RuntimeError):
        return []
    names = [found[1] for line in lines if (found := _SECTION.match(line))]
    first = next((line for line in lines if _SECTION.match(line) or _KEY.match(line)), "")
    return names if _SECTION.match(first) or not first else [DEFAULT_PROFILE, *names]


def save_profile(path: Path, profile: str, values: Mapping[str, str]) -> None:
    """Save values of a profile in the credentials file atomically, with mode 600.

    All other lines of the file stay as they are.

    Args:
        path: the file; it and its folder are created if they do not exist.
        profile: the section's name.
        values: the values by their names in the file, such as `R3_ACCESS_KEY_ID`.

    Raises:
        OSError: the file cannot be written; the old one is unchanged.
        remoteit_auth.CredentialsError: the values cannot be read back; the old file is unchanged.
    """
    from remoteit_auth import Credentials  # noqa: PLC0415 - completion does not need httpx

    path = path.resolve()  # a link stays a link
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(insert_profile(text, profile, values).encode())
            file.flush()
            os.fsync(file.fileno())
        Credentials.load(profile, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def insert_profile(text: str, profile: str, values: Mapping[str, str]) -> str:
    """Return the text of a credentials file with these values of a profile.

    Args:
        text: the file's text.
        profile: the section's name; the default profile may have no header.
        values: the values by name.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    position = _find_section(lines, profile)
    if position is None:
        added = [f"[{profile}]", *(f"{name}={value}" for name, value in values.items())]
        return end.join([*lines, *([""] if lines and lines[-1].strip() else []), *added, ""])
    remaining = dict(values)
    last = position
    for index in range(position, len(lines)):
        if _SECTION.match(lines[index]):
            break
        found = _KEY.match(lines[index])
        if found:
            last = index + 1
            if found[1] in remaining:
                lines[index] = f"{found[1]}={remaining.pop(found[1])}"
    lines[last:last] = [f"{name}={value}" for name, value in remaining.items()]
    return end.join([*lines, ""])


def _find_section(lines: list[str], profile: str) -> int | None:
    """Return the index of the first line of a section's content; None if there is no such section."""
    headers = {found[1]: index + 1 for index, line in enumerate(lines) if (found := _SECTION.match(line))}
    if profile in headers:
        return headers[profile]
    if profile != DEFAULT_PROFILE:
        return None
    if "default" in headers:
        return headers["default"]
    first = next((line for line in lines if _SECTION.match(line) or _KEY.match(line)), "")
    return 0 if _KEY.match(first) else None
