"""Which JSON values a scalar or an enum takes; the same for what is sent and for what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import GraphQLEnumType

if TYPE_CHECKING:
    from graphql import GraphQLNamedType

# GraphQL specification, section 3.5. A scalar of the API's own is known to its model alone.
_TYPES: dict[str, tuple[type, ...]] = {
    "Boolean": (bool,),
    "Float": (int, float),
    "ID": (str, int),
    "Int": (int,),
    "String": (str,),
}


def fits(leaf: GraphQLNamedType, value: object) -> bool:
    """Whether a value that is not null may stand where the schema has this scalar or enum."""
    if isinstance(leaf, GraphQLEnumType):
        return isinstance(value, str) and value in leaf.values
    types = _TYPES.get(leaf.name)
    # Python counts its booleans among the whole numbers; GraphQL does not.
    return types is None or (isinstance(value, types) and (bool in types or not isinstance(value, bool)))
