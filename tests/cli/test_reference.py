"""docs/cli.md is current, and each command has help and examples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest

from remoteit.cli.commands.development import PassThrough
from remoteit.cli.errors import MEANINGS
from remoteit.cli.main import COMMANDS, root
from tests.project_files import ROOT

from .reference import render

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = ROOT / "docs" / "cli.md"


def commands() -> Iterator[tuple[str, click.Command]]:
    def below(
        path: str, command: click.Command, parent: click.Context
    ) -> Iterator[tuple[str, click.Command]]:
        yield path, command
        context = click.Context(command, parent=parent)
        if isinstance(command, click.Group) and path != "api":
            for name in command.list_commands(context):
                child = command.get_command(context, name)
                assert child is not None
                yield from below(f"{path} {name}", child, context)

    context = click.Context(root)
    for section in COMMANDS.values():
        for name in section:
            command = root.get_command(context, name)
            assert command is not None
            yield from below(name, command, context)


ALL = dict(commands())


def test_the_page_is_current(request: pytest.FixtureRequest) -> None:
    present = PAGE.read_text("utf-8")
    text = render(present)
    if request.config.getoption("--update-docs"):
        PAGE.write_text(text, "utf-8")
    assert PAGE.read_text("utf-8") == text, (
        'docs/cli.md is out of date; run: make test ARGS="-n0 --update-docs tests/cli/test_reference.py"'
    )


def test_the_page_has_each_exit_code() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if re.match(r"\| \d+ \|", line)]
    assert rows == [f"| {code.value} | {meaning} |" for code, meaning in MEANINGS.items()]


@pytest.mark.parametrize("path", ALL)
def test_each_command_has_help_and_each_option_too(path: str) -> None:
    command = ALL[path]
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
            assert parameter.help.rstrip("]").endswith((".", "required")), parameter.name


@pytest.mark.parametrize("path", [path for path in ALL if " " not in path])
def test_each_command_of_the_root_has_examples(path: str) -> None:
    command = ALL[path]
    if isinstance(command, PassThrough):
        pytest.skip("the program prints its own help")
    found = [command, *(child for name, child in ALL.items() if name.startswith(f"{path} "))]
    assert any("Examples:" in (each.epilog or "") for each in found)
    for each in found:
        assert all(line.startswith("  ") for line in (each.epilog or "").splitlines()[2:])
