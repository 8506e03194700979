"""The logs of jobs, as archives behind links that expire.

Assumption: a run has logs once it has ended, if it has been RUNNING. The zip of all logs is there once the
job has ended. A link is `/logs/TOKEN/FILENAME` on the sandbox, needs no signature, and is valid for 15
minutes. The archives depend only on the job: the same job always has the same bytes.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.model.events import DeviceJobEvent
from remoteit.sandbox.model.jobs import FINAL_STATUSES, JobLogFile

if TYPE_CHECKING:
    from remoteit.sandbox.model.jobs import Job, JobDevice

    from .context import RequestContext

LIFETIME = timedelta(minutes=15)
_ZIP, _ARCHIVE = "logs.zip", "logs.tar.gz"
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold."""


def publish_job_logs(context: RequestContext, job: Job) -> dict[str, Any] | None:
    """Publish the logs of a job.

    Returns:
        The links, as the API returns them; None if the job has no logs yet.
    """
    backend = context.backend
    running = {
        event.job_device_id
        for event in backend.events
        if isinstance(event, DeviceJobEvent) and event.state == "running"
    }
    logged = [run for run in job.job_devices if run.status in FINAL_STATUSES and run.id in running]
    if not logged:
        return None
    now = backend.now()
    backend.log_files = {token: file for token, file in backend.log_files.items() if file.expires > now}
    return {
        "downloadUrl": _publish(context, _ZIP, _zip(logged)) if job.status in FINAL_STATUSES else None,
        "filename": _ZIP if job.status in FINAL_STATUSES else None,
        "expiresIn": int(LIFETIME.total_seconds()),
        "devices": [
            {
                "jobDeviceId": run.id,
                "deviceId": run.device.id,
                "deviceName": run.device.name,
                "status": run.status,
                "downloadUrl": _publish(context, _ARCHIVE, _archive(run)) if run in logged else None,
                "filename": _ARCHIVE,
            }
            for run in job.job_devices
        ],
    }


def _publish(context: RequestContext, name: str, content: bytes) -> str:
    backend = context.backend
    file = JobLogFile(backend.new_id(), name, content, backend.now() + LIFETIME)
    backend.log_files[file.token] = file
    return f"{context.url}/logs/{file.token}/{name}"


def _logs(run: JobDevice) -> dict[str, bytes]:
    """Return the content of a run's logs by their names."""
    results = "".join(f"{attribute.key}={attribute.value}\n" for attribute in run.attributes)
    return {
        "stdout.log": f"The script ran on {run.device.name}: {run.status}\n{results}".encode(
            "utf-8", "replace"
        ),
        "stderr.log": b"",
    }


def _archive(run: JobDevice) -> bytes:
    """Return a run's logs as `.tar.gz`."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, content in _logs(run).items():
            member = tarfile.TarInfo(name)
            member.size, member.mtime = len(content), int(run.updated.timestamp())
            archive.addfile(member, io.BytesIO(content))
    return gzip.compress(packed.getvalue(), mtime=0)


def _zip(runs: list[JobDevice]) -> bytes:
    """Return the logs of several runs as zip, in one directory per run."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for run in runs:
            for name, content in _logs(run).items():
                member = zipfile.ZipInfo(f"{run.id}/{name}", max(_FIRST_DATE, run.updated.timetuple()[:6]))
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, content)
    return packed.getvalue()
