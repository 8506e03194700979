"""Resolve the arguments of `follow_events`: filters, transport, and the token for the event socket."""

from __future__ import annotations

import math
from contextlib import aclosing, closing
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, cast

import httpx

from remoteit._core.setup import HEADERS
from remoteit._core.signer import Signer
from remoteit._core.urls import events_url
from remoteit._lazy import require_extra
from remoteit.errors import ConfigurationError

from .log import EventFilter, LogReader
from .sources import LogPoller, Outage, SocketListener
from .tracker import EventTracker

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from generated_client import Event
    from generated_client._runtime.unset import UnsetType
    from remoteit._core.calls import RetryingCaller

    from .sources import Source

Transport: TypeAlias = Literal["auto", "poll", "socket"]

_MAX_INTERVAL = 86_400.0
_KEY_IS_NOT_ENOUGH = (
    "the event socket needs a bearer token; create the client with `auth=BearerAuth(token)`, or poll with"
    ' `transport="poll"`'
)


class Authorization:
    """The token for the event socket: the one that the client's auth adds to its first request.

    Args:
        auth: any auth of httpx.
        url: of the requests that it is made for.
    """

    def __init__(self, auth: httpx.Auth, url: httpx.URL) -> None:
        self._auth = auth
        self._url = url

    def get(self) -> str:
        """Return the value of the header `Authorization`; a secret.

        Raises:
            ConfigurationError: the auth does not send `Authorization: Bearer`.
        """
        request = httpx.Request("POST", self._url)
        with closing(self._auth.sync_auth_flow(request)) as flow:
            return _bearer(next(flow, request))

    async def get_async(self) -> str:
        """Return the value of the header; see `get`."""
        request = httpx.Request("POST", self._url)
        async with aclosing(self._auth.async_auth_flow(request)) as flow:
            return _bearer(await anext(flow, request))


class Following(NamedTuple):
    """The parts of an iterator that both clients share."""

    source: Source
    tracker: EventTracker
    authorization: Authorization
    uses_socket: bool


def prepare(
    policy: RetryingCaller,
    since: datetime | Event | str | None,
    types: Sequence[str] | None,
    device_ids: Sequence[str] | None,
    account_id: str | None | UnsetType,
    transport: Transport,
    interval: float,
    overlap: float,
    max_outage: float,
    url: str | None,
) -> Following:
    """Check the arguments of `follow_events`, which documents them, and choose the source.

    Args:
        policy: makes the calls.
        since: the beginning.
        types: a filter.
        device_ids: a filter.
        account_id: a filter.
        transport: the transport.
        interval: seconds between two polls.
        overlap: seconds.
        max_outage: seconds.
        url: the event socket.

    Raises:
        ValueError: an argument is out of range.
        TypeError: `since` is neither a time nor an event nor a cursor.
        ConfigurationError: there cannot be a socket.
        MissingExtraError: the extra `events` is not installed.
    """
    if not 0 < interval <= _MAX_INTERVAL:
        raise ValueError("`interval` must be more than 0 seconds, and a day at most")
    if math.isnan(max_outage) or max_outage < 0:
        raise ValueError("`max_outage` must be 0 seconds or more")
    event_filter = EventFilter(_texts("types", types), _texts("device_ids", device_ids), account_id)
    tracker = EventTracker(since, overlap)
    reader = LogReader(policy, event_filter)
    outage = Outage(policy.retry, max_outage)
    authorization = Authorization(cast("httpx.Auth", policy.authenticator), policy.sender.url)
    socket_url = _choose_socket(policy, transport, url)
    if socket_url is None:
        source: Source = LogPoller(reader, tracker, interval, outage)
    else:
        source = SocketListener(
            socket_url,
            transport == "socket",
            policy,
            reader,
            tracker,
            interval,
            outage,
            event_filter,
            policy.account_id,
            HEADERS["User-Agent"],
        )
    return Following(source, tracker, authorization, socket_url is not None)


def _choose_socket(policy: RetryingCaller, transport: Transport, url: str | None) -> str | None:
    """Return the URL of the event socket, or None to poll."""
    if transport not in ("auto", "poll", "socket"):
        raise ValueError('`transport` must be "auto", "poll" or "socket"')
    if transport == "poll":
        return None
    try:
        found = events_url(url, str(policy.sender.url))
    except ValueError as error:
        raise ConfigurationError(str(error)) from None
    has_key = isinstance(policy.authenticator, Signer)
    if transport == "auto":
        return found if not has_key and find_spec("websockets") else None
    if has_key:
        raise ConfigurationError(_KEY_IS_NOT_ENOUGH)
    if found is None:
        raise ConfigurationError(
            "the event socket of this API is not known; pass its URL as `events_url`, or poll with"
            ' `transport="poll"`'
        )
    require_extra("follow_events over the event socket", "events", "websockets")
    return found


def _texts(name: str, values: Sequence[str] | None) -> tuple[str, ...] | None:
    if isinstance(values, str) or (values is not None and not values):
        raise ValueError(f"`{name}` must be a list with one value or more, or None for all")
    return None if values is None else tuple(values)


def _bearer(request: httpx.Request) -> str:
    authorization = request.headers.get("authorization", "")
    if not authorization.lower().startswith("bearer "):
        raise ConfigurationError(_KEY_IS_NOT_ENOUGH)
    return str(authorization)
