"""The module `_commands.py`: the operations as plain data, for command lines that load no models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import graphql
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    NullValueNode,
    Undefined,
    print_ast,
)

from .descriptions import comment_above, variable_descriptions

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from graphql import GraphQLSchema, VariableDefinitionNode

    from .operations import Generated

# graphql-core does not annotate the types inside lists and non-nulls.
_untyped = cast("Any", graphql)

_MODULE = '''\
"""The operations as plain data, by name: what they do and which variables they take."""

from typing import Any

OPERATIONS: dict[str, dict[str, Any]] = {content}
'''


def commands_module(
    schema: GraphQLSchema,
    operations: Iterable[Generated],
    module_of: Callable[[Generated], str],
    paged: Container[str],
) -> str:
    """Write the module, not formatted yet.

    Args:
        schema: describes the variables.
        operations: all operations.
        module_of: returns the module of an operation's constant.
        paged: the methods that have an iterator.
    """
    content = {
        operation.name: {
            "kind": operation.definition.operation.value,
            "module": module_of(operation),
            "constant": operation.constant,
            "paged": operation.method.name in paged,
            "help": comment_above(operation.definition),
            "variables": _variables(schema, operation),
        }
        for operation in operations
    }
    return _MODULE.format(content=repr(content))


def _variables(schema: GraphQLSchema, operation: Generated) -> dict[str, dict[str, object]]:
    described = variable_descriptions(schema, operation.document)
    return {
        definition.variable.name.value: {
            **_describe(schema, definition),
            "help": described.get(definition.variable.name.value, ""),
        }
        for definition in operation.definition.variable_definitions
    }


def _describe(schema: GraphQLSchema, definition: VariableDefinitionNode) -> dict[str, object]:
    found: dict[str, object] = {"type": print_ast(definition.type)}
    kind = _untyped.type_from_ast(schema, definition.type)
    named: Any = _untyped.get_named_type(kind)
    if isinstance(named, GraphQLEnumType):
        found["choices"] = list(named.values)
    elif isinstance(named, GraphQLInputObjectType):
        found["fields"] = {name: str(field.type) for name, field in named.fields.items()}
    if definition.default_value is not None and not isinstance(definition.default_value, NullValueNode):
        value = _untyped.value_from_ast(definition.default_value, kind)
        if value is not Undefined:
            found["default"] = value
    return found
