"""What `check` and `scan` do with the cassettes that they are given."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from remoteit.testing.recording.cassette import CassetteError, read
from remoteit.testing.secrets.scan import findings
from remoteit.testing.staleness.check import stale
from remoteit.testing.staleness.project import find_schema, operations_of, read_schema

from .graphql_request import graphql_call

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def check(options: argparse.Namespace, files: Sequence[Path]) -> int:
    """Tell which recordings are stale; returns the exit code.

    Raises:
        ProjectError: the schema or the package cannot be had.
    """
    operations = operations_of(options.package)
    schema = read_schema(options.schema or find_schema())
    found: list[str] = []
    requests = others = 0
    for file in _watched(files):
        try:
            recording = read(file)
        except CassetteError as error:
            found.append(str(error))
            continue
        requests += len(recording.entries)
        others += sum(graphql_call(entry.request_body) is None for entry in recording.entries)
        found += stale(recording, operations, schema)
    beside = f" ({others} of them not GraphQL, not checked)" if others else ""
    return _report(
        found, f"{_plural(len(files), 'cassette')}, {_plural(requests, 'request')}{beside}", "stale"
    )


def scan(_options: argparse.Namespace, files: Sequence[Path]) -> int:
    """Tell where cassettes hold what looks like a secret; returns the exit code."""
    found: list[str] = []
    for file in _watched(files):
        try:
            text = file.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            found.append(f"{file}: cannot be read ({type(error).__name__}); record it again")
            continue
        found += [f"{file}:{one.line}: {one.kind}: {one.excerpt}" for one in findings(text)]
    cure = "; take them out before you commit, and renew what is committed already" if found else ""
    return _report(found, _plural(len(files), "cassette"), "that looks like a secret", cure)


def _report(found: Sequence[str], looked_at: str, what: str, cure: str = "") -> int:
    result = _plural(len(found), "finding") if found else f"nothing {what}"
    for line in (*found, f"{looked_at}: {result}{cure}"):
        sys.stdout.write(f"{line}\n")
    return 1 if found else 0


def _watched(files: Sequence[Path]) -> Iterator[Path]:
    """The files one by one, told on a terminal in a line that is gone at the end."""
    tell = sys.stderr.write if sys.stderr.isatty() else str
    for number, file in enumerate(files, 1):
        tell(f"\r\033[K{number}/{len(files)} {file.name}")
        yield file
    tell("\r\033[K")


def _plural(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


COMMANDS = {"check": check, "scan": scan}
