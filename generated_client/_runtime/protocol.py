# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""GraphQL over HTTP: encode requests and decode responses."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from httpx import codes
from pydantic import BaseModel, ValidationError

from .adaptation import is_rejection
from .error_mapping import (
    CallContext,
    any_response,
    graphql_error,
    invalid_response,
    null_result,
    response_error,
    status_error,
    validation_error,
)
from .errors import InvalidVariablesError
from .models import api_name
from .strict import find_unknown
from .suggestions import suggest
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .operation import ErrorEntry, Operation

ResultT = TypeVar("ResultT")

_MAX_REJECTION = 1_000_000
"""Bytes; servers end validation after 100 errors."""
_REJECTING = (codes.OK, codes.BAD_REQUEST, codes.UNPROCESSABLE_ENTITY)
"""The statuses of a rejected document: by GraphQL over HTTP it is 400, by an older habit 200."""


def _encode_value(value: object) -> object:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError(
                "the datetime has no time zone; add one, as in datetime(..., tzinfo=timezone.utc)"
            )
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return {
            api_name(name, field): getattr(value, name)
            for name, field in type(value).model_fields.items()
            if name in value.model_fields_set
        }
    if isinstance(value, (tuple, set, frozenset)):
        return list(cast("tuple[object, ...]", value))
    raise TypeError(f"a value of type {type(value).__name__} cannot be encoded as JSON")


def encode(operation: Operation[Any], variables: Mapping[str, object]) -> bytes:
    """Encode the body of a request; variables that are `UNSET` are not sent.

    Raises:
        InvalidVariablesError: the operation does not have a variable, or its value cannot be encoded.
    """
    for name in variables.keys() - operation.variable_names:
        raise InvalidVariablesError(
            f"the operation does not have the variable `{name}`;"
            f" {suggest(str(name), operation.variable_names)}",
            operation=operation.name,
            variables=tuple(variables),
        )
    sent = {name: value for name, value in variables.items() if value is not UNSET}
    payload = {"query": operation.document, "variables": sent, "operationName": operation.name}
    try:
        return _to_json(payload)
    except (TypeError, ValueError, RecursionError):
        raise _variables_error(operation, sent) from None


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_encode_value)


def _to_json(value: object) -> bytes:
    return _ENCODER.encode(value).encode()


def _variables_error(operation: Operation[Any], sent: dict[str, object]) -> InvalidVariablesError:
    """Name the variable that cannot be sent, without its value."""
    for name, value in sent.items():
        try:
            _to_json(value)
        except UnicodeEncodeError:
            reason = "it contains an unpaired surrogate and cannot be encoded as UTF-8"
        except ValueError:
            reason = "it contains NaN, an infinity or itself, which JSON does not allow"
        except RecursionError:
            reason = "it is nested too deeply"
        except TypeError as error:
            reason = str(error)
        else:
            continue
        return InvalidVariablesError(
            f"the variable `{name}` cannot be sent: {reason}", operation=operation.name, variables=tuple(sent)
        )
    return InvalidVariablesError(
        "the variables cannot be sent", operation=operation.name, variables=tuple(sent)
    )


def raise_for_status(operation: Operation[Any], names: tuple[str, ...], response: httpx.Response) -> None:
    """Raise if the HTTP status is not 2xx.

    Args:
        operation: the operation.
        names: names of the variables that were sent.
        response: the response with its body.

    Raises:
        HTTPStatusError: the status is not 2xx and the body holds no GraphQL errors.
        GraphQLError: the status is not 2xx and the body holds errors.
    """
    if not response.is_success:
        raise status_error(CallContext(operation.name, names), response)


def find_rejection(operation: Operation[Any], response: httpx.Response) -> list[ErrorEntry] | None:
    """Return the errors of a response that rejects a document because of parts the API does not know."""
    content = response.content
    # A response with data is not parsed twice; one without data is small.
    if len(content) > _MAX_REJECTION or b'"errors"' not in content or response.status_code not in _REJECTING:
        return None
    body = any_response(response)
    return body.get("errors") if body and is_rejection(body, operation.kind) else None


def decode(
    operation: Operation[ResultT], names: tuple[str, ...], response: httpx.Response, *, strict: bool = False
) -> ResultT:
    """Decode a successful response into the operation's value.

    Args:
        operation: the operation.
        names: names of the variables that were sent.
        response: the response with its body.
        strict: reject fields, enum values and types that the schema did not know.

    Raises:
        GraphQLError: the response holds errors.
        InvalidResponseError: the body is not a GraphQL response.
        ResponseValidationError: the response does not match the operation's model.
        NullResultError: an object on the path to the value is null.
    """
    call = CallContext(operation.name, names)
    try:
        content = operation.validate_response(response.content)
    except ValidationError as error:
        raise response_error(call, response, error) from None
    data = content.get("data")
    if errors := content.get("errors"):
        raise graphql_error(call, response, errors, data)
    if data is None:
        raise invalid_response(call, response, "holds neither `data` nor `errors`")
    if strict and (unknown := tuple(find_unknown(data, json.loads(response.content)["data"]))):
        raise validation_error(call, "the response holds what the schema does not list", unknown)
    return _unwrap(operation, call, data)


def _unwrap(operation: Operation[ResultT], call: CallContext, data: BaseModel) -> ResultT:
    value: Any = data
    last = len(operation.path) - 1
    for depth, name in enumerate(operation.path):
        value = getattr(value, name)
        if value is None and (depth < last or not operation.nullable):
            raise null_result(call, operation.path[: depth + 1])
    return cast("ResultT", value)
