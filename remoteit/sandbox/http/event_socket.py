"""The event socket at `/ws/v1`: it pushes each event to the subscribers that see it.

A subscriber sends `{"action": "subscribe", "headers": {"authorization": "Bearer …"}, "query": …,
"supportsBatch": true}`. For each event it gets the result of the query, `{"data": {"event": …}}`; with
`supportsBatch`, the events of 0.2 seconds come as `{"events": [result, …]}`. A `ping` gets a `pong`.

Assumption: a token that is rejected, and a query that is not valid, get `{"errors": […]}`; another message
gets `{"message": …}`. A batch has at most 100 events. A subscriber gets the events of its own account, of the
organizations that it is a member of, and of the devices that are shared with it.
"""

from __future__ import annotations

import asyncio
import json
import threading
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from remoteit.sandbox.rules.apps import sent_by
from remoteit.sandbox.rules.context import RequestContext
from remoteit.sandbox.rules.event_log import live_event_filter
from remoteit.sandbox.signatures.message import UnauthenticatedError

from .endpoints import advance
from .execution import GraphQLRequest, execute_request, find_document_errors
from .schema import executable_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from graphql import GraphQLSchema

    from remoteit.sandbox.model.backend import Backend

    from .authentication import Authenticator

EVENT_SOCKET_PATH = "/ws/v1"
_BATCH_SIZE = 100
_ADVANCE_INTERVAL = 1.0
"""Seconds after which the backend is advanced without a request, so that jobs proceed and devices expire."""
_GOING_AWAY = 1001


class EventSockets:
    """The connections to the event socket of a sandbox.

    Args:
        backend: The state whose events are sent.
        schema: The schema of the queries; by default schema.graphql.

    Attributes:
        schema: The schema of the queries.
        batch_seconds: Seconds for which the events of a batch are collected.
        alter: Changes the frames before they are sent: it gets those of one batch and returns the frames to
            send, for tests of lost, repeated and reordered frames.
    """

    def __init__(self, backend: Backend, schema: GraphQLSchema | None = None) -> None:
        self._backend = backend
        self.schema = schema or executable_schema()
        self._connections: set[_Connection] = set()
        self._changed = threading.Condition()
        self.batch_seconds = 0.2
        self.alter: Callable[[list[str]], Sequence[str]] = list

    @property
    def subscribers(self) -> int:
        """The number of connections that have subscribed."""
        return sum(connection.is_subscribed for connection in list(self._connections))

    def wait_for_subscribers(self, count: int = 1, timeout: float = 60.0) -> None:
        """Wait, in another thread than the server's, until so many connections have subscribed.

        Raises:
            TimeoutError: It took too long.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self.subscribers >= count, timeout):
                raise TimeoutError(f"the event socket has {self.subscribers} subscribers, not {count}")

    def disconnect(self) -> None:
        """Close all connections; may be called from any thread."""
        for connection in list(self._connections):
            connection.close()

    def send(self, frame: str | bytes) -> None:
        """Send a frame to all subscribers, for tests of unexpected frames; may be called from any thread."""
        for connection in list(self._connections):
            connection.send_soon(frame)

    def route(self, authenticator: Authenticator) -> WebSocketRoute:
        """Create the route of the socket."""

        async def serve(websocket: WebSocket) -> None:
            await websocket.accept()
            connection = _Connection(websocket, self, self._backend, authenticator)
            self._connections.add(connection)
            try:
                await connection.serve()
            finally:
                self._connections.remove(connection)

        return WebSocketRoute(EVENT_SOCKET_PATH, serve)

    def notify(self) -> None:
        """Wake what waits for subscribers."""
        with self._changed:
            self._changed.notify_all()


class _Connection:
    """One connection: it reads messages, and after a subscription pushes events."""

    def __init__(
        self, websocket: WebSocket, sockets: EventSockets, backend: Backend, authenticator: Authenticator
    ) -> None:
        self._websocket = websocket
        self._sockets = sockets
        self._backend = backend
        self._authenticator = authenticator
        self._loop = asyncio.get_running_loop()
        self._logged = asyncio.Event()
        self._closing = asyncio.Event()
        self._pusher: asyncio.Task[None] | None = None
        self._to_send: set[asyncio.Task[None]] = set()

    @property
    def is_subscribed(self) -> bool:
        return self._pusher is not None and not self._closing.is_set()

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._closing.set)

    def send_soon(self, frame: str | bytes) -> None:
        def send() -> None:
            task = self._loop.create_task(self._send(frame))
            self._to_send.add(task)
            task.add_done_callback(self._to_send.discard)

        self._loop.call_soon_threadsafe(send)

    async def serve(self) -> None:
        """Serve until the client disconnects, or `close` is called."""

        def wake() -> None:
            self._loop.call_soon_threadsafe(self._logged.set)

        self._backend.listeners.append(wake)
        reading = asyncio.ensure_future(self._read())
        closing: asyncio.Future[Any] = asyncio.ensure_future(self._closing.wait())
        try:
            await asyncio.wait((reading, closing), return_when=asyncio.FIRST_COMPLETED)
            if closing.done():
                await self._websocket.close(_GOING_AWAY)
        finally:
            self._backend.listeners.remove(wake)
            tasks: list[asyncio.Future[Any]] = [closing, reading]
            if self._pusher is not None:
                tasks.append(self._pusher)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _read(self) -> None:
        while (message := await self._websocket.receive())["type"] != "websocket.disconnect":
            text = message.get("text")
            if text == "ping":
                await self._send("pong")
            else:
                await self._subscribe(text)

    async def _subscribe(self, text: str | None) -> None:
        message = _parse_subscription(text or "")
        if message is None:
            await self._send(json.dumps({"message": "Forbidden"}))
            return
        try:
            account = self._authenticator.authenticate_token(message.token)
        except UnauthenticatedError as error:
            await self._send(_errors([{"message": error.reason, "extensions": {"code": error.code}}]))
            return
        if errors := find_document_errors(message.query, self._sockets.schema):
            await self._send(_errors(errors))
            return
        if self._pusher is not None:
            self._pusher.cancel()
        context = RequestContext(self._backend, account, str(self._websocket.base_url).rstrip("/"))
        # The position is taken now: events may be logged before the task starts.
        position = len(self._backend.events)
        push = self._push(context, message.query, position, batches=message.supports_batch)
        with sent_by(self._authenticator.find_app(message.token)):
            self._pusher = asyncio.ensure_future(push)  # a task keeps the context of its creation
        self._sockets.notify()

    async def _push(self, context: RequestContext, query: str, position: int, *, batches: bool) -> None:
        """Push the events from a position in the log on."""
        sees = live_event_filter(context)
        while True:
            try:
                async with asyncio.timeout(_ADVANCE_INTERVAL):
                    await self._logged.wait()
            except TimeoutError:
                advance(self._backend)
            if batches and self._sockets.batch_seconds:
                await asyncio.sleep(self._sockets.batch_seconds)
            self._logged.clear()
            events = self._backend.events[position:]
            position += len(events)
            results: list[dict[str, Any]] = []
            for event in events:
                if sees(event):
                    request = GraphQLRequest(query, None, None)
                    results.append(execute_request(request, context, self._sockets.schema, {"event": event}))
            for frame in self._sockets.alter(list(_frames(results, batches=batches))):
                await self._send(frame)

    async def _send(self, frame: str | bytes) -> None:
        try:
            if isinstance(frame, bytes):
                await self._websocket.send_bytes(frame)
            else:
                await self._websocket.send_text(frame)
        except (RuntimeError, WebSocketDisconnect):  # the client has gone
            self._closing.set()


class _Subscription(NamedTuple):
    """The message that subscribes to events."""

    token: str
    query: str
    supports_batch: bool


def _parse_subscription(text: str) -> _Subscription | None:
    """Parse a message; return None if it does not subscribe to events."""
    try:
        content: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    message = cast("dict[str, Any]", content) if isinstance(content, dict) else {}
    headers, query = message.get("headers"), message.get("query")
    if message.get("action") != "subscribe" or not isinstance(headers, dict) or not isinstance(query, str):
        return None
    names = {name.lower(): value for name, value in cast("dict[str, object]", headers).items()}
    scheme, _, token = str(names.get("authorization", "")).partition(" ")
    token = token.strip() if scheme.lower() == "bearer" else ""
    return _Subscription(token, query, bool(message.get("supportsBatch")))


def _frames(results: Sequence[dict[str, Any]], *, batches: bool) -> Iterator[str]:
    if not batches:
        yield from map(json.dumps, results)
        return
    for start in range(0, len(results), _BATCH_SIZE):
        batch = results[start : start + _BATCH_SIZE]
        yield json.dumps(batch[0] if len(batch) == 1 else {"events": batch})


def _errors(errors: Sequence[object]) -> str:
    return json.dumps({"errors": errors})
