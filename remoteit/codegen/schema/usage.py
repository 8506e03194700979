"""Finds the fields, arguments, types, enums and inputs of the schema that each operation uses."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNamedType,
    NamedTypeNode,
    Node,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    visit,
)

from remoteit.codegen.documents.fragments import used_fragments
from remoteit.codegen.documents.load import location
from remoteit.codegen.plugins.descriptions import type_of
from remoteit.codegen.plugins.python_names import method_name

if TYPE_CHECKING:
    from graphql import DocumentNode, GraphQLSchema


@dataclass(frozen=True, order=True)
class Use:
    """A place where an operation uses a part of the schema.

    Attributes:
        location: `file:line:column` of the use, which may be in a fragment.
        operation: the operation's name.
        method: the Python method of the operation.
    """

    location: str
    operation: str
    method: str


def find_uses(schema: GraphQLSchema, document: DocumentNode) -> dict[str, set[Use]]:
    """Find all uses of the schema.

    Returns:
        The uses by schema coordinate: `Device`, `Device.name`, `Device.events(size:)`, `ListFilter.values`.
    """
    uses: defaultdict[str, set[Use]] = defaultdict(set)
    for operation in document.definitions:
        if not isinstance(operation, OperationDefinitionNode) or operation.name is None:
            continue
        for definition in (operation, *used_fragments(operation, document)):
            finder = _Finder(TypeInfo(schema), schema)
            visit(definition, TypeInfoVisitor(finder.types, finder))
            for coordinate, node in finder.found:
                uses[coordinate].add(
                    Use(location(node), operation.name.value, f"client.{method_name(operation)}")
                )
    return dict(uses)


class _Finder(Visitor):
    def __init__(self, types: TypeInfo, schema: GraphQLSchema) -> None:
        super().__init__()
        self.types: Any = types
        self._schema = schema
        self.found: list[tuple[str, Node]] = []

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        parent, definition = self.types.get_parent_type(), self.types.get_field_def()
        if parent is None or definition is None:
            return
        self.found += [(f"{parent.name}.{node.name.value}", node), (parent.name, node)]
        self.found.append((type_of(definition).name, node))

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        parent, field = self.types.get_parent_type(), self.types.get_field_def()
        if parent is not None and field is not None:
            name = next(name for name, value in parent.fields.items() if value is field)
            self.found.append((f"{parent.name}.{name}({node.name.value}:)", node))

    def enter_named_type(self, node: NamedTypeNode, *_: Any) -> None:
        self._add_type(self._schema.type_map.get(node.name.value), node)

    def _add_type(self, kind: GraphQLNamedType | None, node: Node) -> None:
        """Record a type, and the fields of an input type and their types."""
        if kind is None or (kind.name, node) in self.found:
            return
        self.found.append((kind.name, node))
        if isinstance(kind, GraphQLInputObjectType):
            for name, field in kind.fields.items():
                self.found.append((f"{kind.name}.{name}", node))
                named = type_of(field)
                if isinstance(named, GraphQLInputObjectType | GraphQLEnumType):
                    self._add_type(named, node)
