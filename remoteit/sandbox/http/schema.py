"""schema.graphql with the sandbox's resolvers bound to it, and other schemas with those that fit.

The schema names its root types itself: an object type is *called* `Subscription` (billing), and there is no
subscription root (docs/api-notes.md).
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from ariadne import make_executable_schema
from graphql import GraphQLEnumType, GraphQLError

from remoteit._schema import schema_path
from remoteit.sandbox import resolvers
from remoteit.sandbox.graphql import scalars
from remoteit.sandbox.graphql.reduction import remove_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from graphql import GraphQLSchema

    from remoteit.sandbox.graphql.binding import TypeResolvers


class SchemaFileError(ValueError):
    """A file to serve is not a GraphQL schema."""


@cache
def executable_schema() -> GraphQLSchema:
    """Return the schema that every sandbox of this process executes.

    Raises:
        OSError: schema.graphql cannot be read.
    """
    schema = _build(schema_path().read_text("utf-8"))
    for types in _resolvers():
        types.bind(schema)
    return schema


def other_schema(path: Path | None, without: Sequence[str]) -> GraphQLSchema:
    """Make a schema that differs from schema.graphql; what the sandbox does not model has default values.

    Args:
        path: The SDL to serve; None for schema.graphql.
        without: Coordinates of parts to leave out, such as `Job.file`.

    Raises:
        OSError: The file cannot be read.
        SchemaFileError: The file is not a schema.
        PartError: The schema does not have one of the parts.
    """
    path = path or schema_path()
    try:
        sdl = path.read_text("utf-8")
        schema = _build(remove_parts(sdl, without) if without else sdl)
    except (UnicodeDecodeError, GraphQLError, TypeError) as error:
        reason = error.message if isinstance(error, GraphQLError) else error
        raise SchemaFileError(f"{path} is not a GraphQL schema: {reason}") from None
    for types in _resolvers():
        types.bind_to_other(schema, executable_schema())
    return schema


def _build(sdl: str) -> GraphQLSchema:
    schema = make_executable_schema(sdl)
    for scalar in (scalars.any_value, scalars.date_time, scalars.free_object):
        if scalar.name in schema.type_map:
            scalar.bind_to_schema(schema)
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLEnumType):
            # Ariadne 1.1 sets a parse_value with one argument on each enum, for enums with Python values.
            # Ours have none, and graphql-core 3.2.14 passes two arguments: enums in variables would fail.
            vars(type_).pop("parse_value", None)
    return schema


def _resolvers() -> Iterator[TypeResolvers]:
    """Yield what the modules of `remoteit.sandbox.resolvers` list in `FIELDS`; helpers have no such list."""
    for info in pkgutil.iter_modules(resolvers.__path__):
        module = importlib.import_module(f"{resolvers.__name__}.{info.name}")
        yield from getattr(module, "FIELDS", ())
