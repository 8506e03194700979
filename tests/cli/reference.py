"""Renders docs/cli.md from the commands; `pytest tests/cli/test_reference.py --update-docs` writes it."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

import click

from remoteit.cli.commands.development import PassThrough
from remoteit.cli.main import COMMANDS, root
from remoteit.cli.shipped import load_operations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKER = "<!-- All below is written from the commands"

SHARED = {"profile", "account", "url", "debug", "yes", "help", "fields", "jq", "jsonl", "columns", "sort"}
"""Names of the parameters that the introduction describes."""

PROGRAMS = {
    "sandbox": ("sandbox", "sandbox.md"),
    "generate": ("codegen", "codegen.md"),
    "schema": ("codegen", "schema_changes.md"),
    "cassettes": ("testing", "testing.md"),
}
"""The module of each `python -m` program, and the page with its options."""

SHARED_FLAGS = {
    "fields": "`--json`, `--jq`",
    "jsonl": "`--jsonl`",
    "columns": "`--columns`, `--sort`",
    "yes": "`--yes`",
}


def render(page: str) -> str:
    """Return the page with its present introduction, and with the present commands below the marker."""
    introduction, marker, _ = page.partition(MARKER)
    parts = [f"{introduction}{marker}{page.partition(MARKER)[2].partition(chr(10))[0]}\n"]
    context = click.Context(root, info_name="remoteit-client")
    for title, section in COMMANDS.items():
        parts.append(f"## {title}\n")
        for name in section:
            command = root.get_command(context, name)
            assert command is not None
            parts += describe(command, f"remoteit-client {name}", context)
    return "\n".join(parts)


def describe(command: click.Command, path: str, parent: click.Context) -> Iterator[str]:
    """Describe a command, and the commands of a group."""
    context = click.Context(command, info_name=path.rpartition(" ")[2], parent=parent)
    yield f"### `{path}`\n"
    if isinstance(command, PassThrough):
        yield f"{prose(command.help)}\n"
        module, page = PROGRAMS[str(command.name)]
        yield f"The options are those of `python -m remoteit.{module}`; see [{page}]({page}).\n"
        return
    words = [path, *command.collect_usage_pieces(context)]
    usage = " ".join(words).replace("[COMMAND]", "COMMAND")  # versions of click differ in the brackets
    yield f"```text\n{usage}\n```\n"
    yield f"{prose(command.help)}\n"
    yield from options(command, context)
    yield from example_block(command)
    if path == "remoteit-client api":
        yield from operations()
    elif isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from describe(child, f"{path} {name}", context)


def prose(text: str | None) -> str:
    """Return a help text as paragraphs of one line each."""
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(text or ""))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs).replace("<", "\\<")


def options(command: click.Command, context: click.Context) -> Iterator[str]:
    """Describe the options that only this command has."""
    rows = [
        option
        for option in command.params
        if isinstance(option, click.Option) and option.name not in SHARED and not option.hidden
    ]
    if rows:
        yield "| option | meaning |\n|---|---|"
        for option in rows:
            text = " ".join((option.help or "").split()).replace("|", "\\|")
            yield f"| {spelling(option)} | {text} |"
        yield ""
    shared = [flags for name, flags in SHARED_FLAGS.items() if name in names(command.params)]
    if shared:
        yield f"Also: {', '.join(shared)}.\n"


def names(parameters: Iterable[click.Parameter]) -> set[str]:
    return {parameter.name or "" for parameter in parameters}


def spelling(option: click.Option) -> str:
    """Spell an option as it is written, with its value."""
    value = ""
    if isinstance(option.type, click.Choice):
        value = f" {option.metavar or '|'.join(map(str, option.type.choices))}"
    elif not option.is_flag and not option.count:
        value = f" {option.metavar or option.type.name.upper()}"
    flags = [f"`{flag}{value}`".replace("|", "\\|") for flag in (*option.opts, *option.secondary_opts)]
    return ", ".join(flags)


def example_block(command: click.Command) -> Iterator[str]:
    lines = (command.epilog or "").splitlines()
    if lines[1:2] == ["Examples:"]:
        yield "\n".join(("```console", *(line[2:] for line in lines[2:]), "```", ""))


def operations() -> Iterator[str]:
    """List the operations; their variables are in operations.md."""
    yield (
        "The option of a variable is its name in lower case with hyphens: `--hardware-id` for `hardwareId`."
        " Lists are options that can be repeated, and input objects are JSON."
        " [operations.md](operations.md) describes the variables of each operation, and so does"
        " `remoteit-client api OPERATION --help`.\n"
    )
    modules: dict[str, list[str]] = {}
    for name, operation in load_operations().items():
        modules.setdefault(operation["module"], []).append(f"`{name}`")
    yield "| group | operations |\n|---|---|"
    for module, found in modules.items():
        yield f"| {module} | {', '.join(found)} |"
    yield ""
