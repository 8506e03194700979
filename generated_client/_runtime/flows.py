# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Flows: calls as generators that yield what to do next, and the runners that do it.

A flow yields a request to send, a download, or a number of seconds to wait; it is sent the response, and
returns a value. The two runners know nothing else, so each call is written once for both clients.
"""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003 - NamedTuple fields are evaluated by `get_type_hints`
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar, cast

import httpx

if TYPE_CHECKING:
    from collections.abc import Awaitable, Generator

ResultT = TypeVar("ResultT")


class Download(NamedTuple):
    """A request whose successful response is passed on chunk by chunk instead of being kept in memory."""

    request: httpx.Request
    receive: Callable[[httpx.Response], Callable[[bytes], object]]
    """Takes the response's status and headers; returns the function that takes each chunk of the body."""


Step: TypeAlias = httpx.Request | Download | float
Flow: TypeAlias = "Generator[Step, httpx.Response | None, ResultT]"

HTTPX_ERRORS = (httpx.HTTPError, httpx.InvalidURL)
"""What httpx raises if a request brings no response; `InvalidURL` is for a redirect to an invalid URL."""


class FlowRunner:
    """Runs flows over an `httpx.Client`.

    Args:
        http_client: sends the requests.
        auth: signs each request; None leaves that to the HTTP client.
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
                    except HTTPX_ERRORS as error:
                        step = flow.throw(error)
                    else:
                        step = flow.send(response)
            except StopIteration as end:
                return cast("ResultT", end.value)

    def _do(self, step: Step) -> httpx.Response | None:
        if isinstance(step, httpx.Request):
            return self.http_client.send(step, auth=self._auth, follow_redirects=False)
        if isinstance(step, Download):
            return self._download(step)
        self._sleep(step)
        return None

    def _download(self, step: Download) -> httpx.Response:
        response = self.http_client.send(step.request, auth=self._auth, follow_redirects=False, stream=True)
        with closing(response):
            if not response.is_success:
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
                    except HTTPX_ERRORS as error:
                        step = flow.throw(error)
                    else:
                        step = flow.send(response)
            except StopIteration as end:
                return cast("ResultT", end.value)

    async def _do(self, step: Step) -> httpx.Response | None:
        if isinstance(step, httpx.Request):
            return await self.http_client.send(step, auth=self._auth, follow_redirects=False)
        if isinstance(step, Download):
            return await self._download(step)
        await self._sleep(step)
        return None

    async def _download(self, step: Download) -> httpx.Response:
        response = await self.http_client.send(
            step.request, auth=self._auth, follow_redirects=False, stream=True
        )
        async with aclosing(response):
            if not response.is_success:
                await response.aread()
            else:
                take = step.receive(response)
                async for chunk in response.aiter_bytes():
                    take(chunk)
        return response
