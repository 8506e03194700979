"""Devices and their services."""

from __future__ import annotations

import sys
import threading
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import click

from remoteit.cli.catalogue import APPLICATION, PLATFORM, application_name, platform_name
from remoteit.cli.clients import open_client
from remoteit.cli.device_names import complete_device
from remoteit.cli.options import State, api_options, examples, json_options, list_options, pass_state
from remoteit.cli.output import (
    Column,
    choose_columns,
    make_console,
    make_table,
    to_json,
    write_json,
    write_line,
    write_list,
    write_object,
    write_table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generated_client import Device, DeviceDetails, Service
    from remoteit import Client

_OVERLAP = 10
_FIRST_PAGE = 100
"""Devices of the first page, which appears while larger pages are still on their way."""


def state_style(state: str | None) -> str | None:
    """Return rich's style for the state of a device or a service."""
    return {"active": "green", "inactive": "dim"}.get(state or "")


DEVICE_COLUMNS: list[Column[Device]] = [
    Column("name", lambda device: device.name, style=lambda _: "bold", least=20),
    Column("state", lambda device: device.state, style=lambda device: state_style(device.state), least=8),
    Column("platform", lambda device: platform_name(device.platform)),
    Column("services", lambda device: [service.name for service in device.services or ()], least=12),
    Column("tags", lambda device: [tag.name for tag in device.tags or ()]),
    Column("reported", lambda device: device.last_reported, least=10),
    Column("id", lambda device: device.id, least=23),
    Column("owner", lambda device: device.owner.email if device.owner else None, default=False),
    Column("version", lambda device: device.version, default=False),
    Column("license", lambda device: device.license, default=False),
    Column("created", lambda device: device.created, default=False),
    Column("hardware", lambda device: device.hardware_id, default=False),
]


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the filters of lists of devices."""
    options = [
        click.option(
            "--state",
            "device_state",
            type=click.Choice(["active", "inactive"]),
            help="Only devices in this state.",
        ),
        click.option(
            "--name", metavar="TEXT", help="Only devices with this text in the name of a device or service."
        ),
        click.option("--tag", multiple=True, metavar="TAG", help="Only devices with this tag; repeatable."),
        click.option(
            "--all-tags", is_flag=True, help="With several --tag: devices that have all of them, not any."
        ),
        click.option(
            "--platform",
            multiple=True,
            type=PLATFORM,
            metavar="PLATFORM",
            help="Only devices of this platform, by name or number; repeatable.",
        ),
        click.option(
            "--application",
            multiple=True,
            type=APPLICATION,
            metavar="TYPE",
            help="Only devices with a service of this type, such as ssh; repeatable.",
        ),
        click.option(
            "--owner",
            type=click.Choice(["me", "others"]),
            help="Only your own devices, or only those that others share with you.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def device_filter(
    device_state: str | None,
    name: str | None,
    tag: tuple[str, ...],
    all_tags: bool,
    platform: tuple[int, ...],
    application: tuple[int, ...],
    owner: str | None,
) -> dict[str, Any]:
    """Return the arguments of `client.iter_devices` for the filters on the command line."""
    given: dict[str, Any] = {
        "state": device_state,
        "name": name,
        "platform": list(platform) or None,
        "application": list(application) or None,
        "owner": None if owner is None else owner == "me",
    }
    if tag:
        given["tag"] = tag_filter(tag, all_tags=all_tags)
    return {name: value for name, value in given.items() if value is not None}


def tag_filter(tags: Iterable[str], *, all_tags: bool = False) -> Any:
    """Return the API's filter for any or all of some tags."""
    from generated_client.enums import ListOperator  # noqa: PLC0415 - as below
    from generated_client.inputs import ListFilter  # noqa: PLC0415 - loads pydantic

    return ListFilter(operator=ListOperator.ALL if all_tags else ListOperator.ANY, values=list(tags))


def list_devices(client: Client, given: dict[str, Any]) -> Iterator[Device]:
    """Yield devices; the first ones come from a small page, so that they appear at once."""
    first = client.devices(size=_FIRST_PAGE, **given)
    yield from first
    if not first.has_more:
        return
    # The pages overlap, so that no device is lost if some before it are deleted meanwhile.
    seen = {device.id for device in first}
    rest = client.iter_devices(start=max(0, len(first) - _OVERLAP), **given)
    yield from (device for device in rest if device.id not in seen)


@click.command(
    epilog=examples(
        "remoteit-client devices --state active --tag lab",
        "remoteit-client devices --application ssh --columns name,id",
        "remoteit-client devices --json=id,name --jq '.[].name'",
        "remoteit-client devices --watch",
    )
)
@filter_options
@click.option(
    "--watch", is_flag=True, help="Keep the list up to date until Ctrl-C; in a pipe, print what changes."
)
@click.option(
    "--interval",
    type=click.FloatRange(1),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="With --watch: seconds between two requests.",
)
@list_options
@api_options
@pass_state
def devices(state: State, /, watch: bool, interval: float, **filters: Any) -> None:
    """List the devices of the account.

    Columns: name, state, platform, services, tags, reported, id;
    with --columns also owner, version, license, created, hardware
    """
    given = device_filter(**filters)
    with open_client(state) as client:
        if watch:
            _watch(state, lambda: list_devices(client, given), interval)
        else:
            write_list(state, list_devices(client, given), DEVICE_COLUMNS, empty="No device matches.")


def _watch(state: State, fetch: Callable[[], Iterable[Device]], interval: float) -> None:
    if state.is_json or not sys.stdout.isatty():
        _print_changes(state, fetch, interval)
    else:
        _redraw(state, fetch, interval)


def _print_changes(state: State, fetch: Callable[[], Iterable[Device]], interval: float) -> None:
    """Print all devices, and then each one that has changed."""
    known: dict[str, Any] = {}
    while True:
        changed: list[Device] = []
        for device in fetch():
            content = device.model_dump(exclude={"last_reported"})
            if known.get(device.id) != content:
                known[device.id] = content
                changed.append(device)
        if changed and state.is_json:
            for device in changed:
                document = to_json(device)
                if state.jq is None:
                    names = state.fields or document
                    write_line({name: document[name] for name in names if name in document})
                else:
                    write_json(state, document)
        elif changed:
            write_table(state, changed, DEVICE_COLUMNS)
        sys.stdout.flush()
        threading.Event().wait(interval)


def _redraw(state: State, fetch: Callable[[], Iterable[Device]], interval: float) -> None:
    from rich.console import Group  # noqa: PLC0415 - only a terminal needs it
    from rich.live import Live  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    from remoteit.cli.output import fit_columns  # noqa: PLC0415 - as above

    console = make_console()
    columns = choose_columns(state, DEVICE_COLUMNS)
    with Live(console=console, auto_refresh=False, screen=True) as live:
        while True:
            rows = max(1, console.height - 3)
            # All devices are counted; those that fit are shown.
            found = iter(_sorted_devices(state, fetch()))
            shown = list(islice(found, rows))
            rest = chain(shown, found)
            total = online = 0
            for device in rest:
                total, online = total + 1, online + bool(device.online)
            widths = fit_columns(columns, shown, console.width)
            more = f", {total - len(shown)} not shown" if total > len(shown) else ""
            status = f"{total} devices, {online} online{more}. Every {interval:g} s; Ctrl-C to stop."
            table = make_table(columns[: len(widths)], shown, widths)
            live.update(Group(table, Text(status, style="dim")), refresh=True)
            threading.Event().wait(interval)


def _sorted_devices(state: State, items: Iterable[Device]) -> Iterable[Device]:
    from remoteit.cli.output import sort_items  # noqa: PLC0415 - as above

    return sort_items(state, items, DEVICE_COLUMNS)


SERVICE_COLUMNS: list[Column[Service]] = [
    Column("name", lambda service: service.name, style=lambda _: "bold", least=12),
    Column("type", lambda service: application_name(service.application)),
    Column("port", lambda service: service.port),
    Column("state", lambda service: service.state, style=lambda service: state_style(service.state), least=8),
    Column("id", lambda service: service.id, least=23),
    Column("enabled", lambda service: service.enabled, default=False),
    Column("host", lambda service: service.host, default=False),
    Column("protocol", lambda service: service.protocol, default=False),
    Column("license", lambda service: service.license, default=False),
    Column("created", lambda service: service.created, default=False),
    Column("reported", lambda service: service.last_reported, default=False),
]


@click.command(
    epilog=examples(
        "remoteit-client device pi-001", "remoteit-client device 80:00:00:00:01:02:03:04 --json=name,services"
    )
)
@click.argument("name", metavar="ID|NAME", shell_complete=complete_device)
@json_options
@api_options
@pass_state
def device(state: State, name: str) -> None:
    """Show one device with its services.

    The device is found by its id, by its name, or by the start of a name that only it has.
    """
    from remoteit.cli.errors import NotFoundError  # noqa: PLC0415 - `--help` does not need it
    from remoteit.cli.resolve import find_device, is_id  # noqa: PLC0415 - as above

    with open_client(state) as client:
        device_id = name.upper() if is_id(name) else find_device(client, name).id
        found = client.device([device_id])
    if not found:
        raise NotFoundError(f"no device has the id {device_id}, or you have no access to it.")
    _show_device(state, found[0])


def _show_device(state: State, found: DeviceDetails) -> None:
    endpoint = found.endpoint
    geo = endpoint.geo if endpoint else None
    place = ", ".join(part for part in (geo.city, geo.country_name) if part) if geo else None
    rows: list[tuple[str, object]] = [
        ("Name", found.name),
        ("Id", found.id),
        ("State", found.state),
        ("Platform", platform_name(found.platform)),
        ("Version", found.version),
        ("Owner", found.owner.email if found.owner else None),
        ("License", found.license),
        ("Tags", [tag.name for tag in found.tags or ()]),
        ("Address", endpoint.external_address if endpoint else None),
        ("Local address", endpoint.internal_address if endpoint else None),
        ("Place", place),
        ("Registered", found.created),
        ("Last report", found.last_reported),
        ("Hardware id", found.hardware_id),
        ("Shared with", [access.user.email for access in found.access or ()]),
        ("Sessions", len(found.sessions or ())),
    ]
    write_object(state, found, [(label, value) for label, value in rows if value not in (None, "", [])])
    if not state.is_json:
        click.echo()
        write_table(State(), found.services or (), SERVICE_COLUMNS, empty="The device has no service.")


class _Row:
    """A service with its device, as the list of services shows it."""

    def __init__(self, device: Device, service: Service) -> None:
        self.device = device
        self.service = service

    def model_dump(self, *, mode: str, by_alias: bool) -> dict[str, Any]:
        """Return the service as the API spells it, with its device."""
        owner = {"id": self.device.id, "name": self.device.name}
        return {**self.service.model_dump(mode=mode, by_alias=by_alias), "device": owner}


def _of_service(column: Column[Service]) -> Column[_Row]:
    style = column.style
    return Column(
        column.name,
        lambda row: column.value(row.service),
        default=column.default,
        least=column.least,
        style=None if style is None else lambda row: style(row.service),
    )


ROW_COLUMNS: list[Column[_Row]] = [
    Column("device", lambda row: row.device.name, least=20),
    *(_of_service(column) for column in SERVICE_COLUMNS),
    Column("device-id", lambda row: row.device.id, default=False),
]


@click.command(
    epilog=examples(
        "remoteit-client services pi-001",
        "remoteit-client services --application ssh --state active",
        "remoteit-client services --columns device,name,id --jsonl",
    )
)
@click.argument("device_name", metavar="[DEVICE]", required=False, shell_complete=complete_device)
@filter_options
@list_options
@api_options
@pass_state
def services(state: State, /, device_name: str | None, **filters: Any) -> None:
    """List the services of all devices, or of one.

    The filters select devices; --application also selects their services. DEVICE is one device by id or name.

    Columns: device, name, type, port, state, id;
    with --columns also enabled, host, protocol, license, created, reported, device-id
    """
    from remoteit.cli.resolve import find_device  # noqa: PLC0415 - `--help` does not need it

    given = device_filter(**filters)
    if device_name is not None and given:
        raise click.UsageError("pass either DEVICE or filters")
    with open_client(state) as client:
        if device_name is None:
            found = list_devices(client, given)
        else:
            found = iter([find_device(client, device_name)])
        rows = (_Row(device, service) for device in found for service in device.services or ())
        write_list(state, rows, ROW_COLUMNS, empty="No service matches.")
