"""Options that commands share, as decorators; they fill the `State` of the command line.

A command is a click command that uses them and takes the state first:

    @click.command(epilog=examples("remoteit-client devices --state active"))
    @api_options
    @list_options
    @pass_state
    def devices(state: State) -> None:
        with open_client(state) as client:
            write_list(state, client.iter_devices(), COLUMNS)
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .errors import CommandError

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem

CommandT = TypeVar("CommandT", bound="Callable[..., Any]")


@dataclass
class State:
    """The values of the shared options.

    Attributes:
        profile: a section of the credentials file; None for the default.
        account: the id of the account to act for; None for the caller's own.
        url: the base URL of the API; None for the default.
        debug: show tracebacks and the log.
        yes: do not ask before a destructive change.
        fields: the fields of `--json`, empty for all of them; None without `--json`.
        jq: the filter of `--jq`.
        jsonl: print one JSON object per line.
        columns: the columns of `--columns`, in order; None for the default ones.
        sort: the column of `--sort`; a leading `-` sorts descending.
    """

    profile: str | None = None
    account: str | None = None
    url: str | None = None
    debug: bool = False
    yes: bool = False
    fields: tuple[str, ...] | None = None
    jq: str | None = None
    jsonl: bool = False
    columns: tuple[str, ...] | None = None
    sort: str | None = None

    @property
    def is_json(self) -> bool:
        """Whether the output is JSON, not a table."""
        return self.fields is not None or self.jq is not None or self.jsonl


pass_state = click.make_pass_decorator(State, ensure=True)


def _store(ctx: click.Context, parameter: click.Parameter, value: object) -> None:
    """Set the attribute of the state that has the option's name, if the option was given."""
    if value is not None and value is not False and parameter.name:
        setattr(ctx.ensure_object(State), parameter.name, value)


def _store_names(ctx: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        _store(ctx, parameter, names)


def _store_debug(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        from .debug import log_to_stderr  # noqa: PLC0415 - only `--debug` needs it

        _store(ctx, parameter, value)
        log_to_stderr()


def compile_jq(expression: str) -> Any:
    """Compile a filter of `--jq`.

    Raises:
        click.UsageError: the library `jq` is not installed, or the filter is not valid.
    """
    try:
        jq: Any = import_module("jq")
    except ModuleNotFoundError:
        raise click.UsageError(
            "--jq needs `jq`; install it with: pip install 'remoteit-client[cli]'"
        ) from None
    try:
        return jq.compile(expression)
    except ValueError as error:
        raise click.UsageError(f"--jq: {str(error).strip()}") from None


def _store_jq(ctx: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value is not None and not ctx.resilient_parsing:
        compile_jq(value)  # before a command changes something
    _store(ctx, parameter, value)


class JsonOption(click.Option):
    """The option `--json[=FIELDS]`, whose value is optional; `expand_json` prepares the arguments for it."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Show the value as optional."""
        record = super().get_help_record(ctx)
        return record and (f"{self.opts[0]}[=FIELDS]", record[1])


def expand_json(arguments: list[str]) -> list[str]:
    """Write `--json` as `--json=`, so that it never takes the next argument as its value.

    Args:
        arguments: those of the command line; what follows `--` is left as it is.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = ["--json=" if argument == "--json" else argument for argument in arguments[:end]]
    return options + arguments[end:]


def _complete_profiles(
    _ctx: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion needs it

    from .profiles import profile_names  # noqa: PLC0415 - as above

    return [CompletionItem(name) for name in profile_names() if name.startswith(incomplete)]


_PROFILE = click.option(
    "--profile",
    metavar="NAME",
    expose_value=False,
    callback=_store,
    shell_complete=_complete_profiles,
    help="Use this profile of the credentials file.",
)
_ACCOUNT = click.option(
    "--account",
    metavar="ID",
    expose_value=False,
    callback=_store,
    help="Act for this account, such as an organization's.",
)
_URL = click.option(
    "--url",
    metavar="URL",
    expose_value=False,
    callback=_store,
    help="Use this base URL of the API (default: REMOTEIT_API_URL, else https://api.remote.it).",
)
_DEBUG = click.option(
    "--debug",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_store_debug,
    help="Show the log and tracebacks, without secrets.",
)
_JSON = click.option(
    "--json",
    "fields",
    cls=JsonOption,
    metavar="FIELDS",
    expose_value=False,
    callback=_store_names,
    help="Print one JSON document, with all fields or with these, separated by commas.",
)
_JQ = click.option(
    "--jq",
    metavar="EXPR",
    expose_value=False,
    callback=_store_jq,
    help="Filter the JSON document with a jq expression.",
)
_JSONL = click.option(
    "--jsonl",
    is_flag=True,
    expose_value=False,
    callback=_store,
    help="Print one JSON object per line.",
)
_COLUMNS = click.option(
    "--columns",
    metavar="A,B,C",
    expose_value=False,
    callback=_store_names,
    help="Show these columns of the table, in this order.",
)
_SORT = click.option(
    "--sort",
    metavar="COLUMN",
    expose_value=False,
    callback=_store,
    help="Sort the table by a column; -COLUMN sorts descending.",
)
_YES = click.option(
    "--yes", "-y", is_flag=True, expose_value=False, callback=_store, help="Do not ask for confirmation."
)


def _combine(*decorators: Callable[[Any], Any]) -> Callable[[CommandT], CommandT]:
    def decorate(command: CommandT) -> CommandT:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


api_options = _combine(_PROFILE, _ACCOUNT, _URL, _DEBUG)
"""For commands that call the API: `--profile --account --url --debug`."""
json_options = _combine(_JSON, _JQ)
"""For commands that print one object: `--json[=FIELDS] --jq`."""
list_options = _combine(_JSON, _JQ, _JSONL, _COLUMNS, _SORT)
"""For commands that print a table: `--json[=FIELDS] --jq --jsonl --columns --sort`."""
debug_option = _DEBUG
"""For commands that do not call the API: `--debug`."""
yes_option = _YES
"""For commands that change something and ask first; see `confirm`."""


def examples(*lines: str) -> str:
    """Return the epilog of a command: its examples, one per line."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def confirm(state: State, question: str) -> None:
    """Ask before a destructive change, unless `--yes` was given.

    Args:
        state: the shared options.
        question: such as `Delete the device pi-001?`.

    Raises:
        click.UsageError: there is no terminal to ask on.
        CommandError: the user declined.
    """
    if state.yes:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError("this changes the account and needs a confirmation; pass --yes to confirm")
    if not click.confirm(question, err=True):
        raise CommandError("cancelled; nothing was changed")
