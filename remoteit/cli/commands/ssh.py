"""SSH through remote.it: a session, the ProxyCommand of other programs, and the configuration for it."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING

import click

from remoteit.cli.clients import open_client
from remoteit.cli.device_names import complete_device
from remoteit.cli.errors import CommandError, ExitCode
from remoteit.cli.options import State, api_options, examples, pass_state
from remoteit.cli.output import clean_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generated_client import Connection
    from remoteit.cli.hosts import Host

PROGRAM = "remoteit-client"


@click.command(
    epilog=examples(
        "remoteit-client ssh pi@pi-001",
        "remoteit-client ssh pi@pi-001 -- uptime",
        "remoteit-client ssh pi@pi-001 -- -L 8080:localhost:80 -N",
        "ssh -o ProxyCommand='remoteit-client ssh --stdio %h' pi@pi-001.remoteit",
    )
)
@click.option(
    "--stdio",
    is_flag=True,
    help="Copy bytes between the service and the standard streams, as the ProxyCommand of an SSH client.",
)
@click.argument("name", metavar="[USER@]NAME", shell_complete=complete_device)
@click.argument("options", metavar="[-- SSH OPTIONS]", nargs=-1, type=click.UNPROCESSED)
@api_options
@pass_state
def ssh(state: State, stdio: bool, name: str, options: tuple[str, ...]) -> int:
    """Start an SSH session on the device NAME.

    NAME is a device by id, by name or by the start of its name, or DEVICE/SERVICE. What follows -- goes to
    ssh: options, and a command to run. The connection ends with the session, and the exit code is that of
    ssh. Only the address that connects first can use the connection.
    """
    from remoteit.cli.hosts import (  # noqa: PLC0415 - `--help` does not need it
        find_ssh_service,
        own_host_name,
    )
    from remoteit.cli.signals import end_on_signals  # noqa: PLC0415 - as above

    if stdio and options:
        raise click.UsageError("--stdio takes no options for ssh")
    user, at, target = name.partition("@")
    if not at:
        user, target = "", name
    with end_on_signals() as ignore_signals, open_client(state) as client:
        device, service = find_ssh_service(client, target)
        if not service.online:
            raise CommandError(f"{device.name}/{service.name} is offline; connect when it is online.")
        with client.open_connection(service.id) as connection:
            try:
                if stdio:
                    return _relay(connection)
                return _run_ssh(own_host_name(device, service), connection, user, options)
            finally:
                # ssh closes stdin and then sends SIGHUP, which must not interrupt the end of the connection.
                ignore_signals()


def _address(connection: Connection) -> tuple[str, int]:
    if connection.port is None:
        raise CommandError("the connection has no host and port, so it cannot carry SSH.")
    return connection.host, connection.port


def _relay(connection: Connection) -> int:
    from remoteit.cli.streams import relay  # noqa: PLC0415 - as above

    host, port = _address(connection)
    try:
        relay(host, port)
    except BrokenPipeError:  # the SSH client has ended
        return ExitCode.DONE
    except OSError as error:
        raise CommandError(
            f"the connection through {host}:{port} failed: {error.strerror or error}", ExitCode.NETWORK
        ) from None
    return ExitCode.DONE


def _run_ssh(host_alias: str, connection: Connection, user: str, options: Sequence[str]) -> int:
    import subprocess  # noqa: PLC0415 - as above

    from remoteit.cli.signals import leave_interrupts_to_child  # noqa: PLC0415 - as above

    host, port = _address(connection)
    # The host and the port differ each time. With the alias, the key of the device is remembered by its name,
    # which is the host name of `ssh-config` too.
    own = ["-p", str(port), "-o", f"HostKeyAlias={host_alias}", "-o", "CheckHostIP=no"]
    flags, command = split_options(options)
    arguments = ["ssh", *own, *flags, "--", f"{user}@{host}" if user else host, *command]
    try:
        with leave_interrupts_to_child(), subprocess.Popen(arguments) as process:  # noqa: S603 - the user's ssh
            try:
                code = process.wait()
            except BaseException:
                process.terminate()
                raise
    except FileNotFoundError:
        raise CommandError("the program `ssh` was not found; install an OpenSSH client.") from None
    return code if code >= 0 else 128 - code


_WITH_VALUE = frozenset("BbcDEeFIiJLlmOoPpRSWw")
"""The options of OpenSSH's client that take a value."""


def split_options(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split what follows `--` into the options of ssh and the command to run there.

    Args:
        words: options, then a command; both may be missing.
    """
    index = 0
    while index < len(words) and words[index].startswith("-") and words[index] != "-":
        if words[index] == "--":
            return list(words[:index]), list(words[index + 1 :])
        letters = words[index][1:]
        position = next((i for i, letter in enumerate(letters) if letter in _WITH_VALUE), None)
        # An option with a value ends its word; at the end of the word, the value is the next word.
        index += 2 if position == len(letters) - 1 else 1
    return list(words[:index]), list(words[index:])


@click.command(
    "ssh-config",
    epilog=examples(
        "remoteit-client ssh-config >> ~/.ssh/config",
        "remoteit-client ssh-config --all --user pi > ~/.ssh/remoteit.conf",
        "remoteit-client ssh-config pi-001 --profile work",
    ),
)
@click.argument("names", metavar="[NAME]...", nargs=-1, shell_complete=complete_device)
@click.option("--all", "every", is_flag=True, help="Add an entry for each device that has an SSH service.")
@click.option("--user", metavar="USER", help="The user name of the entries.")
@api_options
@pass_state
def ssh_config(state: State, names: tuple[str, ...], every: bool, user: str | None) -> None:
    """Print a block for ~/.ssh/config, so that SSH reaches devices by name.

    Afterwards, `ssh pi-001.remoteit` works, and with it scp, rsync, git, VS Code and Ansible. A host name is
    the name of a device in small letters, with hyphens for all but letters and digits. Programs that offer
    the hosts of the file, such as VS Code, need an entry for each: name the devices, or use --all.
    """
    lines: list[str] = []
    if names or every:
        for host in _select_hosts(state, names, every=every):
            lines += [f"# {clean_text(host.device.name or '')}", f"Host {host.name}"]
            lines += [f"    User {user}"] if user else []
            lines.append("")
    lines.append("Host *.remoteit")
    lines += [f"    User {user}"] if user else []
    lines += [f"    ProxyCommand {proxy_command(state)}", "    CheckHostIP no"]
    click.echo("\n".join(lines))


def _select_hosts(state: State, names: tuple[str, ...], *, every: bool) -> list[Host]:
    from remoteit.cli.catalogue import SSH  # noqa: PLC0415 - `--help` does not need it
    from remoteit.cli.hosts import find_ssh_service, list_hosts  # noqa: PLC0415 - as above

    with open_client(state) as client:
        if every:
            return list_hosts(client.iter_devices(application=[SSH]))
        found = (find_ssh_service(client, name)[0] for name in names)
        return list_hosts({device.id: device for device in found}.values())


def proxy_command(state: State) -> str:
    """Return the ProxyCommand of SSH for the profile, the account and the URL of the options."""
    options: list[str] = []
    for name, value in (("--profile", state.profile), ("--account", state.account), ("--url", state.url)):
        if value is not None:
            options += [name, shlex.quote(value)]
    # In SSH's configuration, a percent sign begins a token.
    words = " ".join((_program(), "ssh", "--stdio", *options)).replace("%", "%%")
    return f"{words} %h"


def _program() -> str:
    """Return the command that runs this program, also if it is not on PATH."""
    from shutil import which  # noqa: PLC0415 - `--help` does not need it

    if which(PROGRAM):
        return PROGRAM
    script = os.path.abspath(sys.argv[0])  # noqa: PTH100 - a link stays as it is
    if os.path.basename(script) == PROGRAM:  # noqa: PTH119 - as above
        return shlex.quote(script)
    return f"{shlex.quote(sys.executable)} -m remoteit.cli"
