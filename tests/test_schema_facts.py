"""schema.graphql has exactly the types, fields, arguments and values that the API's introspection listed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    Undefined,
    ast_from_value,  # pyright: ignore[reportUnknownVariableType]  # graphql-core leaves its types open
    build_schema,
    is_specified_scalar_type,
    print_ast,
)

from remoteit._schema import schema_path

if TYPE_CHECKING:
    from graphql import GraphQLArgument, GraphQLInputField, GraphQLNamedType

INTROSPECTED = Path(__file__).parent / "facts" / "schema_2024_08.json"
"""The API's introspection of August 2024, without descriptions; docs/api-notes.md names the source."""


def describe_input(value: GraphQLArgument | GraphQLInputField) -> dict[str, str]:
    entry = {"type": str(cast("object", value.type))}
    if value.default_value is not Undefined:
        node = ast_from_value(value.default_value, cast("Any", value).type)
        entry |= {"default": print_ast(node)} if node else {}
    return entry


def describe_fields(kind: GraphQLObjectType | GraphQLInterfaceType) -> dict[str, Any]:
    return {
        name: {
            "type": str(cast("object", field.type)),
            **(
                {"args": {key: describe_input(value) for key, value in field.args.items()}}
                if field.args
                else {}
            ),
            **({"deprecated": True} if field.deprecation_reason is not None else {}),
        }
        for name, field in kind.fields.items()
    }


def describe_type(kind: GraphQLNamedType) -> dict[str, Any]:
    match kind:
        case GraphQLScalarType():
            return {"kind": "scalar"}
        case GraphQLEnumType():
            deprecated = [name for name, value in kind.values.items() if value.deprecation_reason is not None]
            return {
                "kind": "enum",
                "values": sorted(kind.values),
                **({"deprecated": sorted(deprecated)} if deprecated else {}),
            }
        case GraphQLUnionType():
            return {"kind": "union", "types": sorted(member.name for member in kind.types)}
        case GraphQLInputObjectType():
            return {
                "kind": "input",
                "fields": {key: describe_input(value) for key, value in kind.fields.items()},
            }
        case GraphQLObjectType() | GraphQLInterfaceType():
            interfaces = sorted(interface.name for interface in kind.interfaces)
            return {
                "kind": "interface" if isinstance(kind, GraphQLInterfaceType) else "type",
                **({"implements": interfaces} if interfaces else {}),
                "fields": describe_fields(kind),
            }
        case _:
            raise TypeError(kind)


def describe_schema(schema: GraphQLSchema) -> dict[str, Any]:
    return {
        name: describe_type(kind)
        for name, kind in schema.type_map.items()
        if not name.startswith("__") and not is_specified_scalar_type(kind)
    }


def with_sorted_lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: with_sorted_lists(item) for key, item in cast("dict[str, Any]", value).items()}
    return sorted(cast("list[str]", value)) if isinstance(value, list) else value


def test_the_schema_agrees_with_the_introspection() -> None:
    facts = with_sorted_lists(json.loads(INTROSPECTED.read_text("utf-8")))
    schema = build_schema(schema_path().read_text("utf-8"))
    roots = {
        "query": schema.query_type,
        "mutation": schema.mutation_type,
        "subscription": schema.subscription_type,
    }
    assert {key: root and root.name for key, root in roots.items()} == {key: facts[key] for key in roots}
    described = describe_schema(schema)
    assert described.keys() == facts["types"].keys()
    for name, kind in described.items():
        assert kind == facts["types"][name], name
