"""Connected apps: programs of other companies that act for the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from remoteit.cli.clients import open_client
from remoteit.cli.groups import AliasGroup
from remoteit.cli.options import State, api_options, confirm, examples, list_options, pass_state, yes_option
from remoteit.cli.output import Column, clean_text, write_list

if TYPE_CHECKING:
    from generated_client import ConnectedApp
    from remoteit import Client


@click.group(cls=AliasGroup)
def apps() -> None:
    """List, limit and revoke connected apps.

    They are programs and AI agents of other companies that you have authorized. An app is found by its client
    id, by its name, or by the start of a name that only it has.
    """


def _reach(app: ConnectedApp) -> str:
    if app.reach is None:
        return "everything"
    if not app.reach:
        return "nothing"
    return ", ".join(
        f"{reach.account} ({'all devices' if reach.tags is None else ' '.join(reach.tags)})"
        for reach in app.reach
    )


COLUMNS: list[Column[ConnectedApp]] = [
    Column("name", lambda app: app.client_name, style=lambda _: "bold"),
    Column("capabilities", lambda app: app.capabilities),
    Column("reach", _reach),
    Column("granted", lambda app: app.granted_at),
    Column("active", lambda app: app.last_active),
    Column("id", lambda app: app.client_id, least=36),
]


def _list(client: Client) -> list[ConnectedApp]:
    found = client.connected_apps()
    return list(found.apps) if found is not None else []


class _Named:
    """An app as something with an id and a name."""

    def __init__(self, app: ConnectedApp) -> None:
        self.app = app
        self.id = app.client_id
        self.name = app.client_name


def _find(client: Client, text: str) -> ConnectedApp:
    from remoteit.cli.resolve import choose  # noqa: PLC0415 - `--help` does not need it

    return choose(text, map(_Named, _list(client)), "app").app


@apps.command("ls", epilog=examples("remoteit-client apps ls"))
@list_options
@api_options
@pass_state
def list_apps(state: State) -> None:
    """List the connected apps, and what each can reach."""
    with open_client(state) as client:
        write_list(state, _list(client), COLUMNS, empty="No app is connected.")


@apps.command(epilog=examples('remoteit-client apps revoke "Fleet helper"'))
@click.argument("name", metavar="APP")
@yes_option
@api_options
@pass_state
def revoke(state: State, name: str) -> None:
    """Revoke the authorization of APP. An access token that it still has works until it expires."""
    with open_client(state) as client:
        app = _find(client, name)
        confirm(state, f"Revoke the authorization of {clean_text(app.client_name or app.client_id)}?")
        client.revoke_connected_app(app.client_id)


@apps.command(
    epilog=examples(
        'remoteit-client apps limit "Fleet helper" --tag lab',
        'remoteit-client apps limit "Fleet helper" --nothing',
        'remoteit-client apps limit "Fleet helper" --everything',
    )
)
@click.argument("name", metavar="APP")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only devices with this tag; repeatable.")
@click.option("--all-tags", is_flag=True, help="With several --tag: devices that have all of them.")
@click.option("--nothing", is_flag=True, help="The app reaches no device.")
@click.option("--everything", is_flag=True, help="The app reaches everything that you can reach.")
@yes_option
@api_options
@pass_state
def limit(
    state: State,
    name: str,
    tags: tuple[str, ...],
    all_tags: bool,
    nothing: bool,
    everything: bool,
) -> None:
    """Limit APP to the devices of one account that have a tag, in place of its present limits.

    The account is your own, or that of --account.
    """
    from generated_client.enums import ListOperator  # noqa: PLC0415 - `--help` does not need it
    from generated_client.inputs import AgentAccountReachInput  # noqa: PLC0415 - loads pydantic

    if bool(tags) + nothing + everything != 1:
        raise click.UsageError("pass one of --tag, --nothing and --everything")
    with open_client(state) as client:
        app = _find(client, name)
        shown = clean_text(app.client_name or app.client_id)
        if everything:
            confirm(state, f"Remove all limits of {shown}?")
            client.clear_connected_app_reach(app.client_id)
        elif nothing:
            client.set_connected_app_reach(app.client_id, [])
        else:
            account = state.account or client.me().id
            operator = ListOperator.ALL if all_tags else ListOperator.ANY
            reach = AgentAccountReachInput(account=account, tags=list(tags), operator=operator)
            client.set_connected_app_reach(app.client_id, [reach])
