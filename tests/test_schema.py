"""schema.graphql has explicit root types and a description for every name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    assert_valid_schema,
    build_schema,
)

from remoteit._schema import schema_path

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema(schema_path().read_text("utf-8"))


def descriptions_in(schema: GraphQLSchema) -> Iterator[tuple[str, str | None]]:
    for name, kind in schema.type_map.items():
        if name.startswith("__") or kind.ast_node is None:
            continue
        yield name, kind.description
        if isinstance(kind, GraphQLEnumType):
            yield from ((f"{name}.{key}", value.description) for key, value in kind.values.items())
        elif isinstance(kind, GraphQLInputObjectType):
            yield from ((f"{name}.{key}", field.description) for key, field in kind.fields.items())
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for key, field in kind.fields.items():
                yield f"{name}.{key}", field.description
                yield from ((f"{name}.{key}({arg}:)", value.description) for arg, value in field.args.items())


def test_the_root_types_are_explicit(schema: GraphQLSchema) -> None:
    assert_valid_schema(schema)
    assert schema.ast_node is not None
    assert schema.subscription_type is None
    assert isinstance(schema.type_map["Subscription"], GraphQLObjectType)


def test_everything_has_a_description(schema: GraphQLSchema) -> None:
    assert [name for name, text in descriptions_in(schema) if not (text and text.strip())] == []


def test_every_description_ends_like_a_sentence(schema: GraphQLSchema) -> None:
    assert [name for name, text in descriptions_in(schema) if text and text.strip()[-1] not in ".:`)"] == []
