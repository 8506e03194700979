"""Default values for what the sandbox does not model: null, or a fixed value if the schema forbids null.

The fixed values are 0, 0.0, "", false, [], {}, the epoch, an enum's first value, and an object whose fields
have default values again. An abstract type resolves to the first of its implementing types by name.

A mutation that is not modelled is an error, because no value would be true.
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
    """Placeholder for an object that is not modelled."""


DEFAULT_OBJECT = Default()


def value_or_default(value: object, info: GraphQLResolveInfo) -> object:
    """Return the value, or the default of the field's type if it is None and the schema forbids null."""
    type_ = cast("Any", info).return_type
    if value is not None or not is_non_null_type(type_):
        return value
    inner = type_.of_type
    if is_list_type(inner):
        return []
    if isinstance(inner, GraphQLEnumType):
        return next(iter(inner.values))
    return _SCALARS[inner.name] if isinstance(inner, GraphQLScalarType) else DEFAULT_OBJECT


def resolve_field(parent: object, info: GraphQLResolveInfo, **_arguments: object) -> object:
    """Resolve a field without its own resolver: the parent's attribute or key, else the default value.

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
    return value_or_default(value, info)


def resolve_type(value: object, info: GraphQLResolveInfo, abstract: GraphQLAbstractType) -> str:
    """Return the implementing type named after the value's class, or else the first type by name."""
    names = {possible.name for possible in info.schema.get_possible_types(abstract)}
    name = type(value).__name__
    return name if name in names else min(names)


@cache
def snake_case(name: str) -> str:
    """Convert a name of the schema to Python: `hostIP` to `host_ip`, `from` to `from_`."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return "from_" if snake == "from" else snake
