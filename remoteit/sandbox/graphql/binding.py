"""Bind Python functions to the fields of the schema.

A function gets a parent of the expected class and the request's context. It never sees a parent of another
class, such as the placeholder for an object that is not modelled. If it returns None and the schema forbids
null, the field gets its default value.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, TypeVar, cast

from graphql import GraphQLObjectType, Undefined, get_named_type

from .defaults import resolve_field, snake_case, value_or_default

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLField, GraphQLResolveInfo, GraphQLSchema

    Resolver = Callable[..., object]


F = TypeVar("F", bound="Resolver")


class TypeResolvers:
    """The resolvers of one GraphQL type, or of several types that share fields.

    Args:
        names: The types of schema.graphql.
        parent: The class of parents that the functions accept; None for Query and Mutation.
    """

    def __init__(self, *names: str, parent: type | tuple[type, ...] | None = None) -> None:
        self._names = names
        self._parent = type(None) if parent is None else parent
        self._functions: dict[str, Resolver] = {}

    def resolves(self, *fields: str) -> Callable[[F], F]:
        """Register a function as the resolver of these fields.

        It is called as `function(parent, context, **arguments)`, with the arguments' names in snake case.
        """

        def register(function: F) -> F:
            self._functions |= dict.fromkeys(fields, function)
            return function

        return register

    def bind(self, schema: GraphQLSchema) -> None:
        """Attach the resolvers to the fields of schema.graphql.

        Raises:
            KeyError: The schema has no such type or field.
        """
        for name in self._names:
            fields = cast("GraphQLObjectType", schema.type_map[name]).fields
            for field, function in self._functions.items():
                fields[field].resolve = self._guarded(function)

    def bind_to_other(self, schema: GraphQLSchema, own: GraphQLSchema) -> None:
        """Attach the resolvers to another schema, to those of its fields that they can resolve.

        A field of another type is not bound, nor one that lacks an argument without which its resolver cannot
        do. Arguments that the resolver does not know are ignored.

        Args:
            schema: The other schema.
            own: schema.graphql.
        """
        for name in self._names:
            fields = getattr(schema.type_map.get(name), "fields", {})
            own_fields = cast("GraphQLObjectType", own.type_map[name]).fields
            for field, function in self._functions.items():
                if field in fields and _shape(fields[field]) == _shape(own_fields[field]):
                    fitted = _fit(function, fields[field], own_fields[field])
                    fields[field].resolve = self._guarded(fitted) if fitted else None

    def _guarded(self, function: Resolver) -> Resolver:
        def resolver(parent: object, info: GraphQLResolveInfo, **arguments: object) -> object:
            if not isinstance(parent, self._parent):
                return resolve_field(parent, info, **arguments)
            named = {snake_case(name): value for name, value in arguments.items()}
            return value_or_default(function(parent, info.context, **named), info)

        return resolver


def _shape(field: GraphQLField) -> tuple[str, int]:
    """Return the named type of a field and how often it is a list of it."""
    kind = cast("Any", field).type
    return cast("Any", get_named_type(kind)).name, str(kind).count("[")


def _fit(function: Resolver, field: GraphQLField, own: GraphQLField) -> Resolver | None:
    """Return a resolver for a field with other arguments; None if it lacks one that is needed."""
    defaults = {
        snake_case(name): argument.default_value
        for name, argument in own.args.items()
        if argument.default_value is not Undefined
    }
    every = inspect.signature(function).parameters.values()
    parameters = [parameter for parameter in every if parameter.kind is parameter.KEYWORD_ONLY]
    given = {snake_case(name) for name in field.args}
    absent = {item.name for item in parameters if item.default is item.empty} - given
    if absent - defaults.keys():
        return None
    fixed = {name: defaults[name] for name in absent}
    taken = {item.name for item in parameters}
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in every):
        taken |= {snake_case(name) for name in own.args}

    def fitted(parent: object, context: object, **arguments: object) -> object:
        known = {name: value for name, value in arguments.items() if name in taken}
        return function(parent, context, **known, **fixed)

    return fitted
