"""Public links to services."""

from __future__ import annotations

import sys
from typing import Any

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
from remoteit.cli.output import Column, clean_text, write_list, write_object


@click.group(cls=AliasGroup)
def links() -> None:
    """List, create and remove the public links of services."""


class _Link:
    """A link without its password, which is a secret."""

    def __init__(self, link: Any) -> None:
        self.link = link
        self.has_password = bool(link.password)

    def model_dump(self, *, mode: str, by_alias: bool) -> dict[str, Any]:
        """Return the link as the API spells it; the password is only said to be there."""
        document: dict[str, Any] = self.link.model_dump(mode=mode, by_alias=by_alias, exclude={"password"})
        return {**document, "hasPassword": self.has_password}


COLUMNS: list[Column[_Link]] = [
    Column("url", lambda entry: entry.link.url, style=lambda _: "bold"),
    Column("service", lambda entry: entry.link.service.name),
    Column("enabled", lambda entry: entry.link.enabled),
    Column("password", lambda entry: entry.has_password),
    Column("created", lambda entry: entry.link.created),
    Column("service-id", lambda entry: entry.link.service.id),
    Column("allow", lambda entry: entry.link.allow, default=False),
    Column("deny", lambda entry: entry.link.deny, default=False),
]


@links.command("ls", epilog=examples("remoteit-client links ls"))
@list_options
@api_options
@pass_state
def list_links(state: State) -> None:
    """List the public links of the account; passwords are not shown.

    Columns: url, service, enabled, password, created, service-id; with --columns also allow, deny
    """
    with open_client(state) as client:
        found = [_Link(link) for link in client.links()]
        write_list(state, found, COLUMNS, empty="The account has no public links.")


@links.command(
    "set",
    epilog=examples(
        "remoteit-client links set pi-001/web --enable",
        "pass show link | remoteit-client links set pi-001/web --password-stdin",
    ),
)
@click.argument("service", metavar="SERVICE", shell_complete=complete_device)
@click.option("--enable/--disable", "enabled", default=None, help="Turn the link on or off.")
@click.option("--password-stdin", is_flag=True, help="Read a password for the link from standard input.")
@click.option("--no-password", is_flag=True, help="Remove the password.")
@click.option("--allow", multiple=True, metavar="SOURCE", help="Allow this source of visitors; repeatable.")
@click.option("--deny", multiple=True, metavar="SOURCE", help="Deny this source of visitors; repeatable.")
@json_options
@api_options
@pass_state
def set_link(
    state: State,
    service: str,
    enabled: bool | None,
    password_stdin: bool,
    no_password: bool,
    allow: tuple[str, ...],
    deny: tuple[str, ...],
) -> None:
    """Create a public link to SERVICE, or change the present one.

    SERVICE is an id, or DEVICE/SERVICE. Without an option for the password, it does not change.
    """
    from remoteit.cli.resolve import find_service  # noqa: PLC0415 - `--help` does not need it

    if password_stdin and no_password:
        raise click.UsageError("--password-stdin and --no-password contradict each other")
    given: dict[str, Any] = {}
    if enabled is not None:
        given["enabled"] = enabled
    if password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
        if not password:
            raise click.UsageError("standard input holds no password")
        given["password"] = password
    if no_password:
        given["password"] = None
    if allow:
        given["allow"] = list(allow)
    if deny:
        given["deny"] = list(deny)
    with open_client(state) as client:
        _, found = find_service(client, service)
        link = _Link(client.set_connect_link(found.id, **given))
    rows = [("URL", link.link.url), ("Enabled", link.link.enabled), ("Password", link.has_password)]
    write_object(state, link, rows)


@links.command("rm", epilog=examples("remoteit-client links rm pi-001/web"))
@click.argument("service", metavar="SERVICE", shell_complete=complete_device)
@yes_option
@api_options
@pass_state
def remove(state: State, service: str) -> None:
    """Remove the public link of SERVICE."""
    from remoteit.cli.resolve import find_service  # noqa: PLC0415 - as above

    with open_client(state) as client:
        device, found = find_service(client, service)
        confirm(state, f"Remove the public link of {clean_text(f'{device.name}/{found.name}')}?")
        client.remove_connect_link(found.id)
