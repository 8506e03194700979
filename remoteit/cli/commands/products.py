"""Device products, from which devices register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from remoteit.cli.clients import open_client
from remoteit.cli.groups import AliasGroup
from remoteit.cli.options import State, api_options, examples, json_options, list_options, pass_state
from remoteit.cli.output import Column, write_list, write_object

if TYPE_CHECKING:
    from generated_client import DeviceProduct


@click.group(cls=AliasGroup)
def products() -> None:
    """List the products that devices register from."""


COLUMNS: list[Column[DeviceProduct]] = [
    Column("name", lambda product: product.name, style=lambda _: "bold"),
    Column("status", lambda product: product.status),
    Column("platform", lambda product: product.platform.name if product.platform else None),
    Column("services", lambda product: [service.name for service in product.services]),
    Column("tags", lambda product: product.tags),
    Column("updated", lambda product: product.updated),
    Column("id", lambda product: product.id, least=36),
    Column("created", lambda product: product.created, default=False),
]


@products.command("ls", epilog=examples("remoteit-client products ls"))
@list_options
@api_options
@pass_state
def list_products(state: State) -> None:
    """List the products; with --json, the code that registers devices is included.

    Columns: name, status, platform, services, tags, updated, id; with --columns also created
    """
    with open_client(state) as client:
        write_list(state, client.iter_device_products(), COLUMNS, empty="The account has no products.")


@products.command(epilog=examples("remoteit-client products show gateway"))
@click.argument("name", metavar="PRODUCT")
@json_options
@api_options
@pass_state
def show(state: State, name: str) -> None:
    """Show PRODUCT, with the command that registers a device.

    PRODUCT is an id, a name, or the start of a name that only it has.
    """
    from remoteit.cli.errors import NotFoundError  # noqa: PLC0415 - `--help` does not need it
    from remoteit.cli.resolve import choose  # noqa: PLC0415 - as above

    with open_client(state) as client:
        found = choose(name, client.iter_device_products(), "product")
        details = client.device_product([found.id])
    if not details:
        raise NotFoundError(f"there is no product with the id {found.id}.")
    product = details[0]
    rows: list[tuple[str, object]] = [
        ("Name", product.name),
        ("Id", product.id),
        ("Status", product.status),
        ("Platform", product.platform.name if product.platform else None),
        ("Services", [service.name for service in product.services]),
        ("Tags", product.tags),
        ("Registration", product.registration_command),
    ]
    write_object(state, product, [(label, value) for label, value in rows if value])
