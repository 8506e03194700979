"""What the sandbox answers where it models nothing: null, or a neutral value where the schema forbids null.

Neutral values: 0, 0.0, "", false, [], {}, the epoch, an enum's first value, and an object whose fields are
again neutral. An abstract type takes the first of its implementing types by name. `Query.event`, which the
API serves over a socket, and the vendor's own `admin…` and `system` roots are neutral too *(choice)*. A
mutation has an effect or it has none, so one that is not modelled is an error that says so.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from graphql import (
    GraphQLEnumType,
    GraphQLScalarType,
    is_list_type,
    is_non_null_type,
)

from remoteit.sandbox.errors import NotModelledError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import GraphQLAbstractType, GraphQLResolveInfo

EPOCH = datetime.fromtimestamp(0, UTC)

_SCALARS: dict[str, object] = {
    "Any": {},
    "Boolean": False,
    "DateTime": EPOCH,
    "Float": 0.0,
    "ID": "",
    "Int": 0,
    "Object": {},
    "String": "",
}


class Default:
    """Stands for an object that is not modelled."""


NEUTRAL = Default()


def value_or_neutral(value: object, info: GraphQLResolveInfo) -> object:
    """The value, or where it is None and the schema forbids null, the neutral value of the field's type."""
    type_ = cast("Any", info).return_type
    if value is not None or not is_non_null_type(type_):
        return value
    inner = type_.of_type
    if is_list_type(inner):
        return []
    if isinstance(inner, GraphQLEnumType):
        return next(iter(inner.values))
    return _SCALARS[inner.name] if isinstance(inner, GraphQLScalarType) else NEUTRAL


def resolve_field(parent: object, info: GraphQLResolveInfo, **_arguments: object) -> object:
    """Resolver of every field that has none of its own: the parent's attribute or key, or nothing.

    Raises:
        NotModelledError: The field is a mutation.
    """
    if info.parent_type is info.schema.mutation_type:
        modelled = sorted(name for name, field in info.parent_type.fields.items() if field.resolve)
        raise NotModelledError(
            f"The sandbox does not model the mutation {info.field_name!r}; it models {', '.join(modelled)}."
        )
    name = snake_case(info.field_name)
    value: object
    if isinstance(parent, dict):
        value = cast("Mapping[str, object]", parent).get(name)
    else:
        value = getattr(parent, name, None)
    return value_or_neutral(value, info)


def resolve_type(value: object, info: GraphQLResolveInfo, abstract: GraphQLAbstractType) -> str:
    """The implementing type with the name of the value's class; of a neutral object the first by name."""
    names = {one.name for one in info.schema.get_possible_types(abstract)}
    name = type(value).__name__
    return name if name in names else min(names)


@cache
def snake_case(name: str) -> str:
    """`hostIP` as `host_ip`, `from` as `from_`: the schema's names as Python writes them."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return "from_" if snake == "from" else snake
