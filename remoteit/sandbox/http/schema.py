"""schema.graphql with the sandbox's resolvers bound to it, built once per process.

The schema names its root types itself: an object type is *called* `Subscription` (billing), and there is no
subscription root.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ariadne import make_executable_schema
from graphql import GraphQLEnumType

from remoteit._schema import schema_path
from remoteit.sandbox.graphql import scalars
from remoteit.sandbox.resolvers import (
    access_keys,
    account,
    apps,
    attributes,
    billing,
    catalogue,
    connections,
    devices,
    endpoints,
    events,
    files,
    handing,
    jobs,
    links,
    members,
    networks,
    notices,
    notifications,
    organizations,
    registration,
    reports,
    resellers,
    roles,
    series,
    services,
    sharing,
    tags,
    upkeep,
)

if TYPE_CHECKING:
    from graphql import GraphQLSchema


@cache
def executable_schema() -> GraphQLSchema:
    """Return the schema that every sandbox of this process executes.

    Raises:
        OSError: schema.graphql cannot be read.
    """
    nouns = (
        access_keys,
        account,
        apps,
        attributes,
        billing,
        catalogue,
        connections,
        devices,
        endpoints,
        events,
        files,
        handing,
        jobs,
        links,
        members,
        networks,
        notices,
        notifications,
        organizations,
        registration,
        reports,
        resellers,
        roles,
        series,
        services,
        sharing,
        tags,
        upkeep,
    )
    schema = make_executable_schema(
        schema_path().read_text("utf-8"),
        scalars.date_time,
        scalars.free_object,
        *(fields for noun in nouns for fields in noun.FIELDS),
    )
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLEnumType):
            # Ariadne 1.1 sets a parse_value with one argument on each enum, to map values to Python objects.
            # This schema maps none, and graphql-core 3.2.14 passes two arguments, so that every enum in
            # variables would be rejected.
            vars(type_).pop("parse_value", None)
    return schema
