"""The ASGI application: routes, error responses, and the date of every response.

Assumption: `POST /graphql/v1` and `/graphql/beta` are the same. A missing or rejected signature gets 403, a
rejected access token 401, a body that is not a GraphQL request 400, another method 405 and another path 404,
each with `{"message", "code"}`. GraphQL errors get status 200. The `Date` of a response is the
sandbox's clock, not the machine's.
"""

from __future__ import annotations

import logging
import time
from email.utils import formatdate
from typing import TYPE_CHECKING, cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from remoteit.sandbox.graphql.paths import GRAPHQL_PATHS

from .endpoints import AuthenticatedRequest, Endpoints, json_response
from .event_socket import EventSockets
from .execution import InvalidRequestError, execute_request, parse_request
from .job_logs import job_log_routes
from .reports import report_routes
from .rest import rest_routes
from .schema import executable_schema
from .uploads import upload_routes

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLSchema
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from remoteit.sandbox.model.backend import Backend

_logger = logging.getLogger("remoteit.sandbox")


def create_app(
    backend: Backend,
    *,
    clock: Callable[[], float] = time.time,
    event_sockets: EventSockets | None = None,
    schema: GraphQLSchema | None = None,
) -> ASGIApp:
    """Create the ASGI application that serves a backend.

    Args:
        backend: The state to serve and to change.
        clock: Returns seconds since 1970; signatures are checked against it and responses dated by it.
        event_sockets: The event socket's connections; by default the application has its own.
        schema: The schema to execute; by default schema.graphql.
    """
    sockets = event_sockets or EventSockets(backend, schema)

    async def execute(request: AuthenticatedRequest) -> Response:
        return _execute_graphql(request, schema or executable_schema())

    endpoints = Endpoints(backend, clock)
    app = Starlette(
        routes=[
            *(Route(path, endpoints.require_signature(execute), methods=["POST"]) for path in GRAPHQL_PATHS),
            *upload_routes(endpoints),
            *job_log_routes(endpoints, backend),
            *report_routes(backend),
            *rest_routes(endpoints),
            sockets.route(endpoints.authenticator),
        ],
        exception_handlers={HTTPException: _handle_http_exception, Exception: _handle_bug},
    )
    app.router.redirect_slashes = False  # the API does not redirect

    async def dated_app(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = (b"date", formatdate(clock(), usegmt=True).encode("ascii"))
                message = {**message, "headers": [*message["headers"], date]}
            await send(message)

        await app(scope, receive, send_dated)

    return dated_app


def _execute_graphql(request: AuthenticatedRequest, schema: GraphQLSchema) -> Response:
    try:
        content = parse_request(request.message.body)
        return json_response(200, execute_request(content, request.context, schema))
    except InvalidRequestError as error:
        return json_response(400, {"message": str(error), "code": "BAD_REQUEST"})


async def _handle_http_exception(request: Request, exception: Exception) -> Response:
    # Starlette raises HTTPException for two reasons: no route has the path, or the route lacks the method.
    error = cast("HTTPException", exception)
    path = request.scope["path"]
    if error.status_code == 405:  # noqa: PLR2004 - the status itself is the clearest name
        allowed = (error.headers or {}).get("Allow", "other methods")
        message = f"{path} supports {allowed}, not {request.method}."
        return json_response(405, {"message": message, "code": "METHOD_NOT_ALLOWED"}, error.headers)
    message = f"There is no endpoint at {path}; GraphQL is at POST {GRAPHQL_PATHS[0]}."
    return json_response(error.status_code, {"message": message, "code": "NOT_FOUND"}, error.headers)


async def _handle_bug(_request: Request, error: Exception) -> Response:
    _logger.error("the sandbox failed", exc_info=error)
    message = "The sandbox failed. This is a bug of the sandbox; please report it."
    return json_response(500, {"message": message, "code": "INTERNAL_SERVER_ERROR"})
