"""The httpx transport that sends requests to a sandbox's application in the same process."""

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
"""Name of the server thread."""


class SandboxTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends requests of sync and async clients, from any thread, to a sandbox's application.

    One thread serves all requests, as it does behind a socket. It starts with the first request and ends with
    `close`. A later request starts it again, so clients that share a transport may each close it. A request
    reaches the sandbox whatever its URL is. Only the read timeout of httpx's timeouts has an effect.

    Args:
        app: Creates the application, once for each thread.
    """

    def __init__(self, app: Callable[[], FaultMiddleware]) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._server: _Server | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the sandbox.

        Raises:
            httpx.ReadTimeout: The response took longer than the request's read timeout.
            httpx.RemoteProtocolError: A fault dropped the connection.
        """
        body = cast("httpx.SyncByteStream", request.stream)  # httpx's sync clients ensure it
        return _result(self._submit(request, b"".join(body)), request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the sandbox, as `handle_request` does."""
        body = cast("httpx.AsyncByteStream", request.stream)  # httpx's async clients ensure it
        future = self._submit(request, b"".join([part async for part in body]))
        try:
            # With its own limiter, a request never waits for a thread, however many others wait.
            return await anyio.to_thread.run_sync(
                _result, future, request, abandon_on_cancel=True, limiter=anyio.CapacityLimiter(1)
            )
        finally:
            future.cancel()

    def close(self) -> None:
        """Finish the requests in progress, and end the thread."""
        with self._lock:
            server, self._server = self._server, None
            if server is not None:
                server.stop()

    async def aclose(self) -> None:
        """Do as `close`."""
        self.close()

    def _submit(self, request: httpx.Request, body: bytes) -> Future[httpx.Response]:
        with self._lock:
            if self._server is None:
                self._server = _Server(self._app())
            return self._server.submit(request, body)


def _result(future: Future[httpx.Response], request: httpx.Request) -> httpx.Response:
    timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
    try:
        return future.result(timeouts.get("read"))
    except TimeoutError:
        raise httpx.ReadTimeout("The sandbox did not respond in time.", request=request) from None
    except ConnectionDroppedError as error:
        # httpx raises this when a server closes a socket too early.
        raise httpx.RemoteProtocolError(str(error), request=request) from None
    finally:
        future.cancel()


class _Server:
    """A thread with an event loop that serves an application until it is stopped."""

    def __init__(self, app: FaultMiddleware) -> None:
        self._app = app
        self._stopping = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name=THREAD, daemon=True)
        self._thread.start()

    def submit(self, request: httpx.Request, body: bytes) -> Future[httpx.Response]:
        # In an empty context: this loop must not see the context variables of the caller's event loop.
        return Context().run(asyncio.run_coroutine_threadsafe, self._respond(request, body), self._loop)

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

    async def _respond(self, request: httpx.Request, body: bytes) -> httpx.Response:
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

        # The application turns any other exception into a 500, as a client of a socket would see it.
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        sent = httpx.Request(
            request.method, request.url, headers=request.headers, stream=httpx.ByteStream(body)
        )
        response = await transport.handle_async_request(sent)
        if dropped:
            raise dropped[0]
        content = httpx.ByteStream(await response.aread())
        return httpx.Response(response.status_code, headers=response.headers, stream=content)
