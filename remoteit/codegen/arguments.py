"""What can be typed after `python -m remoteit.codegen`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from remoteit.codegen.schema.report import FORMATS

from .settings import SECTION

if TYPE_CHECKING:
    # argparse has no public name for what `add_subparsers` returns.
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def parser(description: str | None) -> argparse.ArgumentParser:
    """A parser whose result holds, beside the options, the chosen `command`: its words, joined by a space."""
    top = argparse.ArgumentParser(prog="python -m remoteit.codegen", description=description)
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    project = argparse.ArgumentParser(add_help=False)
    project.add_argument(
        "--project",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="the folder of pyproject.toml (default: this one)",
    )
    _add_generate(commands, project)
    _add_reference(commands, project)
    schema = commands.add_parser("schema", help="pull the API's schema, or compare two schemas")
    inner = schema.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_pull(inner, project)
    _add_diff(inner, project)
    return top


def _add_generate(commands: Commands, project: argparse.ArgumentParser) -> None:
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
    command.set_defaults(command="generate")


def _add_reference(commands: Commands, project: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "reference",
        parents=[project],
        help="write a reference of the operations as Markdown",
        description="Write what each operation does, takes, answers and selects. The package must be up to"
        " date: run `generate` first.",
    )
    command.add_argument(
        "--output",
        type=Path,
        default=Path("docs/operations.md"),
        metavar="FILE",
        help="where to, from the project's folder (default: docs/operations.md)",
    )
    command.add_argument("--check", action="store_true", help="write nothing; exit 1 where the file is stale")
    command.set_defaults(command="reference")


def _add_pull(commands: Commands, project: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "pull",
        parents=[project],
        help="bring the schema file up to date with the API",
        description="Ask the API for its schema, signed, and bring the schema file up to date. Order,"
        " comments and descriptions of the file are kept; a broken answer leaves it as it was.",
    )
    command.add_argument("--url", help="the API's base (default: REMOTEIT_API_URL or https://api.remote.it)")
    command.add_argument("--profile", help="a profile of the credentials file")
    command.set_defaults(command="schema pull")


def _add_diff(commands: Commands, project: argparse.ArgumentParser) -> None:
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
    command.set_defaults(command="schema diff")
