"""Validate what was recorded against the schema: document, variables and response."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from graphql import (
    FragmentDefinitionNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    ValuesOfCorrectTypeRule,
    coerce_input_value,  # pyright: ignore[reportUnknownVariableType]  # a wrapper's own type is left open
    get_named_type,
    get_operation_ast,
    get_variable_values,
    parse,
    specified_rules,
    type_from_ast,  # pyright: ignore[reportUnknownVariableType]  # as above
    validate,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphql import (
        DocumentNode,
        FieldNode,
        GraphQLSchema,
        OperationDefinitionNode,
    )

_CACHE_SIZE = 512
"""Documents kept in memory; more than one package has operations."""

_NAMES_ONLY = re.compile(r"Field '|Exactly one key|Expected non-nullable type|Expected type '\w+' to be")
"""Messages of `coerce_input_value` that hold names and no value; the others quote what was recorded."""


class Mismatch(NamedTuple):
    """A reason why a recording is stale. It never holds a recorded value.

    Attributes:
        problem: the predicate of a sentence about the operation, such as `got a response without`.
        place: the path, variable or detail that ends the sentence; empty if `problem` says it all.
    """

    problem: str
    place: str = ""


class Document(NamedTuple):
    """A parsed document and the operation in it that is executed."""

    node: DocumentNode
    operation: OperationDefinitionNode


@lru_cache(_CACHE_SIZE)
def read_document(text: str, name: str | None) -> Document | None:
    """Parse a document.

    Args:
        text: the document.
        name: the operation to execute; needed only if the document has several.

    Returns:
        None if the text is not valid GraphQL, or has no such operation.
    """
    try:
        node = parse(text, no_location=True)
    except GraphQLError:
        return None
    operation = get_operation_ast(node, name)
    return Document(node, operation) if operation else None


@lru_cache(_CACHE_SIZE)
def validate_document(schema: GraphQLSchema, document: Document) -> tuple[Mismatch, ...]:
    """Return why the schema rejects a document; each document is validated once."""
    kind = document.operation.operation
    if schema.get_root_type(kind) is None:
        return (Mismatch("is invalid:", f"the schema has no {kind.value} type"),)
    # The messages of this rule quote the document's literals.
    literals = [Mismatch("has a literal that the schema does not allow")]
    rules = [rule for rule in specified_rules if rule is not ValuesOfCorrectTypeRule]
    return (
        *(
            Mismatch("is invalid:", error.message.rstrip("."))
            for error in validate(schema, document.node, rules)
        ),
        *(literals if validate(schema, document.node, [ValuesOfCorrectTypeRule]) else ()),
    )


def validate_variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, object]
) -> Iterator[Mismatch]:
    """Return each variable that the operation rejects (GraphQL specification, section 6.1.2)."""
    definitions = {node.variable.name.value: node for node in operation.variable_definitions or ()}
    for name in variables.keys() - definitions.keys():
        yield Mismatch("does not take the variable", f"${name}")
    for name, definition in definitions.items():
        declared: Any = type_from_ast(schema, definition.type)
        if name in variables:
            for path, error in _coercion_errors(variables[name], declared):
                yield Mismatch(
                    "was recorded with an invalid variable:", _describe(name, declared, path, error)
                )
        elif isinstance(declared, GraphQLNonNull) and definition.default_value is None:
            yield Mismatch("was recorded without the required variable", f"${name}")


def _coercion_errors(value: object, declared: Any) -> list[tuple[list[str], GraphQLError]]:
    errors: list[tuple[list[str], GraphQLError]] = []

    def collect(path: list[str | int], _value: object, error: GraphQLError) -> None:
        errors.append(([step for step in path if isinstance(step, str)], error))

    coerce_input_value(value, declared, collect)
    return errors


def _describe(name: str, declared: Any, path: list[str], error: GraphQLError) -> str:
    place = ".".join((f"${name}", *path))
    if _NAMES_ONLY.match(error.message):
        return f"{place}: {error.message.rstrip('.')}"
    named = cast("Any", get_named_type(declared))
    for step in path:
        named = cast("Any", get_named_type(named.fields[step].type))
    return f"{place}: not a valid {named}"


def validate_response(
    schema: GraphQLSchema, document: Document, variables: Mapping[str, object], data: object
) -> Iterator[Mismatch]:
    """Return each path of a response that is not what the document selects or the schema promises.

    Args:
        schema: has the types of the fields.
        document: valid for the schema.
        variables: those of the request; valid, too. Directives are evaluated with them.
        data: the `data` of the response, from JSON.
    """
    operation = document.operation
    definitions = document.node.definitions
    fragments = {node.name.value: node for node in definitions if isinstance(node, FragmentDefinitionNode)}
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

    def check_value(
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
                yield from self.check_value(item, cast("Any", declared).of_type, nodes, path)
        elif isinstance(declared, GraphQLScalarType | GraphQLEnumType):
            # The rules for input are the strict ones; those for output convert.
            if _coercion_errors(value, declared):
                yield Mismatch(f"got a response with an invalid {declared} at", path)
        else:
            yield from self.check_object(value, self._selections(declared, nodes), path)

    def _selections(self, declared: Any, nodes: list[FieldNode]) -> list[_Selection]:
        is_object = isinstance(declared, GraphQLObjectType)
        types = [declared] if is_object else self.schema.get_possible_types(declared)
        return [
            (kind, collect_sub_fields(self.schema, self.fragments, self.variables, kind, nodes))
            for kind in types
        ]

    def check_object(self, value: object, selections: list[_Selection], path: str) -> Iterator[Mismatch]:
        """Check an object, whose type is one of several unless `__typename` was selected."""
        if not isinstance(value, dict):
            yield Mismatch("got a response without an object at", path)
            return
        content = cast("dict[str, object]", value)
        results = [
            list(self._fields(content, kind, fields, path))
            for kind, fields in selections
            if all(
                content.get(key, kind.name) == kind.name
                for key, nodes in fields.items()
                if nodes[0].name.value == "__typename"
            )
        ]
        if not results:
            yield Mismatch("got a response with a type that the schema does not allow at", path)
            return
        yield from min(results, key=len)

    def _fields(
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
                continue
            field = kind.fields.get(nodes[0].name.value)
            if field is not None:  # meta fields such as `__schema` are the same in every schema
                yield from self.check_value(content[key], field.type, nodes, here)
        for key in content.keys() - fields.keys():
            yield Mismatch("got a response with a field that was not selected:", f"{path}.{key}".lstrip("."))


if TYPE_CHECKING:
    _Selection = tuple[GraphQLObjectType, dict[str, list[FieldNode]]]
