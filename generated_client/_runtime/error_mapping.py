# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Which error of ours stands for what went wrong: a transport, a status, an answer."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, cast

import httpx
from httpx import codes
from pydantic import TypeAdapter, ValidationError

from .errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    GraphQLError,
    HTTPStatusError,
    InvalidResponseError,
    NullResultError,
    RateLimitError,
    RemoteItError,
    ResponseValidationError,
    TransportError,
)
from .operation import Answer, ErrorEntry

if TYPE_CHECKING:
    from pydantic import BaseModel

_ANY_ANSWER: TypeAdapter[Answer[Any]] = TypeAdapter(Answer[Any])
_MOST_PLACES = 5
_REFUSED = (codes.UNAUTHORIZED, codes.FORBIDDEN)
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class Call(NamedTuple):
    """What every error tells of the call."""

    operation: str
    variables: tuple[str, ...]
    check: str = "the access key, its secret and this machine's clock"
    """What to look at where the API refuses the caller."""


class _Where(TypedDict):
    operation: str
    variables: tuple[str, ...]


def _where(call: Call) -> _Where:
    return {"operation": call.operation, "variables": call.variables}


def transport_error(call: Call, error: httpx.HTTPError | httpx.InvalidURL) -> TransportError:
    """The error of ours for one of httpx's, which becomes its cause."""
    place = _place_of(error)
    if isinstance(error, httpx.InvalidURL):
        kind: type[TransportError] = TransportError
        message = f"the API pointed to an address that is none: {error}"
    elif isinstance(error, httpx.TimeoutException):
        kind = APITimeoutError
        message = f"no answer from{place} in time; raise `timeout` or try again"
    elif isinstance(error, (httpx.NetworkError, httpx.ProtocolError, httpx.ProxyError)):
        kind = APIConnectionError
        what = str(error) or type(error).__name__
        message = f"cannot reach{place}: {what}; check the URL, the network and any proxy"
    else:
        kind, message = TransportError, f"the request failed: {error}"
    mapped = kind(message, **_where(call))
    mapped.request_sent = not isinstance(error, _UNSENT)
    return mapped


def _place_of(error: httpx.HTTPError | httpx.InvalidURL) -> str:
    try:
        return f" {error.request.url.netloc.decode('ascii')}" if isinstance(error, httpx.HTTPError) else ""
    except RuntimeError:  # httpx knows of no request where the error came before one was made
        return ""


def status_error(call: Call, response: httpx.Response) -> RemoteItError:
    """The error for an HTTP status that is no success; GraphQL errors in the body tell more than it does."""
    status, body = response.status_code, _json_object(response)
    errors = _errors_in(body)
    if errors and status not in (*_REFUSED, codes.TOO_MANY_REQUESTS):
        return graphql_error(call, response, errors, None)
    reason = errors[0]["message"] if errors else str(body.get("message") or body.get("reason") or "") or None
    said = f": {reason.rstrip('.')}" if reason else ""
    if status in _REFUSED:
        refused = AuthenticationError(
            f"the API refused the caller (HTTP {status}){said}; check {call.check}",
            status=status,
            reason=reason,
            **_where(call),
        )
        refused.clock_skew = _clock_offset(response)
        return refused
    if status == codes.TOO_MANY_REQUESTS:
        throttled = RateLimitError(
            f"the API asks for fewer requests (HTTP 429){said}; wait and try again",
            status=status,
            reason=reason,
            **_where(call),
        )
        throttled.retry_after = _wait_asked(response)
        return throttled
    if response.has_redirect_location:
        said = f": it points to {response.headers['location']}; give the client that URL if it is right"
    elif status >= codes.INTERNAL_SERVER_ERROR:
        said += "; try again later"
    elif not reason:
        said += "; check that the URL is the API's"
    failed = HTTPStatusError(
        f"the API answered with HTTP {status}{said}", status=status, reason=reason, **_where(call)
    )
    failed.retry_after = _wait_asked(response)
    return failed


def graphql_error(
    call: Call, response: httpx.Response, errors: list[ErrorEntry], data: BaseModel | None
) -> GraphQLError:
    """The error for an answer that holds errors; `data` is what came beside them."""
    first = errors[0]
    where = f" (at {'.'.join(map(str, path))})" if (path := first.get("path")) else ""
    more = f" and {len(errors) - 1} more" if len(errors) > 1 else ""
    return GraphQLError(
        f"{first['message']}{where}{more}",
        errors=errors,
        status=response.status_code,
        data=data,
        **_where(call),
    )


def no_data(call: Call, path: tuple[str, ...]) -> NullResultError:
    """The error for null on the way to the value."""
    return NullResultError(
        f"the API answered null for `{'.'.join(path)}`; is an id unknown, or out of reach?",
        path=path,
        **_where(call),
    )


def not_graphql(call: Call, response: httpx.Response, what: str) -> InvalidResponseError:
    """The error for an answer that is none of GraphQL's."""
    content_type = response.headers.get("content-type", "")
    return InvalidResponseError(
        f"the answer of {response.url.host} {what} (HTTP {response.status_code},"
        f" {content_type or 'no content type'}); check that the URL is the API's",
        status=response.status_code,
        content_type=content_type,
        **_where(call),
    )


def unfit(call: Call, response: httpx.Response, error: ValidationError) -> RemoteItError:
    """The error for an answer that pydantic refused: no GraphQL, one with errors, or one unlike the model."""
    try:
        answer = _ANY_ANSWER.validate_json(response.content)
    except ValidationError:
        return not_graphql(call, response, "is no GraphQL answer")
    if errors := answer.get("errors"):
        return graphql_error(call, response, errors, None)
    if not isinstance(answer.get("data"), dict):
        return not_graphql(call, response, "holds neither `data` nor `errors`")
    return mismatch(call, "the answer does not fit the generated model", places_in(error, 1))


def places_in(error: ValidationError, start: int = 0) -> tuple[str, ...]:
    """Where an answer does not fit, and why, without its values.

    Args:
        error: what pydantic says.
        start: how many steps from the root tell nothing.
    """
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    # That an object does not fit the fallback too says nothing new.
    return tuple(
        f"{_place(fault['loc'][start:])}: {fault['msg']}" for fault in faults if fault["type"] != "typename"
    )


def mismatch(
    call: Call,
    what: str,
    places: tuple[str, ...],
    advice: str = "generate the client anew from the present schema",
) -> ResponseValidationError:
    """The error for an answer that is other than its model."""
    more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
    return ResponseValidationError(
        f"{what}: {'; '.join(places[:_MOST_PLACES])}{more}; {advice}", errors=places, **_where(call)
    )


def _place(location: tuple[int | str, ...]) -> str:
    """The path in the answer; pydantic puts the names of union members between the fields."""
    text = ""
    for part in location:
        if isinstance(part, int):
            text += f"[{part}]"
        elif not part[:1].isupper() and not part.startswith("tagged-union["):
            text += f".{part}" if text else part
    return text


def _json_object(response: httpx.Response) -> dict[str, object]:
    try:
        body: object = response.json()
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", body) if isinstance(body, dict) else {}


def _errors_in(body: dict[str, object]) -> list[ErrorEntry] | None:
    try:
        return _ANY_ANSWER.validate_python(body).get("errors")
    except ValidationError:
        return None


def _clock_offset(response: httpx.Response) -> float | None:
    """How far the server's clock is ahead of the date that the request carried, in seconds."""
    try:
        theirs = parsedate_to_datetime(response.headers["date"])
        ours = parsedate_to_datetime(response.request.headers["date"])
        return (theirs - ours).total_seconds()
    except (KeyError, TypeError, ValueError, RuntimeError):
        return None


def _wait_asked(response: httpx.Response) -> float | None:
    """`Retry-After` in seconds from now (RFC 9110, section 10.2.3): a number, or a date by their clock."""
    value = response.headers.get("retry-after", "")
    if value.strip().isascii() and value.strip().isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
        return max(0.0, (until - parsedate_to_datetime(response.headers["date"])).total_seconds())
    except (KeyError, TypeError, ValueError):
        return None
