"""Who has access to the devices of the account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from remoteit.cli.clients import open_client
from remoteit.cli.commands.tags import find_devices
from remoteit.cli.device_names import complete_device
from remoteit.cli.groups import AliasGroup
from remoteit.cli.options import State, api_options, confirm, examples, list_options, pass_state, yes_option
from remoteit.cli.output import Column, to_json, write_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from generated_client import Access, DeviceAccess
    from remoteit import Client


@click.group(cls=AliasGroup)
def sharing() -> None:
    """Share devices with people, and list who has access."""


@dataclass(frozen=True)
class _Share:
    """The access of a person to a device, to one of its services, or to a network."""

    email: str | None
    user_id: str
    device: str | None
    device_id: str | None
    service: str | None = None
    network: str | None = None
    scripting: bool | None = None
    created: datetime | None = None

    def model_dump(self, *, mode: str, by_alias: bool) -> dict[str, Any]:
        """Return the access as the API spells its parts."""
        return {
            "user": {"id": self.user_id, "email": self.email},
            "device": self.device_id and {"id": self.device_id, "name": self.device},
            "service": self.service and {"name": self.service},
            "network": self.network and {"name": self.network},
            "scripting": self.scripting,
            "created": to_json(self.created),
        }


COLUMNS: list[Column[_Share]] = [
    Column("email", lambda share: share.email or share.user_id, style=lambda _: "bold"),
    Column("device", lambda share: share.device),
    Column("service", lambda share: share.service),
    Column("network", lambda share: share.network),
    Column("scripting", lambda share: share.scripting),
    Column("since", lambda share: share.created),
    Column("device-id", lambda share: share.device_id, default=False),
]


@sharing.command(
    "ls", epilog=examples("remoteit-client sharing ls", "remoteit-client sharing ls pi-001 pi-002")
)
@click.argument("devices", metavar="[DEVICE]...", nargs=-1, shell_complete=complete_device)
@list_options
@api_options
@pass_state
def list_shares(state: State, devices: tuple[str, ...]) -> None:
    """List who has access to devices; without a device, all people outside the organization who have access.

    Columns: email, device, service, network, scripting, since; with --columns also device-id
    """
    with open_client(state) as client:
        shares = _shares_of(client, find_devices(client, devices)) if devices else _all_shares(client)
        write_list(state, shares, COLUMNS, empty="Nobody else has access.")


def _all_shares(client: Client) -> Iterator[_Share]:
    for guest in client.guests():
        for device in guest.devices:
            yield _Share(guest.user.email, guest.user.id, device.name, device.id)
        for network in guest.networks:
            yield _Share(guest.user.email, guest.user.id, None, None, network=network.name)


def _shares_of(client: Client, ids: Sequence[str]) -> Iterator[_Share]:
    for device in client.device_access(ids) or ():
        for access in device.access:
            yield _share(device, None, access)
        for service in device.services:
            for access in service.access:
                yield _share(device, service.name or service.id, access)


def _share(device: DeviceAccess, service: str | None, access: Access) -> _Share:
    user = access.user
    return _Share(
        user.email,
        user.id,
        device.name,
        device.id,
        service,
        scripting=access.scripting,
        created=access.created,
    )


@sharing.command(epilog=examples("remoteit-client sharing add grace@example.net pi-001"))
@click.argument("email", metavar="EMAIL")
@click.argument("devices", metavar="DEVICE...", nargs=-1, required=True, shell_complete=complete_device)
@click.option("--scripting", is_flag=True, help="Let them run scripts on the devices, too.")
@click.option("--no-notify", is_flag=True, help="Send them no email.")
@api_options
@pass_state
def add(
    state: State,
    email: str,
    devices: tuple[str, ...],
    scripting: bool,
    no_notify: bool,
) -> None:
    """Share devices with the person who has the address EMAIL."""
    with open_client(state) as client:
        client.share_devices(
            [email], find_devices(client, devices), scripting=scripting, notify=not no_notify
        )


@sharing.command("rm", epilog=examples("remoteit-client sharing rm grace@example.net pi-001"))
@click.argument("email", metavar="EMAIL")
@click.argument("devices", metavar="DEVICE...", nargs=-1, required=True, shell_complete=complete_device)
@yes_option
@api_options
@pass_state
def remove(state: State, email: str, devices: tuple[str, ...]) -> None:
    """Stop sharing devices with the person who has the address EMAIL."""
    from generated_client.enums import SharingAction  # noqa: PLC0415 - `--help` does not need it

    with open_client(state) as client:
        ids = find_devices(client, devices)
        confirm(state, f"Stop sharing {len(ids)} device{'s' * (len(ids) != 1)} with {email}?")
        client.share_devices([email], ids, action=SharingAction.REMOVE)
