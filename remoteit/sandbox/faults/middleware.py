"""ASGI middleware that logs requests and applies faults to them.

A request selects a fault for itself with the header `X-Sandbox-Fault`, which the signature need not cover.
The header takes precedence over the rules and does not use them up. An invalid header gets status 400.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from typing import TYPE_CHECKING, Any, cast

from remoteit.sandbox.graphql.paths import GRAPHQL_PATHS

from .fault import Fault, FaultError
from .requests import SCOPE_KEY, RequestLog, RequestRecord
from .responses import RawResponse, apply_fault, collect_response, error_response, fault_response
from .rules import Faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

DISCONNECT = "remoteit.sandbox.disconnect"
"""Extension of an ASGI scope: a callable that sends what was written and closes the connection."""

_HEADER = b"x-sandbox-fault"


class ConnectionDroppedError(Exception):
    """A fault closed the connection; raised if the server lacks the extension `DISCONNECT`.

    A server without sockets catches it and raises what its client expects of a lost connection.
    """


class FaultMiddleware:
    """ASGI middleware that logs requests and applies faults to them.

    Args:
        app: The application that executes the requests.
        clock: Returns seconds since 1970; the responses of faults are dated by it.
        faults: The rules; none by default.

    Attributes:
        faults: The rules.
        requests: The requests that were received.
    """

    def __init__(
        self, app: ASGIApp, *, clock: Callable[[], float] = time.time, faults: Faults | None = None
    ) -> None:
        self._app = app
        self._clock = clock
        self._released = asyncio.Event()
        self.faults = faults or Faults()
        self.requests = RequestLog()

    def release(self) -> None:
        """End all delays, present and future; call it when the server stops."""
        self._released.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, as ASGI defines it."""
        if scope["type"] == "websocket":
            await self._serve_websocket(scope, receive, send)
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        incoming = _Incoming(receive)
        operation = await _operation_name(scope, incoming)
        request = RequestRecord(operation)
        self.requests.append(request)

        async def send_recorded(message: Message) -> None:
            if message["type"] == "http.response.start":
                request.status = message["status"]  # before the client gets the response and reads the log
            await send(message)

        scope = {**scope, SCOPE_KEY: request}
        try:
            request.fault = _fault_from_header(scope) or self.faults.match(operation, scope["path"])
        except FaultError as error:
            await incoming.discard()
            response = error_response(400, f"X-Sandbox-Fault: {error}", "BAD_FAULT")
            await _send_response(apply_fault(response, Fault(), self._clock()), send_recorded)
            return
        if request.fault is None:
            await self._app(scope, incoming.receive, send_recorded)
        else:
            await self._serve_with_fault(request.fault, scope, incoming, send_recorded)

    async def _serve_websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Log the request to open a WebSocket, and apply a fault that has a response or closes it."""
        request = RequestRecord(f"GET {scope['path']}")
        self.requests.append(request)
        request.fault = self.faults.match(request.operation, scope["path"])
        if request.fault is None or request.fault.executes:
            request.executed = True
            await self._app(scope, receive, send)
            return
        await receive()
        if request.fault.drop:
            await send({"type": "websocket.close"})
            return
        response = fault_response(request.fault, self._clock())
        request.status = response.status
        start = {"status": response.status, "headers": response.headers}
        await send({"type": "websocket.http.response.start", **start})
        await send({"type": "websocket.http.response.body", "body": response.body})

    async def _serve_with_fault(self, fault: Fault, scope: Scope, incoming: _Incoming, send: Send) -> None:
        now = self._clock() + fault.skew
        response = await self._execute(scope, incoming) if fault.executes else fault_response(fault, now)
        # If the connection closed while the client still sends, the client would see another error.
        await incoming.discard()
        await self._wait(fault.delay, incoming)
        if incoming.closed:
            return
        if not fault.drop:
            await _send_response(apply_fault(response, fault, now), send, truncate=fault.truncate)
        if fault.drop or fault.truncate:
            await _disconnect(scope, incoming)

    async def _execute(self, scope: Scope, incoming: _Incoming) -> RawResponse:
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self._app(scope, incoming.receive, collect)
        return collect_response(messages)

    async def _wait(self, seconds: float, incoming: _Incoming) -> None:
        if not seconds:
            return
        ends = [asyncio.ensure_future(end) for end in (incoming.wait_closed(), self._released.wait())]
        try:
            await asyncio.wait(ends, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for end in ends:
                end.cancel()


class _Incoming:
    """The messages of a client: the body of its request, and the end of its connection.

    Args:
        receive: The server's ASGI `receive`.

    Attributes:
        closed: Whether the client is known to have closed the connection.
    """

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._buffer: deque[Message] = deque()
        self._complete = False
        self.closed = False

    async def receive(self) -> Message:
        """ASGI's `receive` for the application: first what `read_all` has read, then what arrives."""
        return self._buffer.popleft() if self._buffer else await self._next()

    async def read_all(self) -> bytes:
        """Read the whole body and keep it for the application."""
        while not self._complete:
            self._buffer.append(await self._next())
        return b"".join(message.get("body", b"") for message in self._buffer)

    async def discard(self) -> None:
        """Read the rest of the body and drop it."""
        while not self._complete:
            await self._next()

    async def wait_closed(self) -> None:
        """Wait until the client closes the connection; call it after the body was read."""
        while not self.closed:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self.closed = message["type"] == "http.disconnect"
        self._complete = self.closed or not message.get("more_body", False)
        return message


async def _operation_name(scope: Scope, incoming: _Incoming) -> str:
    method_and_path = f"{scope['method']} {scope['path']}"
    if scope["method"] != "POST" or scope["path"] not in GRAPHQL_PATHS:
        return method_and_path  # without reading the body: an upload may be large
    try:
        body: Any = json.loads(await incoming.read_all())
    except (ValueError, RecursionError):
        return method_and_path
    name = cast("dict[str, Any]", body).get("operationName") if isinstance(body, dict) else None
    return name if isinstance(name, str) and name else method_and_path


def _fault_from_header(scope: Scope) -> Fault | None:
    texts = [value.decode("latin-1") for name, value in scope["headers"] if name == _HEADER]
    return Fault.parse(" ".join(texts)) if texts else None


async def _send_response(response: RawResponse, send: Send, *, truncate: bool = False) -> None:
    body = response.body[: len(response.body) // 2] if truncate else response.body
    await send({"type": "http.response.start", "status": response.status, "headers": response.headers})
    await send({"type": "http.response.body", "body": body, "more_body": truncate})


async def _disconnect(scope: Scope, incoming: _Incoming) -> None:
    disconnect = scope.get("extensions", {}).get(DISCONNECT)
    if disconnect is None:
        raise ConnectionDroppedError("A fault dropped the connection.")
    disconnect()
    await incoming.wait_closed()  # otherwise the server would notice the missing response and send its own
