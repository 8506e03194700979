"""Map what went wrong to the client's own errors: a transport error, an HTTP status, a response."""

from __future__ import annotations

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
from .http_dates import clock_skew, retry_after
from .operation import ErrorEntry, GraphQLResponse

if TYPE_CHECKING:
    from pydantic import BaseModel

_ANY_RESPONSE: TypeAdapter[GraphQLResponse[Any]] = TypeAdapter(GraphQLResponse[Any])
_MAX_ERRORS_SHOWN = 5
_REJECTED = (codes.UNAUTHORIZED, codes.FORBIDDEN)
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class CallContext(NamedTuple):
    """The facts about a call that every error reports."""

    operation: str
    variables: tuple[str, ...]
    check: str = "the access key, the secret and the system clock"
    """What to check if the API rejects a key."""


class _ErrorContext(TypedDict):
    operation: str
    variables: tuple[str, ...]


def _context(call: CallContext) -> _ErrorContext:
    return {"operation": call.operation, "variables": call.variables}


def transport_error(
    call: CallContext, error: httpx.HTTPError | httpx.InvalidURL | UnicodeError
) -> TransportError:
    """Map an error of httpx, which becomes the cause."""
    server = _server_of(error)
    if isinstance(error, (httpx.InvalidURL, UnicodeError)):
        kind: type[TransportError] = TransportError
        message = f"the API redirected to an invalid URL: {error}"
    elif isinstance(error, httpx.TimeoutException):
        kind = APITimeoutError
        message = f"no response from {server} in time; increase `timeout` or try again"
    elif isinstance(error, (httpx.NetworkError, httpx.ProtocolError, httpx.ProxyError)):
        kind = APIConnectionError
        reason = str(error) or type(error).__name__
        message = f"cannot reach {server}: {reason}; check the URL, the network and any proxy"
    else:
        kind, message = TransportError, f"the request failed: {error}"
    mapped = kind(message, **_context(call))
    mapped.request_sent = not isinstance(error, _NOT_SENT)
    return mapped


def _server_of(error: httpx.HTTPError | httpx.InvalidURL | UnicodeError) -> str:
    try:
        return error.request.url.netloc.decode("ascii") if isinstance(error, httpx.HTTPError) else "the API"
    except RuntimeError:  # httpx has no request if the error came before one was made
        return "the API"


def status_error(call: CallContext, response: httpx.Response) -> RemoteItError:
    """Map an HTTP status other than 2xx; GraphQL errors in the body say more than the status does."""
    status, body = response.status_code, _json_object(response)
    errors = _errors_in(body)
    if errors and status not in (*_REJECTED, codes.TOO_MANY_REQUESTS):
        return graphql_error(call, response, errors, None)
    reason = errors[0]["message"] if errors else str(body.get("message") or body.get("reason") or "") or None
    details = f": {reason.rstrip('.')}" if reason else ""
    if status in _REJECTED:
        rejected = AuthenticationError(
            _rejection(call, response, details),
            status=status,
            reason=reason,
            **_context(call),
        )
        rejected.clock_skew = clock_skew(response)
        return rejected
    wait = retry_after(response)
    if status == codes.TOO_MANY_REQUESTS:
        advice = "try again later" if wait is None else f"retry after {wait:g} s"
        limited = RateLimitError(
            f"rate limited (HTTP 429){details}; {advice}", status=status, reason=reason, **_context(call)
        )
        limited.retry_after = wait
        return limited
    if response.has_redirect_location:
        details = (
            f": it redirects to {response.headers['location']}; pass that URL to the client if it is right"
        )
    elif status >= codes.INTERNAL_SERVER_ERROR:
        details += "; try again later"
    elif not reason:
        details += "; check that the URL is the API's"
    failed = HTTPStatusError(
        f"the API returned HTTP {status}{details}", status=status, reason=reason, **_context(call)
    )
    failed.retry_after = wait
    return failed


def _rejection(call: CallContext, response: httpx.Response, details: str) -> str:
    """Say what was rejected and what to do, by the headers that the HTTP client's auth has set."""
    headers, status = response.request.headers, response.status_code
    scheme = headers.get("authorization", "").partition(" ")[0].lower()
    if scheme == "bearer":
        return (
            f"the API rejected the access token (HTTP {status}){details}; it may have expired or been"
            " revoked, or it does not allow this call: get a new one"
        )
    by_key = scheme == "signature" or "signature-input" in headers or "developerkey" in headers
    return (
        f"authentication failed (HTTP {status}){details}; check"
        f" {call.check if by_key else 'the credentials that the request was sent with'}"
    )


def graphql_error(
    call: CallContext, response: httpx.Response, errors: list[ErrorEntry], data: BaseModel | None
) -> GraphQLError:
    """Map a response that holds errors; `data` is what came with them."""
    first = errors[0]
    where = f" (at {'.'.join(map(str, path))})" if (path := first.get("path")) else ""
    more = f" and {len(errors) - 1} more" if len(errors) > 1 else ""
    return GraphQLError(
        f"{first['message']}{where}{more}",
        errors=errors,
        status=response.status_code,
        data=data,
        **_context(call),
    )


def null_result(call: CallContext, path: tuple[str, ...]) -> NullResultError:
    """Make the error for null on the path to the value."""
    return NullResultError(
        f"`{'.'.join(path)}` is null: the id does not exist or you have no access",
        path=path,
        **_context(call),
    )


def invalid_response(call: CallContext, response: httpx.Response, problem: str) -> InvalidResponseError:
    """Make the error for a response that is not GraphQL; `problem` continues the sentence."""
    content_type = response.headers.get("content-type", "")
    return InvalidResponseError(
        f"the response of {response.url.host} {problem} (HTTP {response.status_code},"
        f" {content_type or 'no content type'}); check that the URL is the API's",
        status=response.status_code,
        content_type=content_type,
        **_context(call),
    )


def response_error(call: CallContext, response: httpx.Response, error: ValidationError) -> RemoteItError:
    """Map a response that pydantic rejected: not GraphQL, with errors, or unlike the model."""
    content = any_response(response)
    if content is None:
        return invalid_response(call, response, "is not a GraphQL response")
    if errors := content.get("errors"):
        return graphql_error(call, response, errors, None)
    if not isinstance(content.get("data"), dict):
        return invalid_response(call, response, "holds neither `data` nor `errors`")
    return validation_error(
        call, "the response does not match the generated model", describe_mismatches(error, 1)
    )


def describe_mismatches(error: ValidationError, start: int = 0) -> tuple[str, ...]:
    """Describe each mismatch as `path: reason`, without values.

    Args:
        error: pydantic's error.
        start: how many leading parts of each path to leave out.
    """
    mismatches = error.errors(include_url=False, include_context=False, include_input=False)
    # That an object does not match the fallback type either says nothing new.
    return tuple(
        f"{_path(mismatch['loc'][start:])}: {mismatch['msg']}"
        for mismatch in mismatches
        if mismatch["type"] != "typename"
    )


def validation_error(
    call: CallContext,
    problem: str,
    errors: tuple[str, ...],
    advice: str = "regenerate the client from the current schema",
) -> ResponseValidationError:
    """Make the error for a response that differs from its model."""
    more = f" and {len(errors) - _MAX_ERRORS_SHOWN} more" if len(errors) > _MAX_ERRORS_SHOWN else ""
    return ResponseValidationError(
        f"{problem}: {'; '.join(errors[:_MAX_ERRORS_SHOWN])}{more}; {advice}", errors=errors, **_context(call)
    )


def _path(location: tuple[int | str, ...]) -> str:
    """Join the path in the response; pydantic puts the names of union members between the fields."""
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


def any_response(response: httpx.Response) -> GraphQLResponse[Any] | None:
    """Decode a response without its model; None if it is not GraphQL."""
    try:
        return _ANY_RESPONSE.validate_json(response.content)
    except ValidationError:
        return None


def _errors_in(body: dict[str, object]) -> list[ErrorEntry] | None:
    try:
        return _ANY_RESPONSE.validate_python(body).get("errors")
    except ValidationError:
        return None
