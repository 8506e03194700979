"""The fragments that an operation uses, and the document that a client sends for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import (
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    Visitor,
    print_ast,
    visit,
)

from remoteit.codegen.plugins.python_names import graphql_name

if TYPE_CHECKING:
    from graphql import DocumentNode


def documents_to_send(document: DocumentNode) -> dict[str, str]:
    """Print the document of each operation, with the fragments that it uses in the order of their names."""
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
        for name in spreads.names - seen.keys():
            seen[name] = fragments[name]
            waiting.append(fragments[name])
    return list(seen.values())


class _Spreads(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
        self.names.add(node.name.value)
