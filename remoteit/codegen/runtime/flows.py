"""Flows: calls as generators that yield what to do next, and the runners that do it.

A flow yields a request to send, a download, or a number of seconds to wait; it is sent the response, and
returns a value. The two runners know nothing else, so each call is written once for both clients.
"""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003 - NamedTuple fields are evaluated by `get_type_hints`
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar, cast

import httpx

from .errors import ConfigurationError
from .guard import Guard, expired, guard_async

if TYPE_CHECKING:
    from collections.abc import Awaitable, Generator

ResultT = TypeVar("ResultT")


class Download(NamedTuple):
    """A request whose successful response is passed on chunk by chunk instead of being kept in memory."""

    request: httpx.Request
    receive: Callable[[httpx.Response], Callable[[bytes], object]]
    """Takes the response's status and headers; returns the function that takes each chunk of the body."""
    signed: bool = True
    """Whether to authenticate the request. Otherwise it goes to a host that gets no proof of who is calling,
    and the body of a failure, which may have any size, is not read."""


Step: TypeAlias = httpx.Request | Download | float
Flow: TypeAlias = "Generator[Step, httpx.Response | None, ResultT]"

HTTPX_ERRORS = (httpx.HTTPError, httpx.InvalidURL, UnicodeError)
"""What httpx raises if a request brings no response; the last two are for a redirect to an invalid URL."""

STEP_ERRORS = (*HTTPX_ERRORS, ConfigurationError)
"""What a flow meets if a step fails; a `ConfigurationError` says that the client cannot send anything."""

DEADLINE = "remoteit.deadline"
"""The request extension for the seconds that an attempt may take, from its start to its last byte."""

_TOLERANCE = 1.05
"""The transport's own timeouts end first, because their errors say more."""


def time_limit(request: httpx.Request) -> float | None:
    """Return the seconds that an attempt may take as a whole.

    The read timeout bounds the attempt, not only each read: a server that keeps sending useless bytes must
    not hold the caller. File transfers have no such bound: a large file takes as long as it takes.

    Returns:
        None if there is no bound.
    """
    if not isinstance(request.stream, httpx.ByteStream):
        return None
    timeouts: dict[str, float | None] = request.extensions.get("timeout") or {}
    bounds: tuple[float | None, ...] = (request.extensions.get(DEADLINE), timeouts.get("read"))
    limits = [bound for bound in bounds if bound is not None]
    return min(limits) * _TOLERANCE if limits else None


def closed_client() -> ConfigurationError:
    """Make the error for a call on a closed client."""
    return ConfigurationError("the client is closed; make another one, or close it after its last call")


class FlowRunner:
    """Runs flows over an `httpx.Client`.

    Args:
        http_client: sends the requests.
        auth: authenticates each request; None leaves that to the HTTP client.
        sleep: waits a number of seconds before the next attempt.
    """

    def __init__(
        self, http_client: httpx.Client, auth: httpx.Auth | None, sleep: Callable[[float], object]
    ) -> None:
        self.http_client = http_client
        self._auth = httpx.USE_CLIENT_DEFAULT if auth is None else auth
        self._sleep = sleep

    def with_auth(self, auth: httpx.Auth) -> FlowRunner:
        """Return a runner over the same HTTP client that authenticates in another way."""
        return type(self)(self.http_client, auth, self._sleep)

    def run(self, flow: Flow[ResultT]) -> ResultT:
        """Run a flow to its end and return its value."""
        with closing(flow):
            try:
                step = next(flow)
                while True:
                    try:
                        response = self._do(step)
                    except STEP_ERRORS as error:
                        step = flow.throw(error)
                    else:
                        step = flow.send(response)
            except StopIteration as end:
                return cast("ResultT", end.value)

    def _do(self, step: Step) -> httpx.Response | None:
        if isinstance(step, float | int):
            self._sleep(step)
            return None
        try:
            if isinstance(step, Download):
                return self._download(step)
            with Guard(step, time_limit(step)):
                return self.http_client.send(step, auth=self._auth, follow_redirects=False)
        except RuntimeError as error:
            if self.http_client.is_closed:
                raise closed_client() from error
            raise

    def _download(self, step: Download) -> httpx.Response:
        with Guard(step.request, None):
            auth = self._auth if step.signed else None
            response = self.http_client.send(step.request, auth=auth, follow_redirects=False, stream=True)
        with closing(response):
            if not response.is_success:
                if step.signed:
                    response.read()
            else:
                take = step.receive(response)
                for chunk in response.iter_bytes():
                    take(chunk)
        return response


class AsyncFlowRunner:
    """Runs flows over an `httpx.AsyncClient`; otherwise like `FlowRunner`."""

    def __init__(
        self,
        http_client: httpx.AsyncClient,
        auth: httpx.Auth | None,
        sleep: Callable[[float], Awaitable[object]],
    ) -> None:
        self.http_client = http_client
        self._auth = httpx.USE_CLIENT_DEFAULT if auth is None else auth
        self._sleep = sleep

    def with_auth(self, auth: httpx.Auth) -> AsyncFlowRunner:
        """Return a runner over the same HTTP client that authenticates in another way."""
        return type(self)(self.http_client, auth, self._sleep)

    async def run(self, flow: Flow[ResultT]) -> ResultT:
        """Run a flow to its end and return its value."""
        with closing(flow):
            try:
                step = next(flow)
                while True:
                    try:
                        response = await self._do(step)
                    except STEP_ERRORS as error:
                        step = flow.throw(error)
                    else:
                        step = flow.send(response)
            except StopIteration as end:
                return cast("ResultT", end.value)

    async def _do(self, step: Step) -> httpx.Response | None:
        if isinstance(step, float | int):
            await self._sleep(step)
            return None
        try:
            if isinstance(step, Download):
                return await self._download(step)
            return await self._send(step)
        except RuntimeError as error:
            if self.http_client.is_closed:
                raise closed_client() from error
            raise

    async def _send(self, request: httpx.Request) -> httpx.Response:
        limit = time_limit(request)
        guard_async(request)
        if limit is None:
            return await self.http_client.send(request, auth=self._auth, follow_redirects=False)
        import asyncio  # noqa: PLC0415 - blocking clients do not need it

        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return await self._send_on_trio(request, limit)
        bound = asyncio.timeout(limit)
        try:
            async with bound:
                return await self.http_client.send(request, auth=self._auth, follow_redirects=False)
        except TimeoutError as error:
            if bound.expired():
                raise expired() from error
            raise

    async def _send_on_trio(self, request: httpx.Request, limit: float) -> httpx.Response:
        import anyio  # noqa: PLC0415 - a dependency of httpx

        with anyio.move_on_after(limit):
            return await self.http_client.send(request, auth=self._auth, follow_redirects=False)
        raise expired()

    async def _download(self, step: Download) -> httpx.Response:
        guard_async(step.request)
        auth = self._auth if step.signed else None
        response = await self.http_client.send(step.request, auth=auth, follow_redirects=False, stream=True)
        async with aclosing(response):
            if not response.is_success:
                if step.signed:
                    await response.aread()
            else:
                take = step.receive(response)
                async for chunk in response.aiter_bytes():
                    take(chunk)
        return response
