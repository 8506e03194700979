"""The fragments that an operation uses, and the document that a client sends for it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, TypeVar

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    Visitor,
    print_ast,
    visit,
)

from remoteit.codegen.plugins.descriptions import fields_of, type_of
from remoteit.codegen.plugins.python_names import graphql_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphql import DefinitionNode, GraphQLNamedType, GraphQLSchema, SelectionNode

_INFERRED = "inferred"
NodeT = TypeVar("NodeT", OperationDefinitionNode, FragmentDefinitionNode, FieldNode, InlineFragmentNode)


def documents_to_send(schema: GraphQLSchema, document: DocumentNode) -> dict[str, str]:
    """Print the document of each operation, with the fragments that it uses in the order of their names.

    Fragments on types with the directive `@inferred` are written out: the names of these types are guesses,
    and the API rejects a document that names a type which it does not have. Within these types, all fragments
    are written out, because the types of their fields are guesses too.

    Args:
        schema: The schema, built from SDL; an introspected one has no directives.
        document: All operations and fragments, with merged selections.
    """
    writer = _Writer(schema, document)
    document = DocumentNode(definitions=tuple(writer.write(node) for node in document.definitions))
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    return {
        graphql_name(operation): "\n\n".join(
            map(print_ast, [operation, *sorted(used_fragments(operation, document), key=graphql_name)])
        )
        for operation in operations
    }


def used_fragments(
    operation: OperationDefinitionNode, document: DocumentNode
) -> list[FragmentDefinitionNode]:
    """Return the fragments that an operation spreads, directly or through other fragments."""
    fragments = {
        node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
    }
    seen: dict[str, FragmentDefinitionNode] = {}
    waiting: list[OperationDefinitionNode | FragmentDefinitionNode] = [operation]
    while waiting:
        spreads = _Spreads()
        visit(waiting.pop(), spreads)
        for name in sorted(spreads.names - seen.keys()):
            seen[name] = fragments[name]
            waiting.append(fragments[name])
    return list(seen.values())


class _Spreads(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
        self.names.add(node.name.value)


class _Writer:
    """Writes fragments on inferred types out."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }

    def write(self, node: DefinitionNode) -> DefinitionNode:
        if isinstance(node, OperationDefinitionNode):
            return self._copy(node, self._schema.get_root_type(node.operation), inside=False)
        if isinstance(node, FragmentDefinitionNode):
            kind = self._schema.type_map.get(node.type_condition.name.value)
            return self._copy(node, kind, inside=_is_inferred(kind))
        return node

    def _copy(self, node: NodeT, kind: GraphQLNamedType | None, *, inside: bool) -> NodeT:
        copied = copy.copy(node)
        if isinstance(node.selection_set, SelectionSetNode):  # fields of scalar types have none
            copied.selection_set = self._selection_set(node.selection_set, kind, inside=inside)
        return copied

    def _selection_set(
        self, node: SelectionSetNode, kind: GraphQLNamedType | None, *, inside: bool
    ) -> SelectionSetNode:
        return SelectionSetNode(selections=tuple(self._selections(node.selections, kind, inside=inside)))

    def _selections(
        self, selections: Iterable[SelectionNode], kind: GraphQLNamedType | None, *, inside: bool
    ) -> Iterator[SelectionNode]:
        """Yield selections on a type; `inside` says that it is an inferred type or inside one."""
        for node in selections:
            if isinstance(node, FieldNode):
                field = fields_of(kind).get(node.name.value)
                inner = type_of(field) if field else None
                yield self._copy(node, inner, inside=inside or _is_inferred(inner))
            elif isinstance(node, InlineFragmentNode):
                yield self._inline_fragment(node, kind, inside=inside)
            elif isinstance(node, FragmentSpreadNode):
                fragment = self._fragments[node.name.value]
                if not inside or self._schema.type_map.get(fragment.type_condition.name.value) is not kind:
                    yield node
                elif node.directives:
                    yield InlineFragmentNode(
                        directives=node.directives,
                        selection_set=self._selection_set(fragment.selection_set, kind, inside=inside),
                    )
                else:
                    yield from self._selections(fragment.selection_set.selections, kind, inside=inside)

    def _inline_fragment(
        self, node: InlineFragmentNode, kind: GraphQLNamedType | None, *, inside: bool
    ) -> InlineFragmentNode:
        named = getattr(node, "type_condition", None) is not None
        condition = self._schema.type_map.get(node.type_condition.name.value) if named else kind
        if inside and condition is kind:
            selections = self._selection_set(node.selection_set, kind, inside=inside)
            return InlineFragmentNode(directives=node.directives, selection_set=selections)
        return self._copy(node, condition, inside=inside or _is_inferred(condition))


def _is_inferred(kind: GraphQLNamedType | None) -> bool:
    return isinstance(kind, GraphQLObjectType) and any(
        directive.name.value == _INFERRED for directive in (kind.ast_node.directives if kind.ast_node else ())
    )
