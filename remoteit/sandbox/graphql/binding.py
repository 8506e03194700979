"""Bind Python functions to the fields of the schema.

A function gets a parent of the expected class and the request's context. It never sees a parent of another
class, such as the placeholder for an object that is not modelled. If it returns None and the schema forbids
null, the field gets its default value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ariadne import ObjectType, SchemaBindable

from .defaults import resolve_field, snake_case, value_or_default

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLResolveInfo, GraphQLSchema

    Resolver = Callable[..., object]


F = TypeVar("F", bound="Resolver")


class TypeResolvers(SchemaBindable):
    """The resolvers of one GraphQL type, or of several types that share fields.

    Args:
        names: The types of schema.graphql.
        parent: The class of parents that the functions accept; None for Query and Mutation.
    """

    def __init__(self, *names: str, parent: type | tuple[type, ...] | None = None) -> None:
        self._types = [ObjectType(name) for name in names]
        self._parent = type(None) if parent is None else parent

    def resolves(self, *fields: str) -> Callable[[F], F]:
        """Register a function as the resolver of these fields.

        It is called as `function(parent, context, **arguments)`, with the arguments' names in snake case.
        """

        def register(function: F) -> F:
            for object_type in self._types:
                for field in fields:
                    object_type.field(field)(self._guarded(function))
            return function

        return register

    def bind_to_schema(self, schema: GraphQLSchema) -> None:
        """Attach the resolvers to the schema's fields.

        Raises:
            ValueError: The schema has no such type or field.
        """
        for object_type in self._types:
            object_type.bind_to_schema(schema)

    def _guarded(self, function: Resolver) -> Resolver:
        def resolver(parent: object, info: GraphQLResolveInfo, **arguments: object) -> object:
            if not isinstance(parent, self._parent):
                return resolve_field(parent, info, **arguments)
            named = {snake_case(name): value for name, value in arguments.items()}
            return value_or_default(function(parent, info.context, **named), info)

        return resolver
