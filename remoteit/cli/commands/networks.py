"""Networks: named sets of services that are shared together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from remoteit.cli.clients import open_client
from remoteit.cli.device_names import complete_device
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
from remoteit.cli.output import Column, clean_text, write_list, write_object, write_table

if TYPE_CHECKING:
    from generated_client import Network, NetworkConnection
    from remoteit import Client


@click.group(cls=AliasGroup)
def networks() -> None:
    """List and change networks of services.

    A network is found by its id, by its name, or by the start of a name that only it has.
    """


COLUMNS: list[Column[Network]] = [
    Column("name", lambda network: network.name, style=lambda _: "bold"),
    Column("services", lambda network: len(network.connections)),
    Column("shared", lambda network: len(network.access)),
    Column("owner", lambda network: network.owner.email if network.owner else None),
    Column("tags", lambda network: [tag.name for tag in network.tags]),
    Column("created", lambda network: network.created),
    Column("id", lambda network: network.id, least=36),
]

SERVICE_COLUMNS: list[Column[NetworkConnection]] = [
    Column("name", lambda entry: entry.name or entry.service.name, style=lambda _: "bold"),
    Column("port", lambda entry: entry.port),
    Column("state", lambda entry: entry.service.state),
    Column("service", lambda entry: entry.service.name),
    Column("id", lambda entry: entry.service.id, least=36),
]


def _find(client: Client, text: str) -> Network:
    from remoteit.cli.resolve import choose  # noqa: PLC0415 - `--help` does not need it

    return choose(text, client.networks(), "network")


@networks.command("ls", epilog=examples("remoteit-client networks ls"))
@list_options
@api_options
@pass_state
def list_networks(state: State) -> None:
    """List the networks of the account."""
    with open_client(state) as client:
        write_list(state, client.networks(), COLUMNS, empty="The account has no networks.")


@networks.command(epilog=examples("remoteit-client networks show office"))
@click.argument("name", metavar="NETWORK")
@json_options
@api_options
@pass_state
def show(state: State, name: str) -> None:
    """Show NETWORK with its services, and the people whom it is shared with."""
    with open_client(state) as client:
        network = _find(client, name)
    write_object(
        state,
        network,
        [
            ("Name", network.name),
            ("Id", network.id),
            ("Owner", network.owner.email if network.owner else None),
            ("Shared with", [share.user.email or share.user.id for share in network.access]),
            ("Created", network.created),
        ],
    )
    if not state.is_json:
        click.echo()
        write_table(State(), network.connections, SERVICE_COLUMNS, empty="The network has no services.")


@networks.command(epilog=examples("remoteit-client networks create office"))
@click.argument("name", metavar="NAME")
@json_options
@api_options
@pass_state
def create(state: State, name: str) -> None:
    """Create a network with the name NAME."""
    with open_client(state) as client:
        network = client.create_network(name)
    write_object(state, network, [("Name", network.name), ("Id", network.id)])


@networks.command(epilog=examples('remoteit-client networks rename office "Head office"'))
@click.argument("network", metavar="NETWORK")
@click.argument("name", metavar="NAME")
@api_options
@pass_state
def rename(state: State, network: str, name: str) -> None:
    """Rename NETWORK to NAME."""
    with open_client(state) as client:
        client.update_network(_find(client, network).id, name=name)


@networks.command(epilog=examples("remoteit-client networks delete office"))
@click.argument("network", metavar="NETWORK")
@yes_option
@api_options
@pass_state
def delete(state: State, network: str) -> None:
    """Delete NETWORK, but not its services."""
    with open_client(state) as client:
        found = _find(client, network)
        confirm(state, f"Delete the network {clean_text(found.name)}?")
        client.delete_network(found.id)


@networks.command(epilog=examples("remoteit-client networks add office pi-001/ssh"))
@click.argument("network", metavar="NETWORK")
@click.argument("service", metavar="SERVICE", shell_complete=complete_device)
@click.option("--name", metavar="NAME", help="The name of the service in the network.")
@click.option("--port", type=click.IntRange(1, 65535), metavar="PORT", help="Its port in the network.")
@api_options
@pass_state
def add(state: State, network: str, service: str, name: str | None, port: int | None) -> None:
    """Add SERVICE, an id or DEVICE/SERVICE, to NETWORK."""
    from remoteit.cli.resolve import find_service  # noqa: PLC0415 - `--help` does not need it

    with open_client(state) as client:
        found = _find(client, network)
        client.add_network_connection(found.id, find_service(client, service)[1].id, name=name, port=port)


@networks.command("rm", epilog=examples("remoteit-client networks rm office ssh"))
@click.argument("network", metavar="NETWORK")
@click.argument("service", metavar="SERVICE", shell_complete=complete_device)
@api_options
@pass_state
def remove(state: State, network: str, service: str) -> None:
    """Remove SERVICE from NETWORK; it is named by its id, or by its name in the network."""
    from remoteit.cli.resolve import choose, is_id  # noqa: PLC0415 - as above

    with open_client(state) as client:
        found = _find(client, network)
        if is_id(service):
            service_id = service.upper()
        else:
            service_id = choose(service, [entry.service for entry in found.connections], "service").id
        client.remove_network_connection(found.id, service_id)


@networks.command(epilog=examples("remoteit-client networks share office grace@example.net"))
@click.argument("network", metavar="NETWORK")
@click.argument("emails", metavar="EMAIL...", nargs=-1, required=True)
@api_options
@pass_state
def share(state: State, network: str, emails: tuple[str, ...]) -> None:
    """Share NETWORK with people."""
    with open_client(state) as client:
        client.add_network_share(_find(client, network).id, list(emails))


@networks.command(epilog=examples("remoteit-client networks unshare office grace@example.net"))
@click.argument("network", metavar="NETWORK")
@click.argument("emails", metavar="EMAIL...", nargs=-1, required=True)
@api_options
@pass_state
def unshare(state: State, network: str, emails: tuple[str, ...]) -> None:
    """Stop sharing NETWORK with people."""
    with open_client(state) as client:
        client.remove_network_share(_find(client, network).id, list(emails))
