"""Files with their versions, and published reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account


@dataclass(eq=False)
class FileArgument:
    """An argument that a script declares."""

    id: str
    name: str
    desc: str
    order: float
    argument_type: str
    options: list[str]
    created: datetime


@dataclass(eq=False)
class FileVersion:
    """One upload of a file; `platform` is the number of a platform type."""

    id: str
    version: int
    file: File = field(repr=False)
    created: datetime
    content: bytes = field(repr=False)
    platform: int
    arguments: list[FileArgument]

    @property
    def name(self) -> str:
        """The name of the file, by which `File.versions` sorts by default."""
        return self.file.name


@dataclass(eq=False)
class File:
    """A file of an account; `stored_versions` are oldest first and never empty."""

    id: str
    owner: Account
    name: str
    executable: bool
    created: datetime
    updated: datetime
    short_desc: str | None = None
    long_desc: str | None = None
    uploads: int = 0
    stored_versions: list[FileVersion] = field(default_factory=list)

    @property
    def last_version(self) -> FileVersion:
        """The newest version."""
        return self.stored_versions[-1]


@dataclass(eq=False)
class Report:
    """A finished report as CSV; whoever knows the token may fetch it."""

    token: str = field(repr=False)
    text: str = field(repr=False)
    expires: datetime
