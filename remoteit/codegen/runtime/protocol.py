"""GraphQL over HTTP: the one place that encodes a request, decodes an answer, and names what is wrong."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx
from httpx import codes
from pydantic import BaseModel, TypeAdapter, ValidationError

from .conformance import departures
from .exceptions import (
    AnswerMismatchError,
    AuthenticationError,
    ConnectionFailedError,
    GraphQLError,
    InvalidAnswerError,
    NoDataError,
    RemoteItError,
    RequestTimeoutError,
    StatusError,
    ThrottledError,
    TransportError,
    VariablesError,
)
from .operation import Answer, ErrorEntry, Operation
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

ResultT = TypeVar("ResultT")

_ANY_ANSWER: TypeAdapter[Answer[Any]] = TypeAdapter(Answer[Any])
_MOST_PLACES = 5
_REFUSED = (codes.UNAUTHORIZED, codes.FORBIDDEN)


def _encode_value(value: object) -> object:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError(
                f"{value!r} has no time zone; give it one, as in datetime(..., tzinfo=timezone.utc)"
            )
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return {
            field.alias or name: getattr(value, name)
            for name, field in type(value).model_fields.items()
            if name in value.model_fields_set
        }
    if isinstance(value, (tuple, set, frozenset)):
        return list(cast("tuple[object, ...]", value))
    raise TypeError(f"a value of type {type(value).__name__} cannot be sent as JSON")


def encode(operation: Operation[Any], variables: Mapping[str, object]) -> bytes:
    """The body of a request; arguments that were left out are not sent.

    Raises:
        VariablesError: a variable holds what cannot be sent.
    """
    sent = {name: value for name, value in variables.items() if value is not UNSET}
    payload = {"query": operation.document, "variables": sent, "operationName": operation.name}
    try:
        text = json.dumps(
            payload, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_encode_value
        )
        return text.encode()
    except (TypeError, ValueError) as error:
        raise VariablesError(
            f"a variable cannot be sent: {error}", operation=operation.name, variables=tuple(sent)
        ) from error


def decode(
    operation: Operation[ResultT], names: tuple[str, ...], response: httpx.Response, *, strict: bool = False
) -> ResultT:
    """The value that the operation answers.

    Args:
        operation: what was called.
        names: the names of the variables that were sent.
        response: what came back, read whole.
        strict: refuse fields, enum values and types that were unknown when the models were made.

    Raises:
        StatusError: the HTTP status is no success and the body holds no GraphQL errors.
        GraphQLError: the answer holds errors.
        InvalidAnswerError: the body is no GraphQL answer.
        AnswerMismatchError: the answer does not fit the operation's model.
        NoDataError: an object on the way to the value is null.
    """
    if not response.is_success:
        raise _status_error(operation, names, response)
    try:
        answer = operation.answer_adapter.validate_json(response.content)
    except ValidationError as error:
        raise _unfit(operation, names, response, error) from None
    if errors := answer.get("errors"):
        raise _graphql_error(operation, names, errors, answer.get("data"))
    data = answer.get("data")
    if data is None:
        raise _not_graphql(operation, names, response, "holds neither `data` nor `errors`")
    if strict and (places := tuple(departures(data, json.loads(response.content)["data"]))):
        raise _mismatch(operation, names, "the answer holds what the schema did not know", places)
    return _step_in(operation, names, data)


def transport_error(
    operation: Operation[Any], names: tuple[str, ...], error: httpx.HTTPError
) -> RemoteItError:
    """The error of ours for one of httpx's, which becomes its cause."""
    try:
        place = f" {error.request.url.netloc.decode('ascii')}"
    except RuntimeError:  # httpx knows of no request where the error came before one was made
        place = ""
    if isinstance(error, httpx.TimeoutException):
        return RequestTimeoutError(
            f"no answer from{place} in time; raise `timeout` or try again",
            operation=operation.name,
            variables=names,
        )
    if isinstance(error, (httpx.NetworkError, httpx.ProtocolError, httpx.ProxyError)):
        what = str(error) or type(error).__name__
        return ConnectionFailedError(
            f"cannot reach{place}: {what}; check the URL, the network and any proxy",
            operation=operation.name,
            variables=names,
        )
    return TransportError(f"the request failed: {error}", operation=operation.name, variables=names)


def _step_in(operation: Operation[ResultT], names: tuple[str, ...], data: BaseModel) -> ResultT:
    value: Any = data
    last = len(operation.path) - 1
    for depth, name in enumerate(operation.path):
        value = getattr(value, name)
        if value is None and (depth < last or not operation.nullable):
            path = operation.path[: depth + 1]
            raise NoDataError(
                f"the API answered null for `{'.'.join(path)}`; is an id unknown, or out of reach?",
                path=path,
                operation=operation.name,
                variables=names,
            )
    return cast("ResultT", value)


def _status_error(
    operation: Operation[Any], names: tuple[str, ...], response: httpx.Response
) -> RemoteItError:
    status = response.status_code
    reason: str | None = None
    try:
        body = response.json()
    except ValueError:
        body = None
    if isinstance(body, dict):
        body = cast("dict[str, object]", body)
        try:
            errors = _ANY_ANSWER.validate_python(body).get("errors")
        except ValidationError:
            errors = None
        if errors and status not in (*_REFUSED, codes.TOO_MANY_REQUESTS):
            return _graphql_error(operation, names, errors, None)
        reason = (
            errors[0]["message"] if errors else str(body.get("message") or body.get("reason") or "") or None
        )
    said = f": {reason.rstrip('.')}" if reason else ""
    if status in _REFUSED:
        return AuthenticationError(
            f"the API refused the key or its signature (HTTP {status}){said};"
            " check the access key, its secret and this machine's clock",
            status=status,
            reason=reason,
            operation=operation.name,
            variables=names,
        )
    if status == codes.TOO_MANY_REQUESTS:
        return ThrottledError(
            f"the API asks for fewer requests (HTTP 429){said}; wait and try again",
            status=status,
            reason=reason,
            operation=operation.name,
            variables=names,
        )
    if response.has_redirect_location:
        said = f": it points to {response.headers['location']}; give the client that URL if it is right"
    else:
        said += "; try again later, or check that the URL is the API's"
    return StatusError(
        f"the API answered with HTTP {status}{said}",
        status=status,
        reason=reason,
        operation=operation.name,
        variables=names,
    )


def _graphql_error(
    operation: Operation[Any], names: tuple[str, ...], errors: list[ErrorEntry], data: BaseModel | None
) -> GraphQLError:
    first = errors[0]
    where = f" (at {'.'.join(map(str, path))})" if (path := first.get("path")) else ""
    more = f" and {len(errors) - 1} more" if len(errors) > 1 else ""
    return GraphQLError(
        f"{first['message']}{where}{more}",
        errors=errors,
        data=data,
        operation=operation.name,
        variables=names,
    )


def _not_graphql(
    operation: Operation[Any], names: tuple[str, ...], response: httpx.Response, what: str
) -> InvalidAnswerError:
    content_type = response.headers.get("content-type", "")
    return InvalidAnswerError(
        f"the answer of {response.url.host} {what} (HTTP {response.status_code},"
        f" {content_type or 'no content type'}); check that the URL is the API's",
        status=response.status_code,
        content_type=content_type,
        operation=operation.name,
        variables=names,
    )


def _unfit(
    operation: Operation[Any], names: tuple[str, ...], response: httpx.Response, error: ValidationError
) -> RemoteItError:
    try:
        answer = _ANY_ANSWER.validate_json(response.content)
    except ValidationError:
        return _not_graphql(operation, names, response, "is no GraphQL answer")
    if errors := answer.get("errors"):
        return _graphql_error(operation, names, errors, None)
    if not isinstance(answer.get("data"), dict):
        return _not_graphql(operation, names, response, "holds neither `data` nor `errors`")
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    # That an object does not fit the fallback too says nothing new.
    places = tuple(
        f"{_place(fault['loc'])}: {fault['msg']}" for fault in faults if fault["type"] != "typename"
    )
    return _mismatch(operation, names, "the answer does not fit the generated model", places)


def _mismatch(
    operation: Operation[Any], names: tuple[str, ...], what: str, places: tuple[str, ...]
) -> AnswerMismatchError:
    more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
    return AnswerMismatchError(
        f"{what}: {'; '.join(places[:_MOST_PLACES])}{more}; generate the client anew from the present schema",
        places=places,
        operation=operation.name,
        variables=names,
    )


def _place(location: tuple[int | str, ...]) -> str:
    """The path in the answer; pydantic puts the names of union members between the fields."""
    text = ""
    for part in location[1:]:
        if isinstance(part, int):
            text += f"[{part}]"
        elif not part[:1].isupper() and not part.startswith("tagged-union["):
            text += f".{part}" if text else part
    return text
