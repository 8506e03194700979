"""The gate in front of everything that is signed: who sends a request, and answers dated by the sandbox."""

from __future__ import annotations

import json
from email.utils import formatdate
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from remoteit.sandbox.faults.requests import seen
from remoteit.sandbox.graphql.binding import RequestContext
from remoteit.sandbox.rules.device_lifecycle import pass_time
from remoteit.sandbox.rules.jobs import settle
from remoteit.sandbox.signatures.message import Message, SignatureRefusedError
from remoteit.sandbox.signatures.verify import authenticate

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend


class Entry(NamedTuple):
    """A request that was let in."""

    request: Request
    message: Message
    call: RequestContext


Handler: TypeAlias = "Callable[[Entry], Awaitable[Response]]"
Refuse: TypeAlias = "Callable[[SignatureRefusedError], Response]"


class Gate:
    """Lets signed requests in and writes answers.

    Args:
        backend: The state to serve.
        clock: Seconds since 1970; signatures are checked against it and answers dated by it.
    """

    def __init__(self, backend: Backend, clock: Callable[[], float]) -> None:
        self.backend = backend
        self.clock = clock

    def reply(self, status: int, content: object, headers: Mapping[str, str] | None = None) -> Response:
        """An answer as JSON."""
        # ASCII alone: a lone surrogate, which JSON may smuggle into a name, has no UTF-8 form.
        body = json.dumps(content, separators=(",", ":")).encode("ascii")
        return self.send(status, body, "application/json", headers)

    def send(
        self, status: int, body: bytes, media_type: str, headers: Mapping[str, str] | None = None
    ) -> Response:
        """An answer of any kind."""
        dated = {"date": formatdate(self.clock(), usegmt=True), **(headers or {})}
        return Response(body, status, dated, media_type=media_type)

    def signer(self, message: Message) -> Account:
        """The account whose key signed.

        Raises:
            SignatureRefusedError: No good signature.
        """
        key = authenticate(message, self.backend.access_keys, self.clock() + message.skew)
        key.last_used = self.backend.now()
        return key.account

    def signed(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        """Make an endpoint that serves signed requests and refuses others with 403."""

        def refuse(error: SignatureRefusedError) -> Response:
            return self.reply(403, {"message": error.reason, "code": error.code})

        return self.guarded(handler, self.signer, refuse)

    def guarded(
        self, handler: Handler, identify: Callable[[Message], Account], refuse: Refuse
    ) -> Callable[[Request], Awaitable[Response]]:
        """Make an endpoint that serves whom `identify` knows.

        Args:
            handler: Answers the requests that are let in.
            identify: The account that sends a message; raises SignatureRefusedError where there is none.
            refuse: Answers those.
        """

        async def endpoint(request: Request) -> Response:
            try:
                message = await received(request)
                account = identify(message)
                settle(self.backend)
                pass_time(self.backend)
                url = str(request.base_url).rstrip("/")
                seen(request.scope).done = True
                return await handler(Entry(request, message, RequestContext(self.backend, account, url)))
            except SignatureRefusedError as error:
                return refuse(error)
            except ClientDisconnect:
                return Response(status_code=400)  # nobody is there to read it

        return endpoint


async def received(request: Request) -> Message:
    """The request as it came off the wire, body and all.

    Raises:
        ClientDisconnect: The client went away before it had sent everything.
    """
    scope = request.scope
    query = scope["query_string"].decode("latin-1")
    path = scope["raw_path"].decode("latin-1")
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
    target = f"{path}?{query}" if query else path
    fault = seen(scope).fault
    skew = fault.skew if fault else 0
    return Message(request.method, request.url.scheme, target, headers, await request.body(), skew)
