"""Methods made of flows: one that blocks and one that is awaited, out of one text that says what happens."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from generated_client._runtime.base_client import Flow

P = ParamSpec("P")
ResultT = TypeVar("ResultT")


class FlowRunner(Protocol):
    """Does what a flow says, and answers its value."""

    def run_flow(self, flow: Flow[ResultT], /) -> ResultT: ...


class AsyncFlowRunner(Protocol):
    """As `FlowRunner`, awaited."""

    def run_flow(self, flow: Flow[ResultT], /) -> Coroutine[Any, Any, ResultT]: ...


RunsT = TypeVar("RunsT", bound=FlowRunner)
RunsAsyncT = TypeVar("RunsAsyncT", bound=AsyncFlowRunner)


def blocking(
    flow: Callable[Concatenate[Any, P], Flow[ResultT]],
) -> Callable[Concatenate[RunsT, P], ResultT]:
    """A method that does what a flow says.

    Args:
        flow: takes the client and the method's arguments.
    """

    @functools.wraps(flow)
    def method(client: RunsT, /, *args: P.args, **options: P.kwargs) -> ResultT:
        return client.run_flow(flow(client, *args, **options))

    return method


def awaited(
    flow: Callable[Concatenate[Any, P], Flow[ResultT]],
) -> Callable[Concatenate[RunsAsyncT, P], Coroutine[Any, Any, ResultT]]:
    """As `blocking`, for a client of asyncio or trio."""

    @functools.wraps(flow)
    def method(client: RunsAsyncT, /, *args: P.args, **options: P.kwargs) -> Coroutine[Any, Any, ResultT]:
        return client.run_flow(flow(client, *args, **options))

    return method
