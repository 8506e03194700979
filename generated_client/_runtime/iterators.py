# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Iterate over a paged list: pages are fetched ahead by threads or asyncio tasks, and decoded in order."""

from __future__ import annotations

import asyncio
import contextvars
import os
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from .errors import RemoteItError
from .pager import Page, Pager

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from typing import Self

    from .flows import AsyncFlowRunner, Flow, FlowRunner
    from .operation import Operation
    from .sender import Caller

ItemT = TypeVar("ItemT")
DecodePage: TypeAlias = Callable[[], Page[ItemT]]
"""Decodes a page that has arrived."""

_OWN_ARGUMENTS = {
    "after": "skip items with `start`",
    "from": "pass `start`",
    "size": "pass `page_size`",
}


def identity(page: Page[ItemT]) -> Page[ItemT]:
    """Return the page itself."""
    return page


@dataclass(frozen=True)
class PagedCall(Generic[ItemT]):
    """One operation whose pages are iterated over.

    Attributes:
        caller: makes the calls.
        operation: takes `$size` and `$from`.
        variables: its other variables.
        page_size: items per page, 2 to 1000.
        start: position of the first item.
        key: identifies an item.
        page: finds the page in the operation's value.

    Raises:
        ValueError: the iterator sets one of `variables` itself.
    """

    caller: Caller
    operation: Operation[Any]
    variables: Mapping[str, object] | None
    page_size: int
    start: int
    key: Callable[[ItemT], Hashable]
    page: Callable[[Any], Page[ItemT]] = field(default=identity)

    def __post_init__(self) -> None:
        for name, advice in _OWN_ARGUMENTS.items():
            if name in (self.variables or {}):
                raise ValueError(f"`{name}` is not supported when iterating; {advice} instead")

    def fetch(self, position: int) -> Flow[DecodePage[ItemT]]:
        """Fetch the page at a position; what it returns decodes the page."""
        variables = {**(self.variables or {}), "size": self.page_size, "from": position}
        raw = yield from self.caller.fetch(self.operation, variables)
        return lambda: self.page(self.caller.decode(self.operation, raw))


class _Cancellable(Protocol):
    def cancel(self) -> bool: ...


HandleT = TypeVar("HandleT", bound=_Cancellable)


class _PageIterator(Generic[ItemT, HandleT]):
    """The state that both iterators share.

    If a page fails, its error is raised with the number of items yielded so far as `items_yielded`; the next
    step retries that page. A page is decoded when it is consumed: pages that wait are held as bytes.

    Args:
        pages: the operation.
        prefetch: how many pages to fetch at once, 1 or more.
    """

    def __init__(self, pages: PagedCall[ItemT], prefetch: int) -> None:
        self._flight: dict[int, HandleT] = {}
        self._pages = pages
        self._pager = Pager(size=pages.page_size, pages=prefetch, key=pages.key, start=pages.start)
        self._ready: deque[ItemT] = deque()

    @property
    def items_yielded(self) -> int:
        """How many items were yielded."""
        return self._pager.items_yielded - len(self._ready)

    def _accept(self, page: Page[ItemT]) -> None:
        self._ready.extend(self._pager.add_page(page))
        self._cancel(keep=set(self._pager.in_flight))

    def _reset(self, error: RemoteItError | None = None) -> None:
        self._pager.reset()
        self._cancel()
        if error is not None:
            error.items_yielded = self.items_yielded

    def _cancel(self, keep: set[int] | None = None) -> None:
        for position in self._flight.keys() - (keep or set()):
            self._flight.pop(position).cancel()


class _PageThreads(Generic[ItemT]):
    """Daemon threads that fetch pages in order: the interpreter does not wait for them when it exits.

    Args:
        runner: runs the calls.
        pages: the operation.
        limit: the most pages to fetch at once.
    """

    def __init__(self, runner: FlowRunner, pages: PagedCall[ItemT], limit: int) -> None:
        self._runner = runner
        self._pages = pages
        self._limit = limit
        self._count = 0
        self._idle = threading.Semaphore(0)
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

    @property
    def is_used(self) -> bool:
        """Whether any thread was started."""
        return self._count > 0

    def fetch(self, position: int) -> Future[DecodePage[ItemT]]:
        """Fetch the page at a position, in the context of the caller, such as its current span."""
        future: Future[DecodePage[ItemT]] = Future()
        context = contextvars.copy_context()
        self._queue.put(lambda: context.run(self._fetch, future, position))
        if not self._idle.acquire(blocking=False) and self._count < self._limit:
            self._count += 1
            threading.Thread(
                target=_work, args=(self._queue, self._idle), name="remoteit-page", daemon=True
            ).start()
        return future

    def stop(self) -> None:
        """Let each thread end after its page."""
        for _ in range(self._count):
            self._queue.put(None)
        self._count = 0
        self._idle, self._queue = threading.Semaphore(0), SimpleQueue()

    def _fetch(self, future: Future[DecodePage[ItemT]], position: int) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            decode = self._runner.run(self._pages.fetch(position))
        except BaseException as error:  # noqa: BLE001 - the thread that waits for the page raises it
            future.set_exception(error)
        else:
            future.set_result(decode)


def _work(queue: SimpleQueue[Callable[[], None] | None], idle: threading.Semaphore) -> None:
    while task := queue.get():
        task()
        del task  # a page that waits to be decoded must not be held here
        idle.release()


class ItemIterator(_PageIterator[ItemT, Future[DecodePage[ItemT]]]):
    """Iterates over all items of a paged list; threads fetch ahead. Close it if you stop early."""

    def __init__(self, runner: FlowRunner, pages: PagedCall[ItemT], prefetch: int) -> None:
        self._threads = _PageThreads(runner, pages, prefetch)
        super().__init__(pages, prefetch)
        self._runner = runner
        self._process = os.getpid()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        while not self._ready:
            if self._pager.done:
                self.close()
                raise StopIteration
            try:
                page = self._next_page()
            except RemoteItError as error:
                self._reset(error)
                raise
            except BaseException:
                self._reset()
                raise
            self._accept(page)
        return self._ready.popleft()

    def _next_page(self) -> Page[ItemT]:
        if self._process != os.getpid():
            # A forked child has none of its parent's threads; the pages that they fetch never arrive here.
            self._process = os.getpid()
            self._threads = _PageThreads(self._runner, self._pages, self._pager.pages)
            self._flight.clear()
            self._reset()
        positions, first = self._pager.next_positions(), self._pager.first_in_flight
        if positions == [first] and not self._threads.is_used:
            return self._runner.run(self._pages.fetch(first))()  # a list of one page needs no threads
        for position in positions:
            self._flight[position] = self._threads.fetch(position)
        decode = self._flight.pop(first).result()
        return decode()

    def close(self) -> None:
        """Stop fetching; an iterator that reaches its end does so itself."""
        self._cancel()
        self._threads.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()


class AsyncItemIterator(_PageIterator[ItemT, asyncio.Task[DecodePage[ItemT]]]):
    """Iterates over all items of a paged list. Close it if you stop early.

    On asyncio, tasks fetch ahead. On trio, whose tasks need a nursery, one page is fetched after the other.
    """

    def __init__(self, runner: AsyncFlowRunner, pages: PagedCall[ItemT], prefetch: int) -> None:
        super().__init__(pages, prefetch)
        self._runner = runner
        self._cancelled: set[asyncio.Task[DecodePage[ItemT]]] = set()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        while not self._ready:
            if self._pager.done:
                await self.aclose()
                raise StopAsyncIteration
            try:
                page = await self._next_page()
            except RemoteItError as error:
                self._reset(error)
                raise
            except BaseException:
                self._reset()
                raise
            self._accept(page)
        return self._ready.popleft()

    async def _next_page(self) -> Page[ItemT]:
        positions, first = self._pager.next_positions(), self._pager.first_in_flight
        if not _on_asyncio():
            return (await self._runner.run(self._pages.fetch(first)))()
        for position in positions:
            task = asyncio.create_task(self._runner.run(self._pages.fetch(position)))
            task.add_done_callback(_retrieve_error)
            self._flight[position] = task
        decode = await self._flight[first]
        del self._flight[first]
        return decode()

    def _cancel(self, keep: set[int] | None = None) -> None:
        self._cancelled |= {task for position, task in self._flight.items() if position not in (keep or ())}
        super()._cancel(keep)
        self._cancelled = {task for task in self._cancelled if not task.done()}

    async def aclose(self) -> None:
        """Stop fetching; an iterator that reaches its end does so itself."""
        self._cancel()
        if self._cancelled:
            await asyncio.wait(self._cancelled)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        for task in self._flight.values():
            # The garbage collector may run in any thread, and after the end of the loop.
            if not task.done() and not task.get_loop().is_closed():
                task.get_loop().call_soon_threadsafe(task.cancel)


def _on_asyncio() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _retrieve_error(task: asyncio.Task[object]) -> None:
    """Mark the error of a task as seen: nobody waits for a page that became void."""
    if not task.cancelled():
        task.exception()
