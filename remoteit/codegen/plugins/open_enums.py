"""The plugin that keeps enums open to values that the API adds later."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin

if TYPE_CHECKING:
    from graphql import GraphQLEnumType


class EnumsPlugin(Plugin):
    """Bases every enum on `OpenEnum`."""

    def generate_enum(
        self,
        class_def: ast.ClassDef,
        enum_type: GraphQLEnumType,
    ) -> ast.ClassDef:
        """Change the bases of one enum."""
        class_def.bases = [ast.Name(id="OpenEnum")]
        return class_def

    def generate_enums_module(self, module: ast.Module) -> ast.Module:
        """Import the base."""
        module.body.insert(0, ast.ImportFrom(module="base_enum", names=[ast.alias(name="OpenEnum")], level=1))
        return module
