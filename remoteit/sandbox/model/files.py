"""Files of an account: each has versions, and a version the arguments that its script asks for.

*(choice)*: a script declares its arguments in comment lines, anywhere, one each:

    # r3_argument: name, FileSelect|StringSelect|StringEntry, description, option|option|...
    # r3_platform: 1072

`//`, `--`, `;`, `REM` and `::` begin a comment as well as `#`. Description and options may be left out, and
hold no comma. A line that breaks the form, names an unknown kind or repeats a name refuses the upload.
`r3_platform` is the platform that the version is meant for, 65535 (unknown) where it is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from remoteit.sandbox.errors import BadUserInputError

from .catalogue import PLATFORM_TYPES

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account

ARGUMENT_TYPES = ("FileSelect", "StringSelect", "StringEntry")
UNKNOWN_PLATFORM = 65535
_NUMBERS = {str(one): one for one in PLATFORM_TYPES}
_LINE = re.compile(
    r"^\s*(?:#|//|--|;|REM\s|::)+\s*r3_(argument|platform)\s*:(.*)$", re.MULTILINE | re.IGNORECASE
)


@dataclass(eq=False)
class FileArgument:
    """What a script asks for, as its version declares it."""

    id: str
    name: str
    desc: str
    order: float
    argument_type: str
    options: list[str]
    created: datetime


@dataclass(eq=False)
class FileVersion:
    """One upload; `platform` is the number of a platform type."""

    id: str
    version: int
    file: File = field(repr=False)
    created: datetime
    content: bytes = field(repr=False)
    platform: int
    arguments: list[FileArgument]

    @property
    def name(self) -> str:
        """The file's name, by which `File.versions` sorts unless told otherwise."""
        return self.file.name


@dataclass(eq=False)
class File:
    """A name in an account with its versions, oldest first; there is always one."""

    id: str
    owner: Account
    name: str
    executable: bool
    created: datetime
    updated: datetime
    short_desc: str | None = None
    long_desc: str | None = None
    uploads: int = 0
    kept: list[FileVersion] = field(default_factory=list)

    @property
    def last_version(self) -> FileVersion:
        """The newest version."""
        return self.kept[-1]


class Declared(NamedTuple):
    """One argument as a script's comment declares it."""

    name: str
    argument_type: str
    desc: str
    options: list[str]


def declarations(content: bytes) -> tuple[list[Declared], int]:
    """The arguments and the platform that a script declares.

    Args:
        content: The upload; one that is no UTF-8 text declares nothing.

    Raises:
        BadUserInputError: A line breaks the form.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return [], UNKNOWN_PLATFORM
    found: dict[str, Declared] = {}
    platform = UNKNOWN_PLATFORM
    for kind, rest in _LINE.findall(text):
        if kind.lower() == "platform":
            platform = _platform(rest.strip())
            continue
        one = _argument(rest)
        if one.name in found:
            raise BadUserInputError(f"The script declares the argument {one.name!r} twice.")
        found[one.name] = one
    return list(found.values()), platform


def _argument(text: str) -> Declared:
    parts = [part.strip() for part in text.split(",")]
    name, kind, desc, options, *more = [*parts, *("" for _ in range(4 - len(parts)))]
    choices = [one.strip() for one in options.split("|") if one.strip()]
    if not name or kind not in ARGUMENT_TYPES or more or (kind == "StringSelect" and not choices):
        raise BadUserInputError(
            f"The script declares {text.strip()!r}; write `r3_argument: name, "
            f"{'|'.join(ARGUMENT_TYPES)}, description, option|option`, options for StringSelect at least."
        )
    return Declared(name, kind, desc, choices)


def _platform(text: str) -> int:
    if text not in _NUMBERS:
        raise BadUserInputError(
            f"The script declares the platform {text!r}; known ones: {', '.join(_NUMBERS)}."
        )
    return _NUMBERS[text]
