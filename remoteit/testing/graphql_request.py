"""Read the body of a request, and parse that of a GraphQL one: operation, normalized document, variables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from graphql import GraphQLError, OperationDefinitionNode, parse
from graphql.utilities import strip_ignored_characters

_CACHE_SIZE = 512
"""Normalized documents kept in memory; more than a test run has."""


@dataclass(frozen=True)
class GraphQLCall:
    """The content of a GraphQL request, without white space, comments and the order of keys.

    Attributes:
        operation: the operation's name; None if it has none.
        document: without ignored tokens (GraphQL specification, section 2.1.7). A document that is not
            valid GraphQL is kept unchanged.
        variables: by name.
    """

    operation: str | None
    document: str
    variables: dict[str, Any]


def read_body(body: Any) -> bytes | None:
    """Return the body of a request; None if it has none.

    Args:
        body: bytes or text; from other HTTP libraries than httpx also a file or an iterable of pieces.
    """
    if body is None:
        return None
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    if isinstance(body, bytes | bytearray):
        return bytes(body)
    return (
        read_body(body.read()) if hasattr(body, "read") else b"".join(read_body(part) or b"" for part in body)
    )


def graphql_call(body: bytes | str | None) -> GraphQLCall | None:
    """Parse the body of a request.

    Args:
        body: the JSON text that was sent.

    Returns:
        None if it is not a GraphQL request: a JSON object whose `query` is text.
    """
    try:
        # Untyped: requests of other services too.
        content: Any = json.loads(body) if body else None
    except ValueError:
        return None
    if not isinstance(content, dict):
        return None
    fields = cast("dict[str, Any]", content)
    query, name, variables = (fields.get(key) for key in ("query", "operationName", "variables"))
    if not isinstance(query, str):
        return None
    document, only_name = _normalize_document(query)
    return GraphQLCall(
        operation=name if isinstance(name, str) and name else only_name,
        document=document,
        variables=cast("dict[str, Any]", variables) if isinstance(variables, dict) else {},
    )


@lru_cache(_CACHE_SIZE)
def _normalize_document(query: str) -> tuple[str, str | None]:
    """Return the document without ignored tokens, and the name of its operation if it has only one."""
    try:
        definitions = parse(query, no_location=True).definitions
        document = strip_ignored_characters(query)
    except GraphQLError:
        return query, None
    names = [node.name for node in definitions if isinstance(node, OperationDefinitionNode)]
    return document, names[0].value if len(names) == 1 and names[0] else None
