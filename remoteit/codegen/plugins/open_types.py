"""The plugin that keeps enums and interfaces open to values and types that the API adds later."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from graphql import GraphQLInterfaceType

if TYPE_CHECKING:
    from graphql import ExecutableDefinitionNode, FragmentDefinitionNode, GraphQLEnumType

_DISCRIMINATOR = "typename__"


class OpenTypesPlugin(Plugin):
    """Bases enums on `OpenEnum`, and lets an interface's own model accept every type without a model."""

    def generate_enum(self, class_def: ast.ClassDef, enum_type: GraphQLEnumType) -> ast.ClassDef:
        """Change the base of an enum."""
        class_def.bases = [ast.Name(id="OpenEnum")]
        return class_def

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        """Open the models of an operation."""
        return self._open(module)

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Open the models of the fragments."""
        return self._open(module)

    def _open(self, module: ast.Module) -> ast.Module:
        typenames = {
            node.name: names
            for node in module.body
            if isinstance(node, ast.ClassDef) and (names := _literal_names(node))
        }
        fallbacks = {name: kind for name, names in typenames.items() if (kind := self._interface(names))}
        modelled: dict[str, set[str]] = {name: set() for name in fallbacks}
        for node in ast.walk(module):
            if isinstance(node, ast.AnnAssign):
                for fallback, others in _open_field(node, set(fallbacks)):
                    modelled[fallback] |= {typenames[other][0] for other in others if other in typenames}
        for node in module.body:
            if isinstance(node, ast.ClassDef) and (kind := fallbacks.get(node.name)):
                known = {possible.name for possible in self.schema.get_possible_types(kind)}
                _open_typename(node, sorted(modelled[node.name]), sorted(known))
        return module

    def _interface(self, names: list[str]) -> GraphQLInterfaceType | None:
        kinds = (self.schema.type_map.get(name) for name in names)
        return next((kind for kind in kinds if isinstance(kind, GraphQLInterfaceType)), None)


def _typename_field(node: ast.ClassDef) -> ast.AnnAssign | None:
    fields = (field for field in node.body if isinstance(field, ast.AnnAssign))
    return next((field for field in fields if ast.unparse(field.target) == _DISCRIMINATOR), None)


def _literal_names(node: ast.ClassDef) -> list[str]:
    """Return the type names that a model lists in `typename__`."""
    field = _typename_field(node)
    if field is None or not isinstance(field.annotation, ast.Subscript):
        return []
    inner = field.annotation.slice
    return [
        ast.unparse(name).strip("\"'") for name in (inner.elts if isinstance(inner, ast.Tuple) else [inner])
    ]


def _open_typename(node: ast.ClassDef, modelled: list[str], known: list[str]) -> None:
    field = _typename_field(node)
    if field is not None:
        field.annotation = ast.parse(
            f"Annotated[str, FallbackType(modelled={tuple(modelled)!r}, known={tuple(known)!r})]", mode="eval"
        ).body


def _open_field(field: ast.AnnAssign, fallbacks: set[str]) -> list[tuple[str, list[str]]]:
    """Rewrite the unions in the type of a field; return each fallback with the models tried before it."""
    opener = _Opener(fallbacks)
    field.annotation = opener.visit(field.annotation)
    if opener.opened and isinstance(field.value, ast.Call):
        # The rewritten union has the discriminator itself.
        field.value.keywords = [keyword for keyword in field.value.keywords if keyword.arg != "discriminator"]
        if not field.value.keywords:
            field.value = None
    return opener.opened


class _Opener(ast.NodeTransformer):
    def __init__(self, fallbacks: set[str]) -> None:
        self._fallbacks = fallbacks
        self.opened: list[tuple[str, list[str]]] = []

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        union = node
        if (
            isinstance(node.value, ast.Name)
            and node.value.id == "Annotated"
            and isinstance(node.slice, ast.Tuple)
            and isinstance(node.slice.elts[0], ast.Subscript)
        ):
            union = node.slice.elts[0]
        return self._opened(union) or self.generic_visit(node)

    def _opened(self, union: ast.Subscript) -> ast.expr | None:
        if ast.unparse(union.value) != "Union" or not isinstance(union.slice, ast.Tuple):
            return None
        names = [ast.unparse(name).strip("\"'") for name in union.slice.elts]
        fallback = next((name for name in names if name in self._fallbacks), None)
        if fallback is None:
            return None
        others = [name for name in names if name != fallback]
        self.opened.append((fallback, others))
        # pydantic selects a known type by its name in one step, and tries the fallback for all others.
        known = ", ".join(others)
        if len(others) > 1:
            known = f'Annotated[Union[{known}], Field(discriminator="{_DISCRIMINATOR}")]'
        text = f'Annotated[Union[{known}, {fallback}], Field(union_mode="left_to_right")]'
        opened = ast.parse(text, mode="eval").body
        for node in ast.walk(opened):
            if isinstance(node, ast.Name) and node.id in names:
                node.id = f'"{node.id}"'
        return opened
