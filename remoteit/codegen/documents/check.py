"""Checks operations against the schema and against the rules for names, before any code is written."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
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
from remoteit.codegen.plugins.python_names import (
    TYPENAME,
    argument_name,
    field_name,
    is_valid,
    method_name,
    response_key,
)
from remoteit.codegen.runtime.base_client import AsyncBaseClient, BaseClient

from .load import location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphql import DocumentNode, GraphQLError, GraphQLSchema, SelectionSetNode

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
    if not errors:
        errors += _FieldChecker(schema, document).check()
    if errors:
        raise CodegenError("\n".join(dict.fromkeys(errors)))


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
        if not is_valid(method.removesuffix("_")) or name.startswith("_"):
            yield f"{location(node)}: `{name}` is not a valid method name in Python; choose another name"
        elif method in attributes:
            yield f"{location(node)}: `{name}` would hide the client's own `{method}`; choose another name"
        methods[method].append(node)
        yield from _check_variables(node)
    for method, nodes in methods.items():
        names = {node.name.value for node in nodes if node.name}
        if len(names) > 1:
            yield (
                f"{location(nodes[-1])}: {' and '.join(sorted(names))} both become the method `{method}`"
                f" (first at {location(nodes[0])})"
            )


def _check_variables(node: OperationDefinitionNode) -> Iterator[str]:
    seen: dict[str, str] = {}
    for definition in node.variable_definitions:
        name = definition.variable.name.value
        other = seen.setdefault(argument_name(name), name)
        if other != name:
            yield (
                f"{location(definition)}: `${name}` and `${other}` both become the argument"
                f" `{argument_name(name)}`; rename one of them"
            )


class _FieldChecker:
    """Finds fields of one object whose Python names are equal, through all fragments."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        self._document = document
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._checked: set[frozenset[int]] = set()

    def check(self) -> Iterator[str]:
        for node in self._document.definitions:
            if isinstance(node, OperationDefinitionNode | FragmentDefinitionNode):
                yield from self._check([node.selection_set])

    def _check(self, selection_sets: list[SelectionSetNode]) -> Iterator[str]:
        merged = frozenset(map(id, selection_sets))
        if merged in self._checked:
            return
        self._checked.add(merged)
        by_key: defaultdict[str, list[FieldNode]] = defaultdict(list)
        for field in self._fields(selection_sets):
            by_key[response_key(field)].append(field)
        by_name: dict[str, str] = {}
        for key, fields in by_key.items():
            place = location(fields[0])
            name = fields[0].name.value
            if name.startswith("__") and name != TYPENAME:
                yield f"{place}: `{name}` is introspection; use `schema pull` to read the schema"
                continue
            if key.startswith("__") and name != TYPENAME:
                yield f"{place}: `{key}` is reserved by GraphQL; choose another alias"
            other = by_name.setdefault(field_name(key, self._schema), key)
            if other != key:
                yield (
                    f"{place}: `{key}` and `{other}` both become the field `{field_name(key, self._schema)}`"
                    f" (first at {location(by_key[other][0])}); give one of them another alias"
                )
            nested = [field.selection_set for field in fields if field.selection_set]
            if nested:
                yield from self._check(nested)

    def _fields(self, selection_sets: Iterable[SelectionSetNode]) -> Iterator[FieldNode]:
        """Yield the fields of selection sets and of their fragments; each fragment is read once."""
        waiting = list(selection_sets)
        seen: set[str] = set()
        while waiting:
            for node in waiting.pop(0).selections:
                if isinstance(node, FieldNode):
                    yield node
                elif isinstance(node, InlineFragmentNode):
                    waiting.append(node.selection_set)
                elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
                    seen.add(node.name.value)
                    waiting.append(self._fragments[node.name.value].selection_set)
