"""What a GraphQL request asks, read from its body: operation, normalised document, variables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from graphql import GraphQLError, OperationDefinitionNode, parse
from graphql.utilities import strip_ignored_characters

_REMEMBERED = 512
"""Documents kept in normalised form; more than a test run has."""


@dataclass(frozen=True)
class GraphQLCall:
    """A GraphQL request without what does not matter: white space, commas and comments, the order of keys.

    Attributes:
        operation: the operation's name; None where it has none.
        document: the document, normalised (GraphQL specification, section 2.1.7, ignored tokens). One
            that is no GraphQL is kept as it was sent.
        variables: by their names.
    """

    operation: str | None
    document: str
    variables: dict[str, Any]


def graphql_call(body: bytes | str | None) -> GraphQLCall | None:
    """Read the body of a request.

    Args:
        body: the JSON text that was sent.

    Returns:
        What it asks, or None where it is no GraphQL request: no JSON object with a `query` that is text.
    """
    try:
        # An untyped value: whatever the request holds.
        content: Any = json.loads(body) if body else None
    except ValueError:
        return None
    if not isinstance(content, dict):
        return None
    fields = cast("dict[str, Any]", content)
    query, name, variables = (fields.get(key) for key in ("query", "operationName", "variables"))
    if not isinstance(query, str):
        return None
    document, only = _normalised(query)
    return GraphQLCall(
        operation=name if isinstance(name, str) and name else only,
        document=document,
        variables=cast("dict[str, Any]", variables) if isinstance(variables, dict) else {},
    )


@lru_cache(_REMEMBERED)
def _normalised(query: str) -> tuple[str, str | None]:
    """The document without ignored tokens, and the name of its operation where it has only one."""
    try:
        definitions = parse(query, no_location=True).definitions
        document = strip_ignored_characters(query)
    except GraphQLError:
        return query, None
    names = [node.name for node in definitions if isinstance(node, OperationDefinitionNode)]
    return document, names[0].value if len(names) == 1 and names[0] else None
