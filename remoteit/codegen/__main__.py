"""`python -m remoteit.codegen`: make the client from schema and operations, and follow the API's schema."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .diff import breaks, diff
from .documents import read_operations, read_schema
from .errors import CodegenError
from .generate import generate
from .pull import pull
from .report import FORMATS
from .settings import SECTION, Settings

if TYPE_CHECKING:
    # argparse has no public name for what `add_subparsers` returns.
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m remoteit.codegen", description=__doc__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    project = argparse.ArgumentParser(add_help=False)
    project.add_argument(
        "--project",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="the folder of pyproject.toml (default: this one)",
    )
    _add_generate(commands, project)
    schema = commands.add_parser("schema", help="pull the API's schema, or compare two schemas")
    inner = schema.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_pull(inner, project)
    _add_diff(inner, project)
    return parser


def _add_generate(
    commands: Commands,
    project: argparse.ArgumentParser,
) -> None:
    command = commands.add_parser(
        "generate",
        parents=[project],
        help="write the typed client package",
        description="Write the typed client package from a schema and a folder of operations. A run that"
        " fails leaves the package as it was; modules of operations that are gone are deleted.",
        epilog=f"Settings: `schema`, `queries`, `package` and `runtime` in [{SECTION}] of pyproject.toml.",
    )
    command.add_argument(
        "--check", action="store_true", help="write nothing; list what differs and exit 1 where anything does"
    )
    command.set_defaults(run=_generate)


def _add_pull(
    commands: Commands,
    project: argparse.ArgumentParser,
) -> None:
    command = commands.add_parser(
        "pull",
        parents=[project],
        help="bring the schema file up to date with the API",
        description="Ask the API for its schema, signed, and bring the schema file up to date. Order,"
        " comments and descriptions of the file are kept; a broken answer leaves it as it was.",
    )
    command.add_argument("--url", help="the API's base (default: REMOTEIT_API_URL or https://api.remote.it)")
    command.add_argument("--profile", help="a profile of the credentials file")
    command.set_defaults(run=_pull)


def _add_diff(
    commands: Commands,
    project: argparse.ArgumentParser,
) -> None:
    command = commands.add_parser(
        "diff",
        parents=[project],
        help="tell what a change of the schema does to your operations",
        description="Compare two schema files: breaking, dangerous and safe changes, each with the operations"
        " that it touches. Exits 1 where a breaking change touches an operation.",
        epilog="example: git show HEAD:schema.graphql > old.graphql; python -m remoteit.codegen schema diff"
        " old.graphql schema.graphql",
    )
    command.add_argument("old", type=Path, metavar="OLD", help="the SDL file that the operations are for")
    command.add_argument("new", type=Path, metavar="NEW", help="the SDL file to come")
    command.add_argument(
        "--queries", type=Path, metavar="DIR", help="the operations (default: the project's)"
    )
    command.add_argument(
        "--format", choices=sorted(FORMATS), default="text", help="what to print (default: text)"
    )
    command.set_defaults(run=_diff)


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


def _pull(options: argparse.Namespace) -> int:
    path = Settings.load(options.project).schema
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


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CodegenError as error:
        _note(f"error: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main())
