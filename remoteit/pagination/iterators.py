"""Lists that iterate themselves: pages are fetched ahead, by threads or by tasks, and handed out in order."""

from __future__ import annotations

import asyncio
import contextvars
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from generated_client._runtime.errors import RemoteItError

from .pager import Page

if TYPE_CHECKING:
    from typing import Self

    from .pager import Pager

ItemT = TypeVar("ItemT")
Decode: TypeAlias = Callable[[], Page[ItemT]]
FetchT = TypeVar("FetchT")


class _Cancellable(Protocol):
    def cancel(self) -> bool: ...


HandleT = TypeVar("HandleT", bound=_Cancellable)


class _Walk(Generic[ItemT, FetchT, HandleT]):
    """A walk through a paged list, whichever way its pages are fetched.

    Where a page cannot be had, its error is raised, with the number of items handed out until then as
    `delivered`; the next step takes up again from there.

    Args:
        fetch: answers what decodes the page that begins at a position. A page is decoded when it is its
            turn, so that of those that have arrived only the bytes are held.
        pager: decides which positions.
    """

    def __init__(self, fetch: FetchT, pager: Pager[ItemT]) -> None:
        self._fetch = fetch
        self._pager = pager
        self._ready: deque[ItemT] = deque()
        self._flight: dict[int, HandleT] = {}

    @property
    def items_yielded(self) -> int:
        """How many items have been handed out."""
        return self._pager.items_yielded - len(self._ready)

    def _take(self, page: Page[ItemT]) -> None:
        self._ready.extend(self._pager.receive(page))
        self._void(keep=set(self._pager.in_flight))

    def _fail(self, error: RemoteItError) -> None:
        self._pager.forget()
        self._void()
        error.items_yielded = self.items_yielded

    def _void(self, keep: set[int] | None = None) -> None:
        for position in self._flight.keys() - (keep or set()):
            self._flight.pop(position).cancel()


class ItemIterator(_Walk[ItemT, Callable[[int], Decode[ItemT]], Future[Decode[ItemT]]]):
    """Iterates over all items of a paged list; threads fetch ahead."""

    _threads: ThreadPoolExecutor | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        while not self._ready:
            if self._pager.done:
                self.close()
                raise StopIteration
            try:
                page = self._page()
            except RemoteItError as error:
                self._fail(error)
                raise
            self._take(page)
        return self._ready.popleft()

    def _page(self) -> Page[ItemT]:
        positions, first = self._pager.ask(), self._pager.first_in_flight
        if positions == [first] and self._threads is None:
            return self._fetch(first)()  # a list of one page needs no threads
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._pager.pages, thread_name_prefix="remoteit-pages")
        for position in positions:
            # What is current for the caller, such as a span, is so for the page too, as with tasks.
            context = contextvars.copy_context()
            self._flight[position] = self._threads.submit(context.run, self._fetch, position)
        return self._flight.pop(first).result()()

    def close(self) -> None:
        """Fetch nothing more; a walk that comes to its end does so by itself."""
        self._void()
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            self._threads = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()


class AsyncItemIterator(
    _Walk[ItemT, Callable[[int], Coroutine[Any, Any, Decode[ItemT]]], asyncio.Task[Decode[ItemT]]]
):
    """Iterates over all items of a paged list; tasks of asyncio fetch ahead."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        while not self._ready:
            if self._pager.done:
                self._void()
                raise StopAsyncIteration
            try:
                page = await self._page()
            except RemoteItError as error:
                self._fail(error)
                raise
            except BaseException:
                self._pager.forget()
                self._void()
                raise
            self._take(page)
        return self._ready.popleft()

    async def _page(self) -> Page[ItemT]:
        positions, first = self._pager.ask(), self._pager.first_in_flight
        for position in positions:
            self._flight[position] = asyncio.create_task(self._fetch(position))
        decode = await self._flight[first]
        del self._flight[first]
        return decode()

    async def aclose(self) -> None:
        """Fetch nothing more; a walk that comes to its end does so by itself."""
        self._void()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
