"""Output: tables for people, JSON for programs.

On a terminal, tables are drawn with rich and fit its width; times are relative. In a pipe, the same columns
are aligned text without color, and times are ISO 8601 with the local offset. JSON has the API's own names.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import click

from .options import State, compile_jq

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from rich.console import Console
    from rich.table import Table

ItemT = TypeVar("ItemT")

BATCH = 100
"""Rows that decide the widths of a table; the rows after them appear as they come."""

_GAP = 2
# JSON escapes only ASCII's control characters. A terminal obeys
# also those of Latin-1 and of bidirectional text.
_CONTROL = re.compile("[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Column(Generic[ItemT]):
    """A column of a table.

    Attributes:
        name: as `--columns` takes it; the header is the same in upper case.
        value: returns the cell of an item: text, a number, a Boolean, a time, a list, or None.
        default: whether the column is shown without `--columns`.
        style: returns rich's style of a cell, such as `green`; None for none.
        least: cells in width that the column keeps on a narrow terminal; columns on the right are left out
            before that.
    """

    name: str
    value: Callable[[ItemT], object]
    default: bool = True
    style: Callable[[ItemT], str | None] | None = None
    least: int = 6


def write_list(
    state: State, items: Iterable[ItemT], columns: Sequence[Column[ItemT]], *, empty: str = "Nothing found."
) -> None:
    """Write items as a table, as a JSON array or as JSON lines, as the options ask for.

    Args:
        state: the shared options.
        items: models or dictionaries; those of a table are written as they come.
        columns: the columns that the table can have.
        empty: the sentence for an empty table, on stderr.

    Raises:
        click.UsageError: an option names an unknown column or field.
    """
    if state.jsonl:
        for item in sort_items(state, items, columns):
            write_line(_select(to_json(item), state.fields))
    elif state.is_json:
        write_json(state, [to_json(item) for item in sort_items(state, items, columns)])
    else:
        write_table(state, items, columns, empty=empty)


def write_object(state: State, item: object, rows: Iterable[tuple[str, object]]) -> None:
    """Write one object as a JSON document, or as lines of a name and a value.

    Args:
        state: the shared options.
        item: a model or JSON.
        rows: the names and values to show to people.
    """
    if state.is_json:
        write_json(state, to_json(item))
        return
    shown = [(name, format_value(value, detailed=True)) for name, value in rows]
    width = max((len(name) for name, _ in shown), default=0)
    for name, text in shown:
        click.echo(f"{name + ':':<{width + 1}} {text}".rstrip())


def write_json(state: State, document: Any) -> None:
    """Write one JSON document, with the fields of `--json` and through the filter of `--jq`.

    Raises:
        click.UsageError: a field is unknown, or the filter is not valid.
    """
    if isinstance(document, list):
        document = [_select(item, state.fields) for item in cast("Sequence[Any]", document)]
    else:
        document = _select(document, state.fields)
    if state.jq is None:
        _write(f"{_dump(document, indent=2)}\n")
        return
    for value in _filter(state.jq, document):
        _write(f"{value if isinstance(value, str) else _dump(value)}\n")


def write_line(document: Any) -> None:
    """Write one JSON document on one line, at once."""
    _write(f"{_dump(document)}\n")
    sys.stdout.flush()


def to_json(item: Any) -> Any:
    """Return a model, or a list of models, as JSON with the API's names; other values stay as they are."""
    if hasattr(item, "model_dump"):
        return item.model_dump(mode="json", by_alias=True)
    if isinstance(item, (list, tuple)):
        return [to_json(entry) for entry in cast("Sequence[object]", item)]
    if isinstance(item, dict):
        return {name: to_json(value) for name, value in cast("dict[str, object]", item).items()}
    if isinstance(item, datetime):
        return item.isoformat()
    return item


def _dump(document: Any, indent: int | None = None) -> str:
    text = json.dumps(document, ensure_ascii=False, indent=indent, default=str)
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _write(text: str) -> None:
    sys.stdout.write(text)


def check_fields(state: State, valid: Collection[str]) -> None:
    """Check the fields of `--json` before a command changes something whose result cannot be read again.

    Args:
        state: the shared options.
        valid: the fields of the document.

    Raises:
        click.UsageError: a field is unknown.
    """
    for name in state.fields or ():
        if name not in valid:
            raise click.UsageError(f"--json: '{name}' is not a field; the fields are: {', '.join(valid)}")


def _select(document: Any, fields: Sequence[str] | None) -> Any:
    if not fields or not isinstance(document, dict):
        return document
    values = cast("dict[str, object]", document)
    check_fields(State(fields=tuple(fields)), values)
    return {name: values[name] for name in fields}


def _filter(expression: str, document: Any) -> Iterator[Any]:
    try:
        yield from compile_jq(expression).input_value(document)
    except ValueError as error:
        raise click.UsageError(f"--jq: {str(error).strip()}") from None


# Tables


def write_table(
    state: State, items: Iterable[ItemT], columns: Sequence[Column[ItemT]], *, empty: str = "Nothing found."
) -> None:
    """Write items as a table: the widths follow from the first rows, and later rows appear as they come.

    Args:
        state: the shared options.
        items: any objects.
        columns: the columns that the table can have.
        empty: the sentence for an empty table, on stderr.
    """
    shown = choose_columns(state, columns)
    iterator = iter(sort_items(state, items, columns))
    first = list(islice(iterator, BATCH))
    if not first:
        click.echo(empty, err=True)
        return
    if sys.stdout.isatty():
        _draw(make_console(), shown, first, iterator)
    else:
        _align(shown, first, iterator)


def choose_columns(state: State, columns: Sequence[Column[ItemT]]) -> list[Column[ItemT]]:
    """Return the columns of `--columns`, in its order, or the default ones.

    Raises:
        click.UsageError: a name is unknown.
    """
    if not state.columns:
        return [column for column in columns if column.default]
    return [_find_column("--columns", name, columns) for name in state.columns]


def _find_column(option: str, name: str, columns: Sequence[Column[ItemT]]) -> Column[ItemT]:
    for column in columns:
        if column.name == name.lower():
            return column
    names = ", ".join(column.name for column in columns)
    raise click.UsageError(f"{option}: '{name}' is not a column; the columns are: {names}")


def sort_items(state: State, items: Iterable[ItemT], columns: Sequence[Column[ItemT]]) -> Iterable[ItemT]:
    """Sort items by the column of `--sort`; without it, they come one by one, in their order.

    Raises:
        click.UsageError: the column is unknown.
    """
    if state.sort is None:
        return items
    column = _find_column("--sort", state.sort.removeprefix("-"), columns)
    return sorted(items, key=lambda item: _sort_key(column.value(item)), reverse=state.sort.startswith("-"))


def _sort_key(value: object) -> tuple[bool, Any]:
    if isinstance(value, (list, tuple)):
        value = ", ".join(map(str, cast("Sequence[object]", value)))
    return value is not None, value.casefold() if isinstance(value, str) else value


def _align(columns: Sequence[Column[ItemT]], first: Sequence[ItemT], rest: Iterator[ItemT]) -> None:
    """Write aligned text; a later cell that is wider than its column moves the rest of its line."""
    header = [column.name.upper() for column in columns]
    batch = [[format_value(column.value(item), relative=False) for column in columns] for item in first]
    widths = [max(map(len, cells)) for cells in zip(header, *batch, strict=True)]
    later = ([format_value(column.value(item), relative=False) for column in columns] for item in rest)
    for cells in chain([header], batch, later):
        line = (" " * _GAP).join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        _write(f"{line.rstrip()}\n")


def make_console(*, stderr: bool = False) -> Console:
    """Make rich's console, which obeys NO_COLOR and TERM."""
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it

    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def _draw(
    console: Console, columns: Sequence[Column[ItemT]], first: Sequence[ItemT], rest: Iterator[ItemT]
) -> None:
    batch: list[ItemT] = list(first)
    widths = fit_columns(columns, batch, console.width)
    shown = columns[: len(widths)]
    header = True
    while batch:
        console.print(make_table(shown, batch, widths, header=header))
        header, batch = False, list(islice(rest, BATCH))
    if hidden := [column.name for column in columns[len(widths) :]]:
        note = f"Not shown, for lack of space: {', '.join(hidden)}. Choose columns with --columns."
        click.echo(textwrap.fill(note, console.width), err=True)


def fit_columns(columns: Sequence[Column[ItemT]], items: Iterable[ItemT], width: int) -> list[int]:
    """Return the widths of the columns on a terminal; the widest are narrowed first.

    Args:
        columns: the columns of the table.
        items: the items that decide the widths.
        width: of the terminal.

    Returns:
        One width per column; the last columns are left out if all cannot fit.
    """
    from rich.cells import cell_len  # noqa: PLC0415 - only a terminal needs it

    rows = [[format_value(column.value(item)) for column in columns] for item in items]
    header = [column.name.upper() for column in columns]
    widths = [max(map(cell_len, cells)) for cells in zip(header, *rows, strict=True)]
    least = [
        min(wanted, max(column.least, len(column.name)))
        for wanted, column in zip(widths, columns, strict=True)
    ]
    while len(widths) > 1 and sum(least[: len(widths)]) + _GAP * (len(widths) - 1) > width:
        widths.pop()
    while sum(widths) + _GAP * (len(widths) - 1) > width:
        spare = [wanted - lowest for wanted, lowest in zip(widths, least, strict=False)]
        if max(spare) <= 0:
            break
        widest = max((index for index in range(len(widths)) if spare[index]), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def make_table(
    columns: Sequence[Column[ItemT]],
    items: Iterable[ItemT],
    widths: Sequence[int] | None = None,
    *,
    header: bool = True,
) -> Table:
    """Make rich's table of items, for instance for a live display.

    Args:
        columns: the columns of the table.
        items: any objects.
        widths: of the columns, from `fit_columns`; None lets rich choose.
        header: whether to show the names of the columns.
    """
    from rich.table import Table  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - as above

    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, show_header=header, header_style="bold")
    for index, column in enumerate(columns):
        width = widths[index] if widths is not None else None
        table.add_column(column.name.upper(), width=width, no_wrap=True, overflow="ellipsis")
    for item in items:
        cells = [
            Text(format_value(column.value(item)), style=(column.style and column.style(item)) or "")
            for column in columns
        ]
        table.add_row(*cells)
    return table


# Values


def format_value(value: object, *, relative: bool = True, detailed: bool = False) -> str:
    """Return a value as text for people.

    Args:
        value: text, a number, a Boolean, a time, a list, or None.
        relative: show a time relative to now; otherwise in ISO 8601 with the local offset.
        detailed: show a time both as local and relative time.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        if detailed:
            return f"{local_time(value)} ({relative_time(value)})"
        return relative_time(value) if relative else _local(value).isoformat(timespec="seconds")
    if isinstance(value, (list, tuple, set, frozenset)):
        entries = cast("Sequence[object]", value)
        return ", ".join(format_value(entry, relative=relative) for entry in entries)
    return clean_text(str(value))


def clean_text(text: str) -> str:
    """Replace the characters that could control a terminal or break a line."""
    return "".join(char if char.isprintable() else "�" for char in text)


def _local(time: datetime) -> datetime:
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone()


def local_time(time: datetime) -> str:
    """Return a time in the local time zone, such as `2026-11-21 20:15:02`."""
    return f"{_local(time):%Y-%m-%d %H:%M:%S}"


_UNITS = ((365 * 86400, "y"), (30 * 86400, "mo"), (86400, "d"), (3600, "h"), (60, "min"), (1, "s"))


def relative_time(time: datetime, now: datetime | None = None) -> str:
    """Return a time relative to now, such as `5 min ago` or `in 2 h`.

    Args:
        time: the time; without a time zone, it is UTC.
        now: the present time, for tests.
    """
    moment = now or datetime.now(UTC)
    seconds = round((moment - _local(time)).total_seconds())
    for size, unit in _UNITS:
        if abs(seconds) >= size:
            count = f"{abs(seconds) // size} {unit}"
            return f"{count} ago" if seconds > 0 else f"in {count}"
    return "now"
