"""The command line of `python -m remoteit.codegen`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from remoteit.codegen.documents.load import read_operations, read_schema
from remoteit.codegen.schema.check import FORMATS as CHECK_FORMATS
from remoteit.codegen.schema.check import Status, check_operations, connect
from remoteit.codegen.schema.diff import breaks_operations, diff_schemas
from remoteit.codegen.schema.pull import pull_schema
from remoteit.codegen.schema.report import FORMATS

from .errors import CodegenError
from .generate import generate
from .output import write_text
from .reference import render_reference
from .settings import SECTION, Settings

if TYPE_CHECKING:
    # argparse has no public name for the return type of `add_subparsers`.
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def main(arguments: list[str] | None = None, *, program: str = "python -m remoteit.codegen") -> int:
    """Run a command.

    Args:
        arguments: the command line; by default that of the process.
        program: the name of the program in the help.

    Returns:
        The exit code: 0; 1 if a check fails or an operation breaks; 2 for an error.
    """
    options = _build_parser(program).parse_args(arguments)
    try:
        exit_code: int = options.run(options)
    except CodegenError as error:
        _print_note(f"error: {error}")
        return 2
    return exit_code


def _build_parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program,
        description="Generate a typed client from a GraphQL schema and operations, and update the schema.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    project = argparse.ArgumentParser(add_help=False)
    project.add_argument(
        "--project",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="folder of pyproject.toml (default: the current folder)",
    )
    _add_generate(commands, project)
    _add_reference(commands, project)
    schema = commands.add_parser("schema", help="pull the API's schema, compare schemas, check operations")
    schema_commands = schema.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_pull(schema_commands, project)
    _add_diff(schema_commands, project)
    _add_check(schema_commands, project)
    return parser


def _load_settings(options: argparse.Namespace, *, own_schema: bool = False) -> Settings:
    project: Path = options.project
    return Settings.load(project, own_schema=own_schema)


def _add_generate(commands: Commands, project: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "generate",
        parents=[project],
        help="write the typed client package",
        description="Write the typed client package from a schema and a folder of operations. Modules of"
        " removed operations are deleted. If the run fails, the package stays unchanged.",
        epilog=f"Settings: `schema`, `queries`, `package` and `runtime` in [{SECTION}] of pyproject.toml.",
    )
    command.add_argument(
        "--check", action="store_true", help="write nothing; list the files that differ and exit 1 if any do"
    )
    command.set_defaults(run=_generate)


def _generate(options: argparse.Namespace) -> int:
    settings = _load_settings(options)
    changes = generate(settings, check=options.check)
    for change in changes:
        _print(change if options.check else _past_tense(change))
    if not changes:
        _print_note(f"{settings.package} is up to date")
    elif options.check:
        _print_note(f"{settings.package} is out of date; run: python -m remoteit.codegen generate")
        return 1
    return 0


def _past_tense(change: str) -> str:
    state, _, name = change.partition(" ")
    return f"{ {'missing': 'added', 'orphaned': 'removed'}.get(state, state) } {name}"


def _add_reference(commands: Commands, project: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "reference",
        parents=[project],
        help="write a reference of the operations as Markdown",
        description="Write what each operation does, takes, returns and selects. The package must be up to"
        " date: run `generate` first.",
    )
    command.add_argument(
        "--output",
        type=Path,
        default=Path("docs/operations.md"),
        metavar="FILE",
        help="output file, relative to the project's folder (default: docs/operations.md)",
    )
    command.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if the file is out of date"
    )
    command.set_defaults(run=_reference)


def _reference(options: argparse.Namespace) -> int:
    path: Path = options.project / options.output
    text = render_reference(_load_settings(options))
    if path.exists() and path.read_text("utf-8") == text:
        _print_note(f"{path} is up to date")
    elif options.check:
        _print_note(f"{path} is out of date; run: python -m remoteit.codegen reference")
        return 1
    else:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_text(path, text)
        except OSError as error:
            raise CodegenError(f"{path}: cannot be written: {error}") from error
        _print(f"wrote {path}")
    return 0


def _add_pull(commands: Commands, project: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "pull",
        parents=[project],
        help="update the schema file from the API",
        description="Fetch the API's schema with a signed request and update the schema file. The order,"
        " comments and descriptions in the file are kept. If the response is invalid, the file stays"
        " unchanged.",
    )
    command.add_argument(
        "--url", help="base URL of the API (default: REMOTEIT_API_URL or https://api.remote.it)"
    )
    command.add_argument("--profile", help="profile of the credentials file")
    command.set_defaults(run=_pull)


def _pull(options: argparse.Namespace) -> int:
    path = _load_settings(options, own_schema=True).schema
    changed = pull_schema(path, url=options.url, profile=options.profile)
    _print(f"{path} is {'updated' if changed else 'unchanged'}")
    return 0


def _add_diff(commands: Commands, project: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "diff",
        parents=[project],
        help="show how a change of the schema affects your operations",
        description="Compare two schema files: breaking, dangerous and safe changes, each with the operations"
        " that it affects. Exits 1 if a breaking change affects an operation.",
        epilog="example: git show HEAD:schema.graphql > old.graphql; python -m remoteit.codegen schema diff"
        " old.graphql schema.graphql",
    )
    command.add_argument(
        "old", type=Path, metavar="OLD", help="SDL file that the operations were written for"
    )
    command.add_argument("new", type=Path, metavar="NEW", help="SDL file to compare with")
    command.add_argument("--queries", type=Path, metavar="DIR", help="operations (default: the project's)")
    command.add_argument(
        "--format", choices=sorted(FORMATS), default="text", help="output format (default: text)"
    )
    command.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    queries = options.queries or _load_settings(options).queries
    changes = diff_schemas(read_schema(options.old), read_schema(options.new), read_operations(queries))
    _print(FORMATS[options.format](changes))
    return 1 if breaks_operations(changes) else 0


def _add_check(commands: Commands, project: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "check",
        parents=[project],
        help="show which of your operations the API can execute",
        description="Fetch the API's schema with a signed request and check each operation: valid;"
        " adapted, if the client leaves out what the API no longer has; or failing. If the API does not"
        " allow introspection, each query is checked by a request that the API validates and does not"
        " execute, and mutations remain unknown. Exits 1 if an operation fails.",
    )
    command.add_argument(
        "--url", help="base URL of the API (default: REMOTEIT_API_URL or https://api.remote.it)"
    )
    command.add_argument("--profile", help="profile of the credentials file")
    command.add_argument(
        "--format", choices=sorted(CHECK_FORMATS), default="text", help="output format (default: text)"
    )
    command.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    settings = _load_settings(options)
    schema, operations = read_schema(settings.schema), read_operations(settings.queries)
    reject, note = connect(url=options.url, profile=options.profile)
    if note:
        _print_note(note)
    findings = check_operations(schema, operations, reject)
    _print(CHECK_FORMATS[options.format](findings))
    return 1 if any(finding.status is Status.FAILING for finding in findings) else 0


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _print_note(line: str) -> None:
    sys.stderr.write(f"{line}\n")
