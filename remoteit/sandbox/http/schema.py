"""schema.graphql with the sandbox's resolvers bound to it, built once per process.

The schema names its root types itself: an object type is *called* `Subscription` (billing), and there is no
subscription root (docs/api-notes.md).
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from ariadne import make_executable_schema
from graphql import GraphQLEnumType

from remoteit._schema import schema_path
from remoteit.sandbox import resolvers
from remoteit.sandbox.graphql import scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ariadne import SchemaBindable
    from graphql import GraphQLSchema


@cache
def executable_schema() -> GraphQLSchema:
    """Return the schema that every sandbox of this process executes.

    Raises:
        OSError: schema.graphql cannot be read.
    """
    schema = make_executable_schema(
        schema_path().read_text("utf-8"),
        scalars.any_value,
        scalars.date_time,
        scalars.free_object,
        *_resolvers(),
    )
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLEnumType):
            # Ariadne 1.1 sets a parse_value with one argument on each enum, for enums with Python values.
            # Ours have none, and graphql-core 3.2.14 passes two arguments: enums in variables would fail.
            vars(type_).pop("parse_value", None)
    return schema


def _resolvers() -> Iterator[SchemaBindable]:
    """Yield what the modules of `remoteit.sandbox.resolvers` list in `FIELDS`; helpers have no such list."""
    for info in pkgutil.iter_modules(resolvers.__path__):
        module = importlib.import_module(f"{resolvers.__name__}.{info.name}")
        yield from getattr(module, "FIELDS", ())
