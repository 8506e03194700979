"""How a function becomes a field's resolver: it gets a modelled parent and the call, and needs no more care.

A parent that is not modelled (neutral objects have any type) never reaches the function, and a None that the
schema forbids becomes a neutral value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ariadne import ObjectType, SchemaBindable

from .defaults import resolve_field, snake_case, value_or_neutral

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLResolveInfo, GraphQLSchema

    Resolver = Callable[..., object]


F = TypeVar("F", bound="Resolver")


class Fields(SchemaBindable):
    """The resolvers of one GraphQL type, or of several that share fields.

    Args:
        names: The types of schema.graphql.
        parent: What the functions take as their parent; None for Query and Mutation.
    """

    def __init__(self, *names: str, parent: type | tuple[type, ...] | None = None) -> None:
        self._types = [ObjectType(name) for name in names]
        self._parent = type(None) if parent is None else parent

    def resolves(self, *fields: str) -> Callable[[F], F]:
        """Let a function `(parent, call, *, arguments in snake case)` answer these fields."""

        def register(function: F) -> F:
            for one in self._types:
                for field in fields:
                    one.field(field)(self._careful(function))
            return function

        return register

    def bind_to_schema(self, schema: GraphQLSchema) -> None:
        """Put the resolvers where the schema has the fields.

        Raises:
            ValueError: The schema has no such type or field.
        """
        for one in self._types:
            one.bind_to_schema(schema)

    def _careful(self, function: Resolver) -> Resolver:
        def resolver(parent: object, info: GraphQLResolveInfo, **arguments: object) -> object:
            if not isinstance(parent, self._parent):
                return resolve_field(parent, info, **arguments)
            named = {snake_case(name): value for name, value in arguments.items()}
            return value_or_neutral(function(parent, info.context, **named), info)

        return resolver
