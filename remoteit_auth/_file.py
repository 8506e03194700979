"""Reads one profile of the INI credentials file, and says what is wrong with the file without quoting it."""

from __future__ import annotations

import configparser
import os
import re
import stat
import threading
import warnings
from itertools import chain
from typing import TYPE_CHECKING, Final

from remoteit_auth._entries import DEVELOPER_KEY, KEY_ID, SECRET, WHERE_KEYS_COME_FROM, Entries
from remoteit_auth.errors import (
    CredentialsDirectoryError,
    CredentialsError,
    CredentialsFileNotFoundError,
    CredentialsFileWarning,
    DuplicateKeyError,
    DuplicateProfileError,
    InvalidProfileNameError,
    MalformedFileError,
    ProfileNotFoundError,
    UnreadableFileError,
)

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_PROFILE: Final = "DEFAULT"

# The section given to keys that stand before any section; no profile may be asked for by this name.
_NO_SECTION: Final = "\0"

_warned: set[Path] = set()
_warned_lock = threading.Lock()


class _ProfileParser(configparser.RawConfigParser):
    """An INI parser in which no section is special and key names are kept as they are written."""

    SECTCRE = re.compile(r"\[\s*(?P<header>[^\]]+?)\s*\]")

    def __init__(self) -> None:
        # The section pattern cannot match "", so that no section lends its keys to the others.
        # base64 holds neither # nor ;, so that a comment may follow a value.
        super().__init__(
            default_section="",
            delimiters=("=",),
            inline_comment_prefixes=("#", ";"),
            empty_lines_in_values=False,
        )

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def read_profile(path: Path, profile: str) -> Entries:
    """Reads the values of one profile, unchecked.

    Args:
        path: The file.
        profile: The section's name, case-sensitive. For ``DEFAULT`` a section ``[default]`` and keys
            that stand before any section serve too, in this order.

    Returns:
        What the file says of that profile and of no other; a key that is not there is None.

    Raises:
        CredentialsError: The file or the profile is at fault; each fault has its own subclass.
    """
    if "." in profile or not profile.strip() or not profile.isprintable():
        raise InvalidProfileNameError(
            f"{profile!r} cannot be a profile's name: a name is printable, not empty and has no '.'",
            path=path,
            profile=profile,
        )
    parsed = _parse(path, profile)
    if isinstance(parsed, CredentialsError):
        raise parsed
    section = _section(parsed, path, profile)
    name = DEFAULT_PROFILE if section == _NO_SECTION else section
    # Collected before raising, so that no value is a local of the frame that raises.
    broken = [key for key, value in parsed.items(section) if "\n" in value]
    if broken:
        raise MalformedFileError(
            "a value goes on in the next line; write it on one line, and no key further to the right "
            "than the key above it",
            path=path,
            profile=name,
            key=_known(broken[0]),
        )
    return Entries(
        *(_unquoted(parsed.get(section, key, fallback=None)) for key in (KEY_ID, SECRET, DEVELOPER_KEY)),
        source="file",
        path=path,
        profile=name,
    )


def _parse(path: Path, profile: str) -> _ProfileParser | CredentialsError:
    """Parses the file, or returns what is wrong with it.

    The fault is returned, not raised: an error raised here would carry the lower error as its context,
    and with it the file's bytes or lines.
    """
    parser = _ProfileParser()
    try:
        with path.open(encoding="utf-8-sig") as file:
            _warn_if_exposed(path, os.fstat(file.fileno()))
            parser.read_file(chain([f"[{_NO_SECTION}]\n"], file))
    except (OSError, ValueError) as error:
        return _fault_of_access(error, path, profile)
    except configparser.Error as error:
        return _fault_of_content(error, path)
    return parser


def _fault_of_access(error: OSError | ValueError, path: Path, profile: str) -> CredentialsError:
    if isinstance(error, FileNotFoundError):
        return CredentialsFileNotFoundError(
            f"there is no such file; write the key pair into it as {KEY_ID}=... and {SECRET}=... "
            f"or, for the default profile, set those two in the environment ({WHERE_KEYS_COME_FROM})",
            path=path,
            profile=profile,
        )
    if isinstance(error, UnicodeDecodeError):
        return UnreadableFileError("the file is not UTF-8 text; save it as UTF-8", path=path, profile=profile)
    if isinstance(error, ValueError):
        return UnreadableFileError(
            "no file can have this name; give another path", path=path, profile=profile
        )
    if path.is_dir():
        return CredentialsDirectoryError(
            "this is a directory; name the credentials file inside it", path=path, profile=profile
        )
    return UnreadableFileError(
        f"the file cannot be read ({error.strerror}); make it readable for the user who runs this",
        path=path,
        profile=profile,
    )


def _fault_of_content(error: configparser.Error, path: Path) -> CredentialsError:
    # Line numbers are one too high: the parser was given a section line of ours first.
    if isinstance(error, configparser.DuplicateSectionError):
        return DuplicateProfileError(
            f"the section stands twice (again in line {(error.lineno or 1) - 1}); keep one of them",
            path=path,
            profile=error.section,
        )
    if isinstance(error, configparser.DuplicateOptionError):
        return DuplicateKeyError(
            f"a key stands twice in one section (again in line {(error.lineno or 1) - 1}); keep one",
            path=path,
            profile=DEFAULT_PROFILE if error.section == _NO_SECTION else error.section,
            key=_known(error.option),
        )
    line = f"line {error.errors[0][0] - 1}" if isinstance(error, configparser.ParsingError) else "a line"
    return MalformedFileError(
        f"{line} is neither a [section] nor a # comment nor KEY=value; correct or remove it", path=path
    )


def _section(parser: _ProfileParser, path: Path, profile: str) -> str:
    held = [name for name in parser.sections() if name != _NO_SECTION or parser.options(name)]
    wanted = (DEFAULT_PROFILE, "default", _NO_SECTION) if profile == DEFAULT_PROFILE else (profile,)
    for name in wanted:
        if name in held:
            return name
    available = [DEFAULT_PROFILE if name == _NO_SECTION else name for name in held]
    listed = ", ".join(map(repr, available))
    raise ProfileNotFoundError(
        f"there is no such profile; the file holds {listed} (names are case-sensitive)"
        if available
        else f"there is no such profile: the file holds none; {WHERE_KEYS_COME_FROM}",
        path=path,
        profile=profile,
        available=available,
    )


def _known(key: str) -> str | None:
    # A name that is none of ours may be half of a secret that was broken over two lines.
    return key if key in {KEY_ID, SECRET, DEVELOPER_KEY} else None


def _unquoted(value: str | None) -> str | None:
    if value and len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _warn_if_exposed(path: Path, status: os.stat_result) -> None:
    exposed = status.st_mode & (stat.S_IRGRP | stat.S_IROTH)
    if os.name != "posix" or not exposed or not stat.S_ISREG(status.st_mode):
        return
    with _warned_lock:
        if path in _warned:
            return
        _warned.add(path)
    warnings.warn(
        f"{path} can be read by others on this machine; run: chmod 600 {path}",
        CredentialsFileWarning,
        stacklevel=5,  # the caller of Credentials.load
    )
