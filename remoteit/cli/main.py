"""The root command: a table of commands that are imported when they are used, and the handling of errors."""

from __future__ import annotations

import os
import sys
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, TextIO

import click

from remoteit._version import __version__

from .errors import ExitCode, describe_error
from .options import State, api_options, expand_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from click.shell_completion import CompletionItem

PROGRAM = "remoteit-client"
COMPLETE_VARIABLE = "_REMOTEIT_CLIENT_COMPLETE"


class LazyCommand(NamedTuple):
    """A command that is imported when it is used.

    Attributes:
        target: `module:attribute`, relative to `remoteit.cli.commands`.
        help: one line for `--help`.
    """

    target: str
    help: str


COMMANDS: dict[str, dict[str, LazyCommand]] = {
    "Devices": {
        "devices": LazyCommand("devices:devices", "List the devices of the account."),
        "device": LazyCommand("devices:device", "Show one device with its services."),
        "services": LazyCommand("devices:services", "List the services of all devices, or of one."),
        "connect": LazyCommand("connections:connect", "Open a connection, and keep it until Ctrl-C."),
        "disconnect": LazyCommand("connections:disconnect", "End a connection that was left open."),
        "ssh": LazyCommand("ssh:ssh", "Start an SSH session on a device."),
        "ssh-config": LazyCommand("ssh:ssh_config", "Print a block for ~/.ssh/config."),
        "inventory": LazyCommand("inventory:inventory", "Print an inventory for Ansible."),
        "events": LazyCommand("events:events", "List events, or follow them as they happen."),
    },
    "Scripts": {
        "files": LazyCommand("files:files", "List, upload, download and delete files."),
        "run": LazyCommand("jobs:run", "Run a script on devices."),
        "jobs": LazyCommand("jobs:jobs", "List, watch and cancel jobs."),
    },
    "Sharing": {
        "tags": LazyCommand("tags:tags", "List tags, and change those of devices."),
        "sharing": LazyCommand("sharing:sharing", "Share devices, and list who has access."),
        "links": LazyCommand("links:links", "List, create and remove public links."),
        "networks": LazyCommand("networks:networks", "List and change networks of services."),
        "org": LazyCommand("organization:org", "Show an organization, and change its members."),
        "products": LazyCommand("products:products", "List the products that devices register from."),
    },
    "Account": {
        "login": LazyCommand("login:login", "Save an access key in the credentials file."),
        "profiles": LazyCommand("login:profiles", "List the profiles of the credentials file."),
        "whoami": LazyCommand("account:whoami", "Show whom the access key belongs to."),
        "keys": LazyCommand("keys:keys", "List, create, disable and delete access keys."),
        "apps": LazyCommand("apps:apps", "List, limit and revoke connected apps."),
        "doctor": LazyCommand("doctor:doctor", "Check credentials, clock, network and versions."),
    },
    "Every operation": {
        "api": LazyCommand("api:api", "Call any operation of the API."),
    },
    "Development": {
        "sandbox": LazyCommand("development:sandbox", "Run a local server that behaves like the API."),
        "generate": LazyCommand("development:generate", "Write a typed client package."),
        "schema": LazyCommand("development:schema", "Pull, compare and check the API's schema."),
        "cassettes": LazyCommand("development:cassettes", "Check recorded requests, and scan for secrets."),
        "completion": LazyCommand("completion:completion", "Print the completion script of a shell."),
    },
}
"""The commands by section of the help, in the order of the help."""


class Root(click.Group):
    """The root command, which imports a command when it is used."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; `--json` takes no further argument."""
        return super().parse_args(ctx, expand_json(args))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names in the order of the help."""
        return [name for section in COMMANDS.values() for name in section]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        for section in COMMANDS.values():
            if cmd_name in section:
                module, _, attribute = section[cmd_name].target.partition(":")
                command: click.Command = getattr(import_module(f"remoteit.cli.commands.{module}"), attribute)
                return command
        return None

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a closed pipe or Ctrl-C ends it quietly.

        click would exit with code 1 for a closed pipe, and write a line for Ctrl-C also into a pipe.
        """
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            return _close_pipe()
        except KeyboardInterrupt as error:
            return _stop(ctx.ensure_object(State), error)
        return result

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; suggest a name for an unknown one."""
        name = args[0]
        if not name.startswith("-") and name not in self.list_commands(ctx):
            from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

            nearest = get_close_matches(name, self.list_commands(ctx), 1)
            advice = f"did you mean '{nearest[0]}'?" if nearest else f"see: {PROGRAM} --help"
            ctx.fail(f"'{name}' is not a command; {advice}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands without importing them."""
        width = max(map(len, self.list_commands(ctx)))
        for title, section in COMMANDS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(width), command.help) for name, command in section.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the names of commands without importing them."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion needs it

        items = [
            CompletionItem(name, help=command.help)
            for section in COMMANDS.values()
            for name, command in section.items()
            if name.startswith(incomplete)
        ]
        # The options of the root; a group would import each command for its help.
        return [*items, *click.Command.shell_complete(self, ctx, incomplete)]


@click.command(
    cls=Root,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=f"Help for a command: {PROGRAM} COMMAND --help",
)
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")
@api_options
@click.pass_context
def root(ctx: click.Context) -> None:
    """Manage the devices of a remote.it account from the command line."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; errors are printed on stderr.

    Args:
        arguments: without the program's name; those of the process by default.
    """
    warnings.showwarning = _show_warning
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    # Without parsing, so that an error before or in the parser is shown too.
    state = State(debug="--debug" in arguments)
    try:
        result = root.main(
            arguments, PROGRAM, complete_var=COMPLETE_VARIABLE, standalone_mode=False, obj=state
        )
        sys.stdout.flush()
    except BrokenPipeError:
        return _close_pipe()
    except (KeyboardInterrupt, click.Abort) as error:
        return _stop(state, error)
    except Exception as error:  # noqa: BLE001 - every error becomes a message and an exit code
        return _report(error, state)
    return result if isinstance(result, int) else ExitCode.DONE


# Raised by a group without a subcommand, from click 8.2 on; its message is the help.
_HELP: tuple[type[click.UsageError], ...] = tuple(
    kind for name, kind in vars(click.exceptions).items() if name == "NoArgsIsHelpError"
)


def _report(error: Exception, state: State) -> int:
    if isinstance(error, _HELP):
        sys.stderr.write(f"{error.format_message()}\n")
        return ExitCode.USAGE
    _debug(state, error)
    message, code = describe_error(error)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        message += f"\nSee: {error.ctx.command_path} --help"
    _print_error(f"error: {message}")
    return code


def _debug(state: State, error: BaseException) -> None:
    if state.debug:
        from .debug import print_traceback  # noqa: PLC0415 - only `--debug` needs it

        print_traceback(error)


def _print_error(text: str) -> None:
    # What the API says may hold characters that control a terminal.
    shown = "".join(char if char.isprintable() or char == "\n" else "�" for char in text)
    sys.stderr.write(f"{shown}\n")


def _stop(state: State, error: BaseException) -> int:
    """End after Ctrl-C; on a terminal, the prompt comes after the line with `^C`."""
    _debug(state, error)
    sys.stderr.write("\n" if sys.stderr.isatty() else "")
    return ExitCode.INTERRUPTED


def _close_pipe() -> int:
    """End quietly: the reader of the output has gone, and the interpreter must not flush to it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.DONE


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    _print_error(f"warning: {message}")
