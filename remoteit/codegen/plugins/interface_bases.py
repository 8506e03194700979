"""The plugin that lets a model inherit from the fragments of its type's interfaces.

ariadne-codegen copies the fields of such a fragment into each class. With the fragment as a base, every event
is an `EventFields`, whatever its type and whichever operation it comes from.
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from ariadne_codegen.utils import str_to_pascal_case
from graphql import FragmentSpreadNode, is_interface_type

from .fragment_modules import PACKAGE
from .result_path import resolve_aliases

if TYPE_CHECKING:
    from graphql import ExecutableDefinitionNode, FragmentDefinitionNode, SelectionSetNode


class BasesPlugin(Plugin):
    """Takes the fields out again that an interface's fragment brought, and puts its class among the bases."""

    @cached_property
    def _spreads(self) -> list[tuple[ast.ClassDef, list[str]]]:
        return []

    @cached_property
    def _modules(self) -> list[ast.Module]:
        return []

    def generate_result_class(
        self,
        class_def: ast.ClassDef,
        operation_definition: ExecutableDefinitionNode,
        selection_set: SelectionSetNode,
    ) -> ast.ClassDef:
        """Note which fragments a class is made from; those under a directive may bring nothing."""
        names = [
            node.name.value
            for node in selection_set.selections
            if isinstance(node, FragmentSpreadNode) and not node.directives
        ]
        self._spreads.append((class_def, names))
        return class_def

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        """Note the module of an operation, which will need to import the bases."""
        self._modules.append(module)
        return module

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Give all classes their bases; now it is known which fragments have a class."""
        bases = {
            name: node
            for node in module.body
            if isinstance(node, ast.ClassDef)
            for name, fragment in fragments_definitions.items()
            if str_to_pascal_case(name) == node.name
            and is_interface_type(self.schema.type_map.get(fragment.type_condition.name.value))
        }
        added: dict[ast.ClassDef, set[str]] = {}
        for node, names in self._spreads:
            added[node] = {
                bases[name].name for name in names if name in bases and _inherit(node, bases[name])
            }
        for result in self._modules:
            used = {name for node in result.body if isinstance(node, ast.ClassDef) for name in added[node]}
            if used:
                aliases = [ast.alias(name=name) for name in sorted(used)]
                result.body.insert(0, ast.ImportFrom(module=PACKAGE, names=aliases, level=1))
        resolve_aliases(module)
        return module


def _inherit(node: ast.ClassDef, base: ast.ClassDef) -> bool:
    """Let a class inherit what it has of its own; answers whether it does."""
    fields = _fields(base)
    if node is base or not fields or not fields <= _fields(node):
        return False
    body: list[ast.stmt] = []
    taken = False
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign):
            taken = ast.unparse(statement.target) in fields
        # A description stands right below its field and goes with it.
        if not taken:
            body.append(statement)
    node.body = body or [ast.Pass()]
    others = [name for name in node.bases if ast.unparse(name) != "BaseModel"]
    node.bases = [*others, ast.Name(id=base.name)]
    return True


def _fields(node: ast.ClassDef) -> set[str]:
    return {ast.unparse(field.target) for field in node.body if isinstance(field, ast.AnnAssign)}
