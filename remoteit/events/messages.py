"""The protocol of the event socket (docs/api-notes.md, "Event socket"): messages, keep-alive and decoding.

The client subscribes with a query and its token. Each frame that follows holds one result of the query, or
several of them. No I/O here; a frame can hold anything.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import httpx

from generated_client._runtime.errors import RemoteItError
from generated_client._runtime.models import api_name
from generated_client._runtime.sender import RawResponse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generated_client import Event
    from generated_client._runtime.adapted import AdaptedOperation
    from generated_client._runtime.operation import ErrorEntry, Operation
    from generated_client._runtime.sender import Caller

PING = "ping"
_PONG = "pong"
PING_INTERVAL = 300.0
"""Seconds between two pings; the vendor's app sends one every 5 to 6 minutes."""
PONG_TIMEOUT = 60.0
"""Seconds after a ping in which something must arrive."""
_REQUEST = httpx.Request("GET", "https://event.socket.invalid")
"""The request of each frame; errors name its host."""


class Frame(NamedTuple):
    """The content of a frame: events, and whether something else was in it that may be a lost event."""

    events: list[Event]
    has_problem: bool = False


def subscribe_message(query: str, authorization: str, user_agent: str) -> str:
    """Return the message that subscribes to events.

    Args:
        query: the document of the operation `LiveEvent`.
        authorization: the value of the header, `Bearer` and a token; a secret.
        user_agent: the name of the program.
    """
    headers = {"authorization": authorization, "User-Agent": user_agent}
    return json.dumps({"action": "subscribe", "headers": headers, "query": query, "supportsBatch": True})


def read_frame(caller: Caller, content: str | bytes) -> Frame:
    """Read a frame, and decode its events as those of the operation `Events`.

    Args:
        caller: decodes the events.
        content: the frame; text or binary.
    """
    if isinstance(content, str) and content.strip().strip('"') == _PONG:
        return Frame([])
    try:
        results = list(_results(json.loads(content)))
    except (RecursionError, ValueError):
        return Frame([], has_problem=True)
    events = [result["data"]["event"] for result in results if _has_event(result)]
    has_problem = not results or len(events) < len(results)
    try:
        return Frame(_decode(caller, events), has_problem)
    except RemoteItError:
        return _decode_singly(caller, events)


def find_subscription_errors(subscription: Operation[Any], content: str | bytes) -> list[ErrorEntry]:
    """Return the errors of a frame that rejects a subscription because of parts the API does not know.

    Args:
        subscription: the operation that was sent.
        content: the frame; text or binary.
    """
    from generated_client._runtime.protocol import find_rejection  # noqa: PLC0415 - loads pydantic

    body = content.encode("utf-8", "replace") if isinstance(content, str) else content
    return find_rejection(subscription, httpx.Response(200, content=body, request=_REQUEST)) or []


class KeepAlive:
    """When to send a ping, and when a connection is dead.

    Args:
        now: the time on the monotonic clock at which the connection was made.
    """

    def __init__(self, now: float) -> None:
        self._next_ping = now + PING_INTERVAL
        self._deadline: float | None = None

    @property
    def next_action(self) -> float:
        """The time at which a ping is due, or the connection is dead."""
        return self._next_ping if self._deadline is None else min(self._next_ping, self._deadline)

    def is_ping_due(self, now: float) -> bool:
        """Return whether to send a ping now, which then counts as sent."""
        if now < self._next_ping:
            return False
        self._next_ping = now + PING_INTERVAL
        self._deadline = now + PONG_TIMEOUT
        return True

    def receive(self) -> None:
        """Note that something has arrived, which shows that the connection works."""
        self._deadline = None

    def is_dead(self, now: float) -> bool:
        """Return whether nothing has arrived after a ping."""
        return self._deadline is not None and now >= self._deadline


def _results(content: object) -> Iterator[dict[str, Any]]:
    """Yield the results of a frame; of a batch, each of them."""
    if isinstance(content, dict):
        message = cast("dict[str, Any]", content)
        batch: object = message.get("events")
        for result in cast("list[object]", batch) if isinstance(batch, list) else [message]:
            yield cast("dict[str, Any]", result) if isinstance(result, dict) else {}


def _has_event(result: dict[str, Any]) -> bool:
    data = result.get("data")
    return isinstance(data, dict) and isinstance(cast("dict[str, Any]", data).get("event"), dict)


def _decode(caller: Caller, events: Sequence[object]) -> list[Event]:
    """Decode events with the operation `Events`, so that they have the same types as those of the log.

    Raises:
        RemoteItError: one of them does not match the models.
    """
    from generated_client import EVENTS, EventPage  # noqa: PLC0415 - models load with the first call

    page: dict[str, object] = {api_name(name, field): None for name, field in EventPage.model_fields.items()}
    page |= {"items": events, "total": len(events), "hasMore": False}
    content = json.dumps({"data": {"login": {"account": {"events": page}}}})
    response = httpx.Response(200, text=content, request=_REQUEST)
    sent = caller.adaptations.current(EVENTS)
    adapted = None if sent is EVENTS else cast("AdaptedOperation[Any]", sent)
    return list(caller.decode(EVENTS, RawResponse(response, (), adapted=adapted)).items)


def _decode_singly(caller: Caller, events: Sequence[object]) -> Frame:
    decoded: list[Event] = []
    for event in events:
        try:
            decoded += _decode(caller, [event])
        except RemoteItError:
            continue
    return Frame(decoded, has_problem=True)
