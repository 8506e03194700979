"""How large an operation may be, so that no query can stop the server.

*(choice)*: 50 levels and 20,000 fields, fragments counted wherever they are spread. Both are far beyond what
a program asks for; a few lines of nested fragments can stand for billions of fields.
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


class Extent(NamedTuple):
    """Levels and fields of a selection."""

    depth: int
    fields: int


def check_size(document: DocumentNode) -> None:
    """Let a valid document go on if each of its operations is of sensible size.

    Raises:
        BadUserInputError: An operation is nested too deeply or selects too much.
    """
    fragments = {
        one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)
    }
    measured: dict[str, Extent] = {}

    def extent(selections: SelectionSetNode | None) -> Extent:
        depth = fields = 0
        for one in selections.selections if selections else ():
            if isinstance(one, FieldNode):
                below = extent(one.selection_set)
                below = Extent(below.depth + 1, below.fields + 1)
            elif isinstance(one, FragmentSpreadNode):
                name = one.name.value
                if name not in measured:
                    measured[name] = extent(fragments[name].selection_set)
                below = measured[name]
            elif isinstance(one, InlineFragmentNode):
                below = extent(one.selection_set)
            else:
                continue
            depth, fields = max(depth, below.depth), fields + below.fields
        return Extent(depth, fields)

    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            size = extent(operation.selection_set)
            if size.depth > MAX_DEPTH:
                raise BadUserInputError(
                    f"The operation is {size.depth} levels deep; {MAX_DEPTH} are allowed."
                )
            if size.fields > MAX_FIELDS:
                raise BadUserInputError(
                    f"The operation selects {size.fields} fields; {MAX_FIELDS} are allowed."
                )
