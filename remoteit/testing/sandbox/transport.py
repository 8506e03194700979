"""What carries requests of httpx's clients to a sandbox's application in the same process."""

from __future__ import annotations

import asyncio
import threading
from contextvars import Context
from typing import TYPE_CHECKING, Any, cast

import anyio
import anyio.to_thread
import httpx

from remoteit.sandbox.faults.middleware import ConnectionDroppedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping
    from concurrent.futures import Future

    from remoteit.sandbox.faults.middleware import FaultMiddleware

THREAD = "remoteit-sandbox-in-process"
"""Name of the thread that serves."""


class SandboxTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Carries requests of both kinds of clients, from any thread, to a sandbox's application.

    One thread serves them all, as it does behind a socket. It starts with the first request and ends with
    `close`; should another request come, it starts anew, so clients that share a transport may close it one
    by one. Whatever the URL, a request reaches the sandbox. Of httpx's timeouts the one for reading holds.

    Args:
        app: Makes the application, anew for each thread.
    """

    def __init__(self, app: Callable[[], FaultMiddleware]) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._server: _Server | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Ask the sandbox.

        Raises:
            httpx.ReadTimeout: The answer took longer than the request's timeout for reading.
            httpx.RemoteProtocolError: A fault dropped the connection.
        """
        body = cast("httpx.SyncByteStream", request.stream)  # httpx's clients have seen to that
        return _outcome(self._begun(request, b"".join(body)), request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask the sandbox, as `handle_request` does."""
        body = cast("httpx.AsyncByteStream", request.stream)  # likewise
        future = self._begun(request, b"".join([part async for part in body]))
        try:
            # A limiter of its own: however many requests wait, none waits for a thread.
            return await anyio.to_thread.run_sync(
                _outcome, future, request, abandon_on_cancel=True, limiter=anyio.CapacityLimiter(1)
            )
        finally:
            future.cancel()

    def close(self) -> None:
        """Let requests in progress be answered, and end the thread."""
        with self._lock:
            server, self._server = self._server, None
            if server is not None:
                server.stop()

    async def aclose(self) -> None:
        """Do as `close`."""
        self.close()

    def _begun(self, request: httpx.Request, body: bytes) -> Future[httpx.Response]:
        with self._lock:
            if self._server is None:
                self._server = _Server(self._app())
            return self._server.begin(request, body)


def _outcome(future: Future[httpx.Response], request: httpx.Request) -> httpx.Response:
    timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
    try:
        return future.result(timeouts.get("read"))
    except TimeoutError:
        raise httpx.ReadTimeout("The sandbox did not answer in time.", request=request) from None
    except ConnectionDroppedError as error:
        # What httpx raises over a socket that the server closes too early.
        raise httpx.RemoteProtocolError(str(error), request=request) from None
    finally:
        future.cancel()


class _Server:
    """A thread with an event loop that serves an application until it is told to stop."""

    def __init__(self, app: FaultMiddleware) -> None:
        self._app = app
        self._stopping = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name=THREAD, daemon=True)
        self._thread.start()

    def begin(self, request: httpx.Request, body: bytes) -> Future[httpx.Response]:
        # In an empty context: what the caller's event loop keeps in its own would be taken for this loop's.
        return Context().run(asyncio.run_coroutine_threadsafe, self._answer(request, body), self._loop)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def _serve(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._until_stopped())

    async def _until_stopped(self) -> None:
        await self._stopping.wait()
        self._app.release()
        in_progress = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*in_progress, return_exceptions=True)

    async def _answer(self, request: httpx.Request, body: bytes) -> httpx.Response:
        dropped: list[ConnectionDroppedError] = []

        async def app(
            scope: MutableMapping[str, Any],
            receive: Callable[[], Awaitable[MutableMapping[str, Any]]],
            send: Callable[[MutableMapping[str, Any]], Awaitable[None]],
        ) -> None:
            try:
                await self._app(scope, receive, send)
            except ConnectionDroppedError as error:
                dropped.append(error)
                raise

        # Any other exception the application has answered with 500, which is all that a socket would show.
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        sent = httpx.Request(
            request.method, request.url, headers=request.headers, stream=httpx.ByteStream(body)
        )
        answer = await transport.handle_async_request(sent)
        if dropped:
            raise dropped[0]
        content = httpx.ByteStream(await answer.aread())
        return httpx.Response(answer.status_code, headers=answer.headers, stream=content)
