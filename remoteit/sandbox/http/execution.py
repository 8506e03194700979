"""GraphQL execution: from the body of a request to the response object; every error has an `extensions.code`.

Execution is synchronous: an operation ends before the next one starts, so nothing can come between its reads
and its writes.
"""

from __future__ import annotations

import json
import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSyntaxError,
    execute_sync,  # pyright: ignore[reportUnknownVariableType] - its `middleware` has a bare Tuple
    parse,
    validate,
)

from remoteit.sandbox.graphql.defaults import resolve_field, resolve_type

from .limits import check_size

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphql import GraphQLSchema

    from remoteit.sandbox.rules.context import RequestContext

_logger = logging.getLogger("remoteit.sandbox")
_MAX_CACHED_LENGTH = 5_000
"""Characters of a document that is cached; its syntax tree takes about a hundred times as many bytes."""

_TOO_DEEP = "The operation is nested too deeply to be parsed."


class InvalidRequestError(Exception):
    """A body that is not a GraphQL request; the message says why."""


class GraphQLRequest(NamedTuple):
    """The content of a POST to the GraphQL endpoint."""

    query: str
    variables: dict[str, Any] | None
    operation_name: str | None


def parse_request(body: bytes) -> GraphQLRequest:
    """Parse the body of a GraphQL request.

    Raises:
        InvalidRequestError: The body is not JSON, or a member is missing or has the wrong type.
    """
    try:
        content: Any = json.loads(body, parse_constant=_reject_constant)
    except (ValueError, RecursionError):
        raise InvalidRequestError("The body is not JSON; send {query, variables, operationName}.") from None
    members = cast("dict[str, Any]", content) if isinstance(content, dict) else {}
    query, variables, name = (members.get(member) for member in ("query", "variables", "operationName"))
    if not isinstance(query, str):
        raise InvalidRequestError("`query` is not a string; send {query, variables, operationName}.")
    if variables is not None and not isinstance(variables, dict):
        raise InvalidRequestError("`variables` is neither a JSON object nor null.")
    if name is not None and not isinstance(name, str):
        raise InvalidRequestError("`operationName` is neither a string nor null.")
    return GraphQLRequest(query, cast("dict[str, Any] | None", variables), name)


def find_document_errors(query: str, schema: GraphQLSchema) -> list[dict[str, Any]]:
    """Return the errors of a document, as in a response; none if it can be executed."""
    return [_format(error) for error in parse_document_cached(query, schema)[1]]


def execute_request(
    request: GraphQLRequest,
    context: RequestContext,
    schema: GraphQLSchema,
    root: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """Execute a GraphQL request.

    Args:
        request: The request.
        context: The backend and the caller, for the resolvers.
        schema: The schema, with its resolvers.
        root: Values of fields of the query's root, by their names; None lets the resolvers find them.

    Returns:
        The response object: `data` if anything was executed, `errors` if there are any.
    """
    is_small = len(request.query) <= _MAX_CACHED_LENGTH
    document, errors = (parse_document_cached if is_small else _parse_document)(request.query, schema)
    if document is None:
        return {"errors": [_format(error) for error in errors]}
    result = execute_sync(
        schema,
        document,
        root,
        variable_values=request.variables,
        operation_name=request.operation_name,
        context_value=context,
        field_resolver=resolve_field,
        type_resolver=resolve_type,
    )
    return _format_result(result)


def _reject_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _parse_document(query: str, schema: GraphQLSchema) -> tuple[DocumentNode | None, Sequence[GraphQLError]]:
    """Parse and validate a document."""
    try:
        document = parse(query)
    except GraphQLSyntaxError as error:
        return None, [_add_code(error, "GRAPHQL_PARSE_FAILED")]
    except RecursionError:
        return None, [_add_code(GraphQLError(_TOO_DEEP), "GRAPHQL_PARSE_FAILED")]
    try:
        errors = validate(schema, document)
        if errors:
            return None, [_add_code(error, "GRAPHQL_VALIDATION_FAILED") for error in errors]
        check_size(document)
    except RecursionError:
        return None, [_add_code(GraphQLError(_TOO_DEEP), "GRAPHQL_VALIDATION_FAILED")]
    except GraphQLError as error:
        return None, [error]
    return document, []


parse_document_cached = lru_cache(maxsize=200)(_parse_document)
"""As `_parse_document`; programs send the same few documents repeatedly."""


def _format_result(result: ExecutionResult) -> dict[str, Any]:
    if not result.errors:
        return {"data": result.data}
    errors: list[dict[str, Any]] = []
    for error in result.errors:
        cause = error.original_error
        if error.path is None or (isinstance(cause, GraphQLError) and cause.nodes):
            # Raised before the execution (a variable, the operation's name), or by a field's arguments.
            errors.append(_format(_add_code(error, "BAD_USER_INPUT")))
        elif "code" in (error.extensions or {}):
            errors.append(_format(error))
        else:
            errors.append(_format(_internal_error(error)))
    executed = any(error.path is not None for error in result.errors)
    return {"data": result.data, "errors": errors} if executed else {"errors": errors}


def _internal_error(error: GraphQLError) -> GraphQLError:
    cause = error.original_error
    _logger.error("the sandbox failed at %s", error.path, exc_info=cause)
    message = (
        f"The sandbox failed here ({type(cause).__name__}). This is a bug of the sandbox; please report it."
    )
    internal = GraphQLError(message, error.nodes, path=error.path)
    return _add_code(internal, "INTERNAL_SERVER_ERROR")


def _add_code(error: GraphQLError, code: str) -> GraphQLError:
    """Set the error's code, unless it has one."""
    error.extensions = {"code": code, **(error.extensions or {})}
    return error


def _format(error: GraphQLError) -> dict[str, Any]:
    return dict(error.formatted)
