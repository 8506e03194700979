"""List the logs of a job and download them (docs/api-notes.md, "Files")."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from generated_client._runtime.errors import HTTPStatusError, ResponseValidationError
from remoteit.errors import JobLogsUnavailableError

from .call import CHECK, check_id, decode, exchange, raise_for_status
from .links import fetch_link, parse_link
from .streams import open_target

if TYPE_CHECKING:
    import os

    import httpx

    from generated_client._runtime.flows import Flow
    from remoteit._core.calls import Attempt, RetryingCaller

    from .models import JobLogs
    from .streams import Progress, Writable

JOB_LOGS = "JobLogs"
DOWNLOAD_JOB_LOGS = "DownloadJobLogs"
"""The names in errors and in the log."""

_NOT_FOUND = 404
_REJECTED = range(400, 500)
_RETRIED = (408, 429)


def fetch_job_logs(caller: RetryingCaller, job_id: str) -> Flow[JobLogs | None]:
    """Fetch the links to a job's logs; `Client.job_logs` documents the arguments."""
    check_id(JOB_LOGS, "jobId", job_id, "job", "the id from `run_job`")
    url = f"{caller.sender.url}/job/log/all/{quote(job_id, safe='')}"

    def send(attempt: Attempt) -> Flow[JobLogs | None]:
        headers = {"Accept": "application/json"}
        return _fetch_once(caller.sender.build_request("GET", url, attempt.timeout, headers=headers))

    return (yield from caller.run_with_retry(JOB_LOGS, "query", send))


def download_job_logs(
    caller: RetryingCaller,
    job_id: str,
    to: str | os.PathLike[str] | Writable,
    device_id: str | None,
    progress: Progress | None,
) -> Flow[int]:
    """Download the logs of a job; `Client.download_job_logs` documents the arguments."""
    with open_target(to, progress) as stream:
        link = yield from _find_link(caller, job_id, device_id)
        try:
            yield from fetch_link(caller, DOWNLOAD_JOB_LOGS, link, stream)
        except HTTPStatusError as error:
            expired = error.status in _REJECTED and error.status not in _RETRIED
            if not expired or not stream.is_repeatable():
                raise
            link = yield from _find_link(caller, job_id, device_id)
            yield from fetch_link(caller, DOWNLOAD_JOB_LOGS, link, stream)
    return stream.written


def _fetch_once(request: httpx.Request) -> Flow[JobLogs | None]:
    # Loaded with the first call, so that importing the client does not load pydantic.
    from generated_client._runtime.error_mapping import CallContext  # noqa: PLC0415

    from .models import JobLogs  # noqa: PLC0415

    call = CallContext(JOB_LOGS, ("jobId",), CHECK)
    response = yield from exchange(call, request)
    if response.status_code == _NOT_FOUND:
        return None
    raise_for_status(call, response)
    return decode(call, response, JobLogs, noun="the job's logs", mismatch="update the client")


def _find_link(caller: RetryingCaller, job_id: str, device_id: str | None) -> Flow[httpx.URL]:
    logs = yield from fetch_job_logs(caller, job_id)
    if logs is None:
        raise _unavailable("the job has no logs yet, or does not exist; wait until it has ended")
    if device_id is None:
        url, field = logs.download_url, "downloadUrl"
        problem = "the zip of all logs is not there yet; wait until the job has ended"
    else:
        runs = [run for run in logs.devices if run.device_id == device_id]
        url, field = runs[0].download_url if runs else None, "devices[].downloadUrl"
        problem = "the job has no logs of this device yet, or did not run on it"
    if url is None:
        raise _unavailable(problem)
    try:
        return parse_link(url)
    except ValueError as error:
        raise ResponseValidationError(
            f"the API sent a link that cannot be used: {error}",
            errors=(f"{field}: {error}",),
            operation=DOWNLOAD_JOB_LOGS,
            variables=("jobId",),
        ) from None


def _unavailable(problem: str) -> JobLogsUnavailableError:
    return JobLogsUnavailableError(problem, operation=DOWNLOAD_JOB_LOGS, variables=("jobId",))
