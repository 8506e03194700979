"""One call of the legacy REST API: its headers, its answer, and its way to say no (API.md, section 2)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from generated_client._runtime.base_client import HTTPX_ERRORS
from generated_client._runtime.error_mapping import Call, mismatch, places_in, status_error, transport_error
from generated_client._runtime.error_mapping import not_graphql as invalid_answer
from remoteit._core.token import TokenAuth
from remoteit.errors import CredentialsError, RestError

from .models import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from generated_client._runtime.base_client import Flow
    from remoteit.retry import Kind

    from .api import RestView

AnswerT = TypeVar("AnswerT", bound=Verdict)

_OBJECT: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])
_SIGNED = "the access key, its secret, the developer key and this machine's clock"
_ADVICE = "the legacy API has changed; use the client's own methods, which call the GraphQL API"


def exchange(
    rest: RestView,
    kind: Kind,
    method: str,
    path: str,
    model: type[AnswerT],
    body: Mapping[str, object] | None = None,
) -> Flow[AnswerT]:
    """One call, with all the care that the client takes of its others.

    Args:
        rest: where to, and who is calling.
        kind: `"query"` where it only reads, so that it may be repeated.
        method: the HTTP method.
        path: what follows the API's base.
        model: what the answer must fit.
        body: the fields to send; None for a call without a body.

    Raises:
        CredentialsError: there is no developer key; nothing is sent.
        RestError: the answer is a refusal.
        RemoteItError: the call failed otherwise.
    """
    name = f"{method} {path}"
    call = Call(name, tuple(body or ()), rest.auth.check if isinstance(rest.auth, TokenAuth) else _SIGNED)
    # As ASCII, in which half a surrogate pair travels as JSON allows.
    content = {} if body is None else {"content": json.dumps(body, separators=(",", ":"))}
    usual = {"Accept": "application/json", **({"Content-Type": "application/json"} if content else {})}

    def attempt(timeout: httpx.Timeout | None) -> Flow[AnswerT]:
        # With each attempt, for it may have been changed in its file together with the key.
        headers = {**usual, "DeveloperKey": _developer_key(rest, name)}
        request = rest.client.request_to(method, rest.url + path, timeout, headers=headers, **content)
        try:
            response = cast("httpx.Response", (yield request))
        except HTTPX_ERRORS as error:
            raise transport_error(call, error) from error
        return _read(call, response, model)

    return (yield from rest.client.careful_flow(name, kind, attempt))


def _developer_key(rest: RestView, name: str) -> str:
    if rest.auth.developer_key is None:
        raise CredentialsError(
            "the credentials hold no developer key, which the legacy REST API wants: set R3_DEVELOPER_API_KEY"
            " where the access key is, in the environment or in the credentials file, or give"
            " `developer_key` to `Credentials`",
            operation=name,
        )
    return rest.auth.developer_key


def _read(call: Call, response: httpx.Response, model: type[AnswerT]) -> AnswerT:
    """The answer as its model; what is raised has no cause, which would show what came."""
    if not response.is_success:
        raise status_error(call, response)
    try:
        answer = _OBJECT.validate_json(response.content)
    except ValidationError:
        answer = None
    if answer is None:
        raise invalid_answer(call, response, "is no JSON object")
    try:
        verdict = Verdict.model_validate(answer)
        if verdict.status:
            return model.model_validate(answer)
    except ValidationError as error:
        fault: Exception = mismatch(call, "the answer does not fit its model", places_in(error), _ADVICE)
    else:
        fault = _refusal(call, verdict)
    raise fault


def _refusal(call: Call, verdict: Verdict) -> RestError:
    code = f" ({verdict.code})" if verdict.code else ""
    return RestError(
        f"{verdict.reason or 'the API refused the call and gave no reason'}{code}",
        reason=verdict.reason,
        code=verdict.code,
        operation=call.operation,
        variables=call.variables,
    )
