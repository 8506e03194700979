"""schema.graphql has exactly the recorded facts, and `@inferred` marks exactly what was not introspected."""

from __future__ import annotations

import json
import re
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

FACTS = Path(__file__).parent / "facts"
INTROSPECTED = FACTS / "schema_2024_08.json"
"""The API's introspection of August 2024, without descriptions; docs/api-notes.md names the source."""
EXPECTED = FACTS / "schema_2026.json"
"""The same with what the vendor's app of 2026 uses beyond it."""
NO_LONGER = {"Mutation.installApp(appId:)", "Mutation.removeApp(appId:)"}
"""Introspected in 2024, and replaced by another argument since."""


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


def coordinates(types: dict[str, Any]) -> dict[str, str]:
    """Each type, field, argument and enum value of recorded facts, with its type."""
    found: dict[str, str] = {}
    for name, kind in types.items():
        found[name] = kind["kind"]
        found |= {f"{name}.{value}": "" for value in kind.get("values", ())}
        for key, field in kind.get("fields", {}).items():
            found[f"{name}.{key}"] = field["type"]
            for argument, given in field.get("args", {}).items():
                found[f"{name}.{key}({argument}:)"] = given["type"]
    return found


def marked(schema: GraphQLSchema) -> dict[str, dict[str, str]]:
    """The arguments of `@inferred`, by the coordinate that has it."""
    found: dict[str, dict[str, str]] = {}

    def add(coordinate: str, definition: Any) -> None:
        for directive in definition.ast_node.directives:
            if directive.name.value == "inferred":
                found[coordinate] = {item.name.value: item.value.value for item in directive.arguments}

    for name, kind in schema.type_map.items():
        if not kind.ast_node:
            continue
        add(name, kind)
        for key, member in (getattr(kind, "fields", None) or getattr(kind, "values", {})).items():
            add(f"{name}.{key}", member)
            for argument, given in getattr(member, "args", {}).items():
                add(f"{name}.{key}({argument}:)", given)
    return found


def parents(coordinate: str) -> set[str]:
    """The coordinate, its field and its type: a mark on one of them covers it."""
    return {coordinate, coordinate.split("(", maxsplit=1)[0], coordinate.split(".", maxsplit=1)[0]}


def load(path: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(path.read_text("utf-8")))


def test_the_schema_agrees_with_the_recorded_facts() -> None:
    facts = with_sorted_lists(load(EXPECTED))
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


def test_what_was_not_introspected_is_marked_and_nothing_else_is() -> None:
    introspected, expected = coordinates(load(INTROSPECTED)["types"]), coordinates(load(EXPECTED)["types"])
    marks = marked(build_schema(schema_path().read_text("utf-8")))
    new = {coordinate for coordinate, kind in expected.items() if introspected.get(coordinate) != kind}
    assert set(introspected) - set(expected) == NO_LONGER
    assert marks.keys() <= new
    assert {coordinate for coordinate in new if not parents(coordinate) & marks.keys()} == set()


def says_it_is_inferred(description: str | None) -> bool:
    return "inferred from the vendor's app, not introspected" in " ".join((description or "").lower().split())


def test_each_mark_names_its_evidence() -> None:
    place = r"desktop@[0-9a-f]{7} [\w./]+(:\d+)?"
    for coordinate, mark in marked(build_schema(schema_path().read_text("utf-8"))).items():
        assert re.fullmatch(f"{place}(, {place})*", mark["source"]), coordinate
        assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", mark["since"]), coordinate
        assert mark["confidence"] in ("high", "medium"), coordinate


def test_an_inferred_part_says_so_in_its_description() -> None:
    schema = build_schema(schema_path().read_text("utf-8"))
    marks = marked(schema)
    for name, kind in schema.type_map.items():
        for key, member in (getattr(kind, "fields", None) or getattr(kind, "values", {})).items():
            if {name, f"{name}.{key}"} & marks.keys():
                assert says_it_is_inferred(member.description), f"{name}.{key}"
            for argument, given in getattr(member, "args", {}).items():
                if f"{name}.{key}({argument}:)" in marks:
                    assert says_it_is_inferred(given.description), f"{name}.{key}({argument}:)"
