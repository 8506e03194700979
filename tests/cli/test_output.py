"""Output: tables that fit the terminal, plain text in a pipe, JSON with the names of the API."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import click
import pytest
from rich.cells import cell_len
from rich.console import Console

from remoteit.cli import output
from remoteit.cli.options import State
from remoteit.cli.output import (
    BATCH,
    Column,
    clean_text,
    fit_columns,
    format_value,
    relative_time,
    write_json,
    write_list,
)

from .conftest import TIMEOUT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
ROWS: list[dict[str, object]] = [
    {"id": "1", "name": "pi", "on": True},
    {"id": "2", "name": "a longer name", "on": False},
]
COLUMNS: list[Column[dict[str, object]]] = [
    Column("id", lambda row: row["id"]),
    Column("name", lambda row: row["name"]),
    Column("on", lambda row: row["on"], default=False),
]


def written(state: State, rows: list[dict[str, object]] | None = None) -> str:
    stream = io.StringIO()
    with redirect_stdout(stream):
        write_list(state, ROWS if rows is None else rows, COLUMNS)
    return stream.getvalue()


def test_a_pipe_gets_aligned_text() -> None:
    assert written(State()) == "ID  NAME\n1   pi\n2   a longer name\n"


def test_columns_are_chosen_and_ordered() -> None:
    assert written(State(columns=("on", "ID"))) == "ON   ID\nyes  1\nno   2\n"


def test_rows_are_sorted_by_a_column() -> None:
    assert written(State(sort="-id")).splitlines()[1].startswith("2")
    rows: list[dict[str, object]] = [{"id": None, "name": "b"}, {"id": "1", "name": None}]
    assert written(State(sort="id"), rows).splitlines()[1] == "    b"


@pytest.mark.parametrize("state", [State(columns=("size",)), State(sort="size")])
def test_an_unknown_column_lists_the_columns(state: State) -> None:
    with pytest.raises(click.UsageError, match="'size' is not a column; the columns are: id, name, on"):
        written(state)


def test_nothing_is_said_on_stderr() -> None:
    stream = io.StringIO()
    with redirect_stderr(stream):
        assert written(State(), []) == ""
    assert stream.getvalue() == "Nothing found.\n"
    assert written(State(fields=()), []) == "[]\n"


def test_json_is_one_document_or_one_object_per_line() -> None:
    assert json.loads(written(State(fields=()))) == ROWS
    assert json.loads(written(State(fields=("name",)))) == [{"name": "pi"}, {"name": "a longer name"}]
    lines = written(State(jsonl=True, fields=("id",))).splitlines()
    assert [json.loads(line) for line in lines] == [{"id": "1"}, {"id": "2"}]


def test_json_escapes_what_could_control_a_terminal() -> None:
    text = written(State(fields=()), [{"id": "\x1b[31m\x9b31m\u202ex"}])
    assert all(char.isprintable() or char == "\n" for char in text)
    assert json.loads(text) == [{"id": "\x1b[31m\x9b31m\u202ex"}]


def test_jq_filters_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("jq")
    write_json(State(jq=".[] | .name"), ROWS)
    assert capsys.readouterr().out == "pi\na longer name\n"
    write_json(State(jq="map(.on)"), ROWS)
    assert json.loads(capsys.readouterr().out) == [True, False]
    with pytest.raises(click.UsageError, match="--jq: "):
        write_json(State(jq=".["), ROWS)


def test_a_missing_jq_is_reported_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jq", None)
    with pytest.raises(click.UsageError, match=r"pip install 'remoteit-client\[cli\]'"):
        write_json(State(jq="."), ROWS)


def test_a_filter_is_checked_before_the_command_runs(command: CommandLine, sandbox: Sandbox) -> None:
    before = len(sandbox.requests)
    assert command.run("whoami", "--jq", ".[").code == 2
    assert len(sandbox.requests) == before


def test_a_table_shows_its_first_rows_before_the_last_ones_are_fetched(
    capsys: pytest.CaptureFixture[str],
) -> None:
    seen: list[str] = []

    def rows() -> Iterator[dict[str, object]]:
        for number in range(10 * BATCH):
            if number == BATCH + 1:
                seen.append(capsys.readouterr().out)
            yield {"id": str(number), "name": "x" * (1 + number // BATCH)}

    write_list(State(), rows(), COLUMNS)
    assert len(seen[0].splitlines()) >= BATCH
    assert len(capsys.readouterr().out.splitlines()) + len(seen[0].splitlines()) == 10 * BATCH + 1


@pytest.mark.parametrize("width", [200, 60, 30, 12])
def test_a_table_fits_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=True, color_system=None)
    monkeypatch.setattr(output, "make_console", lambda: console)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    columns: list[Column[int]] = [
        Column("number", lambda number: number),
        Column("name", lambda number: "名前" * (5 + number)),
        Column("text", lambda _: "word " * 20),
    ]
    write_list(State(), range(5), columns)
    lines = stream.getvalue().splitlines()
    assert len(lines) == 6
    assert all(cell_len(line) <= width for line in lines)
    assert ("…" in stream.getvalue()) == (12 < width < 200)


def test_columns_that_do_not_fit_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    columns: list[Column[int]] = [Column(f"column{number}", lambda _: "x" * 30) for number in range(10)]
    widths = fit_columns(columns, [1], 40)
    assert len(widths) < 10
    assert sum(widths) + 2 * (len(widths) - 1) <= 40


@pytest.mark.parametrize(
    ("delta", "text"),
    [
        (timedelta(0), "now"),
        (timedelta(seconds=-5), "5 s ago"),
        (timedelta(minutes=-90), "1 h ago"),
        (timedelta(days=-40), "1 mo ago"),
        (timedelta(days=-800), "2 y ago"),
        (timedelta(minutes=10), "in 10 min"),
    ],
)
def test_times_are_relative(delta: timedelta, text: str) -> None:
    assert relative_time(NOW + delta, NOW) == text


def test_values_become_text() -> None:
    assert format_value(None) == ""
    assert format_value(value=True) == "yes"
    assert format_value(["a", "b"]) == "a, b"
    assert datetime.fromisoformat(format_value(NOW, relative=False)) == NOW
    assert "ago)" in format_value(datetime(2020, 1, 1, tzinfo=UTC), detailed=True)
    assert clean_text("a\x1b[2Jb\nc") == "a�[2Jb�c"


def test_a_terminal_gets_a_table_and_a_pipe_plain_text(command: CommandLine) -> None:
    piped = command.run("devices")
    assert "\x1b" not in piped.out
    assert len(piped.out.splitlines()) == 26
    terminal = command.run_on_terminal("devices", columns=60)
    assert "\x1b[1m" in terminal.out
    plain = command.run_on_terminal("devices", columns=60, env={"NO_COLOR": "1"}).out
    assert "\x1b[3" not in plain


def test_a_closed_pipe_ends_quietly(command: CommandLine) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "remoteit.cli", "api", "--list", "--jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=command.environment,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.wait(TIMEOUT) == 0


def test_a_pipe_that_is_closed_from_the_start_ends_quietly(command: CommandLine) -> None:
    if os.name != "posix":
        pytest.skip("needs a shell")
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {sys.executable} -m remoteit.cli whoami | true"],
        check=False,
        capture_output=True,
        env=command.environment,
        timeout=TIMEOUT,
    )
    assert (done.returncode, done.stderr) == (0, b"")
