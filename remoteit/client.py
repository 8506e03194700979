"""The client with everything set up: credentials, signing, the API's address, timeouts."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

import httpx

import generated_client
from remoteit._core.calls import CarefulCalls
from remoteit._core.flows import awaited, blocking
from remoteit._core.lean import LeanClient
from remoteit._core.setup import (
    async_http_client,
    endpoint,
    http_client_for,
    resolve_credentials,
    retry_rules,
)
from remoteit._core.signer import Signer
from remoteit._core.urls import rest_url_beside
from remoteit.pagination.lists import (
    deferred,
    iterates,
    iterates_async,
    walk_by,
    walk_in_tasks,
    walk_in_threads,
)

from . import jobs
from .connections import AsyncManagedConnection, ManagedConnection, host_ip
from .files import transfers as files
from .retry import Retry

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from typing import Unpack

    from generated_client import FileVersionPage, FileVersionsResult, Operation
    from remoteit._core.setup import HttpOptions
    from remoteit.pagination.iterators import AsyncItemIterator, ItemIterator
    from remoteit.pagination.pager import Page
    from remoteit.rest.api import AsyncRest, Rest
    from remoteit_auth import Credentials, Scheme

DEFAULT_RETRY = Retry()

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


def itself(page: PageT) -> PageT:
    """The answer is the page."""
    return page


def versions(files: list[FileVersionsResult]) -> FileVersionPage:
    """The page in the answer of `file_versions`, which is walked for one file at a time."""
    if len(files) != 1:
        raise ValueError(f"`iter_file_versions` walks the versions of one file, not of {len(files)}")
    return files[0].versions


class Client(CarefulCalls, generated_client.Client):
    """A typed client of the remote.it API; one method for each operation.

    Safe to share between threads. Close it, or use it in a `with` statement.

    Args:
        profile: a section of the credentials file; by default the environment is looked at first,
            then `REMOTEIT_PROFILE`, then the default section. See `Credentials.load`.
        credentials: a key pair of your own making, instead of a profile.
        url: the API's base; by default `REMOTEIT_API_URL`, else https://api.remote.it. Plain http
            is for loopback hosts alone.
        scheme: how requests are signed, `"cavage"` or `"rfc9421"`.
        timeout: for each request, in seconds or as an `httpx.Timeout`; by default 30 seconds, 10
            to connect. With an `http_client`, that client's own is the default.
        retry: how calls that failed are made again.
        retries: how often at most, whatever `retry` says; 0 repeats nothing.
        strict: refuse answers that hold fields, enum values or types which the schema did not know when
            the client was generated, for CI; by default they are kept.
        http_client: an `httpx.Client` of your own; it keeps its settings, stays open when this client is
            closed, and its requests here are signed. Without one, proxies and CA bundles come from
            the environment, as httpx reads it.
        transport: what carries the requests, where no `http_client` is given.
        http_options: other options of httpx's: `limits`, `event_hooks`, `proxy`, `verify`,
            `trust_env`, `http2`.

    Raises:
        ConfigurationError: a URL or a combination of arguments that cannot work.
        CredentialsError: there are no credentials, or they are faulty.
        ValueError: an unknown `scheme`, or a negative `retries`.
    """

    def __init__(
        self,
        profile: str | None = None,
        *,
        credentials: Credentials | None = None,
        url: str | None = None,
        scheme: Scheme = "cavage",
        timeout: float | httpx.Timeout | None = None,
        retry: Retry = DEFAULT_RETRY,
        retries: int | None = None,
        strict: bool = False,
        http_client: httpx.Client | None = None,
        transport: httpx.BaseTransport | None = None,
        **http_options: Unpack[HttpOptions],
    ) -> None:
        super().__init__(
            endpoint(url),
            auth=Signer(resolve_credentials(credentials, profile), scheme),
            http_client=http_client_for(LeanClient, http_client, transport, http_options),
            timeout=None if timeout is None else httpx.Timeout(timeout),
            strict=strict,
        )
        self._begin(retry_rules(retry, retries), owns_http=http_client is None)

    iter_devices = iterates(generated_client.Client.devices, itself)
    iter_events = iterates(generated_client.Client.events, itself)
    iter_jobs = iterates(generated_client.Client.jobs, itself)
    iter_file_versions = iterates(generated_client.Client.file_versions, versions)

    upload_file = blocking(files.upload)
    download_file = blocking(files.download)
    run_job = blocking(jobs.run)
    watch_job = jobs.watch

    def connection(self, service_id: str, *, allow: str = "latch") -> ManagedConnection:
        """Connect to a service for the time of a `with` block.

        Args:
            service_id: the service, like `80:00:00:00:01:02:03:04`.
            allow: whom the connection lets in: `"latch"` the first address to use it, `"public"` everyone,
                or one IP address. It concerns port proxies alone; a web service's address is always public.

        Returns:
            A context manager that gives the connection (`host`, `port`, `url`) and ends it on the way out,
            also where the block fails. A disconnect that fails then is logged and hides nothing.

        Raises:
            ValueError: `allow` is none of these; nothing is sent.
        """
        return ManagedConnection(self, service_id, host_ip(allow))

    @property
    def rest(self) -> Rest:
        """The legacy REST API on the host of this client; see docs/rest.md."""
        from remoteit.rest.api import Rest  # noqa: PLC0415 - its models load pydantic

        return Rest(self, rest_url_beside(self.endpoint), self._signer)

    def paginate(
        self,
        operation: Operation[Page[ItemT]],
        variables: Mapping[str, object] | None = None,
        *,
        key: Callable[[ItemT], Hashable] = attrgetter("id"),
    ) -> ItemIterator[ItemT]:
        """Iterate over all items of a paged operation of your own.

        Args:
            operation: takes `$size` and `$from` and answers an object with `items`, `total` and `hasMore`.
            variables: its variables; `size` is the size of a page, 1000 by default, `from` the start.
            key: tells items apart; by default their `id`.

        Returns:
            An iterator that fetches ahead; where a page fails, the next step takes up again from there.

        Raises:
            ValueError: a size or a start that the API does not allow, or `after`.
        """
        given = dict(variables or {})
        pager = walk_by(given, key, "from")
        source = self.deferring()

        def fetch(position: int) -> Callable[[], Page[ItemT]]:
            answer = source.execute(operation, {**given, "size": pager.size, "from": position})
            return deferred(answer).value

        return walk_in_threads(fetch, pager)


class AsyncClient(CarefulCalls, generated_client.AsyncClient):
    """A typed client for asyncio and trio; arguments and errors are those of `Client`, but for one.

    Safe to share between tasks of one event loop. Close it with `aclose`, or use `async with`. The
    iterators (`iter_devices` and its like, `paginate`) fetch ahead by tasks of asyncio and need it.

    Args:
        aiohttp: use aiohttp's connections where the extra `aiohttp` is installed, which are several times
            faster with many calls at once; False uses httpx's.
    """

    def __init__(
        self,
        profile: str | None = None,
        *,
        credentials: Credentials | None = None,
        url: str | None = None,
        scheme: Scheme = "cavage",
        timeout: float | httpx.Timeout | None = None,
        retry: Retry = DEFAULT_RETRY,
        retries: int | None = None,
        strict: bool = False,
        http_client: httpx.AsyncClient | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        aiohttp: bool = True,
        **http_options: Unpack[HttpOptions],
    ) -> None:
        super().__init__(
            endpoint(url),
            auth=Signer(resolve_credentials(credentials, profile), scheme),
            http_client=http_client_for(
                async_http_client if aiohttp else httpx.AsyncClient, http_client, transport, http_options
            ),
            timeout=None if timeout is None else httpx.Timeout(timeout),
            strict=strict,
        )
        self._begin(retry_rules(retry, retries), owns_http=http_client is None)

    iter_devices = iterates_async(generated_client.AsyncClient.devices, itself)
    iter_events = iterates_async(generated_client.AsyncClient.events, itself)
    iter_jobs = iterates_async(generated_client.AsyncClient.jobs, itself)
    iter_file_versions = iterates_async(generated_client.AsyncClient.file_versions, versions)

    upload_file = awaited(files.upload)
    download_file = awaited(files.download)
    run_job = awaited(jobs.run)
    watch_job = jobs.watch_async

    def connection(self, service_id: str, *, allow: str = "latch") -> AsyncManagedConnection:
        """Connect to a service for the time of an `async with` block; otherwise as `Client.connection`."""
        return AsyncManagedConnection(self, service_id, host_ip(allow))

    @property
    def rest(self) -> AsyncRest:
        """The legacy REST API on the host of this client; see docs/rest.md."""
        from remoteit.rest.api import AsyncRest  # noqa: PLC0415 - as `Client.rest`

        return AsyncRest(self, rest_url_beside(self.endpoint), self._signer)

    def paginate(
        self,
        operation: Operation[Page[ItemT]],
        variables: Mapping[str, object] | None = None,
        *,
        key: Callable[[ItemT], Hashable] = attrgetter("id"),
    ) -> AsyncItemIterator[ItemT]:
        """Iterate over all items of a paged operation of your own; otherwise as `Client.paginate`."""
        given = dict(variables or {})
        pager = walk_by(given, key, "from")
        source = self.deferring()

        async def fetch(position: int) -> Callable[[], Page[ItemT]]:
            answer = await source.execute(operation, {**given, "size": pager.size, "from": position})
            return deferred(answer).value

        return walk_in_tasks(fetch, pager)
