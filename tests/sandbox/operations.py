"""Build operations from the schema, for tests that cover all of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    get_named_type,
    is_list_type,
    is_non_null_type,
    is_required_argument,
    is_required_input_field,
)

from remoteit.sandbox.http.schema import executable_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEFAULTS = {
    "String": '""',
    "ID": '""',
    "Int": "0",
    "Float": "0",
    "Boolean": "false",
    "Object": "{}",
    "Any": "0",
    "DateTime": '"2026-11-20"',
}
Known: TypeAlias = "Mapping[tuple[str, str], object]"
"""Existing values by field and argument."""


def inner_type(field: GraphQLField) -> Any:
    """Return the type of a field without its list and non-null wrappers."""
    return cast("Any", get_named_type(cast("Any", field).type))


def default_literal(type_: Any) -> str:
    """Return a default value of an input type as a GraphQL literal."""
    if is_non_null_type(type_):
        return default_literal(type_.of_type)
    if is_list_type(type_):
        return "[]"
    if isinstance(type_, GraphQLScalarType):
        return DEFAULTS[type_.name]
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    if isinstance(type_, GraphQLInputObjectType):
        fields: dict[str, Any] = {
            name: field for name, field in type_.fields.items() if is_required_input_field(field)
        }
        return (
            "{" + ", ".join(f"{name}: {default_literal(field.type)}" for name, field in fields.items()) + "}"
        )
    raise TypeError(type_)


def arguments(name: str, field: GraphQLField, known: Known, *, optional: bool = False) -> str:
    """Return the argument list of a field: the required arguments, or all of them."""
    given: list[str] = []
    for argument, arg in field.args.items():
        value = known.get((name, argument))
        is_list = str(cast("Any", arg).type).startswith("[")
        if isinstance(value, list) and not is_list:
            value = cast("list[object]", value)[0]
        if value is not None and isinstance(value, list) == is_list:
            given.append(f"{argument}: {json.dumps(value)}")
        elif optional or is_required_argument(arg):
            given.append(f"{argument}: {default_literal(cast('Any', arg).type)}")
    return f"({', '.join(given)})" if given else ""


def objects(type_: Any) -> list[GraphQLObjectType]:
    """Return the possible object types of a composite type."""
    if isinstance(type_, GraphQLObjectType):
        return [type_]
    return list(executable_schema().get_possible_types(type_))


def selection(type_: Any, depth: int, known: Known, *, optional: bool = False) -> str:
    """Return a selection of all fields of a type and of nested objects, down to a depth."""
    parts = ["__typename"]
    if isinstance(type_, GraphQLInterfaceType):
        parts += [
            f"... on {object_type.name} {{ {selection(object_type, depth, known)} }}"
            for object_type in objects(type_)
        ]
    for name, field in type_.fields.items():
        inner = inner_type(field)
        # Aliased by type: fragments on different types may have fields of one name and different types.
        head = f"{type_.name}_{name}: {name}{arguments(name, field, known, optional=optional)}"
        if isinstance(inner, (GraphQLScalarType, GraphQLEnumType)):
            parts.append(head)
        elif depth > 1:
            parts.append(f"{head} {{ {selection(inner, depth - 1, known, optional=optional)} }}")
    return " ".join(parts)


def shortest_paths(known: Known) -> Iterator[tuple[str, str, str]]:
    """Yield every object type's name, and the text before and after its selection on the shortest path."""
    query: Any = executable_schema().query_type
    seen = {query.name}
    queue: list[tuple[Any, str, str]] = [(query, "{ ", " }")]
    while queue:
        type_, before, after = queue.pop(0)
        yield type_.name, before, after
        for name, field in type_.fields.items():
            inner = inner_type(field)
            if isinstance(inner, (GraphQLScalarType, GraphQLEnumType)):
                continue
            for object_type in objects(inner):
                if object_type.name not in seen:
                    seen.add(object_type.name)
                    head = f"{before}{name}{arguments(name, field, known)} {{ ... on {object_type.name} {{ "
                    queue.append((object_type, head, f" }} }}{after}"))
