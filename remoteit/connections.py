"""Connections that are closed when their block ends, even if it fails or is cancelled."""

from __future__ import annotations

import ipaddress
import logging
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, TypeVar, cast

import httpx

from generated_client._runtime.errors import (
    APITimeoutError,
    HTTPStatusError,
    InvalidResponseError,
    RemoteItError,
    ResponseValidationError,
    TransportError,
)
from generated_client._runtime.flows import DEADLINE, STEP_ERRORS

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from generated_client import Connection
    from generated_client._runtime.flows import AsyncFlowRunner, Flow, FlowRunner
    from generated_client._runtime.sender import Caller

ResultT = TypeVar("ResultT")

logger = logging.getLogger("remoteit")

_HOST_IPS = {"latch": "255.255.255.255", "public": "0.0.0.0"}  # noqa: S104 - the API's notation for "everyone"
_DISCONNECT_TIMEOUT = 10.0
"""Seconds that a disconnect may take with all its attempts, and so the most that a cancelled task waits."""
_DATE_PRECISION = 2.0
"""Seconds by which a `Date` header and the age of a session may differ."""
_REQUEST_TIMEOUT = 408
_SERVER_ERROR = 500


def host_ip(allow: str) -> str:
    """Return the API's `hostIP` for who may use a connection (docs/api-notes.md, "Connections").

    Args:
        allow: `"latch"`, `"public"`, or one IP address.

    Raises:
        ValueError: `allow` is something else.
    """
    if allow in _HOST_IPS:
        return _HOST_IPS[allow]
    try:
        return str(ipaddress.ip_address(allow))
    except ValueError:
        raise ValueError(
            f'`allow` must be "latch" (the first address to connect keeps it), "public" or an IP address,'
            f" not {allow!r}"
        ) from None


class _Connection:
    """Connect and disconnect, as flows.

    Args:
        caller: makes the calls.
        service_id: the service to connect to.
        address: who may connect, as the API's `hostIP`.
    """

    def __init__(self, caller: Caller, service_id: str, address: str) -> None:
        self._caller = caller
        self._service_id = service_id
        self._address = address
        self._open: list[Connection] = []
        self._started = 0.0

    def connect(self) -> Flow[Connection]:
        """Open a connection."""
        from generated_client import CONNECT  # noqa: PLC0415 - models load with the first call

        self._started = time.monotonic()
        variables = {"serviceId": self._service_id, "hostIP": self._address}
        connection = yield from self._caller.execute(CONNECT, variables)
        self._open.append(connection)
        return connection

    def disconnect(self, failure: BaseException | None) -> Flow[None]:
        """Close the connection, in a bounded time.

        Args:
            failure: what the block raised; a failed disconnect is then logged and noted instead of raised.
        """
        from generated_client import DISCONNECT  # noqa: PLC0415 - as above

        connection = self._open.pop()
        variables = {"connectionId": connection.id, "serviceId": self._service_id}
        try:
            yield from _limit(self._caller.execute(DISCONNECT, variables), _DISCONNECT_TIMEOUT)
        except BaseException as error:
            text = (
                f"cannot close connection {connection.id} to service {self._service_id}, which ends itself"
                f" after at most {connection.timeout} s"
            )
            logger.warning("%s: %s", text, _describe(error))
            (failure or error).add_note(f"remoteit: {text}")
            if failure is None or not isinstance(error, RemoteItError):
                raise

    def abandon(self, failure: BaseException) -> Flow[None]:
        """End the connection that a failed connect may have opened nevertheless, in a bounded time.

        Args:
            failure: what the connect raised; a connection that may stay open is noted on it.
        """
        if not _is_outcome_unknown(failure):
            return
        try:
            remains = yield from _limit(self._end_new_session(), _DISCONNECT_TIMEOUT)
        except BaseException as error:
            self._warn_of_unknown(failure, f"looking for it failed: {_describe(error)}")
            if not isinstance(error, RemoteItError):
                raise
        else:
            if remains:
                self._warn_of_unknown(failure, remains)

    def _end_new_session(self) -> Flow[str | None]:
        """End the session that this connect opened; return a reason if a session may remain."""
        from generated_client import DISCONNECT, ME, SESSIONS  # noqa: PLC0415 - as above

        raw = yield from self._caller.fetch(SESSIONS, {})
        now = _date_of(raw.response)
        if now is None:
            return "the API does not say which sessions are new"
        # The API's clock decides, in whole seconds.
        oldest = now.timestamp() - (time.monotonic() - self._started) - _DATE_PRECISION
        sessions = [
            session
            for session in self._caller.decode(SESSIONS, raw) or ()
            if session.target is not None
            and session.target.id == self._service_id
            and session.timestamp.timestamp() >= oldest
        ]
        if sessions:
            me = yield from self._caller.execute(ME, {})
            sessions = [session for session in sessions if session.user is None or session.user.id == me.id]
        if not sessions:
            return "the account has no new session to this service yet"
        if len(sessions) > 1:
            return "the account has several new sessions to this service"
        # The vendor's desktop app ends sessions by their own ids, too (docs/api-notes.md, "Connections").
        variables = {"connectionId": sessions[0].id, "serviceId": self._service_id}
        yield from self._caller.execute(DISCONNECT, variables)
        logger.info("ended session %s, which a failed connect had opened", sessions[0].id)
        return None

    def _warn_of_unknown(self, failure: BaseException, reason: str) -> None:
        text = (
            f"a connection to service {self._service_id} may be open ({reason}); see `sessions()`, and end it"
            " with `disconnect(session.id)`"
        )
        logger.warning("%s", text)
        failure.add_note(f"remoteit: {text}")


def _is_outcome_unknown(error: BaseException) -> bool:
    """Return whether the API may have opened a connection although the call failed."""
    if isinstance(error, TransportError):
        return error.request_sent
    if isinstance(error, HTTPStatusError):
        return error.status == _REQUEST_TIMEOUT or error.status >= _SERVER_ERROR
    # An interrupted call is not an `Exception`.
    return isinstance(error, InvalidResponseError | ResponseValidationError) or not isinstance(
        error, Exception
    )


def _limit(flow: Flow[ResultT], seconds: float) -> Flow[ResultT]:
    """Run a flow within a number of seconds: its attempts end in time, and no longer wait begins."""
    end = time.monotonic() + seconds
    with closing(flow):
        try:
            step = next(flow)
            while True:
                left = end - time.monotonic()
                if left <= 0 or (isinstance(step, float | int) and step >= left):
                    raise APITimeoutError(f"not done within {seconds:g} s")
                if isinstance(step, httpx.Request):
                    step.extensions[DEADLINE] = min(left, step.extensions.get(DEADLINE, left))
                try:
                    response = yield step
                except STEP_ERRORS as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(response)
        except StopIteration as stop:
            return cast("ResultT", stop.value)


def _date_of(response: httpx.Response) -> datetime | None:
    try:
        date = parsedate_to_datetime(response.headers["date"])
        return date.replace(tzinfo=date.tzinfo or UTC)
    except (KeyError, OverflowError, TypeError, ValueError):
        return None


def _describe(error: BaseException) -> str:
    return str(error) or type(error).__name__


class ManagedConnection:
    """Connects at the start of a `with` block and disconnects at its end."""

    def __init__(self, runner: FlowRunner, caller: Caller, service_id: str, address: str) -> None:
        self._runner = runner
        self._connection = _Connection(caller, service_id, address)

    def __enter__(self) -> Connection:
        try:
            return self._runner.run(self._connection.connect())
        except BaseException as error:
            self._runner.run(self._connection.abandon(error))
            raise

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, *_: object) -> None:
        self._runner.run(self._connection.disconnect(error))


class AsyncManagedConnection:
    """Like `ManagedConnection`, for `async with`; a cancelled task still disconnects, in a bounded time."""

    def __init__(self, runner: AsyncFlowRunner, caller: Caller, service_id: str, address: str) -> None:
        self._runner = runner
        self._connection = _Connection(caller, service_id, address)

    async def __aenter__(self) -> Connection:
        try:
            return await self._runner.run(self._connection.connect())
        except BaseException as error:
            await self._shield(self._connection.abandon(error))
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, *_: object
    ) -> None:
        await self._shield(self._connection.disconnect(error))

    async def _shield(self, flow: Flow[None]) -> None:
        """Run a flow of bounded time to its end, even if this task is cancelled meanwhile."""
        import anyio  # noqa: PLC0415 - a dependency of httpx that only this needs

        with anyio.CancelScope(shield=True):
            if "asyncio" in sys.modules and _on_asyncio():
                await _finish(self._runner.run(flow))
            else:
                await self._runner.run(flow)


def _on_asyncio() -> bool:
    import asyncio  # noqa: PLC0415 - blocking clients do not need it

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


async def _finish(work: Coroutine[object, object, None]) -> None:
    """Await work that ends by itself; a cancellation is raised afterwards.

    anyio's shield holds against cancelled scopes, not against `asyncio.Task.cancel`.
    """
    import asyncio  # noqa: PLC0415 - as above

    task = asyncio.create_task(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    if failure := task.exception():
        for note in getattr(failure, "__notes__", ()):
            cancelled.add_note(note)
    raise cancelled
