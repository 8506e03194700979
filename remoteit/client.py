"""The client: credentials, signing, a URL, timeouts and retries are set up, and helpers are added."""

from __future__ import annotations

import copy
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import generated_client
from generated_client._runtime.base_client import PREFETCH
from generated_client._runtime.sender import Sender
from generated_client._runtime.unset import UNSET

from . import jobs
from ._core.calls import RetryingCaller
from ._core.setup import (
    DEFAULT_RETRY,
    build_async_http_client,
    build_http_client,
    build_sync_http_client,
    check_options,
    check_prefetch,
    resolve_authenticator,
    resolve_endpoint,
    resolve_retry,
    resolve_timeout,
)
from ._core.urls import rest_url_beside
from .connections import AsyncManagedConnection, ManagedConnection, host_ip
from .files import job_logs, links, transfers

if TYPE_CHECKING:
    import os
    import threading
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Unpack

    import httpx

    from generated_client import ArgumentInput, Event, EventType, FileVersion, ListFilter
    from generated_client._runtime.iterators import AsyncItemIterator, ItemIterator
    from generated_client._runtime.sender import Caller
    from generated_client._runtime.unset import UnsetType
    from remoteit_auth import Credentials, Scheme

    from ._core.setup import HttpOptions
    from .events.follower import AsyncEventFollower, EventFollower
    from .events.setup import Transport
    from .files.arguments import ArgumentDefinition
    from .files.models import JobLogs, UploadedFile
    from .files.streams import Progress, Readable, Writable
    from .jobs import AsyncJobWatch, JobWatch
    from .rest.api import AsyncRest, Rest
    from .retry import Retry

ClientT = TypeVar("ClientT", bound="_Settings")


class _Settings:
    """The settings that both clients share, and copies of a client with other settings."""

    _caller: Caller
    _policy: RetryingCaller
    """The caller, by its own type."""
    _owns_http: bool

    def _set_policy(self, policy: RetryingCaller) -> None:
        self._policy = self._caller = policy

    def _copy_with(self: ClientT, **changes: Any) -> ClientT:  # noqa: PYI019 - see `for_account`
        client, policy = copy.copy(self), replace(self._policy, **changes)
        vars(client).update(_caller=policy, _policy=policy, _owns_http=False)
        return client

    def __repr__(self) -> str:
        url, key_id = str(self._policy.sender.url), self._policy.authenticator.key_id
        key = "" if key_id is None else f", key_id={key_id!r}"
        return f"{type(self).__name__}(url={url!r}{key})"

    @property
    def account_id(self) -> str | None:
        """The account of calls that name none; None is the caller's own. See `for_account`."""
        return self._policy.account_id

    # jedi takes `Self` for this base class, and would offer none of the methods of `Client`.
    def for_account(self: ClientT, account_id: str | None) -> ClientT:  # noqa: PYI019
        """Return the same client acting for an organization in each operation that takes an account.

        Args:
            account_id: the organization's account id, which is its owner's; None for your own account.

        Returns:
            A client that shares this one's connections; closing it closes nothing. A call that names an
            account uses that account.
        """
        return self._copy_with(account_id=account_id)

    def with_retry(self: ClientT, retry: Retry | int) -> ClientT:  # noqa: PYI019
        """Return the same client with other retry rules, for instance for one call.

        Args:
            retry: the rules, or the number of retries; 0 disables them.

        Returns:
            A client that shares this one's connections; closing it closes nothing.

        Raises:
            ValueError: a negative number.
        """
        return self._copy_with(retry=resolve_retry(retry))


class Client(_Settings, generated_client.Client):
    """A typed client of the remote.it API with one method per operation.

    Safe to share between threads, and with forked children, which open their own connections. Close it, or
    use it in a `with` statement.

    Args:
        profile: a section of the credentials file; by default the environment is read first, then
            `REMOTEIT_PROFILE`, then the default section. See `Credentials.load`.
        credentials: a key pair to use instead of a profile.
        auth: any `httpx.Auth` to use instead of an access key, for instance `BearerAuth` with an access
            token; each attempt runs its flow. No credentials are loaded, and the clock is not corrected.
        url: the API's base URL; by default `REMOTEIT_API_URL`, else https://api.remote.it. Plain http is for
            loopback hosts only.
        scheme: how requests are signed, `"cavage"` (the default) or `"rfc9421"`.
        timeout: for each request as a whole, in seconds or as an `httpx.Timeout`, whose `read` bounds the
            whole; by default 30 seconds, 10 to connect. With an `http_client`, its timeout is the default. A
            file transfer may take longer: its timeout is for each read and write. `Retry.deadline` limits the
            call with all its retries. The blocking client cannot interrupt a name lookup, and the timeout to
            connect is for each address of the host; a call that is late then ends without sending anything.
        retry: when failed calls are retried, as rules or as a number of retries; 0 disables retries.
        strict: reject responses that hold fields, enum values or types that the schema did not know when the
            client was generated, for CI; by default they are kept.
        prefetch: how many pages an iterator fetches at once, 1 or more.
        http_client: an `httpx.Client` to use; it keeps its settings but for its auth, and
            closing this client does not close it. Without one, proxies and CA bundles come from the
            environment, as httpx reads it.
        transport: sends the requests, if no `http_client` is given.
        http_options: options of httpx: `limits`, `event_hooks`, `proxy`, `verify`, `trust_env`, `http2`.

    Raises:
        ConfigurationError: the URL is invalid, an argument is unknown, or arguments contradict each other.
        CredentialsError: there are no credentials, or they are invalid.
        ValueError: `scheme`, `timeout`, `retry` or `prefetch` is out of range.
    """

    def __init__(
        self,
        profile: str | None = None,
        *,
        credentials: Credentials | None = None,
        auth: httpx.Auth | None = None,
        url: str | None = None,
        scheme: Scheme | None = None,
        timeout: float | httpx.Timeout | None = None,
        retry: Retry | int = DEFAULT_RETRY,
        strict: bool = False,
        prefetch: int = PREFETCH,
        http_client: httpx.Client | None = None,
        transport: httpx.BaseTransport | None = None,
        **http_options: Unpack[HttpOptions],
    ) -> None:
        check_options(Client, http_options)
        endpoint = resolve_endpoint(url)
        authenticator = resolve_authenticator(auth, credentials, profile, scheme)
        rules = resolve_retry(retry)
        http = build_http_client(build_sync_http_client, http_client, transport, http_options)
        super().__init__(endpoint, http, auth=authenticator)
        self._owns_http = http_client is None
        self._prefetch = check_prefetch(prefetch)
        self._set_policy(
            RetryingCaller(_sender(endpoint, http, timeout, strict, self._owns_http), authenticator, rules)
        )

    def open_connection(self, service_id: str, *, allow: str = "latch") -> ManagedConnection:
        """Connect to a service for the duration of a `with` block.

        Args:
            service_id: the service, e.g. `80:00:00:00:01:02:03:04`.
            allow: who may connect: `"latch"` the first address to use it, `"public"` everyone, or one IP
                address. It applies to port proxies only; the address of a web service is always public.

        Returns:
            A context manager that returns the connection (`host`, `port`, `url`) and closes it at the end of
            the block, within 10 seconds. If that fails after the block failed, it is logged and noted on the
            block's error. If a connect fails after the API may have executed it, the new connection is
            searched for and closed; if that is not possible, it is logged and noted on the error.

        Raises:
            ValueError: `allow` is invalid; nothing is sent.
        """
        return ManagedConnection(self._runner, self._caller, service_id, host_ip(allow))

    def upload_file(
        self,
        file: str | os.PathLike[str] | Readable,
        *,
        name: str | None = None,
        executable: bool = False,
        short_desc: str | None = None,
        long_desc: str | None = None,
        arguments: Sequence[ArgumentDefinition] | None = None,
        account_id: str | None | UnsetType = UNSET,
        progress: Progress | None = None,
    ) -> UploadedFile:
        """Upload a file in constant memory; if the account has a file with this name, a version is added.

        Args:
            file: a path, or a file opened for reading bytes. An open file is sent from its current position
                and stays open; one that cannot be sought, such as a pipe, is not sent again after a failed
                attempt.
            name: the file's name in the account; by default the last part of its path.
            executable: whether jobs may run it.
            short_desc: one line on its purpose; None keeps that of an earlier version.
            long_desc: the long description; None keeps that of an earlier version.
            arguments: the arguments that the script asks for, in the order in which a person enters them;
                None leaves it to the API to find those that the script itself declares.
            account_id: the account that owns it; by default that of `for_account`, and None is your own.
            progress: called after each chunk with the bytes sent in this attempt and the size in bytes, which
                is None if the file cannot be sought. An exception it raises ends the upload.

        Returns:
            The file's id, the number of the version, and the arguments that the script asks for.

        Raises:
            ValueError: the file has no name, or two arguments have the same one.
            TypeError: the file returns text, not bytes; or `arguments` are not definitions.
            OSError: the file cannot be read.
            RestError: the API rejected the file.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(
            transfers.upload(
                self._policy, file, name, executable, short_desc, long_desc, arguments, account_id, progress
            )
        )

    def download_file(
        self, file_id: str, to: str | os.PathLike[str] | Writable, *, progress: Progress | None = None
    ) -> int:
        """Download the newest version of a file in constant memory.

        Args:
            file_id: the file, `File.id`.
            to: a path, which is replaced once the file is complete; or a file opened for writing bytes, which
                is written at its current position and stays open. A retry overwrites a failed attempt; for an
                open file that cannot be sought, such as a pipe, there is no retry.
            progress: called after each chunk with the bytes of this attempt and the size in bytes, which is
                None if the API does not send it. An exception it raises ends the download.

        Returns:
            The number of bytes written.

        Raises:
            TypeError: the file takes text, not bytes.
            OSError: the file cannot be written, or the path is a directory or a device.
            HTTPStatusError: there is no such file (status 404).
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(transfers.download(self._policy, file_id, to, progress))

    def download_link(
        self, url: str, to: str | os.PathLike[str] | Writable, *, progress: Progress | None = None
    ) -> int:
        """Download what a link points to, such as the CSV of `events_url`, in constant memory.

        The request is not signed and has none of the client's headers, so the link may be on any host.
        A redirect is not followed. The link appears neither in a log nor in an error.

        Args:
            url: the link, from `events_url`, `device_report`, `reseller_report`, `partner_report` or
                `job_logs`; plain http is for loopback hosts only.
            to: a path or an open file, as for `download_file`.
            progress: as for `download_file`.

        Returns:
            The number of bytes written.

        Raises:
            InvalidVariablesError: the link is not valid; nothing is sent.
            TypeError: the file takes text, not bytes.
            OSError: the file cannot be written, or the path is a directory or a device.
            HTTPStatusError: the link has expired (status 403 or 404, for instance), or its host failed.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(links.download_link(self._policy, url, to, progress))

    def iter_file_versions(
        self,
        file_id: str,
        *,
        page_size: int = 1000,
        start: int = 0,
        sort: str = "name",
        account_id: str | None | UnsetType = UNSET,
        version_ids: Sequence[str] | None | UnsetType = UNSET,
        latest: bool | None | UnsetType = UNSET,
        platforms: Sequence[int] | None | UnsetType = UNSET,
        versions: Sequence[int] | None | UnsetType = UNSET,
        min_date: datetime | None | UnsetType = UNSET,
        max_date: datetime | None | UnsetType = UNSET,
    ) -> ItemIterator[FileVersion]:
        """Iterate over the versions of one file; pages are fetched ahead.

        Args:
            file_id: the file, `File.id`.
            page_size: items per page, 2 to 1000.
            start: position of the first item.
            sort: comma-separated field names; a leading `-` sorts in descending order.
            account_id: the account that owns the file; by default that of `for_account`.
            version_ids: only these versions, by id.
            latest: only the latest version.
            platforms: only versions for these platform ids; see `platform_types`.
            versions: only these version numbers.
            min_date: the earliest time.
            max_date: the latest time.

        Returns:
            An iterator. If a page fails, its error is raised; calling `next()` again retries that page.

        Raises:
            ValueError: `page_size` or `start` is out of range.
            NullResultError: by the iterator, if the account has no such file.
            RemoteItError: by the iterator, if a call failed otherwise; see `remoteit.errors`.
        """
        from generated_client import ItemIterator  # noqa: PLC0415 - loads asyncio and threads

        from .files.versions import versions_of  # noqa: PLC0415 - as above

        filters = {
            "sort": sort, "accountId": account_id, "versionIds": version_ids, "latest": latest,
            "platforms": platforms, "versions": versions, "minDate": min_date, "maxDate": max_date,
        }  # fmt: skip
        pages = versions_of(self._caller, file_id, page_size, start, filters)
        return ItemIterator(self._runner, pages, self._prefetch)

    def run_job(
        self,
        file_id: str,
        *,
        device_ids: Sequence[str] | None = None,
        tag_filter: ListFilter | None = None,
        arguments: Mapping[str, str] | Sequence[ArgumentInput] = (),
    ) -> str:
        """Start a job that runs a script file on devices; `watch_job` follows it.

        Args:
            file_id: the file, which was uploaded as executable; its newest version runs.
            device_ids: the devices, e.g. `80:00:00:00:01:02:03:04`; pass these or `tag_filter`.
            tag_filter: selects devices by their tags.
            arguments: the script's arguments, as values by name; for an argument of type `FileSelect` the
                value is the id of a file.

        Returns:
            The job's id.

        Raises:
            ValueError: no devices are selected, or both ways are used; nothing is sent.
            GraphQLError: the API rejected a file, a device or an argument.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(jobs.start_job(self._caller, file_id, device_ids, tag_filter, arguments))

    def save_job(
        self,
        file_id: str,
        *,
        device_ids: Sequence[str] | None = None,
        tag_filter: ListFilter | None = None,
        all_devices: bool = False,
        arguments: Mapping[str, str] | Sequence[ArgumentInput] = (),
        job_id: str | None = None,
    ) -> str:
        """Save a job to start it later with `start_saved_job`, or change a saved job.

        A saved job has the status `READY`. `jobs(statuses=[JobStatusEnum.READY])` lists the saved jobs, and
        `delete_job` deletes one.

        Args:
            file_id: the file, which was uploaded as executable.
            device_ids: the devices, e.g. `80:00:00:00:01:02:03:04`; pass these, `tag_filter` or
                `all_devices`.
            tag_filter: selects devices by their tags.
            all_devices: True selects all devices of the account.
            arguments: the script's arguments, as in `run_job`.
            job_id: a saved job to change, which must not have been started; pass its devices and arguments
                again. None saves a new job.

        Returns:
            The job's id.

        Raises:
            ValueError: no devices are selected, or several ways are used; nothing is sent.
            GraphQLError: the API rejected a file, a device or an argument, or the job is not a saved one.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(
            jobs.save_job(
                self._caller, file_id, device_ids, tag_filter, arguments,
                all_devices=all_devices, job_id=job_id,
            )
        )  # fmt: skip

    def watch_job(
        self,
        job_id: str,
        *,
        interval: float = 2.0,
        max_interval: float = 15.0,
        timeout: float | None = None,
        account_id: str | None | UnsetType = UNSET,
    ) -> JobWatch:
        """Watch a job until it has ended: its current state, then each change.

        A job changes if its status changes, or the status of its run on one of the devices. The wait between
        two polls grows by half each time nothing has changed. For a saved job, the first state is `READY`,
        and the watch waits until somebody starts the job; pass `timeout` to limit that.

        Args:
            job_id: the job, from `run_job` or `save_job`.
            interval: seconds from a change to the next poll, more than 0.
            max_interval: the most seconds between two polls; not less than `interval`.
            timeout: seconds from the first poll after which a job that has not ended raises an error; None
                for no limit.
            account_id: the account that owns the job; by default that of `for_account`, and None is the
                caller's own.

        Returns:
            An iterator over the job's states. If a poll fails, its error is raised and the next step polls
            again. The last state has the status `SUCCESS`, `FAILED` or `CANCELLED`.

        Raises:
            ValueError: `interval` or `timeout` is out of range.
            NullResultError: by the iterator, if the account has no such job, or no longer has it.
            JobTimeoutError: by the iterator, if the job has not ended in time; a job that was started keeps
                running.
            RemoteItError: by the iterator, if a call failed otherwise; see `remoteit.errors`.
        """
        poller = jobs.JobPoller(self._caller, job_id, interval, max_interval, timeout, account_id)
        return jobs.JobWatch(self._runner, poller)

    def job_logs(self, job_id: str) -> JobLogs | None:
        """List the logs of a job, as links that last for a short time.

        Args:
            job_id: the job, from `run_job`.

        Returns:
            The links, one for all logs and one per device; a link is None while its logs are not there. None
            if the job has no logs yet, or does not exist: the API does not distinguish these.

        Raises:
            InvalidVariablesError: the id is not a job's; nothing is sent.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(job_logs.fetch_job_logs(self._policy, job_id))

    def download_job_logs(
        self,
        job_id: str,
        to: str | os.PathLike[str] | Writable,
        *,
        device_id: str | None = None,
        progress: Progress | None = None,
    ) -> int:
        """Download the logs of a job in constant memory.

        If the link expires before the download begins, a new one is asked for once.

        Args:
            job_id: the job, from `run_job`.
            to: a path or an open file, as for `download_file`. It gets a zip of the logs of all devices, or
                a `.tar.gz` of those of one device.
            device_id: the device; None for all.
            progress: as for `download_file`.

        Returns:
            The number of bytes written.

        Raises:
            JobLogsUnavailableError: there are no such logs, or not yet.
            InvalidVariablesError: the id is not a job's; nothing is sent.
            TypeError: the file takes text, not bytes.
            OSError: the file cannot be written, or the path is a directory or a device.
            HTTPStatusError: the host of the logs rejected the links, or failed.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(job_logs.download_job_logs(self._policy, job_id, to, device_id, progress))

    def follow_events(
        self,
        *,
        since: datetime | Event | str | None = None,
        types: Sequence[EventType | str] | None = None,
        device_ids: Sequence[str] | None = None,
        account_id: str | None | UnsetType = UNSET,
        transport: Transport = "auto",
        interval: float = 10.0,
        overlap: float = 60.0,
        max_outage: float = 600.0,
        events_url: str | None = None,
    ) -> EventFollower:
        """Follow events as they happen, each once and in order; see docs/events.md.

        With an access key, the log is polled. With a bearer token, events come over the event socket, and
        those that it loses come from the log; this needs the extra `events`.

        Args:
            since: yield the events from this time on, or those after this event, or after the cursor of an
                earlier iterator, which is exact. By default, those that happen from the start on.
            types: only events of these types.
            device_ids: only events of these devices.
            account_id: the account whose log is read; by default that of `for_account`, and None is your own.
            transport: `"poll"` reads the log, `"socket"` needs the event socket, `"auto"` uses the socket if
                the client has a token for it.
            interval: seconds between two polls, more than 0 and a day at most.
            overlap: how many seconds late an event may reach the log. Each poll reads the events of this time
                again.
            max_outage: seconds for which the log cannot be read, for instance because there is no network,
                before an error is raised; `math.inf` for no limit.
            events_url: the event socket; by default `REMOTEIT_EVENTS_URL`, else the one of the API.

        Returns:
            An iterator and context manager. Its `cursor` is the place to resume from; `close` ends it.

        Raises:
            ValueError: an argument is out of range, or `since` is not valid.
            TypeError: `since` is neither a time nor an event nor a cursor.
            ConfigurationError: `transport="socket"`, and the client has no token or there is no socket.
            ImportError: `transport="socket"`, and the extra `events` is not installed.
            AuthenticationError: by the iterator, if the key or the token was rejected.
            NullResultError: by the iterator, if the account does not have one of the devices.
            RemoteItError: by the iterator, if a call failed otherwise; see `remoteit.errors`.
        """
        from .events.follower import EventFollower  # noqa: PLC0415 - as in `rest`
        from .events.setup import prepare  # noqa: PLC0415 - as above

        following = prepare(
            self._policy, since, types, device_ids, account_id, transport, interval, overlap, max_outage,
            events_url,
        )  # fmt: skip
        if not following.uses_socket:
            return EventFollower(self._runner, following, None, self._wait)
        from .events.sockets import EventSocket  # noqa: PLC0415 - the extra `events` may be missing

        return EventFollower(self._runner, following, EventSocket(), self._wait)

    def _wait(self, seconds: float, closed: threading.Event) -> None:
        """Wait until an iterator is closed, or for this time."""
        closed.wait(seconds)

    @property
    def rest(self) -> Rest:
        """The legacy REST API on this client's host; see docs/rest.md."""
        from .rest.api import Rest  # noqa: PLC0415 - its models load pydantic
        from .rest.call import RestTarget  # noqa: PLC0415 - as above

        return Rest(self._runner, RestTarget(self._policy, rest_url_beside(str(self._policy.sender.url))))


class AsyncClient(_Settings, generated_client.AsyncClient):
    """A typed client for asyncio and trio; arguments and errors are those of `Client`, and `aiohttp`.

    Safe to share between tasks of one event loop; another loop is a `ConfigurationError`. Close it with
    `aclose`, or use `async with`. The iterators (`iter_devices` and the like, `paginate`) fetch pages ahead
    on asyncio, and one after the other on trio.

    Args:
        aiohttp: use aiohttp's connections if the extra `aiohttp` is installed; they are several times faster
            with many concurrent calls. False uses httpx's.
    """

    def __init__(
        self,
        profile: str | None = None,
        *,
        credentials: Credentials | None = None,
        auth: httpx.Auth | None = None,
        url: str | None = None,
        scheme: Scheme | None = None,
        timeout: float | httpx.Timeout | None = None,
        retry: Retry | int = DEFAULT_RETRY,
        strict: bool = False,
        prefetch: int = PREFETCH,
        http_client: httpx.AsyncClient | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        aiohttp: bool = True,
        **http_options: Unpack[HttpOptions],
    ) -> None:
        check_options(AsyncClient, http_options)
        endpoint = resolve_endpoint(url)
        authenticator = resolve_authenticator(auth, credentials, profile, scheme)
        rules = resolve_retry(retry)
        make = partial(build_async_http_client, aiohttp=aiohttp)
        http = build_http_client(make, http_client, transport, http_options)
        super().__init__(endpoint, http, auth=authenticator)
        self._owns_http = http_client is None
        self._prefetch = check_prefetch(prefetch)
        self._set_policy(
            RetryingCaller(_sender(endpoint, http, timeout, strict, self._owns_http), authenticator, rules)
        )

    def open_connection(self, service_id: str, *, allow: str = "latch") -> AsyncManagedConnection:
        """Connect to a service for the duration of an `async with` block; see `Client.open_connection`."""
        return AsyncManagedConnection(self._runner, self._caller, service_id, host_ip(allow))

    async def upload_file(
        self,
        file: str | os.PathLike[str] | Readable,
        *,
        name: str | None = None,
        executable: bool = False,
        short_desc: str | None = None,
        long_desc: str | None = None,
        arguments: Sequence[ArgumentDefinition] | None = None,
        account_id: str | None | UnsetType = UNSET,
        progress: Progress | None = None,
    ) -> UploadedFile:
        """Upload a file in constant memory; see `Client.upload_file`."""
        return await self._runner.run(
            transfers.upload(
                self._policy, file, name, executable, short_desc, long_desc, arguments, account_id, progress
            )
        )

    async def download_file(
        self, file_id: str, to: str | os.PathLike[str] | Writable, *, progress: Progress | None = None
    ) -> int:
        """Download the newest version of a file in constant memory; see `Client.download_file`."""
        return await self._runner.run(transfers.download(self._policy, file_id, to, progress))

    async def download_link(
        self, url: str, to: str | os.PathLike[str] | Writable, *, progress: Progress | None = None
    ) -> int:
        """Download what a link points to, in constant memory; see `Client.download_link`."""
        return await self._runner.run(links.download_link(self._policy, url, to, progress))

    def iter_file_versions(
        self,
        file_id: str,
        *,
        page_size: int = 1000,
        start: int = 0,
        sort: str = "name",
        account_id: str | None | UnsetType = UNSET,
        version_ids: Sequence[str] | None | UnsetType = UNSET,
        latest: bool | None | UnsetType = UNSET,
        platforms: Sequence[int] | None | UnsetType = UNSET,
        versions: Sequence[int] | None | UnsetType = UNSET,
        min_date: datetime | None | UnsetType = UNSET,
        max_date: datetime | None | UnsetType = UNSET,
    ) -> AsyncItemIterator[FileVersion]:
        """Iterate over the versions of one file; see `Client.iter_file_versions`."""
        from generated_client import AsyncItemIterator  # noqa: PLC0415 - loads asyncio and threads

        from .files.versions import versions_of  # noqa: PLC0415 - as above

        filters = {
            "sort": sort, "accountId": account_id, "versionIds": version_ids, "latest": latest,
            "platforms": platforms, "versions": versions, "minDate": min_date, "maxDate": max_date,
        }  # fmt: skip
        pages = versions_of(self._caller, file_id, page_size, start, filters)
        return AsyncItemIterator(self._runner, pages, self._prefetch)

    async def run_job(
        self,
        file_id: str,
        *,
        device_ids: Sequence[str] | None = None,
        tag_filter: ListFilter | None = None,
        arguments: Mapping[str, str] | Sequence[ArgumentInput] = (),
    ) -> str:
        """Start a job that runs a script file on devices; see `Client.run_job`."""
        return await self._runner.run(
            jobs.start_job(self._caller, file_id, device_ids, tag_filter, arguments)
        )

    async def save_job(
        self,
        file_id: str,
        *,
        device_ids: Sequence[str] | None = None,
        tag_filter: ListFilter | None = None,
        all_devices: bool = False,
        arguments: Mapping[str, str] | Sequence[ArgumentInput] = (),
        job_id: str | None = None,
    ) -> str:
        """Save a job to start it later; see `Client.save_job`."""
        return await self._runner.run(
            jobs.save_job(
                self._caller, file_id, device_ids, tag_filter, arguments,
                all_devices=all_devices, job_id=job_id,
            )
        )  # fmt: skip

    def watch_job(
        self,
        job_id: str,
        *,
        interval: float = 2.0,
        max_interval: float = 15.0,
        timeout: float | None = None,
        account_id: str | None | UnsetType = UNSET,
    ) -> AsyncJobWatch:
        """Watch a job until it has ended, with `async for`; see `Client.watch_job`."""
        poller = jobs.JobPoller(self._caller, job_id, interval, max_interval, timeout, account_id)
        return jobs.AsyncJobWatch(self._runner, poller)

    async def job_logs(self, job_id: str) -> JobLogs | None:
        """List the logs of a job; see `Client.job_logs`."""
        return await self._runner.run(job_logs.fetch_job_logs(self._policy, job_id))

    async def download_job_logs(
        self,
        job_id: str,
        to: str | os.PathLike[str] | Writable,
        *,
        device_id: str | None = None,
        progress: Progress | None = None,
    ) -> int:
        """Download the logs of a job in constant memory; see `Client.download_job_logs`."""
        return await self._runner.run(
            job_logs.download_job_logs(self._policy, job_id, to, device_id, progress)
        )

    def follow_events(
        self,
        *,
        since: datetime | Event | str | None = None,
        types: Sequence[EventType | str] | None = None,
        device_ids: Sequence[str] | None = None,
        account_id: str | None | UnsetType = UNSET,
        transport: Transport = "auto",
        interval: float = 10.0,
        overlap: float = 60.0,
        max_outage: float = 600.0,
        events_url: str | None = None,
    ) -> AsyncEventFollower:
        """Follow events as they happen, with `async for`; see `Client.follow_events`.

        It is closed with `aclose`. The event socket needs asyncio.
        """
        from .events.follower import AsyncEventFollower  # noqa: PLC0415 - as in `Client.follow_events`
        from .events.setup import prepare  # noqa: PLC0415 - as above

        following = prepare(
            self._policy, since, types, device_ids, account_id, transport, interval, overlap, max_outage,
            events_url,
        )  # fmt: skip
        if not following.uses_socket:
            return AsyncEventFollower(self._runner, following, None, self._sleep)
        from .events.sockets import AsyncEventSocket  # noqa: PLC0415 - as in `Client.follow_events`

        return AsyncEventFollower(self._runner, following, AsyncEventSocket(), self._sleep)

    @property
    def rest(self) -> AsyncRest:
        """The legacy REST API on this client's host; see docs/rest.md."""
        from .rest.api import AsyncRest  # noqa: PLC0415 - as in `Client.rest`
        from .rest.call import RestTarget  # noqa: PLC0415 - as above

        return AsyncRest(
            self._runner, RestTarget(self._policy, rest_url_beside(str(self._policy.sender.url)))
        )


def _sender(
    endpoint: str,
    http_client: httpx.Client | httpx.AsyncClient,
    timeout: float | httpx.Timeout | None,
    strict: bool,
    owns_http: bool,
) -> Sender:
    return Sender(
        endpoint,
        http_client,
        timeout=resolve_timeout(timeout),
        strict=strict,
        prepare_headers=owns_http,
    )
