"""Limits on the size of an operation, so that no query can stop the server.

Assumption: 50 levels and 20,000 fields, with fragments counted every time they are spread. Both are far more
than a program needs; a few lines of nested fragments can expand to billions of fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
)

from remoteit.sandbox.errors import BadUserInputError

if TYPE_CHECKING:
    from graphql import DocumentNode, SelectionSetNode

MAX_DEPTH = 50
MAX_FIELDS = 20_000


class Size(NamedTuple):
    """The number of levels and of fields in a selection set."""

    depth: int
    fields: int


def check_size(document: DocumentNode) -> None:
    """Check that each operation of a valid document is within the limits.

    Raises:
        BadUserInputError: An operation has too many levels or fields.
    """
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    fragment_sizes: dict[str, Size] = {}

    def measure(selection_set: SelectionSetNode | None) -> Size:
        depth = fields = 0
        for selection in selection_set.selections if selection_set else ():
            if isinstance(selection, FieldNode):
                inner = measure(selection.selection_set)
                size = Size(inner.depth + 1, inner.fields + 1)
            elif isinstance(selection, FragmentSpreadNode):
                name = selection.name.value
                if name not in fragment_sizes:
                    fragment_sizes[name] = measure(fragments[name].selection_set)
                size = fragment_sizes[name]
            elif isinstance(selection, InlineFragmentNode):
                size = measure(selection.selection_set)
            else:
                continue
            depth, fields = max(depth, size.depth), fields + size.fields
        return Size(depth, fields)

    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            size = measure(operation.selection_set)
            if size.depth > MAX_DEPTH:
                raise BadUserInputError(f"The operation has {size.depth} levels; the limit is {MAX_DEPTH}.")
            if size.fields > MAX_FIELDS:
                raise BadUserInputError(f"The operation has {size.fields} fields; the limit is {MAX_FIELDS}.")
