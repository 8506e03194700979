"""Whether the variables of a request fit its operation (GraphQL specification, section 6.1.2).

GraphQL's own check quotes the values that it refuses, so that this one cannot do with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from graphql import (
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    is_required_input_field,
    print_ast,
    type_from_ast,  # pyright: ignore[reportUnknownVariableType]  # its wrappers' own types are left open
)

from .finding import Fault
from .leaves import fits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphql import GraphQLNamedType, GraphQLSchema, OperationDefinitionNode, VariableDefinitionNode


def unfit_variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, object]
) -> Iterator[Fault]:
    """Each variable, or place in one, that the operation would refuse."""
    declared = _declared(operation)
    for name in variables:
        if name not in declared:
            yield Fault("takes no variable", f"${name}")
    for name, definition in declared.items():
        kind = type_from_ast(schema, definition.type)
        if name in variables:
            yield from _misfits(variables[name], kind, f"${name}")
        elif isinstance(kind, GraphQLNonNull) and definition.default_value is None:
            yield Fault("was recorded without the required variable", f"${name}")


def changed_variables(recorded: OperationDefinitionNode, present: OperationDefinitionNode) -> Iterator[Fault]:
    """Each variable that came, went or is declared otherwise by now."""
    old, new = _declared(recorded), _declared(present)
    for name, definition in old.items():
        if name not in new:
            yield Fault("no longer takes the variable", f"${name}")
        elif print_ast(definition.type) != print_ast(new[name].type):
            yield Fault("has another type by now for the variable", f"${name}: {print_ast(new[name].type)}")
        elif print_ast(definition) != print_ast(new[name]):
            yield Fault("has another default by now for the variable", f"${name}")
    for name, definition in new.items():
        if name not in old:
            yield Fault("now takes the variable", f"${name}: {print_ast(definition.type)}")


def _declared(operation: OperationDefinitionNode) -> dict[str, VariableDefinitionNode]:
    return {node.variable.name.value: node for node in operation.variable_definitions or ()}


def _misfits(value: object, kind: object, place: str) -> Iterator[Fault]:
    if isinstance(kind, GraphQLNonNull):
        if value is None:
            yield Fault("was recorded with null, which is not allowed, in", place)
        kind = cast("object", kind.of_type)
    if value is None:
        return
    if isinstance(kind, GraphQLList):
        inner = cast("object", kind.of_type)
        # A value alone stands for a list of one (GraphQL specification, section 3.11).
        for item in cast("list[object]", value) if isinstance(value, list) else (value,):
            yield from _misfits(item, inner, place)
    elif isinstance(kind, GraphQLInputObjectType):
        yield from _object_misfits(value, kind, place)
    elif not fits(cast("GraphQLNamedType", kind), value):
        yield Fault(f"was recorded with what is no {kind} in", place)


def _object_misfits(value: object, kind: GraphQLInputObjectType, place: str) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(f"was recorded with what is no {kind} in", place)
        return
    given = cast("dict[str, object]", value)
    for name in given.keys() - kind.fields.keys():
        yield Fault(f"was recorded with what {kind} does not have in", f"{place}.{name}")
    for name, field in kind.fields.items():
        if name in given:
            yield from _misfits(given[name], field.type, f"{place}.{name}")
        elif is_required_input_field(field):
            yield Fault("was recorded without the required", f"{place}.{name}")
