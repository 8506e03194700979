"""Tags of the account, and of its devices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from remoteit.cli.clients import open_client
from remoteit.cli.device_names import complete_device
from remoteit.cli.groups import AliasGroup
from remoteit.cli.options import State, api_options, confirm, examples, list_options, pass_state, yes_option
from remoteit.cli.output import Column, clean_text, write_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generated_client import Tag
    from remoteit import Client


@click.group(cls=AliasGroup)
def tags() -> None:
    """List tags, and change those of devices."""


COLUMNS: list[Column[Tag]] = [
    Column("name", lambda tag: tag.name, style=lambda _: "bold"),
    Column("color", lambda tag: tag.color),
    Column("created", lambda tag: tag.created),
]


def find_devices(client: Client, names: Iterable[str]) -> list[str]:
    """Return the ids of devices that are named by id, by name, or by the start of a name."""
    from remoteit.cli.resolve import find_device, is_id  # noqa: PLC0415 - `--help` does not need it

    return [name.upper() if is_id(name) else find_device(client, name).id for name in names]


@tags.command("ls", epilog=examples("remoteit-client tags ls"))
@list_options
@api_options
@pass_state
def list_tags(state: State) -> None:
    """List the tags of the account, used or not."""
    with open_client(state) as client:
        write_list(state, client.tags(), COLUMNS, empty="The account has no tags.")


@tags.command(epilog=examples("remoteit-client tags add lab pi-001 pi-002"))
@click.argument("tag", metavar="TAG")
@click.argument("devices", metavar="DEVICE...", nargs=-1, required=True, shell_complete=complete_device)
@api_options
@pass_state
def add(state: State, tag: str, devices: tuple[str, ...]) -> None:
    """Add TAG to devices; a tag that does not exist yet is created.

    A device is named by its id, by its name or the start of it; the id of a service is valid too.
    """
    with open_client(state) as client:
        client.add_tag([tag], find_devices(client, devices))


@tags.command("rm", epilog=examples("remoteit-client tags rm lab pi-001"))
@click.argument("tag", metavar="TAG")
@click.argument("devices", metavar="DEVICE...", nargs=-1, required=True, shell_complete=complete_device)
@api_options
@pass_state
def remove(state: State, tag: str, devices: tuple[str, ...]) -> None:
    """Remove TAG from devices; the tag itself stays."""
    with open_client(state) as client:
        client.remove_tag([tag], find_devices(client, devices))


@tags.command(epilog=examples("remoteit-client tags create lab --color 4"))
@click.argument("tag", metavar="TAG")
@click.option("--color", type=int, metavar="N", help="Number of the color.")
@api_options
@pass_state
def create(state: State, tag: str, color: int | None) -> None:
    """Create TAG, or change its color."""
    from generated_client.inputs import TagInput  # noqa: PLC0415 - loads pydantic

    with open_client(state) as client:
        client.set_tag([TagInput(name=tag) if color is None else TagInput(name=tag, color=color)])


@tags.command(epilog=examples("remoteit-client tags rename lab laboratory"))
@click.argument("tag", metavar="TAG")
@click.argument("name", metavar="NAME")
@api_options
@pass_state
def rename(state: State, tag: str, name: str) -> None:
    """Rename TAG to NAME everywhere."""
    with open_client(state) as client:
        client.rename_tag(tag, name)


@tags.command(epilog=examples("remoteit-client tags merge laboratory lab"))
@click.argument("tag", metavar="TAG")
@click.argument("into", metavar="INTO")
@yes_option
@api_options
@pass_state
def merge(state: State, tag: str, into: str) -> None:
    """Replace TAG by INTO on all devices, and delete TAG."""
    with open_client(state) as client:
        confirm(state, f"Replace the tag {clean_text(tag)} by {clean_text(into)}?")
        client.merge_tag(tag, into)


@tags.command(epilog=examples("remoteit-client tags delete old unused"))
@click.argument("names", metavar="TAG...", nargs=-1, required=True)
@yes_option
@api_options
@pass_state
def delete(state: State, names: tuple[str, ...]) -> None:
    """Delete tags, and remove them from all devices."""
    with open_client(state) as client:
        confirm(state, f"Delete {', '.join(map(clean_text, names))}, and remove it from all devices?")
        client.delete_tag(list(names))
