"""Checks operations against the schema and against the rules for names, before any code is written."""

from __future__ import annotations

import keyword
from collections import defaultdict
from typing import TYPE_CHECKING

from ariadne_codegen.utils import str_to_snake_case
from graphql import (
    FragmentDefinitionNode,
    LoneAnonymousOperationRule,
    NameNode,
    NoUnusedFragmentsRule,
    OperationDefinitionNode,
    OperationType,
    specified_rules,
    validate,
)
from graphql.pyutils import did_you_mean, suggestion_list

from remoteit.codegen.errors import CodegenError
from remoteit.codegen.runtime.base_client import AsyncBaseClient, BaseClient

from .load import location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import DocumentNode, GraphQLError, GraphQLSchema

# Fragments may be unused, because others can use them; `_check_names` reports anonymous operations.
_RULES = [rule for rule in specified_rules if rule not in (LoneAnonymousOperationRule, NoUnusedFragmentsRule)]


def check_operations(schema: GraphQLSchema, document: DocumentNode) -> None:
    """Report every error in the operations.

    Args:
        schema: the schema to validate against.
        document: from `read_operations`.

    Raises:
        CodegenError: one line per error, as `queries/devices.graphql:12:5: …` with the nearest names.
    """
    if not document.definitions:
        raise CodegenError("there are no operations to generate from; add a .graphql file")
    errors = [_format_error(error, document) for error in validate(schema, document, _RULES, max_errors=100)]
    errors += _check_names(document)
    if errors:
        raise CodegenError("\n".join(dict.fromkeys(errors)))


def method_name(operation: OperationDefinitionNode) -> str:
    """Return the name of the Python method of an operation."""
    return str_to_snake_case(operation.name.value) if operation.name else ""


def _format_error(error: GraphQLError, document: DocumentNode) -> str:
    nodes = error.nodes or []
    message = error.message
    match nodes[-1:]:
        case [NameNode(value=name)] if "Unknown fragment" in message:
            fragments = [
                node.name.value for node in document.definitions if isinstance(node, FragmentDefinitionNode)
            ]
            message += did_you_mean(suggestion_list(name, fragments))
        case _:
            pass
    if "There can be only one" in message and len(nodes) > 1:
        message += f" (first at {location(nodes[0])})"
    return f"{location(nodes[-1])}: {message}" if nodes else message


def _check_names(document: DocumentNode) -> Iterator[str]:
    attributes = {name for base in (BaseClient, AsyncBaseClient) for name in dir(base)}
    methods: defaultdict[str, list[OperationDefinitionNode]] = defaultdict(list)
    for node in document.definitions:
        if not isinstance(node, OperationDefinitionNode | FragmentDefinitionNode):
            yield f"{location(node)}: only operations and fragments belong here; move types to the schema"
            continue
        if not isinstance(node, OperationDefinitionNode):
            continue
        if node.operation is OperationType.SUBSCRIPTION:
            yield f"{location(node)}: subscriptions are not supported; write a query or a mutation"
            continue
        if node.name is None:
            yield f"{location(node)}: this operation has no name; name it, as its Python method needs one"
            continue
        name, method = node.name.value, method_name(node)
        if not method.isidentifier() or keyword.iskeyword(method) or name.startswith("_"):
            yield f"{location(node)}: `{name}` is not a valid method name in Python; choose another name"
        elif method in attributes:
            yield f"{location(node)}: `{name}` would hide the client's own `{method}`; choose another name"
        methods[method].append(node)
    for method, nodes in methods.items():
        names = {node.name.value for node in nodes if node.name}
        if len(names) > 1:
            yield (
                f"{location(nodes[-1])}: {' and '.join(sorted(names))} both become the method `{method}`"
                f" (first at {location(nodes[0])})"
            )
