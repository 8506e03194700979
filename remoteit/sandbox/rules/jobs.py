"""Jobs: a file's run on devices, which moves on as the sandbox's clock does.

A run's state follows from when the job was created and what time it is: no thread and no sleep. `settle`
brings all jobs up to the present moment; the gate does so before each request.

*(choice)*: a run is WAITING for 1 second and RUNNING for 2, then SUCCESS; on a device that is offline when
the job starts it is FAILED after the second of waiting. A job runs as long as one of its runs does; ended
it is CANCELLED if it was, FAILED if a run failed, otherwise SUCCESS.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.model.events import DeviceJobEvent, JobEvent

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device, Service
    from remoteit.sandbox.model.files import File, FileArgument, FileVersion

WAITING = timedelta(seconds=1)
RUNNING = timedelta(seconds=2)
ENDED = frozenset({"SUCCESS", "FAILED", "CANCELLED"})


@dataclass(eq=False)
class JobArgument:
    """An argument as the job was started with."""

    id: str
    name: str
    desc: str
    order: float
    file_argument: FileArgument | None
    argument_type: str
    value: str | None
    created: datetime


@dataclass(eq=False)
class JobDeviceAttribute:
    """What a run left behind."""

    id: str
    key: str
    value: str
    created: datetime


@dataclass(eq=False)
class JobDevice:
    """A job's run on one device; `reachable` tells whether it was online when the job started."""

    id: str
    device: Device
    file_version: FileVersion | None
    created: datetime
    updated: datetime
    reachable: bool
    status: str = "WAITING"
    attributes: list[JobDeviceAttribute] = field(default_factory=list)

    def settle(self, backend: Backend, job: Job) -> None:
        """Move through the states that the time calls for; ended is ended."""
        now, start = backend.now(), self.created + WAITING
        end = start + RUNNING
        if self.status == "WAITING" and now >= start:
            if self.reachable:
                self.become(backend, job, "RUNNING", start)
            else:
                self.become(backend, job, "FAILED", start, ("error", "The device is offline."))
        if self.status == "RUNNING" and now >= end:
            self.become(backend, job, "SUCCESS", end, ("exitCode", "0"))

    def become(
        self, backend: Backend, job: Job, status: str, moment: datetime, *left: tuple[str, str]
    ) -> None:
        """Take a state, and log it."""
        self.status, self.updated = status, moment
        self.attributes += [JobDeviceAttribute(backend.new_id(), key, value, moment) for key, value in left]
        backend.log(
            DeviceJobEvent(
                timestamp=moment,
                actor=job.user,
                owner=job.owner,
                target=[self.device],
                state=status.lower(),
                job_device_id=self.id,
            )
        )


@dataclass(eq=False)
class Job:
    """One start of a file; `name` is the file's at that time, and stays when the file goes."""

    id: str
    name: str
    owner: Account
    user: Account
    file: File | None
    file_version: FileVersion | None
    created: datetime
    tag: dict[str, Any] | None
    arguments: list[JobArgument]
    job_devices: list[JobDevice]
    cancelled: bool = False

    @property
    def updated(self) -> datetime:
        """When a run last changed."""
        return max((self.created, *(one.updated for one in self.job_devices)))

    @property
    def status(self) -> str:
        """The state of the job as a whole."""
        states = {one.status for one in self.job_devices}
        if states <= ENDED:
            if self.cancelled:
                return "CANCELLED"
            return "FAILED" if "FAILED" in states else "SUCCESS"
        return "WAITING" if states == {"WAITING"} else "RUNNING"

    def log(self, backend: Backend, action: str, moment: datetime) -> None:
        """Log the job as a whole."""
        targets: list[Device | Service] = [one.device for one in self.job_devices]
        backend.log(
            JobEvent(
                timestamp=moment,
                actor=self.user,
                owner=self.owner,
                target=targets,
                action=action,
                state=self.status.lower(),
                job_id=self.id,
            )
        )


def settle(backend: Backend) -> None:
    """Bring all jobs up to the present moment."""
    for job in backend.jobs.values():
        if job.status in ENDED:
            continue
        for one in job.job_devices:
            one.settle(backend, job)
        if job.status in ENDED:
            job.log(backend, "ended", job.updated)


def cancel(backend: Backend, job: Job) -> bool:
    """Call off the runs that have not ended; false where all have."""
    if job.status in ENDED:
        return False
    job.cancelled = True
    for one in job.job_devices:
        if one.status not in ENDED:
            one.become(backend, job, "CANCELLED", backend.now())
    job.log(backend, "cancelled", backend.now())
    return True


def forget_file(backend: Backend, file: File, version: FileVersion | None = None) -> None:
    """Take a file, or one version of it, out of the jobs that ran it."""
    for job in backend.jobs.values():
        if job.file is not file or version not in (None, job.file_version):
            continue
        job.file = job.file if version else None
        job.file_version = None
        for argument in job.arguments:
            argument.file_argument = None
        for run in job.job_devices:
            run.file_version = None
