"""Selections that ariadne-codegen would lose a part of, rewritten so that each model is whole.

Where a field is selected more than once, GraphQL merges the selections when it executes (specification,
section 5.3.2, "Field Selection Merging"); ariadne-codegen writes one field after the other, and all but the
first of the nested selections are lost. So are the fragments of types that an interface's fragment spreads.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    InlineFragmentNode,
    NamedTypeNode,
    NameNode,
    OperationDefinitionNode,
    SelectionSetNode,
    is_abstract_type,
    is_object_type,
)

from remoteit.codegen.plugins.descriptions import fields_of, type_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphql import DefinitionNode, GraphQLNamedType, GraphQLSchema, SelectionNode

_TYPENAME = "__typename"
NodeT = TypeVar("NodeT", OperationDefinitionNode, FragmentDefinitionNode, FieldNode, InlineFragmentNode)


def merge_selections(schema: GraphQLSchema, document: DocumentNode) -> DocumentNode:
    """The same operations and fragments, with fields that are selected twice merged into one.

    Only selection sets in which a field really repeats are changed, and a fragment that bundles those of
    several types gives way to them; all others keep their fragments, and with them the fragments' classes.
    """
    merger = _Merger(schema, document)
    return DocumentNode(definitions=tuple(merger.definition(node) for node in document.definitions))


class _Merger:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }

    def definition(self, node: DefinitionNode) -> DefinitionNode:
        if isinstance(node, OperationDefinitionNode):
            root = self._schema.get_root_type(node.operation)
            return _copy(node, self._set(node.selection_set.selections, root))
        if isinstance(node, FragmentDefinitionNode):
            kind = self._schema.type_map.get(node.type_condition.name.value)
            return _copy(node, self._set(node.selection_set.selections, kind))
        return node

    def _set(self, selections: Iterable[SelectionNode], kind: GraphQLNamedType | None) -> SelectionSetNode:
        selections = tuple(self._unbundled(selections))
        if self._repeats(selections, kind):
            selections = tuple(self._flat(selections, kind))
        return SelectionSetNode(selections=tuple(self._inner(node, kind) for node in selections))

    def _unbundled(self, selections: Iterable[SelectionNode]) -> Iterator[SelectionNode]:
        for node in selections:
            if isinstance(node, FragmentSpreadNode) and self._bundles(node) and not node.directives:
                yield from self._unbundled(self._within(node))
            else:
                yield node

    def _bundles(self, spread: FragmentSpreadNode) -> bool:
        """Whether a fragment of an interface spreads fragments that apply to some of its objects alone."""
        kind = self._condition(spread, None)
        if not isinstance(kind, GraphQLInterfaceType):
            return False
        spreads = [node for node in self._within(spread) if isinstance(node, FragmentSpreadNode)]
        return any(
            self._condition(node, None) not in (kind, *kind.interfaces) or self._bundles(node)
            for node in spreads
        )

    def _inner(self, node: SelectionNode, kind: GraphQLNamedType | None) -> SelectionNode:
        if isinstance(node, FieldNode) and node.selection_set:
            field = fields_of(kind).get(node.name.value)
            inner_kind = type_of(field) if field else None
            inner = self._set(node.selection_set.selections, inner_kind)
            return _copy(node, _with_typename(inner) if is_abstract_type(inner_kind) else inner)
        if isinstance(node, InlineFragmentNode):
            condition = self._condition(node, kind)
            return _copy(node, self._set(node.selection_set.selections, condition))
        return node

    def _repeats(self, selections: tuple[SelectionNode, ...], kind: GraphQLNamedType | None) -> bool:
        """Whether an object can reach a field in two ways, through fragments or without.

        Selections under a directive are left alone: whether they apply is not known before the call.
        """
        if any(node.directives for node in selections):
            return False
        seen: defaultdict[str, set[GraphQLNamedType | None]] = defaultdict(set)
        for node in selections:
            found = {(_key(field), condition) for condition, field in self._spread_out([node], kind)}
            if any(_meet(condition, other) for key, condition in found for other in seen[key]):
                return True
            for key, condition in found:
                seen[key].add(condition)
        return False

    def _within(self, node: SelectionNode) -> tuple[SelectionNode, ...]:
        if isinstance(node, FragmentSpreadNode):
            return self._fragments[node.name.value].selection_set.selections
        return node.selection_set.selections if isinstance(node, InlineFragmentNode) else ()

    def _flat(
        self, selections: tuple[SelectionNode, ...], kind: GraphQLNamedType | None
    ) -> Iterator[SelectionNode]:
        """Plain fields, and before them one inline fragment for each type that has more."""
        plain: dict[str, FieldNode] = {}
        special: dict[str, dict[str, FieldNode]] = {}
        for condition, field in self._spread_out(selections, kind):
            # Where the type is an object, whatever applies to it is a field of it.
            own = condition is kind or not is_abstract_type(kind)
            fields = plain if own else special.setdefault(condition.name if condition else "", {})
            key = _key(field)
            fields[key] = _joined(fields[key], field) if key in fields else field
        for name, fields in special.items():
            # First the fragments, with all that the plain fields add to theirs: the first of two fields
            # with one name is the one that a model is made from.
            more = [
                _joined(field, plain[key]) if key in plain else field
                for key, field in fields.items()
                if field.selection_set or key not in plain
            ]
            if more:
                yield InlineFragmentNode(
                    type_condition=NamedTypeNode(name=NameNode(value=name)),
                    directives=(),
                    selection_set=SelectionSetNode(selections=tuple(more)),
                )
        yield from plain.values()

    def _spread_out(
        self, selections: Iterable[SelectionNode], kind: GraphQLNamedType | None
    ) -> Iterator[tuple[GraphQLNamedType | None, FieldNode]]:
        for node in selections:
            if isinstance(node, FieldNode):
                yield kind, node
            else:
                yield from self._spread_out(self._within(node), self._condition(node, kind))

    def _condition(self, node: SelectionNode, kind: GraphQLNamedType | None) -> GraphQLNamedType | None:
        if isinstance(node, FragmentSpreadNode):
            return self._schema.type_map.get(self._fragments[node.name.value].type_condition.name.value)
        if isinstance(node, InlineFragmentNode) and getattr(node, "type_condition", None) is not None:
            return self._schema.type_map.get(node.type_condition.name.value)
        return kind


def _with_typename(inner: SelectionSetNode) -> SelectionSetNode:
    """Ask for the name by which the models of an interface's types are told apart.

    ariadne-codegen does so too, but within a fragment only after the documents are written.
    """
    if any(isinstance(node, FieldNode) and _key(node) == _TYPENAME for node in inner.selections):
        return inner
    return SelectionSetNode(selections=(FieldNode(name=NameNode(value=_TYPENAME)), *inner.selections))


def _key(field: FieldNode) -> str:
    return (field.alias or field.name).value


def _meet(one: GraphQLNamedType | None, other: GraphQLNamedType | None) -> bool:
    """Whether an object can be of both types; of two different object types it cannot."""
    return one is other or not (is_object_type(one) and is_object_type(other))


def _joined(first: FieldNode, second: FieldNode) -> FieldNode:
    if not (first.selection_set and second.selection_set):
        return first
    both = (*first.selection_set.selections, *second.selection_set.selections)
    return _copy(first, SelectionSetNode(selections=both))


def _copy(node: NodeT, selection_set: SelectionSetNode) -> NodeT:
    changed = copy.copy(node)
    changed.selection_set = selection_set
    return changed
