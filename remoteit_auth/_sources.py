"""Reads the values of an access key from the environment or the credentials file, without checking them.

Errors never quote a value or a line of the file, and no frame that raises has a value among its locals.
"""

from __future__ import annotations

import configparser
import os
import re
import stat
import threading
import time
from itertools import chain
from pathlib import Path
from typing import Final, Literal, TypeAlias

from ._caller import warn_caller
from .errors import (
    CredentialsError,
    CredentialsFileError,
    CredentialsFileWarning,
    CredentialsNotFoundError,
    InvalidCredentialsError,
)

KEY_ID: Final = "R3_ACCESS_KEY_ID"
SECRET: Final = "R3_SECRET_ACCESS_KEY"  # noqa: S105 - the variable's name, not its value
DEVELOPER_KEY: Final = "R3_DEVELOPER_API_KEY"
NAMES: Final = (KEY_ID, SECRET, DEVELOPER_KEY)

HOW_TO_GET_A_KEY: Final = (
    "create access keys on the Access Keys page of your remote.it account, "
    "which shows the secret only at creation"
)

DEFAULT_PROFILE: Final = "DEFAULT"
DEFAULT_FILE: Final = "~/.remoteit/credentials"

Source: TypeAlias = Literal["arguments", "environment", "file"]

# The section name given to keys above the first section; `read_profile` rejects it as a profile name.
_NO_SECTION: Final = "\0"

# Programs that replace the file in place truncate it first: for a moment it is empty, or only half there.
_REREADS = 20
_PAUSE: Final = 0.002  # seconds between two reads, so that all take a few tens of milliseconds
_RECENT: Final = 1.0  # seconds since the file was modified; an older file is not being written

_warned_paths: set[Path] = set()
_warned_lock = threading.Lock()


class UncheckedKey:
    """The values of an access key as they were found, and their source.

    An object with a repr that hides them, not a dict: error reporters print the locals of the frames that
    raise.
    """

    __slots__ = ("developer_key", "key_id", "path", "profile", "secret", "source")

    def __init__(
        self,
        key_id: object,
        secret: object,
        developer_key: object,
        *,
        source: Source,
        path: Path | None = None,
        profile: str | None = None,
    ) -> None:
        self.key_id = key_id
        self.secret = secret
        self.developer_key = developer_key
        self.source: Source = source
        self.path = path
        self.profile = profile

    def __repr__(self) -> str:
        return f"<unchecked key from {self.source}>"


def read_environment() -> UncheckedKey | None:
    """Read the three ``R3_`` variables; an empty one counts as unset.

    Returns:
        The values, or None if neither the key id nor the secret is set.

    Raises:
        InvalidCredentialsError: One of the two is set without the other.
    """
    unchecked = UncheckedKey(*(os.environ.get(name, "").strip() for name in NAMES), source="environment")
    if bool(unchecked.key_id) == bool(unchecked.secret):
        return unchecked if unchecked.key_id else None
    present, missing = (KEY_ID, SECRET) if unchecked.key_id else (SECRET, KEY_ID)
    raise InvalidCredentialsError(
        f"this environment variable is not set, but {present} is; set both, or unset both to use the "
        f"credentials file ({HOW_TO_GET_A_KEY})",
        key=missing,
    )


def resolve_path(path: str | os.PathLike[str] | None, profile: str) -> Path:
    """Return the path of the credentials file, with ``~`` expanded.

    Args:
        path: The path; None: the value of ``REMOTEIT_CREDENTIALS_FILE``, else the default file.
        profile: The profile to name in an error.

    Raises:
        CredentialsNotFoundError: The home directory of ``~`` is unknown.
    """
    given = Path(path if path is not None else os.environ.get("REMOTEIT_CREDENTIALS_FILE") or DEFAULT_FILE)
    try:
        return given.expanduser()
    except RuntimeError:
        raise CredentialsNotFoundError(
            "the home directory is unknown; give the full path", path=given, profile=profile
        ) from None


class Rereads:
    """Limits how long a file that is being written is read again.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._left = _REREADS

    def wait(self) -> bool:
        """Wait briefly if the file was modified just now, so that its problem may go away.

        Returns:
            Whether to read the file again.
        """
        try:
            age = time.time() - self._path.stat().st_mtime
        except (OSError, ValueError):
            return False
        if abs(age) > _RECENT or not self._left:
            return False
        self._left -= 1
        time.sleep(_PAUSE)
        return True


def read_profile(path: Path, profile: str) -> UncheckedKey:
    """Read the values of one profile of the INI file.

    Args:
        path: The file.
        profile: The section's name, case-sensitive. ``DEFAULT`` falls back to a section ``[default]``,
            then to the keys above the first section.

    Returns:
        The values of that profile and of no other; a missing key is None.

    Raises:
        CredentialsNotFoundError: The file or the profile does not exist.
        CredentialsFileError: The file cannot be read or parsed.
    """
    if "." in profile or not profile.strip() or not profile.isprintable():
        raise CredentialsNotFoundError(
            f"{profile!r} is not a valid profile name; use printable characters and no '.'",
            path=path,
            profile=profile,
        )
    parser = _parse(path, profile)
    if isinstance(parser, CredentialsError):
        raise parser
    section = _find_section(parser, path, profile)
    name = DEFAULT_PROFILE if section == _NO_SECTION else section
    # Collected before raising, so that no value is a local of the frame that raises.
    multi_line = [key for key, value in parser.items(section) if "\n" in value]
    if multi_line:
        raise CredentialsFileError(
            "multi-line values are not supported; put the value on one line and do not indent keys",
            path=path,
            profile=name,
            key=_known(multi_line[0]),
        )
    return UncheckedKey(
        *(_unquote(parser.get(section, key, fallback=None)) for key in NAMES),
        source="file",
        path=path,
        profile=name,
    )


class _ProfileParser(configparser.RawConfigParser):
    """An INI parser without a special default section, and with case-sensitive keys."""

    SECTCRE = re.compile(r"\[\s*(?P<header>[^\]]+?)\s*\]")

    def __init__(self) -> None:
        # The section pattern cannot match "", so no section lends its keys to the others.
        # base64 contains neither # nor ;, so a comment may follow a value.
        super().__init__(
            default_section="",
            delimiters=("=",),
            inline_comment_prefixes=("#", ";"),
            empty_lines_in_values=False,
        )

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def _parse(path: Path, profile: str) -> _ProfileParser | CredentialsError:
    """Parse the file, or return the error.

    The error is returned, not raised: raised here, it would carry the lower error as its context, and with it
    the file's bytes or lines.
    """
    parser = _ProfileParser()
    try:
        with path.open(encoding="utf-8-sig") as file:
            before = os.fstat(file.fileno())
            _warn_if_exposed(path, before)
            parser.read_file(chain([f"[{_NO_SECTION}]\n"], file))
            after = os.fstat(file.fileno())
    except (OSError, ValueError) as error:
        return _access_error(error, path, profile)
    except configparser.Error as error:
        return _syntax_error(error, path)
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        return CredentialsFileError(
            "the file changed while it was read; try again", path=path, profile=profile
        )
    return parser


def _access_error(error: OSError | ValueError, path: Path, profile: str) -> CredentialsError:
    if isinstance(error, FileNotFoundError):
        return CredentialsNotFoundError(
            f"this file does not exist; write the key pair into it as {KEY_ID}=... and {SECRET}=... "
            f"or, for the default profile, set these two environment variables ({HOW_TO_GET_A_KEY})",
            path=path,
            profile=profile,
        )
    if isinstance(error, UnicodeDecodeError):
        message = "the file is not UTF-8 text; save it as UTF-8"
    elif isinstance(error, ValueError):
        message = "this is not a valid file name; give another path"
    elif path.is_dir():
        message = "this is a directory; give the path of the credentials file inside it"
    else:
        message = f"the file cannot be read ({error.strerror}); make it readable for the current user"
    return CredentialsFileError(message, path=path, profile=profile)


def _syntax_error(error: configparser.Error, path: Path) -> CredentialsError:
    # Line numbers are one too high, because the parser reads our section line first.
    if isinstance(error, configparser.DuplicateSectionError):
        return CredentialsFileError(
            f"duplicate section on line {(error.lineno or 1) - 1}; remove one",
            path=path,
            profile=error.section,
        )
    if isinstance(error, configparser.DuplicateOptionError):
        return CredentialsFileError(
            f"duplicate key on line {(error.lineno or 1) - 1}; remove one",
            path=path,
            profile=DEFAULT_PROFILE if error.section == _NO_SECTION else error.section,
            key=_known(error.option),
        )
    line = f"line {error.errors[0][0] - 1}" if isinstance(error, configparser.ParsingError) else "a line"
    return CredentialsFileError(
        f"{line} is not a [section], a # comment or KEY=value; correct or remove it", path=path
    )


def _find_section(parser: _ProfileParser, path: Path, profile: str) -> str:
    sections = [name for name in parser.sections() if name != _NO_SECTION or parser.options(name)]
    candidates = (DEFAULT_PROFILE, "default", _NO_SECTION) if profile == DEFAULT_PROFILE else (profile,)
    for name in candidates:
        if name in sections:
            return name
    available = ", ".join(repr(DEFAULT_PROFILE if name == _NO_SECTION else name) for name in sections)
    raise CredentialsNotFoundError(
        f"this profile does not exist; the file contains {available} (names are case-sensitive)"
        if available
        else f"the file contains no profiles; add one ({HOW_TO_GET_A_KEY})",
        path=path,
        profile=profile,
    )


def _known(key: str) -> str | None:
    # An unknown name may be half of a secret that was broken over two lines.
    return key if key in NAMES else None


def _unquote(value: str | None) -> str | None:
    if value and len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _warn_if_exposed(path: Path, status: os.stat_result) -> None:
    exposed = status.st_mode & (stat.S_IRGRP | stat.S_IROTH)
    if os.name != "posix" or not exposed or not stat.S_ISREG(status.st_mode):
        return
    with _warned_lock:
        if path in _warned_paths:
            return
        _warned_paths.add(path)
    warn_caller(f"other users of this machine can read {path}; run: chmod 600 {path}", CredentialsFileWarning)
