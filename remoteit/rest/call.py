"""Send one legacy REST request and map its errors (docs/api-notes.md, "REST")."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from generated_client._runtime.error_mapping import (
    CallContext,
    describe_mismatches,
    invalid_response,
    status_error,
    transport_error,
    validation_error,
)
from generated_client._runtime.flows import HTTPX_ERRORS
from remoteit.errors import CredentialsError, RestError

from .models import RestResponse

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from generated_client._runtime.flows import Flow
    from remoteit._core.calls import Attempt, RetryingCaller
    from remoteit.retry import Kind

ResponseT = TypeVar("ResponseT", bound=RestResponse)

_OBJECT: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])
_ADVICE = "the legacy API has changed; use the client's own methods, which call the GraphQL API"


@dataclass(frozen=True)
class RestTarget:
    """The address and the caller of REST requests.

    Attributes:
        caller: its policy applies; its authenticator has the developer key.
        url: the API's base.
    """

    caller: RetryingCaller = field(repr=False)
    url: str


def send_rest_request(
    target: RestTarget,
    kind: Kind,
    method: str,
    path: str,
    model: type[ResponseT],
    body: Mapping[str, object] | None = None,
) -> Flow[ResponseT]:
    """Send a request with the client's retries, logging and error mapping.

    Args:
        target: where to.
        kind: `"query"` if the call only reads, so that it may be retried.
        method: the HTTP method.
        path: follows the API's base.
        model: the model of the response.
        body: the fields to send; None for a request without a body.

    Raises:
        CredentialsError: there is no developer key; nothing is sent.
        RestError: the API rejected the call.
        RemoteItError: the call failed otherwise.
    """
    name = f"{method} {path}"
    call = CallContext(name, tuple(body or ()), target.caller.authenticator.check)
    # In ASCII: JSON carries unpaired surrogates as escapes.
    content = {} if body is None else {"content": json.dumps(body, separators=(",", ":"))}
    usual = {"Accept": "application/json", **({"Content-Type": "application/json"} if content else {})}

    def send(attempt: Attempt) -> Flow[ResponseT]:
        # Read for each attempt: the developer key may have been replaced in the file with the key pair.
        headers = {**usual, "DeveloperKey": _developer_key(target, name)}
        request = target.caller.sender.build_request(
            method, target.url + path, attempt.timeout, headers=headers, **content
        )
        try:
            response = cast("httpx.Response", (yield request))
        except HTTPX_ERRORS as error:
            raise transport_error(call, error) from error
        return _decode(call, response, model)

    return (yield from target.caller.run_with_retry(name, kind, send))


def _developer_key(target: RestTarget, name: str) -> str:
    key = target.caller.authenticator.developer_key
    if key is None:
        raise CredentialsError(
            "there is no developer key, which the legacy REST API requires: set R3_DEVELOPER_API_KEY next to"
            " the access key, in the environment or in the credentials file, or pass `developer_key` to"
            " `Credentials`; a client with `auth=` has none, so use its own methods",
            operation=name,
        )
    return key


def _decode(call: CallContext, response: httpx.Response, model: type[ResponseT]) -> ResponseT:
    """Decode the response; the errors have no cause, which would show its content."""
    if not response.is_success:
        raise status_error(call, response)
    try:
        content = _OBJECT.validate_json(response.content)
    except ValidationError:
        content = None
    if content is None:
        raise invalid_response(call, response, "is not a JSON object")
    try:
        outcome = RestResponse.model_validate(content)
        if outcome.status:
            return model.model_validate(content)
    except ValidationError as error:
        problem: Exception = validation_error(
            call, "the response does not match its model", describe_mismatches(error), _ADVICE
        )
    else:
        problem = _rejection(call, outcome)
    raise problem


def _rejection(call: CallContext, outcome: RestResponse) -> RestError:
    code = f" ({outcome.code})" if outcome.code else ""
    return RestError(
        f"{outcome.reason or 'the API rejected the call without a reason'}{code}",
        reason=outcome.reason,
        code=outcome.code,
        operation=call.operation,
        variables=call.variables,
    )
