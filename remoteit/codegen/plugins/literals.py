"""Default values of variables and inputs as Python expressions.

A text of the schema or of an operation becomes a constant of the syntax tree, never source code.
"""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING, Any, cast

import graphql
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    NullValueNode,
    Undefined,
    is_specified_scalar_type,
)

from .python_names import member_names

if TYPE_CHECKING:
    from graphql import GraphQLSchema, VariableDefinitionNode

# graphql-core does not annotate the types inside lists and non-nulls.
_untyped = cast("Any", graphql)

# The custom scalars that have a Python type of their own, which JSON does not have.
_CONVERTED = {"DateTime", "Object"}


class Document(str):
    """The text of an operation, which `ast.unparse` writes over several lines."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return a literal in triple quotes; control characters are escaped."""
        text = "".join(
            character if character == "\n" or character.isprintable() else _escape(character)
            for character in self.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
        )
        return f'"""\\\n{text}\n"""'


def argument_default(schema: GraphQLSchema, definition: VariableDefinitionNode) -> ast.expr | None:
    """Return a variable's default; None if there is none, or if only the API can know its Python type."""
    node = definition.default_value
    if node is None or isinstance(node, NullValueNode):
        return None if node is None else ast.Constant(None)
    kind = without_non_null(_untyped.type_from_ast(schema, definition.type))
    if not isinstance(kind, GraphQLScalarType) or not is_specified_scalar_type(kind):
        return None
    value = _untyped.value_from_ast(node, kind)
    return None if value is Undefined or not _is_json(value) else ast.Constant(value)


def input_default(kind: Any, value: Any) -> ast.expr | None:
    """Return the default of an input's field; None if there is no expression of its Python type.

    Args:
        kind: the type in the schema.
        value: the default as graphql-core reads it from the schema.
    """
    kind = without_non_null(kind)
    if value is None:
        return ast.Constant(None)
    if isinstance(kind, GraphQLList):
        items = [input_default(cast("Any", kind).of_type, item) for item in value]
        elements = [item for item in items if item is not None]
        return ast.List(elts=elements) if len(elements) == len(items) else None
    if isinstance(kind, GraphQLEnumType):
        return ast.Attribute(value=ast.Name(id=kind.name), attr=member_names(kind)[value])
    if kind.name in _CONVERTED or not _is_json(value):
        return None
    literal = ast.parse(repr(value), mode="eval").body
    validate = ast.Attribute(value=ast.Name(id=kind.name), attr="model_validate")
    is_object = isinstance(kind, GraphQLInputObjectType)
    return ast.Call(func=validate, args=[literal], keywords=[]) if is_object else literal


def without_non_null(kind: Any) -> Any:
    """Return the type that also allows null."""
    return cast("Any", kind).of_type if isinstance(kind, GraphQLNonNull) else kind


def _is_json(value: Any) -> bool:
    """Return whether JSON has the value; it has no infinite numbers."""
    if isinstance(value, dict | list):
        items = cast("dict[str, Any] | list[Any]", value)
        return all(_is_json(item) for item in (items.values() if isinstance(items, dict) else items))
    return not isinstance(value, float) or math.isfinite(value)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
