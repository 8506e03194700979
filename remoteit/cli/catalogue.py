"""Names of the common application types and platforms, so that a table needs no further call.

The API numbers both (docs/api-notes.md); `application_types` and `platform_types` list all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.shell_completion import CompletionItem

SSH = 28
HTTP, HTTPS = 7, 8
RDP, VNC, SMB = 5, 4, 34

APPLICATIONS = {
    1: "TCP", VNC: "VNC", RDP: "RDP", HTTP: "HTTP", HTTPS: "HTTPS", SSH: "SSH", SMB: "SMB", 37: "NxWitness",
    38: "Nextcloud", 39: "OpenVPN", 41: "Minecraft", 42: "Admin Panel", 43: "Terraria", 32769: "UDP",
    32770: "WireGuard", 32771: "Minecraft Bedrock",
}  # fmt: skip

PLATFORMS = {
    0: "Windows", 256: "Mac", 769: "Linux", 1072: "Raspberry Pi", 1120: "Debian/Ubuntu", 1200: "Linux ARM",
    1205: "OpenWrt", 1213: "Android", 1219: "Docker", 65535: "Unknown",
}  # fmt: skip


def application_name(number: int | None) -> str:
    """Return the name of an application type, or its number if the name is not known here."""
    return _name(APPLICATIONS, number)


def platform_name(number: int | None) -> str:
    """Return the name of a platform, or its number if the name is not known here."""
    return _name(PLATFORMS, number)


def _name(names: Mapping[int, str], number: int | None) -> str:
    return "" if number is None else names.get(number, str(number))


if TYPE_CHECKING:
    _Base = click.ParamType[int]
else:
    _Base = click.ParamType  # not generic before click 8.4


class NumberedType(_Base):
    """A number of the API, or the name of a common one."""

    def __init__(self, name: str, names: Mapping[int, str]) -> None:
        self.name = name
        self._names = names

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        text = str(value)
        if text.isdecimal():
            return int(text)
        for number, name in self._names.items():
            if name.casefold() == text.casefold():
                return number
        return self.fail(
            f"'{text}' is not the name of a common {self.name}; pass its number, or one of: "
            f"{', '.join(self._names.values())}",
            param,
            ctx,
        )

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the common names."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion needs it

        return [
            CompletionItem(name)
            for name in self._names.values()
            if name.casefold().startswith(incomplete.casefold())
        ]


APPLICATION = NumberedType("application", APPLICATIONS)
PLATFORM = NumberedType("platform", PLATFORMS)
