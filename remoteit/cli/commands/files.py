"""The files of the account: scripts, and data for scripts."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from remoteit.cli.clients import open_client
from remoteit.cli.groups import AliasGroup
from remoteit.cli.options import (
    State,
    api_options,
    confirm,
    examples,
    json_options,
    list_options,
    pass_state,
    yes_option,
)
from remoteit.cli.output import Column, clean_text, write_list, write_object

if TYPE_CHECKING:
    from generated_client import FileDetails
    from remoteit import Client


@click.group(cls=AliasGroup)
def files() -> None:
    """List, upload, download and delete the files of the account.

    A file is found by its id, by its name, or by the start of a name that only it has.
    """


COLUMNS: list[Column[FileDetails]] = [
    Column("name", lambda file: file.name, style=lambda _: "bold"),
    Column("script", lambda file: file.executable),
    Column("versions", lambda file: file.versions.total),
    Column("updated", lambda file: file.updated),
    Column("description", lambda file: file.short_desc),
    Column("id", lambda file: file.id, least=36),
    Column("created", lambda file: file.created, default=False),
    Column("owner", lambda file: file.owner.email, default=False),
]


def find_file(client: Client, text: str) -> FileDetails:
    """Find a file by id, by name, or by the start of a name that only it has.

    Raises:
        NotFoundError: no file has the id or the name.
        AmbiguousError: several names match.
    """
    from remoteit.cli.resolve import choose  # noqa: PLC0415 - `--help` does not need it

    return choose(text, client.files(), "file")


@files.command("ls", epilog=examples("remoteit-client files ls", "remoteit-client files ls --json=id,name"))
@list_options
@api_options
@pass_state
def list_files(state: State) -> None:
    """List the files.

    Columns: name, script, versions, updated, description, id; with --columns also created, owner
    """
    with open_client(state) as client:
        write_list(state, client.files(), COLUMNS, empty="The account has no files.")


@files.command(
    epilog=examples(
        "remoteit-client files upload update.sh --executable",
        "tar c logs | remoteit-client files upload - --name logs.tar",
    )
)
@click.argument("path", metavar="PATH", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--name", metavar="NAME", help="The name in the account (default: the name of PATH).")
@click.option("--executable", "-x", is_flag=True, help="Let jobs run it.")
@click.option("--description", metavar="TEXT", help="One line on its purpose.")
@json_options
@api_options
@pass_state
def upload(
    state: State,
    path: str,
    name: str | None,
    executable: bool,
    description: str | None,
) -> None:
    """Upload PATH; if the account has a file with this name, a version is added. - is standard input."""
    from remoteit.cli.progress import show_progress  # noqa: PLC0415 - `--help` does not need it

    if path == "-" and name is None:
        raise click.UsageError("standard input has no name; pass --name")
    shown = name or Path(path).name
    with open_client(state) as client, show_progress(clean_text(shown)) as progress:
        uploaded = client.upload_file(
            sys.stdin.buffer if path == "-" else path,
            name=name,
            executable=executable,
            short_desc=description,
            progress=progress,
        )
    write_object(
        state,
        uploaded,
        [
            ("Name", uploaded.name),
            ("File", uploaded.id),
            ("Version", uploaded.version),
            ("Arguments", [argument.name for argument in uploaded.arguments] or None),
        ],
    )


@files.command(
    epilog=examples(
        "remoteit-client files download update.sh", "remoteit-client files download update.sh --to - | less"
    )
)
@click.argument("file", metavar="FILE")
@click.option(
    "--to",
    metavar="PATH",
    type=click.Path(allow_dash=True),
    help="A path or a directory; - is standard output (default: the file's name, here).",
)
@click.option("--force", is_flag=True, help="Replace an existing file.")
@api_options
@pass_state
def download(state: State, file: str, to: str | None, force: bool) -> None:
    """Download the newest version of FILE."""
    from remoteit.cli.progress import show_progress  # noqa: PLC0415 - `--help` does not need it

    with open_client(state) as client:
        found = find_file(client, file)
        if to == "-":
            client.download_file(found.id, sys.stdout.buffer)
            sys.stdout.buffer.flush()
            return
        target = _target(found.name, to)
        if not force and os.path.lexists(target):
            raise click.UsageError(f"{target} exists; pass --force to replace it, or --to for another path")
        with show_progress(clean_text(found.name)) as progress:
            count = client.download_file(found.id, target, progress=progress)
    click.echo(f"{target}: {count} bytes", err=True)


def _target(name: str, to: str | None) -> Path:
    """Return where to store a file; its name comes from the API, so it must not lead elsewhere."""
    path = Path(to) if to is not None else Path()
    if to is not None and not path.is_dir():
        return path
    safe = name.replace("\\", "/").rsplit("/", 1)[-1]
    if not safe.strip(". ") or not safe.isprintable():
        raise click.UsageError("the name of the file is not one that can be stored; pass --to with a path")
    return path / safe


@files.command(
    "rm", epilog=examples("remoteit-client files rm old.sh", "remoteit-client files rm old.sh older.sh --yes")
)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@yes_option
@api_options
@pass_state
def remove(state: State, names: tuple[str, ...]) -> None:
    """Delete files with all their versions."""
    from remoteit.cli.resolve import choose  # noqa: PLC0415 - `--help` does not need it

    with open_client(state) as client:
        existing = client.files()
        found = {file.id: file for file in (choose(name, existing, "file") for name in names)}
        shown = ", ".join(clean_text(file.name) for file in found.values())
        confirm(state, f"Delete {shown} with all versions?")
        for file in found.values():
            client.delete_file(file.id)
            click.echo(f"Deleted {clean_text(file.name)}.", err=True)
