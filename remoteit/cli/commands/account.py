"""Commands about the account of the access key."""

from __future__ import annotations

import click

from remoteit.cli.clients import open_client
from remoteit.cli.options import State, api_options, examples, json_options, pass_state
from remoteit.cli.output import write_object


@click.command(
    epilog=examples("remoteit-client whoami", "remoteit-client whoami --profile work --json=email,id")
)
@api_options
@json_options
@pass_state
def whoami(state: State) -> None:
    """Show whom the access key belongs to."""
    with open_client(state) as client:
        me = client.me()
    write_object(state, me, [("Email", me.email), ("Account", me.id)])
