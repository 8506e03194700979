"""schema.graphql with the sandbox's resolvers bound to it, built once a process.

The schema names its roots itself: an object type is *called* `Subscription` (billing), and there is no
subscription root (API.md, section 5).
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
    attributes,
    billing,
    connections,
    device_actions,
    devices,
    endpoints,
    events,
    files,
    jobs,
    links,
    members,
    networks,
    notifications,
    organizations,
    registration,
    reports,
    resellers,
    services,
    sharing,
    tags,
    time_series,
)

if TYPE_CHECKING:
    from graphql import GraphQLSchema


@cache
def executable_schema() -> GraphQLSchema:
    """The schema that every sandbox of this process executes.

    Raises:
        OSError: schema.graphql cannot be read.
    """
    nouns = (
        access_keys,
        account,
        attributes,
        billing,
        connections,
        device_actions,
        devices,
        endpoints,
        events,
        files,
        jobs,
        links,
        members,
        networks,
        notifications,
        organizations,
        registration,
        reports,
        resellers,
        services,
        sharing,
        tags,
        time_series,
    )
    schema = make_executable_schema(
        schema_path().read_text("utf-8"),
        scalars.date_time,
        scalars.free_object,
        *(fields for noun in nouns for fields in noun.FIELDS),
    )
    for one in schema.type_map.values():
        if isinstance(one, GraphQLEnumType):
            # Ariadne 1.1 puts a parse_value of one argument on each enum, for those with Python values of
            # their own. Ours have none, and graphql-core 3.2.14 passes two: no enum in variables would do.
            vars(one).pop("parse_value", None)
    return schema
