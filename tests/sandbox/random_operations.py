"""Random operations that are valid against the schema: a hypothesis strategy, so that failures shrink."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLScalarType,
    get_named_type,
    is_list_type,
    is_non_null_type,
    is_required_argument,
    is_required_input_field,
)
from hypothesis import strategies as st

from remoteit.sandbox.http.schema import executable_schema
from tests.sandbox.operations import objects

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEPTH = 4
FREE: list[Any] = [True, 0, -1.5, "lab", [], ["x", {"y": 1}], {}, {"services": True}]
SCALARS: dict[str, list[Any]] = {
    "Any": FREE,
    "Boolean": [True, False],
    "DateTime": ["2026-11-20", "2026-11-20T20:43:00.000Z", "2099-01-01T00:00:00+02:00", "0001-01-01"],
    "Float": [0, 1, -1, 1072, 0.5, 1e300],
    "Int": [0, 1, 2, 28, 100, 1001, -1, 2**31 - 1, -(2**31)],
    "Object": [{}, {"services": True}, {"$remoteit": {"categoryA": "x"}}, {"a.b": None}],
}
TEXTS = [
    "",
    " ",
    "x",
    "name",
    "-name",
    "active",
    "DeviceList",
    "Büro \ud800",
    "a@example.org",
    "Europe/Berlin",
]


class RandomOperation(NamedTuple):
    """An operation, ready to be sent."""

    text: str
    variables: dict[str, Any]


@dataclass
class Writer:
    """Writes an operation with the random choices of `draw`; `real` holds existing values by argument."""

    draw: Any
    real: Mapping[str, Sequence[str]]
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)

    def one_of(self, things: Sequence[Any]) -> Any:
        return things[self.draw(st.integers(0, len(things) - 1))]

    def chance(self, of: int) -> bool:
        number: int = self.draw(st.integers(0, of - 1))
        return number == of - 1

    def selection(self, type_: Any, depth: int, used: set[str] | None = None) -> str:
        """Return a selection of some fields of a type; `used` are the names that the response already has."""
        used = set() if used is None else used
        parts = [self.field(type_, name, depth, used) for name in self.names(type_, depth)]
        if isinstance(type_, GraphQLInterfaceType) or self.chance(5):
            inner = self.one_of(objects(type_))
            parts.append(f"... on {inner.name} {{ {self.selection(inner, depth, used)} }}")
        return " ".join(part for part in parts if part) or "__typename"

    def names(self, type_: Any, depth: int) -> list[str]:
        fields = [
            name
            for name, field in type_.fields.items()
            if depth > 1 or isinstance(get_named_type(field.type), (GraphQLScalarType, GraphQLEnumType))
        ]
        if "login" in fields:  # nearly everything is below it
            fields += ["login"] * len(fields)
        return [self.one_of(fields) for _ in range(self.draw(st.integers(1, 4)))] if fields else []

    def field(self, type_: Any, name: str, depth: int, used: set[str]) -> str:
        field_ = type_.fields[name]
        inner = cast("Any", get_named_type(field_.type))
        alias = ""
        if name in used or self.chance(3):
            alias = f"a{len(used)}_{depth}: "
        used.add(alias[:-2] or name)
        head = f"{alias}{name}{self.arguments(field_)}"
        if self.chance(15):
            head += f" @include(if: {self.variable('Boolean!', self.chance(2))})"
        if isinstance(inner, (GraphQLScalarType, GraphQLEnumType)):
            return head
        return f"{head} {{ {self.selection(inner, depth - 1)} }}"

    def arguments(self, field_: Any) -> str:
        given: list[str] = []
        for name, arg in field_.args.items():
            if is_required_argument(arg) or self.chance(3):
                value = self.value(name, arg.type)
                # A lone surrogate can be written in JSON and not in a document.
                as_variable = self.chance(2) or "\\ud800" in json.dumps(value)
                text = self.variable(str(arg.type), value) if as_variable else literal(arg.type, value)
                given.append(f"{name}: {text}")
        return f"({', '.join(given)})" if given else ""

    def variable(self, type_: str, value: Any) -> str:
        name = f"v{len(self.declared)}"
        default = " = null" if not type_.endswith("!") and self.chance(4) else ""
        self.declared.append(f"${name}: {type_}{default}")
        if not default or self.chance(2):
            self.variables[name] = value
        return f"${name}"

    def value(self, name: str, type_: Any) -> Any:
        """Return a JSON value for an argument."""
        if is_non_null_type(type_):
            return self.value_of(name, type_.of_type)
        return None if self.chance(8) else self.value_of(name, type_)

    def value_of(self, name: str, type_: Any) -> Any:
        if is_list_type(type_):
            return [self.value(name, type_.of_type) for _ in range(self.draw(st.integers(0, 2)))]
        if isinstance(type_, GraphQLEnumType):
            return self.one_of(sorted(type_.values))
        if isinstance(type_, GraphQLInputObjectType):
            fields: dict[str, Any] = {
                key: field
                for key, field in type_.fields.items()
                if is_required_input_field(field) or self.chance(2)
            }
            return {key: self.value(key, field.type) for key, field in fields.items()}
        if type_.name in SCALARS:
            return self.one_of(SCALARS[type_.name])
        known = self.real.get(name, ())
        return self.one_of(known if known and not self.chance(5) else TEXTS)


def literal(type_: Any, value: Any) -> str:
    """Return a value as a GraphQL literal."""
    if value is None:
        return "null"
    if is_non_null_type(type_):
        return literal(type_.of_type, value)
    if is_list_type(type_):
        return f"[{', '.join(literal(type_.of_type, item) for item in value)}]"
    if isinstance(type_, GraphQLEnumType):
        return str(value)
    if isinstance(type_, GraphQLInputObjectType):
        pairs = [f"{key}: {literal(type_.fields[key].type, item)}" for key, item in value.items()]
        return f"{{{', '.join(pairs)}}}"
    return free_literal(value)


def free_literal(value: Any) -> str:
    """Return JSON as a GraphQL literal; keys that are not valid names are left out."""
    if isinstance(value, dict):
        items = cast("Mapping[str, Any]", value).items()
        return f"{{{', '.join(f'{key}: {free_literal(item)}' for key, item in items if key.isidentifier())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(free_literal, cast('Sequence[Any]', value)))}]"
    return json.dumps(value, ensure_ascii=False)


@st.composite
def operations(draw: Any, real: Mapping[str, Sequence[str]]) -> RandomOperation:
    """Draw a query, or sometimes a mutation."""
    writer = Writer(draw, real)
    kind = writer.one_of(["query", "query", "mutation"])
    schema = executable_schema()
    root = schema.mutation_type if kind == "mutation" else schema.query_type
    text = writer.selection(root, DEPTH)
    declared = f"({', '.join(writer.declared)})" if writer.declared else ""
    return RandomOperation(f"{kind} {declared} {{ {text} }}", writer.variables)
