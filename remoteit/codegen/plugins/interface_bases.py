"""The plugin that makes models inherit from the fragments of their interfaces.

ariadne-codegen copies the fields of such a fragment into each class. With the fragment as a base, every event
is an `Event`, whatever its type and whichever operation returned it.
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from graphql import FragmentSpreadNode, is_interface_type

from .result_path import resolve_aliases

if TYPE_CHECKING:
    from graphql import ExecutableDefinitionNode, FragmentDefinitionNode, SelectionSetNode


class BasesPlugin(Plugin):
    """Replaces the fields copied from an interface's fragment by a base: the fragment's class."""

    @cached_property
    def _spreads(self) -> list[tuple[ast.ClassDef, list[str]]]:
        return []

    def generate_result_class(
        self,
        class_def: ast.ClassDef,
        operation_definition: ExecutableDefinitionNode,
        selection_set: SelectionSetNode,
    ) -> ast.ClassDef:
        """Note which fragments a class is made from, except those that a directive may leave out."""
        names = [
            node.name.value
            for node in selection_set.selections
            if isinstance(node, FragmentSpreadNode) and not node.directives
        ]
        self._spreads.append((class_def, names))
        return class_def

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Add the bases to all classes, now that all fragments have their classes."""
        bases = {
            name: node
            for node in module.body
            if isinstance(node, ast.ClassDef)
            for name, fragment in fragments_definitions.items()
            if name == node.name
            and is_interface_type(self.schema.type_map.get(fragment.type_condition.name.value))
        }
        for node, names in self._spreads:
            for name in names:
                if name in bases:
                    _inherit(node, bases[name])
        resolve_aliases(module)
        return module


def _inherit(node: ast.ClassDef, base: ast.ClassDef) -> None:
    """Make a class inherit the fields of the base, if it has them all."""
    fields = _fields(base)
    if node is base or not fields or not fields <= _fields(node):
        return
    body: list[ast.stmt] = []
    inherited = False
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign):
            inherited = ast.unparse(statement.target) in fields
        # A description follows its field and goes with it.
        if not inherited:
            body.append(statement)
    node.body = body or [ast.Pass()]
    others = [name for name in node.bases if ast.unparse(name) != "BaseModel"]
    node.bases = [*others, ast.Name(id=base.name)]


def _fields(node: ast.ClassDef) -> set[str]:
    return {ast.unparse(field.target) for field in node.body if isinstance(field, ast.AnnAssign)}
