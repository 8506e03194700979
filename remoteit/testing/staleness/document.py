"""A GraphQL document read against the schema: its operation, what it selects, what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from graphql import (
    FieldsOnCorrectTypeRule,
    FragmentDefinitionNode,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    ValuesOfCorrectTypeRule,
    parse,
    specified_rules,
    strip_ignored_characters,
    validate,
)

from .finding import Fault
from .selection import Collector, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import DocumentNode, GraphQLSchema

    from .selection import Selection

_REMEMBERED = 512
"""Documents kept; more than one package has operations."""
# The first is told by the field's path instead; what the second says quotes the value.
_TOLD_OTHERWISE = (FieldsOnCorrectTypeRule, ValuesOfCorrectTypeRule)
_RULES = tuple(rule for rule in specified_rules if rule not in _TOLD_OTHERWISE)


@dataclass(frozen=True)
class Document:
    """A document that is GraphQL.

    Attributes:
        text: without ignored tokens.
        operation: the one that is meant.
        selection: what it selects.
        faults: why the schema would refuse it.
    """

    text: str
    operation: OperationDefinitionNode
    selection: Selection
    faults: tuple[Fault, ...]


@lru_cache(_REMEMBERED)
def read_document(schema: GraphQLSchema, text: str, name: str | None) -> Document | None:
    """Read a document; each is read once, however often it was recorded.

    Args:
        schema: what it is validated against.
        text: the document.
        name: the operation that is meant, where the document has several.

    Returns:
        None where the text is no GraphQL, or has no such operation.
    """
    try:
        node = parse(text)
        text = strip_ignored_characters(text)
    except GraphQLSyntaxError:
        return None
    operation = _operation(node, name)
    if operation is None:
        return None
    fragments = {one.name.value: one for one in node.definitions if isinstance(one, FragmentDefinitionNode)}
    root = {OperationType.QUERY: schema.query_type, OperationType.MUTATION: schema.mutation_type}
    selection = Collector(schema, fragments).collect(
        operation.selection_set, root.get(operation.operation, schema.subscription_type)
    )
    return Document(text, operation, selection, tuple(_faults(schema, node, selection)))


def _operation(node: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    operations = [one for one in node.definitions if isinstance(one, OperationDefinitionNode)]
    if name is None:
        return operations[0] if len(operations) == 1 else None
    return next((one for one in operations if one.name and one.name.value == name), None)


def _faults(schema: GraphQLSchema, node: DocumentNode, selection: Selection) -> Iterator[Fault]:
    for place in unknown(selection):
        yield Fault("asks for what the schema does not have:", place)
    if validate(schema, node, [ValuesOfCorrectTypeRule]):
        yield Fault("holds a literal that the schema does not allow")
    for error in validate(schema, node, _RULES):
        yield Fault("is refused by the schema:", error.message.rstrip("."))
