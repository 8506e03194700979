"""Endpoints: read an API request, authenticate it, bring the backend up to date, and call the handler."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from remoteit.sandbox.faults.requests import request_record
from remoteit.sandbox.rules.apps import sent_by
from remoteit.sandbox.rules.context import RequestContext
from remoteit.sandbox.rules.device_lifecycle import advance_time
from remoteit.sandbox.rules.jobs import advance_jobs
from remoteit.sandbox.signatures.message import Message, UnauthenticatedError

from .authentication import Authenticator

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

    Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


class AuthenticatedRequest(NamedTuple):
    """A request of a known account, as handlers receive it."""

    request: Request
    message: Message
    context: RequestContext


Handler: TypeAlias = "Callable[[AuthenticatedRequest], Awaitable[Response]]"
Authenticate: TypeAlias = "Callable[[Message, float], Account]"
Reject: TypeAlias = "Callable[[UnauthenticatedError], Response]"


class Endpoints:
    """Creates endpoints from handlers.

    Args:
        backend: The state to serve.
        clock: Returns seconds since 1970; signatures are checked against it.

    Attributes:
        authenticator: Finds the account that sends a request.
    """

    def __init__(self, backend: Backend, clock: Callable[[], float]) -> None:
        self._backend = backend
        self.authenticator = Authenticator(backend)
        self._clock = clock

    def require_signature(self, handler: Handler) -> Endpoint:
        """Create an endpoint for requests with a signature or an access token; it rejects others."""

        def reject(error: UnauthenticatedError) -> Response:
            content = {"message": error.reason, "code": error.code}
            return json_response(error.status, content, error.headers)

        return self.require_authentication(handler, self.authenticator.authenticate, reject)

    def require_authentication(
        self, handler: Handler, authenticate: Authenticate, reject: Reject
    ) -> Endpoint:
        """Create an endpoint for requests of known accounts.

        Args:
            handler: Creates the response to an authenticated request.
            authenticate: Returns the account that sends a message, given the server's clock; raises
                UnauthenticatedError if it is unknown.
            reject: Creates the response to a request that was not authenticated.
        """

        async def endpoint(request: Request) -> Response:
            record = request_record(request.scope)
            skew = record.fault.skew if record.fault else 0
            try:
                message = await read_message(request)
                account = authenticate(message, self._clock() + skew)
            except UnauthenticatedError as error:
                return reject(error)
            except ClientDisconnect:
                return Response(status_code=400)  # nobody reads it
            advance(self._backend)
            record.executed = True
            url = str(request.base_url).rstrip("/")
            context = RequestContext(self._backend, account, url)
            with sent_by(self.authenticator.find_sender(message)):
                return await handler(AuthenticatedRequest(request, message, context))

        return endpoint


def advance(backend: Backend) -> None:
    """Bring the backend up to the present: jobs proceed, connections and devices expire."""
    advance_jobs(backend)
    advance_time(backend)


async def read_message(request: Request) -> Message:
    """Read a request, including its body, as it was sent.

    Raises:
        ClientDisconnect: The client closed the connection before it had sent everything.
    """
    scope = request.scope
    query = scope["query_string"].decode("latin-1")
    path = scope["raw_path"].decode("latin-1")
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
    target = f"{path}?{query}" if query else path
    # Not `request.url`, which is parsed from the `Host` header.
    return Message(request.method, scope["scheme"], target, headers, await request.body())


def json_response(status: int, content: object, headers: Mapping[str, str] | None = None) -> Response:
    """Create a response with a JSON body."""
    # ASCII only: an unpaired surrogate, which JSON allows in a name, cannot be encoded as UTF-8.
    body = json.dumps(content, separators=(",", ":")).encode("ascii")
    return Response(body, status, dict(headers or {}), media_type="application/json")
