"""`completion`: the scripts that make shells complete commands, options, values and device names."""

from __future__ import annotations

import click

from remoteit.cli.options import debug_option, examples

_PROGRAM = "remoteit-client"
_VARIABLE = "_REMOTEIT_CLIENT_COMPLETE"


@click.command(
    epilog=examples(
        'bash: add to ~/.bashrc: eval "$(remoteit-client completion bash)"',
        'zsh: add to ~/.zshrc: eval "$(remoteit-client completion zsh)"',
        "fish: remoteit-client completion fish > ~/.config/fish/completions/remoteit-client.fish",
    )
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@debug_option
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    It completes commands, options, their values, profiles, and the names of devices. For device names, it
    asks the API, which may take a second, and keeps the names for five minutes in ~/.cache/remoteit-client,
    in a file that only you can read.
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - only this command needs it

    kind = get_completion_class(shell)
    if kind is None:  # only for a shell that is not one of the choices above
        raise click.UsageError(f"{shell} is not supported")
    root = ctx.find_root().command
    click.echo(kind(root, {}, _PROGRAM, _VARIABLE).source(), nl=False)
