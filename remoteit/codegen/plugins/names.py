"""The plugin that spells names as Python developers would, and lets inputs be made by those names."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin

if TYPE_CHECKING:
    from graphql import GraphQLInputField, Node


class NamesPlugin(Plugin):
    """Keeps `IPv4` and `IPv6` in one piece: `websocket_ipv4`, not `websocket_i_pv_4`."""

    def process_name(
        self,
        name: str,
        node: Node | None = None,
    ) -> str:
        """Mend one name."""
        return name.replace("i_pv_", "ipv")

    def generate_input_field(
        self, field_implementation: ast.AnnAssign, input_field: GraphQLInputField, field_name: str
    ) -> ast.AnnAssign:
        """Keep the alias from type checkers, who would take it for the only name of the argument."""
        if isinstance(field_implementation.value, ast.Call):
            for keyword in list(field_implementation.value.keywords):
                if keyword.arg == "alias":
                    keyword.arg = "validation_alias"
                    again = ast.keyword(arg="serialization_alias", value=keyword.value)
                    field_implementation.value.keywords.append(again)
        return field_implementation
