"""`login` and `profiles`: the credentials file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from remoteit.cli.errors import CommandError, ExitCode
from remoteit.cli.options import (
    State,
    api_options,
    confirm,
    debug_option,
    examples,
    list_options,
    pass_state,
    yes_option,
)
from remoteit.cli.output import Column, write_list
from remoteit.cli.profiles import DEFAULT_PROFILE, credentials_path, profile_names, save_profile

if TYPE_CHECKING:
    from remoteit_auth import Credentials

_KEY_ID = "R3_ACCESS_KEY_ID"
_SECRET = "R3_SECRET_ACCESS_KEY"  # noqa: S105 - the name of the entry


@click.command(
    epilog=examples(
        "remoteit-client login",
        "remoteit-client login --profile work",
        "remoteit-client login --profile ci --key-id KEY < secret.txt",
    )
)
@click.option("--key-id", metavar="ID", help="The id of the access key; without it, you are asked for it.")
@click.option("--no-check", is_flag=True, help="Save the key without calling the API.")
@yes_option
@api_options
@pass_state
def login(state: State, key_id: str | None, no_check: bool) -> None:
    """Save an access key in the credentials file, after a call that checks it.

    The secret is never an argument: you are asked for it without echo, or it is the first line of stdin.
    Other profiles in the file stay as they are, and only you can read the file. Create a key on the Access
    Keys page of your remote.it account.
    """
    profile = state.profile or os.environ.get("REMOTEIT_PROFILE") or DEFAULT_PROFILE
    path = credentials_path()
    if profile in profile_names():
        confirm(state, f"Replace the key of the profile {profile} in {path}?")
    key_id, secret = _ask(key_id)
    if not no_check:
        click.echo(f"The key belongs to {_check(state, key_id, secret)}.", err=True)
    save_profile(path, profile, {_KEY_ID: key_id, _SECRET: secret})
    click.echo(f"Saved the profile {profile} in {path}.", err=True)
    if os.environ.get(_KEY_ID):
        click.echo(
            f"warning: {_KEY_ID} is set and takes precedence over the file, unless you pass --profile.",
            err=True,
        )


def _ask(key_id: str | None) -> tuple[str, str]:
    if sys.stdin.isatty():
        key_id = key_id or click.prompt("Access key id", err=True)
        secret: str = click.prompt("Secret access key (not shown)", hide_input=True, err=True)
    else:
        if key_id is None:
            raise click.UsageError("stdin is not a terminal; pass --key-id, and the secret on stdin")
        secret = sys.stdin.readline()
    return str(key_id).strip(), secret.strip()


def _check(state: State, key_id: str, secret: str) -> str:
    """Return the email address of the key's account.

    Raises:
        CommandError: the key is malformed.
        RemoteItError: the API rejects it, or cannot be reached.
    """
    from remoteit import Client  # noqa: PLC0415 - `--help` does not need httpx
    from remoteit_auth import Credentials, CredentialsError  # noqa: PLC0415 - as above

    try:
        credentials = Credentials(key_id, secret)
    except CredentialsError as error:
        raise CommandError(str(error), ExitCode.CREDENTIALS) from None
    with Client(credentials=credentials, url=state.url) as client:
        me = client.me()
    return me.email or me.id


_COLUMNS: list[Column[dict[str, Any]]] = [
    Column("profile", lambda row: row["profile"]),
    Column("key-id", lambda row: row["keyId"]),
    Column("developer-key", lambda row: row["developerKey"]),
    Column("used", lambda row: row["used"]),
    Column("problem", lambda row: row["problem"], style=lambda _: "red"),
]


@click.command(epilog=examples("remoteit-client profiles", "remoteit-client profiles --json=profile,keyId"))
@debug_option
@list_options
@pass_state
def profiles(state: State) -> None:
    """List the profiles of the credentials file, without their secrets.

    The column `used` shows the credentials that commands use without --profile.
    """
    from remoteit_auth import Credentials, CredentialsError  # noqa: PLC0415 - `--help` does not need httpx

    try:
        used: Credentials | None = Credentials.load()
    except CredentialsError:
        used = None
    rows: list[dict[str, Any]] = []
    if used is not None and used.source == "environment":
        rows.append(_row("(environment)", used, used))
    for name in profile_names():
        try:
            rows.append(_row(name, Credentials.load(name), used))
        except CredentialsError as error:
            rows.append(_row(name, None, used) | {"problem": str(error)})
    write_list(
        state, rows, _COLUMNS, empty=f"No profiles in {credentials_path()}; run: remoteit-client login"
    )


def _row(name: str, credentials: Credentials | None, used: Credentials | None) -> dict[str, Any]:
    is_used = (
        credentials is not None
        and used is not None
        and (credentials.source, credentials.profile) == (used.source, used.profile)
    )
    return {
        "profile": name,
        "keyId": credentials.key_id if credentials else None,
        "developerKey": credentials is not None and credentials.developer_key is not None,
        "used": is_used,
        "problem": None,
    }
