"""Connect to a service for as long as the command runs."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import click

from remoteit.cli.catalogue import HTTP, HTTPS, RDP, SMB, SSH, VNC, application_name
from remoteit.cli.clients import open_client
from remoteit.cli.device_names import complete_device
from remoteit.cli.errors import CommandError
from remoteit.cli.options import State, api_options, examples, json_options, pass_state
from remoteit.cli.output import to_json, write_line, write_object

if TYPE_CHECKING:
    from generated_client import Connection, Device, Service


_MARGIN = 5
"""Seconds before a connection would end by itself."""


@click.command(
    epilog=examples(
        "remoteit-client connect pi-001/ssh",
        "remoteit-client connect 80:00:00:00:01:02:03:04 --allow public",
        "remoteit-client connect pi-001/web --json=url",
    )
)
@click.argument("service", metavar="SERVICE", shell_complete=complete_device)
@click.option(
    "--allow",
    default="latch",
    show_default=True,
    metavar="WHO",
    help="Who may connect: 'latch' the first address that does, 'public' everyone, or one IP address.",
)
@click.option(
    "--keep", is_flag=True, help="Leave the connection open and exit; it ends by itself, or with disconnect."
)
@json_options
@api_options
@pass_state
def connect(state: State, service: str, allow: str, keep: bool) -> int:
    """Open a connection to SERVICE, and keep it until Ctrl-C.

    SERVICE is the id of a service, DEVICE/SERVICE by their names or the starts of them, or a device that has
    only one service. The command shows the host and the port, and the command of a program that connects to
    them. Ctrl-C ends the connection, and so do SIGTERM and the end of the terminal.
    """
    from remoteit.cli.resolve import find_service  # noqa: PLC0415 - `--help` does not need it
    from remoteit.cli.signals import end_on_signals  # noqa: PLC0415 - as above
    from remoteit.connections import host_ip  # noqa: PLC0415 - as above

    try:
        address = host_ip(allow)
    except ValueError:
        raise click.BadParameter(
            f"'{allow}' is not valid; pass latch, public or an IP address", param_hint="--allow"
        ) from None
    with end_on_signals(), open_client(state) as client:
        device, found = find_service(client, service)
        _check_online(device, found)
        if keep:
            connection = client.connect(found.id, host_ip=address)
            _show(state, device, found, connection)
            click.echo(f"To end it: remoteit-client disconnect {connection.id}", err=True)
            return 0
        with client.open_connection(found.id, allow=allow) as connection:
            _show(state, device, found, connection)
            _hold(connection)
    return 0


def _check_online(device: Device, service: Service) -> None:
    if not service.online:
        name = f"{device.name}/{service.name}"
        raise CommandError(f"{name} is offline; connect when it is online.")


def _show(state: State, device: Device, service: Service, connection: Connection) -> None:
    if state.jq is None and state.is_json and not state.fields:
        write_line(to_json(connection))
    else:
        write_object(
            state,
            connection,
            [
                ("Service", f"{device.name}/{service.name} ({application_name(service.application)})"),
                ("Host", connection.host),
                ("Port", connection.port),
                ("URL", connection.url),
                ("Connect with", suggest_command(service.application, connection)),
                ("Connection", connection.id),
            ],
        )
    sys.stdout.flush()


def suggest_command(application: int | None, connection: Connection) -> str | None:
    """Return a command that uses a connection; None if there is no usual one.

    Args:
        application: the application type of the service.
        connection: an open connection.
    """
    host, port, url = connection.host, connection.port, connection.url
    if connection.reverse_proxy or application in (HTTP, HTTPS):
        return f"curl {url}" if url else None
    if port is None:
        return None
    commands = {
        SSH: f"ssh -p {port} USER@{host}",
        RDP: f"mstsc /v:{host}:{port}" if sys.platform == "win32" else f"xfreerdp /v:{host}:{port}",
        VNC: f"vncviewer {host}::{port}",
        SMB: f"smbclient -p {port} //{host}/SHARE",
    }
    return commands.get(application or 0, f"nc {host} {port}")


def _hold(connection: Connection) -> None:
    """Wait until a signal comes or the connection ends by itself."""
    if sys.stderr.isatty():
        click.echo("Press Ctrl-C to end the connection.", err=True)
    # A little less than its time, so that it can still be ended in order.
    threading.Event().wait(max(0, connection.timeout - _MARGIN))
    click.echo(f"The connection has ended: {connection.timeout / 3600:.2g} h are over.", err=True)


@click.command(epilog=examples("remoteit-client disconnect 7B1B2F9E-6F3C-4B7A-9A53-2F5B5C1D9E00"))
@click.argument("connection", metavar="CONNECTION")
@api_options
@pass_state
def disconnect(state: State, connection: str) -> None:
    """End the connection or the session with the id CONNECTION."""
    with open_client(state) as client:
        client.disconnect(connection)
    click.echo(f"Ended {connection}.", err=True)
