"""Example responses made from schema and operation, and the places in them where the API may add things."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    InlineFragmentNode,
    OperationDefinitionNode,
    parse,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphql import GraphQLSchema, SelectionNode

Path = tuple[str | int, ...]

SCALARS: dict[str, object] = {
    "Any": {"free": ["json"]},
    "Boolean": True,
    "DateTime": "2024-08-01T12:00:00.000Z",
    "Float": 1.5,
    "ID": "80:00:00:00:00:00:00:01",
    "Int": 3,
    "Object": {"free": "json"},
    "String": "text",
}


@dataclass
class Example:
    """A response in which every field that the operation selects has a value.

    Attributes:
        data: the `data` of the response.
        enums: the paths of enum values.
        abstract: the paths of objects of an interface, each with the keys that all types have there.
    """

    data: dict[str, Any] = field(default_factory=dict)
    enums: list[Path] = field(default_factory=list)
    abstract: list[tuple[Path, frozenset[str]]] = field(default_factory=list)

    def with_value(self, path: Path, value: object) -> dict[str, Any]:
        """Return a copy of the data with another value at a path."""
        data: Any = copy.deepcopy(self.data)
        holder = data
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = value
        return data  # type: ignore[no-any-return]  # JSON has no narrower type

    def at(self, path: Path) -> Any:
        """Return the value at a path."""
        value: Any = self.data
        for step in path:
            value = value[step]
        return value


class Examples:
    """Makes example responses of an operation, one for each choice of concrete types."""

    def __init__(self, schema: GraphQLSchema, document: str) -> None:
        self._schema = schema
        definitions = parse(document).definitions
        self._fragments = {
            node.name.value: node for node in definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._operation = next(node for node in definitions if isinstance(node, OperationDefinitionNode))

    def make(self, choice: int = 0) -> Example:
        """Make an example in which each object of an interface has the `choice`th possible type."""
        root = self._schema.get_root_type(self._operation.operation)
        assert root is not None
        example = Example()
        example.data = self._object(root, self._operation.selection_set.selections, (), example, choice)
        return example

    def _object(
        self,
        kind: GraphQLObjectType,
        selections: Iterable[SelectionNode],
        path: Path,
        example: Example,
        choice: int,
    ) -> dict[str, Any]:
        result: dict[str, Any] = {}
        merged: dict[str, tuple[FieldNode, list[SelectionNode]]] = {}
        for node in self._fields(kind, tuple(selections)):
            _, inner = merged.setdefault((node.alias or node.name).value, (node, []))
            inner.extend(node.selection_set.selections if node.selection_set else ())
        for key, (node, inner) in merged.items():
            if node.name.value == "__typename":
                result[key] = kind.name
            else:
                definition: Any = kind.fields[node.name.value]
                result[key] = self._value(definition.type, inner, (*path, key), example, choice)
        return result

    def _value(
        self, type_: Any, selections: list[SelectionNode], path: Path, example: Example, choice: int
    ) -> object:
        wrapped: Any = type_  # graphql-core does not annotate the type inside lists and non-nulls
        if isinstance(type_, GraphQLNonNull):
            return self._value(wrapped.of_type, selections, path, example, choice)
        if isinstance(type_, GraphQLList):
            return [self._value(wrapped.of_type, selections, (*path, 0), example, choice)]
        if isinstance(type_, GraphQLScalarType):
            return SCALARS[type_.name]
        if isinstance(type_, GraphQLEnumType):
            example.enums.append(path)
            return next(iter(type_.values))
        if isinstance(type_, GraphQLInterfaceType):
            possible = sorted(self._schema.get_possible_types(type_), key=lambda kind: kind.name)
            shared = {(node.alias or node.name).value for node in self._fields(type_, tuple(selections))}
            example.abstract.append((path, frozenset(shared)))
            return self._object(possible[choice % len(possible)], selections, path, example, choice)
        assert isinstance(type_, GraphQLObjectType)
        return self._object(type_, selections, path, example, choice)

    def _fields(
        self, kind: GraphQLObjectType | GraphQLInterfaceType, selections: tuple[SelectionNode, ...]
    ) -> Iterator[FieldNode]:
        for node in selections:
            if isinstance(node, FieldNode):
                yield node
                continue
            fragment = self._fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            assert isinstance(fragment, FragmentDefinitionNode | InlineFragmentNode)
            condition = fragment.type_condition.name.value
            if condition == kind.name or condition in {interface.name for interface in kind.interfaces}:
                yield from self._fields(kind, fragment.selection_set.selections)
