"""`python -m remoteit.codegen`: make the client from schema and operations, and follow the API's schema."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from remoteit.codegen.documents.load import read_operations, read_schema
from remoteit.codegen.schema.diff import breaks, diff
from remoteit.codegen.schema.pull import pull
from remoteit.codegen.schema.report import FORMATS

from .arguments import parser
from .errors import CodegenError
from .generate import generate
from .reference import reference
from .settings import Settings

if TYPE_CHECKING:
    import argparse


def _generate(options: argparse.Namespace) -> int:
    settings = Settings.load(options.project)
    changes = generate(settings, check=options.check)
    _say(*(changes if options.check else map(_as_done, changes)))
    if not changes:
        _note(f"{settings.package} is up to date")
    elif options.check:
        _note(f"{settings.package} is stale; run: python -m remoteit.codegen generate")
        return 1
    return 0


def _as_done(change: str) -> str:
    what, _, name = change.partition(" ")
    return f"{ {'missing': 'added', 'orphaned': 'removed'}.get(what, what) } {name}"


def _reference(options: argparse.Namespace) -> int:
    path = options.project / options.output
    text = reference(Settings.load(options.project))
    if path.exists() and path.read_text("utf-8") == text:
        _note(f"{path} is up to date")
    elif options.check:
        _note(f"{path} is stale; run: python -m remoteit.codegen reference")
        return 1
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        _say(f"written {path}")
    return 0


def _pull(options: argparse.Namespace) -> int:
    path = Settings.load(options.project, own_schema=True).schema
    changed = pull(path, url=options.url, profile=options.profile)
    _say(f"{path} is {'brought up to date' if changed else 'unchanged'}")
    return 0


def _diff(options: argparse.Namespace) -> int:
    queries = options.queries or Settings.load(options.project).queries
    changes = diff(read_schema(options.old), read_schema(options.new), read_operations(queries))
    _say(FORMATS[options.format](changes))
    return 1 if breaks(changes) else 0


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


def _note(line: str) -> None:
    sys.stderr.write(f"{line}\n")


_COMMANDS = {"generate": _generate, "reference": _reference, "schema pull": _pull, "schema diff": _diff}


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    options = parser(__doc__).parse_args(arguments)
    try:
        return _COMMANDS[options.command](options)
    except CodegenError as error:
        _note(f"error: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main())
