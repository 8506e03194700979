"""The layer around the application that keeps note of requests and lets faults befall them.

A request asks for a fault of its own by the header `X-Sandbox-Fault`, which no signature need cover; it
comes before any rule and uses none up. A header that makes no sense is answered with 400.
"""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any, cast

from remoteit.sandbox.http.app import GRAPHQL_PATHS

from .body import Incoming
from .fault import Fault
from .parsing import FaultError
from .requests import KEY, RequestLog, RequestRecord
from .responses import changed, made_up, refusal, whole
from .rules import Faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from .responses import Answer

DISCONNECT = "remoteit.sandbox.hang_up"
"""Extension of an ASGI scope: a callable that sends what was written and closes the connection."""

_HEADER = b"x-sandbox-fault"


class ConnectionDroppedError(Exception):
    """A fault closed the connection; raised where the server lacks the extension `DISCONNECT`.

    Whoever serves the application without a socket makes of it what its client knows as a lost connection.
    """


class FaultMiddleware:
    """An ASGI application whose requests may go wrong.

    Args:
        app: Does the work.
        clock: Seconds since 1970; what faults make up is dated by it.
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
        """Let no answer wait any longer; for when the server stops."""
        self._released.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, as ASGI has it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        incoming = Incoming(receive)
        request = RequestRecord(await _operation(scope, incoming))
        self.requests.append(request)

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                request.status = message["status"]  # before a client can see the answer and ask for it
            await send(message)

        scope = {**scope, KEY: request}
        try:
            request.fault = _asked_for(scope) or self.faults.take(request.operation, scope["path"])
        except FaultError as error:
            await incoming.drain()
            answer = refusal(400, f"X-Sandbox-Fault: {error}", "BAD_FAULT")
            await _send(changed(answer, Fault(), self._clock()), noted)
            return
        if request.fault is None:
            await self._app(scope, incoming.receive, noted)
        else:
            await self._go_wrong(request.fault, scope, incoming, noted)

    async def _go_wrong(self, fault: Fault, scope: Scope, incoming: Incoming, send: Send) -> None:
        now = self._clock() + fault.skew
        answer = await self._worked(scope, incoming) if fault.works else made_up(fault, now)
        # A client that still sends when the connection closes would see another failure than one that waits.
        await incoming.drain()
        await self._wait(fault.delay, incoming)
        if incoming.gone:
            return
        if not fault.drop:
            await _send(changed(answer, fault, now), send, half=fault.truncate)
        if fault.drop or fault.truncate:
            await _hang_up(scope, incoming)

    async def _worked(self, scope: Scope, incoming: Incoming) -> Answer:
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self._app(scope, incoming.receive, collect)
        return whole(messages)

    async def _wait(self, seconds: float, incoming: Incoming) -> None:
        if not seconds:
            return
        ends = [asyncio.ensure_future(one) for one in (incoming.until_gone(), self._released.wait())]
        try:
            await asyncio.wait(ends, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for end in ends:
                end.cancel()


async def _operation(scope: Scope, incoming: Incoming) -> str:
    place = f"{scope['method']} {scope['path']}"
    if scope["method"] != "POST" or scope["path"] not in GRAPHQL_PATHS:
        return place  # an upload, which may be large, is not read here
    try:
        read: Any = json.loads(await incoming.keep())
    except (ValueError, RecursionError):
        return place
    name = cast("dict[str, Any]", read).get("operationName") if isinstance(read, dict) else None
    return name if isinstance(name, str) and name else place


def _asked_for(scope: Scope) -> Fault | None:
    texts = [value.decode("latin-1") for name, value in scope["headers"] if name == _HEADER]
    return Fault.parse(" ".join(texts)) if texts else None


async def _send(answer: Answer, send: Send, *, half: bool = False) -> None:
    body = answer.body[: len(answer.body) // 2] if half else answer.body
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    await send({"type": "http.response.body", "body": body, "more_body": half})


async def _hang_up(scope: Scope, incoming: Incoming) -> None:
    hang_up = scope.get("extensions", {}).get(DISCONNECT)
    if hang_up is None:
        raise ConnectionDroppedError("The sandbox dropped the connection, as a fault asked it to.")
    hang_up()
    await incoming.until_gone()  # or the server would find the answer wanting, and make up one
