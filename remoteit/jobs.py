"""Jobs from start to end: one call runs a script on devices, an iterator tells what becomes of it."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from generated_client._runtime.errors import NullResultError
from generated_client._runtime.unset import UNSET

from .errors import JobTimeoutError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from generated_client import ArgumentInput, Job, ListFilter
    from generated_client._runtime.base_client import Flow
    from generated_client._runtime.unset import UnsetType
    from remoteit._core.calls import CarefulCalls

    from .client import AsyncClient, Client

_GROWTH = 1.5
_ENDED = frozenset({"SUCCESS", "FAILED", "CANCELLED"})


def run(
    _client: CarefulCalls,
    file_id: str,
    *,
    device_ids: Sequence[str] | None = None,
    tag: ListFilter | None = None,
    arguments: Mapping[str, str] | Sequence[ArgumentInput] = (),
) -> Flow[str]:
    """Start a job: run a script file on devices. `watch_job` tells what becomes of it.

    Args:
        file_id: the file, which was uploaded as executable; its newest version is run.
        device_ids: the devices, like `80:00:00:00:01:02:03:04`; give these or `tag`.
        tag: which tags the devices carry.
        arguments: what the script asks for, as values by name; for an argument of type `FileSelect` the
            value is the id of a file.

    Returns:
        The job's id.

    Raises:
        ValueError: no devices are named, or devices in both ways; nothing is sent.
        GraphQLError: the API refuses a file, a device or an argument.
        RemoteItError: the call failed otherwise; see `remoteit.errors`.
    """
    if (device_ids is None) == (tag is None):
        raise ValueError("name the devices either by `device_ids` or by `tag`")
    if not (device_ids if tag is None else tag.values):
        raise ValueError(f"`{'device_ids' if tag is None else 'tag'}` is empty, so that nothing would be run")
    from generated_client import START_JOB  # noqa: PLC0415 - as above
    from generated_client.inputs import ArgumentInput  # noqa: PLC0415 - models load with the first call

    if isinstance(arguments, Mapping):
        arguments = [ArgumentInput(name=name, value=value) for name, value in arguments.items()]
    variables = {
        "fileId": file_id,
        "deviceIds": UNSET if device_ids is None else device_ids,
        "tagFilter": UNSET if tag is None else tag,
        "arguments": arguments,
    }
    return (yield from _client.flow_of(START_JOB, variables))


class _Watch:
    """A job that is looked at again and again until it has ended.

    Args:
        client: makes the calls.
        job_id: the job.
        interval: seconds between two looks; they grow while nothing changes.
        max_interval: seconds that they grow to.
        timeout: seconds from the first look on.
        account_id: the account that the job belongs to.

    Raises:
        ValueError: an interval that is no time, or a negative timeout.
    """

    def __init__(
        self,
        client: CarefulCalls,
        job_id: str,
        interval: float,
        max_interval: float,
        timeout: float | None,
        account_id: str | None | UnsetType,
    ) -> None:
        if not 0 < interval < math.inf:
            raise ValueError("`interval` is in seconds, more than 0")
        if timeout is not None and not timeout >= 0:
            raise ValueError("`timeout` is in seconds, 0 or more, or None")
        self._client = client
        self._variables = {"ids": [job_id], "accountId": account_id}
        self._interval, self._longest = interval, max(interval, max_interval)
        self._timeout = math.inf if timeout is None else timeout
        self._pause = interval
        self._deadline: float | None = None
        self._job: Job | None = None

    def _change(self) -> Flow[Job | None]:
        """The job when it has changed; None where it had ended before."""
        if self._deadline is None:
            self._deadline = time.monotonic() + self._timeout
        while (seen := self._job) is None or seen.status not in _ENDED:
            if seen is not None:
                yield max(0.0, min(self._pause, self._deadline - time.monotonic()))
            job = yield from self._look()
            if seen is not None and job.status not in _ENDED and time.monotonic() >= self._deadline:
                raise self._too_late(job)
            if seen is None or _states(job) != _states(seen):
                self._job, self._pause = job, self._interval
                return job
            self._pause = min(self._pause * _GROWTH, self._longest)
        return None

    def _look(self) -> Flow[Job]:
        from generated_client import JOBS  # noqa: PLC0415 - models load with the first call

        page = yield from self._client.flow_of(JOBS, self._variables)
        if not page.items:
            raise NullResultError(
                "the account has no job of this id; where it belongs to another one, give `account_id`",
                path=JOBS.path,
                operation=JOBS.name,
                variables=("ids",),
            )
        return page.items[0]

    def _too_late(self, job: Job) -> JobTimeoutError:
        return JobTimeoutError(
            f"the job is {job.status} after {self._timeout:g} s and runs on; watch it again, or cancel it",
            job=job,
        )


def _states(job: Job) -> tuple[str, dict[str, str]]:
    return job.status, {one.id: one.status for one in job.job_devices}


class JobWatch(_Watch):
    """Iterates over a job, as it is at first and each time that it has changed, until it has ended.

    Where a look fails, its error is raised; the next step looks again.
    """

    _client: Client

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Job:
        job = self._client.run_flow(self._change())
        if job is None:
            raise StopIteration
        return job


class AsyncJobWatch(_Watch):
    """As `JobWatch`, for `async for`."""

    _client: AsyncClient

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Job:
        job = await self._client.run_flow(self._change())
        if job is None:
            raise StopAsyncIteration
        return job


def watch(
    _client: Client,
    job_id: str,
    *,
    interval: float = 2.0,
    max_interval: float = 15.0,
    timeout: float | None = None,
    account_id: str | None | UnsetType = UNSET,
) -> JobWatch:
    """Watch a job until it has ended: as it is now, and then each time that it has changed.

    It changes where its own status does, or that of its run on one of the devices. Between two looks the
    client waits, half as long again each time that nothing has changed.

    Args:
        job_id: the job, as `run_job` answers it.
        interval: seconds from a change to the next look, more than 0.
        max_interval: the most seconds between two looks; no less than `interval` counts.
        timeout: seconds, from the first look on, after which a job that has not ended is watched no more;
            None watches for as long as it takes.
        account_id: the account that the job belongs to; by default that of `for_account`, and None is one's
            own.

    Returns:
        An iterator over the job's states. Where a look fails, its error is raised and the next step looks
        again. The last state has the status `SUCCESS`, `FAILED` or `CANCELLED`.

    Raises:
        ValueError: an interval or a timeout that is no time.
        NullResultError: by the iterator, where the account has no such job.
        JobTimeoutError: by the iterator, where the job has not ended in time; it runs on.
        RemoteItError: by the iterator, where the call failed otherwise; see `remoteit.errors`.
    """
    return JobWatch(_client, job_id, interval, max_interval, timeout, account_id)


def watch_async(
    _client: AsyncClient,
    job_id: str,
    *,
    interval: float = 2.0,
    max_interval: float = 15.0,
    timeout: float | None = None,
    account_id: str | None | UnsetType = UNSET,
) -> AsyncJobWatch:
    """Watch a job until it has ended, by `async for`; otherwise as `Client.watch_job`."""
    return AsyncJobWatch(_client, job_id, interval, max_interval, timeout, account_id)
