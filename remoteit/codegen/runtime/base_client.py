"""The base of the generated clients: `execute` for one call, `paginate` for all pages of a list."""

from __future__ import annotations

import time
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from .flows import AsyncFlowRunner, FlowRunner
from .http_clients import ForkAwareClient, SingleLoopClient
from .sender import Caller, Sender

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from types import TracebackType

    import httpx

    from .iterators import AsyncItemIterator, ItemIterator
    from .operation import Operation
    from .pager import Page

AsyncClientT = TypeVar("AsyncClientT", bound="AsyncBaseClient")
ClientT = TypeVar("ClientT", bound="BaseClient")
ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

PREFETCH = 16
"""How many pages an iterator fetches at once by default, and so the most that it holds in memory."""


class BaseClient:
    """Calls operations over an `httpx.Client`.

    Args:
        url: the GraphQL endpoint.
        http_client: an HTTP client with its own auth, timeouts and transport; closing this client does not
            close it. By default one with httpx's defaults is made, which a forked child may use, too.
        auth: authenticates each request; by default the HTTP client's auth does.
        timeout: for each request, which `read` bounds as a whole; by default the HTTP client's.
        strict: reject a response that holds fields, enum values or types that the schema did not know when
            this package was generated, for CI. By default they are kept.

    Raises:
        ConfigurationError: the URL is invalid.
    """

    def __init__(
        self,
        url: str,
        http_client: httpx.Client | None = None,
        *,
        auth: httpx.Auth | None = None,
        timeout: httpx.Timeout | None = None,
        strict: bool = False,
    ) -> None:
        http = ForkAwareClient() if http_client is None else http_client
        self._owns_http = http_client is None
        self._prefetch = PREFETCH
        self._runner = FlowRunner(http, auth, self._sleep)
        self._caller: Caller = Sender(
            url, http, timeout=timeout, strict=strict, prepare_headers=self._owns_http
        )

    def execute(
        self, operation: Operation[ResultT], variables: Mapping[str, object] | None = None
    ) -> ResultT:
        """Call any operation, including your own.

        Args:
            operation: the operation.
            variables: its variables by their names in the document.

        Returns:
            The value at the operation's result path, as its model.

        Raises:
            RemoteItError: the call failed; see the `errors` module for the tree.
        """
        return self._runner.run(self._caller.execute(operation, variables or {}))

    @property
    def outdated_operations(self) -> dict[str, tuple[str, ...]]:
        """The parts of operations that the API no longer has, as schema coordinates by operation.

        An operation is listed once it was called and the API had rejected parts of it: it was sent without
        them, and its results lack them. Copies of a client share this. Example:
        `{"Devices": ("Device.state", "User.devices(tag:)")}`.
        """
        return self._caller.adaptations.missing

    def paginate(
        self,
        operation: Operation[Page[ItemT]],
        variables: Mapping[str, object] | None = None,
        *,
        page_size: int = 1000,
        start: int = 0,
        key: Callable[[ItemT], Hashable] = attrgetter("id"),
    ) -> ItemIterator[ItemT]:
        """Iterate over all items of a paged operation; pages are fetched ahead by threads.

        Args:
            operation: takes `$size` and `$from` and returns an object with `items`, `total` and `hasMore`.
            variables: its other variables by their names in the document.
            page_size: items per page, 2 to 1000.
            start: position of the first item.
            key: identifies an item; by default its `id`.

        Returns:
            An iterator. If a page fails, its error is raised; calling `next()` again retries that page.

        Raises:
            ValueError: `page_size` or `start` is out of range, or `variables` has `size`, `from` or `after`.
        """
        from .iterators import ItemIterator, PagedCall  # noqa: PLC0415 - loads asyncio and threads

        pages = PagedCall(self._caller, operation, variables, page_size, start, key)
        return ItemIterator(self._runner, pages, self._prefetch)

    def _sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def close(self) -> None:
        """Close the connections, unless the HTTP client was passed in."""
        if self._owns_http:
            self._runner.http_client.close()

    def __enter__(self: ClientT) -> ClientT:  # noqa: PYI019 - jedi takes `Self` for this base class
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncBaseClient:
    """Calls operations over an `httpx.AsyncClient`; otherwise like `BaseClient`."""

    def __init__(
        self,
        url: str,
        http_client: httpx.AsyncClient | None = None,
        *,
        auth: httpx.Auth | None = None,
        timeout: httpx.Timeout | None = None,
        strict: bool = False,
    ) -> None:
        http = SingleLoopClient() if http_client is None else http_client
        self._owns_http = http_client is None
        self._prefetch = PREFETCH
        self._runner = AsyncFlowRunner(http, auth, self._sleep)
        self._caller: Caller = Sender(
            url, http, timeout=timeout, strict=strict, prepare_headers=self._owns_http
        )

    async def execute(
        self, operation: Operation[ResultT], variables: Mapping[str, object] | None = None
    ) -> ResultT:
        """Call any operation, including your own; see `BaseClient.execute`."""
        return await self._runner.run(self._caller.execute(operation, variables or {}))

    @property
    def outdated_operations(self) -> dict[str, tuple[str, ...]]:
        """The parts of operations that the API no longer has; see `BaseClient.outdated_operations`."""
        return self._caller.adaptations.missing

    def paginate(
        self,
        operation: Operation[Page[ItemT]],
        variables: Mapping[str, object] | None = None,
        *,
        page_size: int = 1000,
        start: int = 0,
        key: Callable[[ItemT], Hashable] = attrgetter("id"),
    ) -> AsyncItemIterator[ItemT]:
        """Iterate over all items of a paged operation with asyncio tasks; see `BaseClient.paginate`."""
        from .iterators import AsyncItemIterator, PagedCall  # noqa: PLC0415 - as above

        pages = PagedCall(self._caller, operation, variables, page_size, start, key)
        return AsyncItemIterator(self._runner, pages, self._prefetch)

    async def _sleep(self, seconds: float) -> None:
        # httpx depends on anyio, which waits on asyncio and trio alike.
        import anyio  # noqa: PLC0415

        await anyio.sleep(seconds)

    async def aclose(self) -> None:
        """Close the connections, unless the HTTP client was passed in."""
        if self._owns_http:
            await self._runner.http_client.aclose()

    async def __aenter__(self: AsyncClientT) -> AsyncClientT:  # noqa: PYI019 - as above
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
