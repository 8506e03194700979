"""The iterators of `follow_events`, which perform the steps of a source."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar, cast

import anyio

from generated_client._runtime.errors import RemoteItError

from .sources import Authorize, Open, Read, Receive, Send, Wait

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType
    from typing import Self

    from generated_client import Event
    from generated_client._runtime.flows import AsyncFlowRunner, FlowRunner

    from .setup import Following
    from .sockets import AsyncEventSocket, EventSocket
    from .sources import Step, Steps

ResultT = TypeVar("ResultT")


class EventFollower:
    """Iterates over events as they happen, until it is closed.

    Use it in a `with` statement: its beginning is the start, and its end closes the connection. Without one,
    the first step is the start. If a step raises an error, the next step continues, and no event is lost. Not
    for several threads at once, except that any thread may close it.
    """

    def __init__(
        self,
        runner: FlowRunner,
        following: Following,
        socket: EventSocket | None,
        wait: Callable[[float, threading.Event], object],
    ) -> None:
        self._closed = threading.Event()
        self._runner = runner
        self._following = following
        self._socket = socket
        self._wait = wait

    @property
    def cursor(self) -> str:
        """The place after the last event, as a short text; pass it as `since` to resume from there."""
        return self._following.tracker.cursor

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Event:
        return self._run(self._following.source.next_event())

    def close(self) -> None:
        """End the iteration."""
        self._closed.set()
        if self._socket is not None:
            self._socket.close()

    def __enter__(self) -> Self:
        try:
            self._run(self._following.source.start())
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def _run(self, steps: Steps[ResultT]) -> ResultT:
        """Perform steps until they return a value.

        Raises:
            StopIteration: the follower is closed.
            RemoteItError: a step failed.
        """
        with closing(steps):
            try:
                step = None if self._closed.is_set() else next(steps)
                while step is not None and not self._closed.is_set():
                    try:
                        # Without a name: a result may be a token, which an error must not find here.
                        step = steps.send(self._perform(step))
                    except RemoteItError as error:
                        if self._closed.is_set():
                            break
                        step = steps.throw(error)  # raises the error again if it came from the source
            except StopIteration as end:
                return cast("ResultT", end.value)
        self.close()  # another thread has closed it, perhaps while this one connected
        raise StopIteration

    def _perform(self, step: Step) -> object:
        result: object = None
        socket = cast("EventSocket", self._socket)  # there is one if the source has steps for it
        match step:
            case Read():
                result = self._runner.run(step.flow)
            case Wait():
                self._wait(step.seconds, self._closed)
            case Authorize():
                result = self._following.authorization.get()
            case Open():
                socket.open(step.url)
            case Send():
                socket.send(step.text)
            case Receive():
                result = socket.receive(step.seconds)
            case _:
                socket.close()
        return result


class AsyncEventFollower:
    """Iterates over events as they happen, with `async for`; see `EventFollower`.

    Any task of its event loop may close it. A step that is cancelled loses no event.
    """

    def __init__(
        self,
        runner: AsyncFlowRunner,
        following: Following,
        socket: AsyncEventSocket | None,
        wait: Callable[[float], Awaitable[object]],
    ) -> None:
        self._runner = runner
        self._following = following
        self._socket = socket
        self._wait = wait
        self._closed = False
        self._scope: anyio.CancelScope | None = None

    @property
    def cursor(self) -> str:
        """The place after the last event, as a short text; pass it as `since` to resume from there."""
        return self._following.tracker.cursor

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        return await self._run(self._following.source.next_event())

    async def aclose(self) -> None:
        """End the iteration."""
        self._closed = True
        if self._scope is not None:
            self._scope.cancel()
        if self._socket is not None:
            with anyio.CancelScope(shield=True):  # it takes a second at most
                await self._socket.close()

    async def __aenter__(self) -> Self:
        try:
            await self._run(self._following.source.start())
        except BaseException:
            await self.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _run(self, steps: Steps[ResultT]) -> ResultT:
        """Perform steps until they return a value.

        Raises:
            StopAsyncIteration: the follower is closed.
            RemoteItError: a step failed.
        """
        if self._closed:
            raise StopAsyncIteration
        with closing(steps), anyio.CancelScope() as scope:
            self._scope = scope
            try:
                step = next(steps)
                while True:
                    try:
                        step = steps.send(await self._perform(step))  # as in `EventFollower`
                    except RemoteItError as error:
                        step = steps.throw(error)
            except StopIteration as end:
                return cast("ResultT", end.value)
            finally:
                self._scope = None
        await self.aclose()  # another task has closed it, perhaps while this one connected
        raise StopAsyncIteration

    async def _perform(self, step: Step) -> object:
        result: object = None
        socket = cast("AsyncEventSocket", self._socket)  # as in `EventFollower`
        match step:
            case Read():
                result = await self._runner.run(step.flow)
            case Wait():
                await self._wait(step.seconds)
            case Authorize():
                result = await self._following.authorization.get_async()
            case Open():
                await socket.open(step.url)
            case Send():
                await socket.send(step.text)
            case Receive():
                result = await socket.receive(step.seconds)
            case _:
                await socket.close()
        return result
