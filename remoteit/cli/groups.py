"""Groups of commands whose usual names have a second spelling."""

from __future__ import annotations

import click

_ALIASES = {"list": "ls", "ls": "list", "remove": "rm", "rm": "remove"}


class AliasGroup(click.Group):
    """A group in which `list` and `ls`, and `remove` and `rm`, are the same command."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command by its name or its other name."""
        return super().get_command(ctx, cmd_name) or super().get_command(ctx, _ALIASES.get(cmd_name, ""))
