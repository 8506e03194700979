"""Run a script on devices as a job, at once or later, and watch the job until it has ended."""

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
    from generated_client._runtime.flows import AsyncFlowRunner, Flow, FlowRunner
    from generated_client._runtime.sender import Caller
    from generated_client._runtime.unset import UnsetType

_BACKOFF = 1.5
_ENDED = frozenset({"SUCCESS", "FAILED", "CANCELLED"})


def start_job(
    caller: Caller,
    file_id: str,
    device_ids: Sequence[str] | None,
    tag_filter: ListFilter | None,
    arguments: Mapping[str, str] | Sequence[ArgumentInput],
) -> Flow[str]:
    """Start a job; `Client.run_job` documents the arguments."""
    if (device_ids is None) == (tag_filter is None):
        raise ValueError("pass either `device_ids` or `tag_filter` to select the devices")
    _check_devices(device_ids, tag_filter)
    from generated_client import START_JOB  # noqa: PLC0415 - models load with the first call

    return (yield from caller.execute(START_JOB, _variables(file_id, device_ids, tag_filter, arguments)))


def save_job(
    caller: Caller,
    file_id: str,
    device_ids: Sequence[str] | None,
    tag_filter: ListFilter | None,
    arguments: Mapping[str, str] | Sequence[ArgumentInput],
    *,
    all_devices: bool,
    job_id: str | None,
) -> Flow[str]:
    """Save a job; `Client.save_job` documents the arguments."""
    if (device_ids is not None) + (tag_filter is not None) + all_devices != 1:
        raise ValueError("pass one of `device_ids`, `tag_filter` and `all_devices` to select the devices")
    _check_devices(device_ids, tag_filter)
    from generated_client import SET_JOB  # noqa: PLC0415 - as above

    variables = _variables(file_id, device_ids, tag_filter, arguments)
    return (yield from caller.execute(SET_JOB, {**variables, "jobId": UNSET if job_id is None else job_id}))


def _check_devices(device_ids: Sequence[str] | None, tag_filter: ListFilter | None) -> None:
    if device_ids is not None and not device_ids:
        raise ValueError("`device_ids` is empty: the job would run on no device")
    if tag_filter is not None and not tag_filter.values:
        raise ValueError("`tag_filter` matches no devices: `values` is empty")


def _variables(
    file_id: str,
    device_ids: Sequence[str] | None,
    tag_filter: ListFilter | None,
    arguments: Mapping[str, str] | Sequence[ArgumentInput],
) -> dict[str, object]:
    from generated_client.inputs import ArgumentInput  # noqa: PLC0415 - as above

    if isinstance(arguments, Mapping):
        arguments = [ArgumentInput(name=name, value=value) for name, value in arguments.items()]
    return {
        "fileId": file_id,
        "deviceIds": UNSET if device_ids is None else device_ids,
        "tagFilter": UNSET if tag_filter is None else tag_filter,
        "arguments": arguments,
    }


class JobPoller:
    """Polls a job until it has ended.

    Args:
        caller: makes the calls.
        job_id: the job.
        interval: seconds between two polls; they grow while nothing changes.
        max_interval: seconds that they grow to.
        timeout: seconds from the first poll; None for no limit.
        account_id: the account that the job belongs to.

    Raises:
        ValueError: `interval` or `timeout` is out of range.
    """

    def __init__(
        self,
        caller: Caller,
        job_id: str,
        interval: float,
        max_interval: float,
        timeout: float | None,
        account_id: str | None | UnsetType,
    ) -> None:
        if not 0 < interval < math.inf:
            raise ValueError("`interval` must be a positive number of seconds")
        if timeout is not None and not timeout >= 0:
            raise ValueError("`timeout` must be 0 seconds or more, or None")
        self._caller = caller
        self._variables = {"ids": [job_id], "accountId": account_id}
        self._interval, self._max_interval = interval, max(interval, max_interval)
        self._timeout = math.inf if timeout is None else timeout
        self._wait = interval
        self._deadline: float | None = None
        self._job: Job | None = None

    def next_change(self) -> Flow[Job | None]:
        """Poll until the job has changed; return None if it had ended before."""
        if self._deadline is None:
            self._deadline = time.monotonic() + self._timeout
        while (last := self._job) is None or last.status not in _ENDED:
            if last is not None:
                yield max(0.0, min(self._wait, self._deadline - time.monotonic()))
            job = yield from self._poll()
            if last is not None and job.status not in _ENDED and time.monotonic() >= self._deadline:
                raise self._timeout_error(job)
            if last is None or _statuses(job) != _statuses(last):
                self._job, self._wait = job, self._interval
                return job
            self._wait = min(self._wait * _BACKOFF, self._max_interval)
        return None

    def _poll(self) -> Flow[Job]:
        from generated_client import JOBS  # noqa: PLC0415 - models load with the first call

        page = yield from self._caller.execute(JOBS, self._variables)
        if not page.items:
            raise NullResultError(
                "no job with this id in this account; pass `account_id` if another account owns it",
                path=JOBS.path,
                operation=JOBS.name,
                variables=("ids",),
            )
        return page.items[0]

    def _timeout_error(self, job: Job) -> JobTimeoutError:
        state = f"the job is still {job.status} after {self._timeout:g} s"
        if job.status == "READY":
            message = f"{state}: it was saved, and nobody has started it; start it with `start_saved_job`"
        else:
            message = f"{state} and keeps running; watch it again, or cancel it"
        return JobTimeoutError(message, job=job)


def _statuses(job: Job) -> tuple[str, dict[str, str]]:
    return job.status, {run.id: run.status for run in job.job_devices}


class JobWatch:
    """Iterates over a job's states: the current one, then each change until the job has ended.

    If a poll fails, its error is raised; the next step polls again.
    """

    def __init__(self, runner: FlowRunner, poller: JobPoller) -> None:
        self._runner = runner
        self._poller = poller

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Job:
        job = self._runner.run(self._poller.next_change())
        if job is None:
            raise StopIteration
        return job


class AsyncJobWatch:
    """Like `JobWatch`, for `async for`."""

    def __init__(self, runner: AsyncFlowRunner, poller: JobPoller) -> None:
        self._runner = runner
        self._poller = poller

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Job:
        job = await self._runner.run(self._poller.next_change())
        if job is None:
            raise StopAsyncIteration
        return job
