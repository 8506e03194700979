"""The log of the account."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from remoteit.cli.choices import EnumType
from remoteit.cli.clients import open_client
from remoteit.cli.device_names import complete_device
from remoteit.cli.errors import CommandError, ExitCode, NotFoundError
from remoteit.cli.options import State, api_options, examples, list_options, pass_state
from remoteit.cli.output import (
    Column,
    choose_columns,
    format_value,
    to_json,
    write_json,
    write_line,
    write_list,
)
from remoteit.cli.since import SINCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generated_client import Event
    from remoteit import Client

_RECENT = 50
"""Events without `--since` and `--limit`."""
_WIDE = 90
"""Columns of a terminal that is wide enough for the actors of followed events."""
_WIDE_COLUMNS = {"time": 12, "type": 14, "target": 32, "actor": 20}
_NARROW_COLUMNS = {"time": 12, "type": 14, "target": 20}
"""Widths of the columns of followed events, of which none is known beforehand."""


def _detail(event: Event) -> str:
    """Return what the event says in a few words."""
    job = getattr(event, "job", None)
    parts = [
        event.action,
        event.state,
        job.file.name if job is not None and job.file is not None else None,
        ", ".join(user.email or user.id for user in event.users or () if user != event.actor),
    ]
    return " ".join(dict.fromkeys(part for part in parts if part))


def _targets(event: Event) -> list[str]:
    names = [target.name or target.id for target in event.target or ()]
    return names or list(getattr(event, "names", None) or ())


COLUMNS: list[Column[Event]] = [
    Column("time", lambda event: event.timestamp, least=10),
    Column("type", lambda event: event.type_, least=14),
    Column("target", _targets, style=lambda _: "bold", least=20),
    Column("actor", lambda event: event.actor.email if event.actor else None),
    Column("detail", _detail),
    Column("id", lambda event: event.id, default=False),
    Column("owner", lambda event: event.owner.email if event.owner else None, default=False),
]


@click.command(
    epilog=examples(
        "remoteit-client events --since 2h",
        "remoteit-client events --follow --type DEVICE_STATE",
        "remoteit-client events --since yesterday --csv > events.csv",
        "remoteit-client events --device pi-001 --limit 5 --json",
    )
)
@click.option("--follow", "-f", is_flag=True, help="Print events as they happen, until Ctrl-C.")
@click.option(
    "--since",
    type=SINCE,
    metavar="TIME",
    help="Only events from this time on: an age such as 30m, 2h or 7d, 'yesterday', or a date.",
)
@click.option("--until", type=SINCE, metavar="TIME", help="Only events before this time.")
@click.option(
    "--type",
    "types",
    type=EnumType("EventType"),
    multiple=True,
    metavar="TYPE",
    help="Only events of this type, such as DEVICE_STATE; repeatable.",
)
@click.option(
    "--device",
    metavar="DEVICE",
    shell_complete=complete_device,
    help="Only events of this device, by id or name.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    metavar="N",
    help=f"At most N events (default: {_RECENT}, or all of them with --since).",
)
@click.option("--csv", is_flag=True, help="Write the log as CSV, as the API makes it.")
@click.option(
    "--interval",
    type=click.FloatRange(0.1),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="With --follow: seconds between two requests.",
)
@list_options
@api_options
@pass_state
def events(
    state: State,
    follow: bool,
    since: datetime | None,
    until: datetime | None,
    types: tuple[Any, ...],
    device: str | None,
    limit: int | None,
    csv: bool,
    interval: float,
) -> None:
    """List the events of the account, newest first, or follow them as they happen, oldest first.

    Without --since, the newest events of the last month are listed. With --follow and --json or --jsonl, each
    event is one JSON object on a line of its own.

    Columns: time, type, target, actor, detail; with --columns also id, owner
    """
    if follow and (csv or until or state.sort):
        raise click.UsageError("--follow cannot be combined with --csv, --until or --sort")
    if csv and (state.is_json or limit is not None):
        raise click.UsageError("--csv cannot be combined with --json, --jsonl, --jq or --limit")
    with open_client(state) as client:
        device_id = _find_device_id(client, device) if device else None
        if csv:
            _write_csv(client, device_id, types, since, until)
        elif follow:
            with client.follow_events(
                since=since,
                types=types or None,
                device_ids=[device_id] if device_id else None,
                interval=interval,
            ) as followed:
                _print_followed(state, islice(followed, limit))
        else:
            if limit is None and since is None:
                limit = _RECENT
            found = _list_events(client, device_id, _without_none(types, since, until), limit)
            write_list(state, islice(found, limit), COLUMNS, empty="No event matches.")


def _find_device_id(client: Client, text: str) -> str:
    from remoteit.cli.resolve import find_device, is_id  # noqa: PLC0415 - `--help` does not need it

    return text.upper() if is_id(text) else find_device(client, text).id


def _without_none(types: tuple[Any, ...], since: datetime | None, until: datetime | None) -> dict[str, Any]:
    given = {"types": list(types) or None, "min_date": since, "max_date": until}
    return {name: value for name, value in given.items() if value is not None}


def _list_events(
    client: Client, device_id: str | None, given: dict[str, Any], limit: int | None
) -> Iterator[Event]:
    """Yield events, in pages that are only as large as needed."""
    size = min(limit or _LARGEST_PAGE, _LARGEST_PAGE)
    if device_id is None:
        yield from client.iter_events(page_size=max(size, 2), **given)
        return
    while True:
        found = client.device_events([device_id], size=size, **given)
        if not found:
            raise NotFoundError(f"no device has the id {device_id}, or you have no access to it.")
        page = found[0].events
        yield from page
        if not page.has_more or page.last is None:
            return
        given = {**given, "after": page.last}


_LARGEST_PAGE = 1000


def _write_csv(
    client: Client,
    device_id: str | None,
    types: tuple[Any, ...],
    since: datetime | None,
    until: datetime | None,
) -> None:
    given = _without_none(types, since, until)
    if device_id is None:
        url = client.events_url(**given)
    else:
        found = client.device_events_url([device_id], **given)
        url = found[0].events_url if found else None
    if url is None:
        raise CommandError("the API returned no link to the log.", ExitCode.NOT_FOUND)
    client.download_link(url, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def _print_followed(state: State, followed: Iterable[Event]) -> None:
    """Print events one by one; the widths of the columns do not depend on later ones."""
    columns, print_row = choose_columns(state, COLUMNS), _print_plain
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
        if width < _WIDE and not state.columns:
            columns = [column for column in columns if column.name != "actor"]
        print_row = partial(_print_cropped, width)
    if not state.is_json and sys.stdout.isatty():
        print_row(columns, [column.name.upper() for column in columns])
        sys.stdout.flush()
    for event in followed:
        if state.is_json:
            document = to_json(event)
            if state.jq is not None:
                write_json(state, document)
            else:
                # Types of events have different fields.
                write_line({name: document.get(name) for name in state.fields or document})
        else:
            print_row(columns, [_cell(column, event) for column in columns])
        sys.stdout.flush()


def _cell(column: Column[Event], event: Event) -> str:
    if column.name == "time" and event.timestamp is not None and sys.stdout.isatty():
        time, now = event.timestamp.astimezone(), datetime.now().astimezone()
        return f"{time:%H:%M:%S}" if time.date() == now.date() else f"{time:%b %d %H:%M}"
    return format_value(column.value(event), relative=False)


def _print_plain(columns: list[Column[Event]], cells: list[str]) -> None:
    widths = {**_WIDE_COLUMNS, "time": 25}  # ISO 8601 with an offset
    padded = (cell.ljust(widths.get(column.name, 0)) for column, cell in zip(columns, cells, strict=True))
    sys.stdout.write("  ".join(padded).rstrip() + "\n")


def _print_cropped(width: int, columns: list[Column[Event]], cells: list[str]) -> None:
    """Print a row that fits the terminal."""
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - only a terminal needs it

    widths = _WIDE_COLUMNS if width >= _WIDE else _NARROW_COLUMNS
    line = ""
    for column, cell in zip(columns, cells, strict=True):
        size = max(0, min(widths.get(column.name, width), width - cell_len(line)))
        shown = cell if cell_len(cell) <= size else f"{set_cell_size(cell, max(0, size - 1))}…"[:size]
        line += set_cell_size(shown, size) + "  "
    sys.stdout.write(line.rstrip() + "\n")
