"""Validate what was recorded against the schema: document, variables and response."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    OperationDefinitionNode,
    ValuesOfCorrectTypeRule,
    coerce_input_value,  # pyright: ignore[reportUnknownVariableType]  # a wrapper's own type is left open
    get_named_type,
    get_operation_ast,
    get_variable_values,
    is_leaf_type,
    parse,
    specified_rules,
    type_from_ast,  # pyright: ignore[reportUnknownVariableType]  # as above
    validate,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphql import FieldNode, GraphQLSchema

_CACHE_SIZE = 512
"""Documents kept in memory; more than one package has operations."""

_NAMES_ONLY = re.compile(r"Field '|Exactly one key|Expected non-nullable type|Expected type '\w+' to be")
"""Messages of `coerce_input_value` that contain names and no value; the others quote what was recorded."""


class Mismatch(NamedTuple):
    """A reason why a recording is stale. It never contains a recorded value.

    Attributes:
        problem: the predicate of a sentence about the operation, such as `got a response without`.
        place: the path, variable or detail that ends the sentence; empty if `problem` says it all.
    """

    problem: str
    place: str = ""


class Document(NamedTuple):
    """A parsed document, and the operation in it that is executed."""

    node: DocumentNode
    operation: OperationDefinitionNode


@lru_cache(_CACHE_SIZE)
def read_document(text: str, name: str | None) -> Document | None:
    """Parse a document; None if it is not valid GraphQL or has no operation of this name."""
    try:
        node = parse(text, no_location=True)
    except GraphQLError:
        return None
    operation = get_operation_ast(node, name)
    return Document(node, operation) if operation else None


@lru_cache(_CACHE_SIZE)
def validate_document(schema: GraphQLSchema, document: Document) -> tuple[Mismatch, ...]:
    """Return why the schema rejects a document."""
    kind = document.operation.operation
    if schema.get_root_type(kind) is None:
        return (Mismatch("is invalid:", f"the schema has no {kind.value} type"),)
    # The messages of this rule quote the document's literals.
    literals = [Mismatch("has a literal that the schema does not allow")]
    rules = [rule for rule in specified_rules if rule is not ValuesOfCorrectTypeRule]
    errors = validate(schema, document.node, rules)
    return (
        *(Mismatch("is invalid:", error.message.rstrip(".")) for error in errors),
        *(literals if validate(schema, document.node, [ValuesOfCorrectTypeRule]) else ()),
    )


def validate_variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, object]
) -> Iterator[Mismatch]:
    """Return each variable that the operation rejects (GraphQL specification, section 6.1.2)."""
    definitions = {node.variable.name.value: node for node in operation.variable_definitions or ()}
    for name in (name for name in variables if name not in definitions):
        yield Mismatch("does not take the variable", f"${name}")
    for name, definition in definitions.items():
        declared: Any = type_from_ast(schema, definition.type)
        if name in variables:
            for path, message in _coercion_errors(variables[name], declared):
                place = ".".join((f"${name}", *path))
                yield Mismatch("was recorded with an invalid variable:", f"{place}: {message}")
        elif isinstance(declared, GraphQLNonNull) and definition.default_value is None:
            yield Mismatch("was recorded without the required variable", f"${name}")


def _coercion_errors(value: object, declared: Any) -> list[tuple[list[str], str]]:
    """Return path and message of each error, without values."""
    errors: list[tuple[list[str], str]] = []

    def collect(path: list[str | int], _value: object, error: GraphQLError) -> None:
        names = [step for step in path if isinstance(step, str)]
        named = cast("Any", get_named_type(declared))
        for name in names:
            named = cast("Any", get_named_type(named.fields[name].type))
        is_safe = _NAMES_ONLY.match(error.message)
        errors.append((names, error.message.rstrip(".") if is_safe else f"not a valid {named}"))

    coerce_input_value(value, declared, collect)
    return errors


def validate_response(
    schema: GraphQLSchema, document: Document, variables: Mapping[str, object], data: object
) -> Iterator[Mismatch]:
    """Return each path of a response that differs from what the document selects or the schema promises.

    Args:
        schema: has the types of the fields.
        document: valid for the schema.
        variables: those of the request, also valid; directives are evaluated with them.
        data: the `data` of the response, from JSON.
    """
    node, operation = document
    fragments = {
        part.name.value: part for part in node.definitions if isinstance(part, FragmentDefinitionNode)
    }
    values = get_variable_values(schema, operation.variable_definitions or (), dict(variables))
    check = _ResponseCheck(schema, fragments, values if isinstance(values, dict) else {})
    root = cast("GraphQLObjectType", schema.get_root_type(operation.operation))
    fields = collect_fields(schema, fragments, check.variables, root, operation.selection_set)
    yield from check.check_object(data, [(root, fields)], "")


@dataclass(frozen=True)
class _ResponseCheck:
    schema: GraphQLSchema
    fragments: dict[str, FragmentDefinitionNode]
    variables: dict[str, Any]

    def check_object(self, value: object, selections: list[_Selection], path: str) -> Iterator[Mismatch]:
        """Check an object; its type is one of several if `__typename` was not selected."""
        if not isinstance(value, dict):
            yield Mismatch("got a response without an object at", path)
            return
        content = cast("dict[str, object]", value)
        results = [
            list(self._check_fields(content, kind, fields, path))
            for kind, fields in selections
            if all(
                content.get(key, kind.name) == kind.name
                for key, nodes in fields.items()
                if nodes[0].name.value == "__typename"
            )
        ]
        if results:
            yield from min(results, key=len)
        else:
            yield Mismatch("got a response with a type that the schema does not allow at", path)

    def _check_fields(
        self,
        content: dict[str, object],
        kind: GraphQLObjectType,
        fields: dict[str, list[FieldNode]],
        path: str,
    ) -> Iterator[Mismatch]:
        for key, nodes in fields.items():
            here = f"{path}.{key}" if path else key
            if key not in content:
                yield Mismatch("got a response without", here)
            # Meta fields such as `__schema` are missing here; they are the same in every schema.
            elif field := kind.fields.get(nodes[0].name.value):
                yield from self._check_value(content[key], field.type, nodes, here)
        for key in (key for key in content if key not in fields):
            yield Mismatch("got a response with a field that was not selected:", f"{path}.{key}".lstrip("."))

    def _check_value(
        self, value: object, declared: Any, nodes: list[FieldNode], path: str
    ) -> Iterator[Mismatch]:
        if isinstance(declared, GraphQLNonNull):
            if value is None:
                yield Mismatch("got a response with null, which the schema rules out, at", path)
            declared = cast("Any", declared).of_type
        if value is None:
            return
        if isinstance(declared, GraphQLList):
            if not isinstance(value, list):
                yield Mismatch("got a response without a list at", path)
                return
            for item in cast("list[object]", value):
                yield from self._check_value(item, cast("Any", declared).of_type, nodes, path)
        elif is_leaf_type(declared):
            # The rules for input are the strict ones; those for output convert.
            if _coercion_errors(value, declared):
                yield Mismatch(f"got a response with an invalid {declared} at", path)
        else:
            is_object = isinstance(declared, GraphQLObjectType)
            types = [declared] if is_object else self.schema.get_possible_types(declared)
            context = (self.schema, self.fragments, self.variables)
            selections = [(kind, collect_sub_fields(*context, kind, nodes)) for kind in types]
            yield from self.check_object(value, selections, path)


if TYPE_CHECKING:
    _Selection = tuple[GraphQLObjectType, dict[str, list[FieldNode]]]
