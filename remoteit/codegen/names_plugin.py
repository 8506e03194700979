"""The plugin that spells names as Python developers would, where ariadne-codegen splits them oddly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ariadne_codegen import Plugin

if TYPE_CHECKING:
    from graphql import Node


class NamesPlugin(Plugin):
    """Keeps `IPv4` and `IPv6` in one piece: `websocket_ipv4`, not `websocket_i_pv_4`."""

    def process_name(
        self,
        name: str,
        node: Node | None = None,
    ) -> str:
        """Mend one name."""
        return name.replace("i_pv_", "ipv")
