"""The HTTP side: routes, the gate in front of them, and answers as JSON.

`POST /graphql/v1` and `/graphql/beta` are the same *(choice)*. A refused signature is 403, also where there
is none; a body that is no GraphQL request 400; another method 405; another path 404: each with `{"message",
"code"}`. GraphQL errors come with 200. Every answer's `Date` is the sandbox's clock, not the machine's.
"""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING, Any, cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from .authentication import Entry, Gate
from .execution import Operation, answer
from .reports import report_routes
from .rest import rest_routes
from .uploads import upload_routes

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

    from remoteit.sandbox.model.backend import Backend

GRAPHQL_PATHS = ("/graphql/v1", "/graphql/beta")

_logger = logging.getLogger("remoteit.sandbox")


class _NotARequestError(Exception):
    """The body is no GraphQL request; the message says why."""


def create_app(backend: Backend, *, clock: Callable[[], float] = time.time) -> ASGIApp:
    """Make the ASGI application that serves a backend.

    Args:
        backend: The state to serve and to change.
        clock: Seconds since 1970; signatures are checked against it and answers dated by it.
    """
    gate = Gate(backend, clock)
    reply = gate.reply

    async def graphql(entry: Entry) -> Response:
        try:
            return reply(200, answer(_operation(entry.message.body), entry.call))
        except _NotARequestError as error:
            return reply(400, {"message": str(error), "code": "BAD_REQUEST"})

    async def refuse(request: Request, error: Exception) -> Response:
        # Starlette calls this for HTTPException alone: a path without a route, or a method a route lacks.
        refusal = cast("HTTPException", error)
        if refusal.status_code == 405:  # noqa: PLR2004 - the status itself is the clearest name
            allowed = (refusal.headers or {}).get("Allow", "other methods")
            message = f"{request.url.path} takes {allowed}, not {request.method}."
            return reply(405, {"message": message, "code": "METHOD_NOT_ALLOWED"}, refusal.headers)
        message = f"There is nothing at {request.url.path}; GraphQL is at POST /graphql/v1."
        return reply(refusal.status_code, {"message": message, "code": "NOT_FOUND"}, refusal.headers)

    async def fail(_request: Request, error: Exception) -> Response:
        _logger.error("the sandbox failed", exc_info=error)
        message = "The sandbox failed. This is a bug of the sandbox; please report it."
        return reply(500, {"message": message, "code": "INTERNAL_SERVER_ERROR"})

    app = Starlette(
        routes=[
            *(Route(path, gate.signed(graphql), methods=["POST"]) for path in GRAPHQL_PATHS),
            *upload_routes(gate, GRAPHQL_PATHS),
            *report_routes(gate),
            *rest_routes(gate),
        ],
        exception_handlers={HTTPException: refuse, Exception: fail},
    )
    app.router.redirect_slashes = False  # the API redirects nothing
    return app


def _operation(body: bytes) -> Operation:
    try:
        request: Any = json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise _NotARequestError("The body is not JSON; send {query, variables, operationName}.") from None
    fields = cast("dict[str, Any]", request) if isinstance(request, dict) else {}
    query, variables, name = (fields.get(name) for name in ("query", "variables", "operationName"))
    if not isinstance(query, str):
        raise _NotARequestError("The body has no `query` text; send {query, variables, operationName}.")
    if variables is not None and not isinstance(variables, dict):
        raise _NotARequestError("`variables` is neither a JSON object nor null.")
    if name is not None and not isinstance(name, str):
        raise _NotARequestError("`operationName` is neither a text nor null.")
    return Operation(query, cast("dict[str, Any] | None", variables), name)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
