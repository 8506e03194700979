"""The command line `python -m remoteit.testing`: find stale cassettes, and secrets in cassettes."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

# The commands import what they need: `--help` works without the extra.
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SUFFIXES = (".yaml", ".yml")
_FOLDER = "cassettes"
_FOREIGN_FOLDERS = {"node_modules", "site-packages"}
"""Folders with files of other projects; hidden ones, such as .venv, are skipped too."""


class CommandError(Exception):
    """The command cannot run; the message says what to do."""


def main(arguments: list[str] | None = None, *, program: str = "python -m remoteit.testing") -> int:
    """Run the command line.

    Args:
        arguments: without the program's name; those of the process by default.
        program: the name of the program in the help.

    Returns:
        The exit code: 0 without findings, 1 with findings, 2 if nothing could be checked.

    Raises:
        SystemExit: for `--help` (0) and for invalid arguments (2).
    """
    options = _parser(program).parse_args(arguments)
    try:
        for name in ("secrets.scan", "staleness.check", "staleness.project"):
            import_module(f"remoteit.testing.{name}")
    except ModuleNotFoundError as error:
        return _fail(f"the module {error.name} is missing; install remoteit-client[testing]")
    try:
        code: int = options.run(options)
    except CommandError as error:
        return _fail(str(error))
    return code


def _fail(message: str) -> int:
    sys.stderr.write(f"error: {message}\n")
    return 2


def _parser(program: str) -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog=program,
        description="Find stale cassettes, and secrets in cassettes.",
        epilog="Exit codes: 0 nothing found, 1 something found, 2 nothing could be checked.",
    )
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    paths = argparse.ArgumentParser(add_help=False)
    paths.add_argument(
        "paths",
        type=Path,
        nargs="*",
        metavar="PATH",
        help="cassettes, or folders of them (default: all folders named `cassettes` below the current one)",
    )
    check_parser = commands.add_parser(
        "check",
        parents=[paths],
        help="find stale recordings",
        description="Validate every recorded request against the present operations, and every recorded"
        " response against the present schema and models. Findings name entries and paths, never values.",
        epilog="example: python -m remoteit.testing check tests/cassettes --schema schema.graphql",
    )
    check_parser.set_defaults(run=check)
    check_parser.add_argument(
        "--schema",
        type=Path,
        metavar="FILE",
        help="the SDL file (default: the project's, or the one that this package was built with)",
    )
    check_parser.add_argument(
        "--package",
        metavar="NAME",
        help="the generated package whose operations were recorded (default: pytest's setting"
        " remoteit_package, else generated_client)",
    )
    scan_parser = commands.add_parser(
        "scan",
        parents=[paths],
        help="find what looks like a secret",
        description="Find keys, tokens, passwords, codes, e-mail addresses and public IP addresses that are"
        " not placeholders. Excerpts are masked.",
        epilog="example: python -m remoteit.testing scan tests/cassettes",
    )
    scan_parser.set_defaults(run=scan)
    return top


def check(options: argparse.Namespace) -> int:
    """Report stale recordings and return the exit code.

    Raises:
        CommandError: the cassettes, the schema or the package cannot be read.
    """
    from .graphql_request import graphql_call  # noqa: PLC0415 - see above
    from .recording.cassette import CassetteError, read  # noqa: PLC0415 - see above
    from .staleness.check import find_stale  # noqa: PLC0415 - see above
    from .staleness.project import (  # noqa: PLC0415 - see above
        ProjectError,
        find_package,
        load_known_operations,
        load_schema,
    )

    files = cassette_files(options.paths)
    try:
        operations, others = load_known_operations(options.package or find_package())
        schema = load_schema(options.schema)
    except ProjectError as error:
        raise CommandError(str(error)) from None
    found: list[str] = []
    requests = skipped = 0
    for file in _with_progress(files):
        try:
            recording = read(file)
        except CassetteError as error:
            found.append(str(error))
            continue
        requests += len(recording.entries)
        skipped += sum(graphql_call(entry.request_body) is None for entry in recording.entries)
        found += find_stale(recording, operations, schema, others=others)
    note = f" ({skipped} of them not GraphQL, not checked)" if skipped else ""
    checked = f"{_plural(len(files), 'cassette')}, {_plural(requests, 'request')}{note}"
    return _report(found, checked, "nothing stale")


def scan(options: argparse.Namespace) -> int:
    """Report what looks like a secret and return the exit code.

    Raises:
        CommandError: the cassettes cannot be read.
    """
    from .secrets.scan import findings  # noqa: PLC0415 - see above

    found: list[str] = []
    files = cassette_files(options.paths)
    for file in _with_progress(files):
        try:
            text = file.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            found.append(f"{file}: cannot be read ({type(error).__name__}); record it again")
            continue
        found += [f"{file}:{finding.line}: {finding.kind}: {finding.excerpt}" for finding in findings(text)]
    advice = "; remove them before you commit, and revoke those that are already committed" if found else ""
    return _report(found, _plural(len(files), "cassette"), "nothing that looks like a secret", advice)


def _report(found: Sequence[str], checked: str, clean: str, advice: str = "") -> int:
    result = _plural(len(found), "finding") if found else clean
    for line in (*found, f"{checked}: {result}{advice}"):
        sys.stdout.write(f"{line}\n")
    return 1 if found else 0


def _with_progress(files: Sequence[Path]) -> Iterator[Path]:
    """Yield the files and show the current one on a terminal, in a line that is erased at the end."""
    write = sys.stderr.write if sys.stderr.isatty() else str
    for number, file in enumerate(files, 1):
        write(f"\r\033[K{number}/{len(files)} {file.name}")
        yield file
    write("\r\033[K")


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def cassette_files(paths: Sequence[Path]) -> list[Path]:
    """List the cassettes at these paths, each once, in order.

    Args:
        paths: files, or folders to search; empty for every `cassettes` folder below the current one.

    Raises:
        CommandError: a path does not exist or has no cassette. A check of nothing must not pass.
    """
    for path in paths:
        if not path.exists():
            raise CommandError(f"{path}: no such file or folder")
    found = {file: None for folder in paths or _folders() for file in _files(folder)}
    for path in paths:
        if path.is_dir() and not any(path in file.parents for file in found):
            raise CommandError(f"{path}: this folder has no cassettes (*.yaml)")
    if not found:
        raise CommandError(
            "no folder `cassettes` below the current one has a cassette; pass a path, or record some with"
            " pytest --record-mode=once"
        )
    return list(found)


def _folders() -> Iterator[Path]:
    for folder, names, _ in os.walk(Path()):
        names[:] = sorted(name for name in names if not name.startswith(".") and name not in _FOREIGN_FOLDERS)
        if _FOLDER in names:
            names.remove(_FOLDER)
            yield Path(folder) / _FOLDER


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from sorted(
            file
            for file in path.rglob("*")
            # A file that is being written has a hidden name.
            if file.suffix in _SUFFIXES and not file.name.startswith(".") and file.is_file()
        )
