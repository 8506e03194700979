"""One GraphQL request from text to answer; every error in it carries `extensions.code`.

Execution is synchronous: one operation ends before the next begins, so nothing can come between its reads and
writes.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

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
from .schema import executable_schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.graphql.binding import RequestContext

_logger = logging.getLogger("remoteit.sandbox")
_TOO_DEEP = "The operation is nested too deeply to be read."


class Operation(NamedTuple):
    """What a POST to the GraphQL endpoint holds."""

    query: str
    variables: dict[str, Any] | None
    operation_name: str | None


def answer(operation: Operation, call: RequestContext) -> dict[str, Any]:
    """Execute an operation for a caller.

    Returns:
        The response object: `data` if anything was executed, `errors` if there are any.
    """
    document, errors = _prepared(operation.query)
    if document is None:
        return {"errors": [_formatted(error) for error in errors]}
    result = execute_sync(
        executable_schema(),
        document,
        variable_values=operation.variables,
        operation_name=operation.operation_name,
        context_value=call,
        field_resolver=resolve_field,
        type_resolver=resolve_type,
    )
    return _response(result)


@lru_cache(maxsize=256)
def _prepared(query: str) -> tuple[DocumentNode | None, Sequence[GraphQLError]]:
    """Parse and validate; a program sends the same few texts again and again."""
    try:
        document = parse(query)
    except GraphQLSyntaxError as error:
        return None, [_coded(error, "GRAPHQL_PARSE_FAILED")]
    except RecursionError:
        return None, [_coded(GraphQLError(_TOO_DEEP), "GRAPHQL_PARSE_FAILED")]
    try:
        errors = validate(executable_schema(), document)
        if errors:
            return None, [_coded(error, "GRAPHQL_VALIDATION_FAILED") for error in errors]
        check_size(document)
    except RecursionError:
        return None, [_coded(GraphQLError(_TOO_DEEP), "GRAPHQL_VALIDATION_FAILED")]
    except GraphQLError as error:
        return None, [error]
    return document, []


def _response(result: ExecutionResult) -> dict[str, Any]:
    if not result.errors:
        return {"data": result.data}
    errors: list[dict[str, Any]] = []
    for error in result.errors:
        cause = error.original_error
        if error.path is None or (isinstance(cause, GraphQLError) and cause.nodes):
            # Before anything ran (a variable, the operation's name), or at a field whose arguments are unfit.
            errors.append(_formatted(_coded(error, "BAD_USER_INPUT")))
        elif "code" in (error.extensions or {}):
            errors.append(_formatted(error))
        else:
            errors.append(_formatted(_internal(error)))
    executed = any(error.path is not None for error in result.errors)
    return {"data": result.data, "errors": errors} if executed else {"errors": errors}


def _internal(error: GraphQLError) -> GraphQLError:
    cause = error.original_error
    _logger.error("the sandbox failed at %s", error.path, exc_info=cause)
    message = (
        f"The sandbox failed here ({type(cause).__name__}). This is a bug of the sandbox; please report it."
    )
    internal = GraphQLError(message, error.nodes, path=error.path)
    return _coded(internal, "INTERNAL_SERVER_ERROR")


def _coded(error: GraphQLError, code: str) -> GraphQLError:
    """The error with a code, unless whoever raised it has given one."""
    error.extensions = {"code": code, **(error.extensions or {})}
    return error


def _formatted(error: GraphQLError) -> dict[str, Any]:
    return dict(error.formatted)
