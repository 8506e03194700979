"""Options whose values are those of an enum of the API, which is loaded when a value is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


if TYPE_CHECKING:
    _Base = click.ParamType[Any]
else:
    _Base = click.ParamType  # not generic before click 8.4


class EnumType(_Base):
    """A value of an enum; case does not matter.

    Args:
        enum: the name of the enum in `generated_client.enums`.
    """

    def __init__(self, enum: str) -> None:
        self.name = enum
        self._enum = enum

    def _values(self) -> dict[str, Any]:
        from generated_client import enums  # noqa: PLC0415 - `--help` does not need it

        return {str(member): member for member in getattr(enums, self._enum)}

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the member of the enum."""
        values = self._values()
        wanted = str(value).upper().replace("-", "_")
        if wanted not in values:
            self.fail(f"'{value}' is not one of: {', '.join(values)}", param, ctx)
        return values[wanted]

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the values."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion needs it

        wanted = incomplete.upper().replace("-", "_")
        return [CompletionItem(value) for value in self._values() if value.startswith(wanted)]
