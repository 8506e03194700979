"""The cassette of one test while it runs: where it lies, where it comes from, how it is made again."""

from __future__ import annotations

import shlex
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from remoteit.testing.secrets.redact import MessageRedactor

if TYPE_CHECKING:
    from .cassette import Entry, Recording
    from .shape import Source


def shown(path: Path) -> Path:
    """A path from the working directory, where it lies below."""
    with suppress(ValueError):
        return path.relative_to(Path.cwd())
    return path


@dataclass
class Tape:
    """The cassette of one test.

    Attributes:
        test: id of the test, `tests/test_x.py::test_y`.
        source: where a recording made now would come from.
        path: its file; None until the cassette is loaded.
        recording: what the file held when the test began; None where there was no file.
        extras: entries of further cassettes, which the mark names.
        extra_paths: their files.
        redactor: Replaces the secrets in its messages.
    """

    test: str
    source: Source
    path: Path | None = None
    recording: Recording | None = None
    extras: list[Entry] = field(default_factory=list["Entry"])
    extra_paths: list[Path] = field(default_factory=list[Path])
    redactor: MessageRedactor = field(default_factory=MessageRedactor)

    @property
    def name(self) -> str:
        """The file, for people."""
        return str(shown(self.path or Path("the cassette")))

    @property
    def origin(self) -> Source | None:
        """Where the recording comes from; None where there is none or it does not say."""
        head = self.recording and self.recording.head
        return head.source if head else None

    @property
    def command(self) -> str:
        """The command that makes the recording again, from where it came."""
        live = " --remoteit-live" if (self.origin or self.source) == "live" else ""
        return f"pytest --record-mode=rewrite{live} {shlex.quote(self.test)}"
