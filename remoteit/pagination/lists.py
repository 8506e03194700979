"""Lists that iterate themselves, for the operations that answer a page: `iter_devices` and its like."""

from __future__ import annotations

import functools
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from .pager import LARGEST_PAGE, Pager

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Hashable
    from typing import Self

    from remoteit._core.deferred import Deferred

    from .iterators import AsyncItemIterator, ItemIterator
    from .pager import Page

P = ParamSpec("P")
ClientT = TypeVar("ClientT")
AnswerT = TypeVar("AnswerT")
ItemT = TypeVar("ItemT")

PAGES_IN_FLIGHT = 16
"""Pages that are fetched at once, and so the most that are held in memory."""


class Defers(Protocol):
    """A client whose answers can be decoded later."""

    def deferring(self) -> Self:
        """The same client, whose methods answer a `Deferred`."""
        ...


def deferring(client: ClientT) -> ClientT:
    """A client of ours, whose answers are decoded later."""
    return cast("ClientT", cast("Defers", client).deferring())


def deferred(answer: object) -> Deferred[Any]:
    """What a deferring client's method answers, whatever its annotations say."""
    return cast("Deferred[Any]", answer)


def iterates(
    method: Callable[Concatenate[ClientT, P], AnswerT], page: Callable[[AnswerT], Page[ItemT]]
) -> Callable[Concatenate[ClientT, P], ItemIterator[ItemT]]:
    """A method that iterates over all items where another one answers a page of them.

    Args:
        method: what fetches a page. The new method takes the same arguments; `size` is the size of the
            pages that it fetches, 1000 by default, and `from_` the position that it begins at.
        page: finds the page in what `method` answers.
    """

    @functools.wraps(method)
    def walk(client: ClientT, /, *args: P.args, **options: P.kwargs) -> ItemIterator[ItemT]:
        given: dict[str, Any] = dict(options)
        pager: Pager[ItemT] = walk_by(given)
        fetch: Callable[..., AnswerT] = method

        source = deferring(client)

        def fetch_page(position: int) -> Callable[[], Page[ItemT]]:
            answer = deferred(fetch(source, *args, size=pager.size, from_=position, **given))
            return lambda: page(answer.value())

        return walk_in_threads(fetch_page, pager)

    return walk


def iterates_async(
    method: Callable[Concatenate[ClientT, P], Coroutine[Any, Any, AnswerT]],
    page: Callable[[AnswerT], Page[ItemT]],
) -> Callable[Concatenate[ClientT, P], AsyncItemIterator[ItemT]]:
    """As `iterates`, for a method that is awaited."""

    @functools.wraps(method)
    def walk(client: ClientT, /, *args: P.args, **options: P.kwargs) -> AsyncItemIterator[ItemT]:
        given: dict[str, Any] = dict(options)
        pager: Pager[ItemT] = walk_by(given)
        fetch: Callable[..., Coroutine[Any, Any, AnswerT]] = method

        source = deferring(client)

        async def fetch_page(position: int) -> Callable[[], Page[ItemT]]:
            answer = deferred(await fetch(source, *args, size=pager.size, from_=position, **given))
            return lambda: page(answer.value())

        return walk_in_tasks(fetch_page, pager)

    return walk


def walk_by(
    options: dict[str, Any], key: Callable[[Any], Hashable] = attrgetter("id"), start: str = "from_"
) -> Pager[Any]:
    """The walk that a call's own arguments describe; those that it takes over are taken out.

    Args:
        options: the arguments.
        key: tells items apart.
        start: the name of the argument that holds the position to begin at.

    Raises:
        ValueError: a size that the API does not allow, a negative start, or a place to go on after.
    """
    if options.pop("after", None):
        raise ValueError(f"a walk keeps its own place; give `{start}` to begin later, not `after`")
    size, first = options.pop("size", None), options.pop(start, None)
    return Pager(
        size=LARGEST_PAGE if size is None else size, pages=PAGES_IN_FLIGHT, key=key, start=first or 0
    )


def walk_in_threads(
    fetch: Callable[[int], Callable[[], Page[ItemT]]], pager: Pager[ItemT]
) -> ItemIterator[ItemT]:
    """An iterator whose pages are fetched by threads."""
    from .iterators import ItemIterator  # noqa: PLC0415 - asyncio and threads are loaded by those who iterate

    return ItemIterator(fetch, pager)


def walk_in_tasks(
    fetch: Callable[[int], Coroutine[Any, Any, Callable[[], Page[ItemT]]]], pager: Pager[ItemT]
) -> AsyncItemIterator[ItemT]:
    """An iterator whose pages are fetched by tasks."""
    from .iterators import AsyncItemIterator  # noqa: PLC0415 - as above

    return AsyncItemIterator(fetch, pager)
