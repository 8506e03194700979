"""Merges selections that ariadne-codegen would lose, so that each generated model is complete.

If a field is selected more than once, GraphQL merges the selections during execution (specification,
section 5.3.2, "Field Selection Merging"). ariadne-codegen keeps only the first of the nested selections. It
also drops the fragments on object types that a fragment on an interface spreads.
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
    """Merge fields that are selected more than once.

    Only selection sets with a repeated field change, and a fragment that bundles the fragments of several
    types is replaced by them. All other selection sets keep their fragments, and so their classes.
    """
    merger = _Merger(schema, document)
    return DocumentNode(definitions=tuple(merger.merge(node) for node in document.definitions))


class _Merger:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }

    def merge(self, node: DefinitionNode) -> DefinitionNode:
        if isinstance(node, OperationDefinitionNode):
            root = self._schema.get_root_type(node.operation)
            return _copy(node, self._selection_set(node.selection_set.selections, root))
        if isinstance(node, FragmentDefinitionNode):
            kind = self._schema.type_map.get(node.type_condition.name.value)
            return _copy(node, self._selection_set(node.selection_set.selections, kind))
        return node

    def _selection_set(
        self, selections: Iterable[SelectionNode], kind: GraphQLNamedType | None
    ) -> SelectionSetNode:
        selections = tuple(self._unbundle(selections))
        if self._has_repeats(selections, kind):
            selections = tuple(self._flatten(selections, kind))
        return SelectionSetNode(selections=tuple(self._merge_nested(node, kind) for node in selections))

    def _unbundle(self, selections: Iterable[SelectionNode]) -> Iterator[SelectionNode]:
        for node in selections:
            if isinstance(node, FragmentSpreadNode) and self._is_bundle(node) and not node.directives:
                yield from self._unbundle(self._selections_of(node))
            else:
                yield node

    def _is_bundle(self, spread: FragmentSpreadNode) -> bool:
        """Return whether a fragment on an interface spreads fragments on only some of its objects."""
        kind = self._condition(spread, None)
        if not isinstance(kind, GraphQLInterfaceType):
            return False
        spreads = [node for node in self._selections_of(spread) if isinstance(node, FragmentSpreadNode)]
        return any(
            self._condition(node, None) not in (kind, *kind.interfaces) or self._is_bundle(node)
            for node in spreads
        )

    def _merge_nested(self, node: SelectionNode, kind: GraphQLNamedType | None) -> SelectionNode:
        if isinstance(node, FieldNode) and node.selection_set:
            field = fields_of(kind).get(node.name.value)
            inner_kind = type_of(field) if field else None
            inner = self._selection_set(node.selection_set.selections, inner_kind)
            return _copy(node, _with_typename(inner) if is_abstract_type(inner_kind) else inner)
        if isinstance(node, InlineFragmentNode):
            condition = self._condition(node, kind)
            return _copy(node, self._selection_set(node.selection_set.selections, condition))
        return node

    def _has_repeats(self, selections: tuple[SelectionNode, ...], kind: GraphQLNamedType | None) -> bool:
        """Return whether a field is selected more than once for an object, directly or through fragments.

        Selections with a directive are left alone: whether they apply is known only at the call.
        """
        if any(node.directives for node in selections):
            return False
        seen: defaultdict[str, set[GraphQLNamedType | None]] = defaultdict(set)
        for node in selections:
            found = {(_key(field), condition) for condition, field in self._expand([node], kind)}
            if any(_types_overlap(condition, other) for key, condition in found for other in seen[key]):
                return True
            for key, condition in found:
                seen[key].add(condition)
        return False

    def _selections_of(self, node: SelectionNode) -> tuple[SelectionNode, ...]:
        if isinstance(node, FragmentSpreadNode):
            return self._fragments[node.name.value].selection_set.selections
        return node.selection_set.selections if isinstance(node, InlineFragmentNode) else ()

    def _flatten(
        self, selections: tuple[SelectionNode, ...], kind: GraphQLNamedType | None
    ) -> Iterator[SelectionNode]:
        """Yield one inline fragment for each type with more fields, then the plain fields."""
        plain: dict[str, FieldNode] = {}
        special: dict[str, dict[str, FieldNode]] = {}
        for condition, field in self._expand(selections, kind):
            # If the type is an object, all selections that apply to it select its own fields.
            own = condition is kind or not is_abstract_type(kind)
            fields = plain if own else special.setdefault(condition.name if condition else "", {})
            key = _key(field)
            fields[key] = _merge_fields(fields[key], field) if key in fields else field
        for name, fields in special.items():
            # The fragments come first, with the nested selections of the plain fields added: ariadne-codegen
            # generates a model from the first of two fields with the same name.
            extra = [
                _merge_fields(field, plain[key]) if key in plain else field
                for key, field in fields.items()
                if field.selection_set or key not in plain
            ]
            if extra:
                yield InlineFragmentNode(
                    type_condition=NamedTypeNode(name=NameNode(value=name)),
                    directives=(),
                    selection_set=SelectionSetNode(selections=tuple(extra)),
                )
        yield from plain.values()

    def _expand(
        self, selections: Iterable[SelectionNode], kind: GraphQLNamedType | None
    ) -> Iterator[tuple[GraphQLNamedType | None, FieldNode]]:
        for node in selections:
            if isinstance(node, FieldNode):
                yield kind, node
            else:
                yield from self._expand(self._selections_of(node), self._condition(node, kind))

    def _condition(self, node: SelectionNode, kind: GraphQLNamedType | None) -> GraphQLNamedType | None:
        if isinstance(node, FragmentSpreadNode):
            return self._schema.type_map.get(self._fragments[node.name.value].type_condition.name.value)
        if isinstance(node, InlineFragmentNode) and getattr(node, "type_condition", None) is not None:
            return self._schema.type_map.get(node.type_condition.name.value)
        return kind


def _with_typename(inner: SelectionSetNode) -> SelectionSetNode:
    """Select `__typename`, which distinguishes the models of an interface's types.

    ariadne-codegen adds it too, but inside a fragment only after it has written the documents.
    """
    if any(isinstance(node, FieldNode) and _key(node) == _TYPENAME for node in inner.selections):
        return inner
    return SelectionSetNode(selections=(FieldNode(name=NameNode(value=_TYPENAME)), *inner.selections))


def _key(field: FieldNode) -> str:
    return (field.alias or field.name).value


def _types_overlap(first: GraphQLNamedType | None, second: GraphQLNamedType | None) -> bool:
    """Return whether an object can have both types; it cannot have two different object types."""
    return first is second or not (is_object_type(first) and is_object_type(second))


def _merge_fields(first: FieldNode, second: FieldNode) -> FieldNode:
    if not (first.selection_set and second.selection_set):
        return first
    selections = (*first.selection_set.selections, *second.selection_set.selections)
    return _copy(first, SelectionSetNode(selections=selections))


def _copy(node: NodeT, selection_set: SelectionSetNode) -> NodeT:
    changed = copy.copy(node)
    changed.selection_set = selection_set
    return changed
