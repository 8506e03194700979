"""Starting, advancing and cancelling jobs.

The status of a run depends only on when the job was started and what the sandbox's clock shows: there is no
thread and no sleep. `advance_jobs` updates all jobs before each request.

Assumption: a saved job is READY until it is started. A run is WAITING for 1 second and RUNNING for 2, then
SUCCESS. On a device that was offline when the job started, it is FAILED after the second of waiting. A job
runs as long as one of its runs does. Then it is CANCELLED if it was cancelled, FAILED if a run failed,
otherwise SUCCESS.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.events import DeviceJobEvent, JobEvent
from remoteit.sandbox.model.jobs import FINAL_STATUSES, JobDevice, JobDeviceAttribute

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device
    from remoteit.sandbox.model.files import File, FileVersion
    from remoteit.sandbox.model.jobs import Job

_WAITING_TIME = timedelta(seconds=1)
_RUNNING_TIME = timedelta(seconds=2)


def set_targets(backend: Backend, job: Job, devices: Iterable[Device]) -> None:
    """Give a saved job a run for each of these devices; a run that it has already keeps its id."""
    now, runs = backend.now(), {run.device: run for run in job.job_devices}
    job.job_devices = [
        runs.get(device)
        or JobDevice(
            backend.new_id(), device, job.file_version, now, now, reachable=device.online, status="READY"
        )
        for device in devices
    ]
    for run in job.job_devices:
        run.file_version = job.file_version


def start_runs(backend: Backend, job: Job, user: Account) -> None:
    """Start a saved job on its targets, on behalf of a user, and log it."""
    now = backend.now()
    job.ready, job.user = False, user
    for run in job.job_devices:
        run.status, run.updated, run.reachable = "WAITING", now, run.device.online
    log_job(backend, job, "started", now)


def advance_jobs(backend: Backend) -> None:
    """Update the status of all jobs to the present time."""
    for job in backend.jobs.values():
        if job.ready or job.status in FINAL_STATUSES:
            continue
        for run in job.job_devices:
            _advance_run(backend, job, run)
        if job.status in FINAL_STATUSES:
            log_job(backend, job, "ended", job.updated)


def cancel_runs(backend: Backend, job: Job) -> bool:
    """Cancel the runs that have not ended; return False if all of them have, or if none was started."""
    if job.ready or job.status in FINAL_STATUSES:
        return False
    job.cancelled = True
    for run in job.job_devices:
        if run.status not in FINAL_STATUSES:
            _set_status(backend, job, run, "CANCELLED", backend.now())
    log_job(backend, job, "cancelled", backend.now())
    return True


def detach_file(backend: Backend, file: File, version: FileVersion | None = None) -> None:
    """Remove a file, or only one version of it, from the jobs that ran it."""
    for job in backend.jobs.values():
        if job.file is not file or version not in (None, job.file_version):
            continue
        job.file = job.file if version else None
        job.file_version = None
        for argument in job.arguments:
            argument.file_argument = None
        for run in job.job_devices:
            run.file_version = None


def log_job(backend: Backend, job: Job, action: str, timestamp: datetime) -> None:
    """Log a change of the job as a whole."""
    backend.log(
        JobEvent(
            timestamp=timestamp,
            actor=job.user,
            owner=job.owner,
            target=[run.device for run in job.job_devices],
            action=action,
            state=job.status.lower(),
            job_id=job.id,
        )
    )


def _advance_run(backend: Backend, job: Job, run: JobDevice) -> None:
    now = backend.now()
    if run.status == "WAITING" and now >= (begin := run.updated + _WAITING_TIME):
        if run.reachable:
            _set_status(backend, job, run, "RUNNING", begin)
        else:
            _set_status(backend, job, run, "FAILED", begin, ("error", "The device is offline."))
    if run.status == "RUNNING" and now >= (end := run.updated + _RUNNING_TIME):
        _set_status(backend, job, run, "SUCCESS", end, ("exitCode", "0"))


def _set_status(
    backend: Backend, job: Job, run: JobDevice, status: str, timestamp: datetime, *results: tuple[str, str]
) -> None:
    """Set the status of a run, add its results as attributes, and log it."""
    run.status, run.updated = status, timestamp
    run.attributes += [JobDeviceAttribute(backend.new_id(), key, value, timestamp) for key, value in results]
    backend.log(
        DeviceJobEvent(
            timestamp=timestamp,
            actor=job.user,
            owner=job.owner,
            target=[run.device],
            state=status.lower(),
            job_id=job.id,
            job_device_id=run.id,
        )
    )
