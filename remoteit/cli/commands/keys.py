"""The access keys of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from remoteit.cli.clients import open_client
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
from remoteit.cli.output import Column, check_fields, clean_text, write_list, write_object

if TYPE_CHECKING:
    from pathlib import Path

    from generated_client import AccessKey, CreateAccessKeyResult
    from remoteit import Client


@click.group(cls=AliasGroup)
def keys() -> None:
    """List, create, enable, disable and delete the access keys of your account.

    An account has at most two keys.
    """


COLUMNS: list[Column[AccessKey]] = [
    Column("key", lambda key: key.key, style=lambda _: "bold"),
    Column("enabled", lambda key: key.enabled),
    Column("created", lambda key: key.created),
    Column("used", lambda key: key.last_used),
]


@keys.command("list", epilog=examples("remoteit-client keys list"))
@list_options
@api_options
@pass_state
def list_keys(state: State) -> None:
    """List the access keys; their secrets cannot be read again."""
    with open_client(state) as client:
        write_list(state, client.access_keys(), COLUMNS, empty="The account has no access keys.")


@keys.command(
    epilog=examples("remoteit-client keys create --save work", "remoteit-client keys create --json")
)
@click.option("--save", metavar="PROFILE", help="Save the key in this profile instead of showing its secret.")
@yes_option
@json_options
@api_options
@pass_state
def create(state: State, save: str | None) -> None:
    """Create an access key. Its secret is shown now and never again.

    With --save, the secret goes into the credentials file and is not shown.
    """
    from remoteit.cli.profiles import (  # noqa: PLC0415 - `--help` does not need it
        credentials_path,
        profile_names,
    )

    check_fields(state, ("key", "secret") if save is None else ("key", "profile"))
    if save is None:
        with open_client(state) as client:
            created = client.create_access_key()
        write_object(state, created, [("Key", created.key), ("Secret", created.secret)])
        if not state.is_json:
            click.echo("Keep the secret now: it cannot be shown again.", err=True)
        return
    path = credentials_path()
    if save in profile_names():
        confirm(state, f"Replace the key of the profile {clean_text(save)} in {path}?")
    with open_client(state) as client:
        created = client.create_access_key()
        _save(client, created, path, save)
    write_object(state, {"key": created.key, "profile": save}, [("Key", created.key), ("Profile", save)])


def _save(client: Client, created: CreateAccessKeyResult, path: Path, profile: str) -> None:
    from remoteit.cli.profiles import save_profile  # noqa: PLC0415 - as above

    values = {"R3_ACCESS_KEY_ID": created.key, "R3_SECRET_ACCESS_KEY": created.secret}
    try:
        save_profile(path, profile, values)
    except BaseException:
        # Nobody knows the secret of this key, so the key would only take one of the account's two places.
        client.delete_access_key(created.key)
        raise


@keys.command(epilog=examples("remoteit-client keys enable B4P1AQZI86BAT7NHPBHP"))
@click.argument("key", metavar="KEY")
@api_options
@pass_state
def enable(state: State, key: str) -> None:
    """Enable the access key with the id KEY."""
    with open_client(state) as client:
        client.update_access_key(key, enabled=True)


@keys.command(epilog=examples("remoteit-client keys disable B4P1AQZI86BAT7NHPBHP"))
@click.argument("key", metavar="KEY")
@yes_option
@api_options
@pass_state
def disable(state: State, key: str) -> None:
    """Disable the access key with the id KEY; programs that use it are rejected."""
    with open_client(state) as client:
        confirm(state, f"Disable the access key {clean_text(key)}?{_own_key(client, key)}")
        client.update_access_key(key, enabled=False)


@keys.command(epilog=examples("remoteit-client keys delete B4P1AQZI86BAT7NHPBHP"))
@click.argument("key", metavar="KEY")
@yes_option
@api_options
@pass_state
def delete(state: State, key: str) -> None:
    """Delete the access key with the id KEY permanently."""
    with open_client(state) as client:
        confirm(state, f"Delete the access key {clean_text(key)}?{_own_key(client, key)}")
        client.delete_access_key(key)


def _own_key(client: Client, key: str) -> str:
    return " It is the one that this command uses." if f"key_id={key!r}" in repr(client) else ""
