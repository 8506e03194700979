"""Jobs: runs of a file on devices, saved or started (`remoteit.sandbox.rules.jobs` advances them)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account
    from .devices import Device
    from .files import File, FileArgument, FileVersion

FINAL_STATUSES = frozenset({"SUCCESS", "FAILED", "CANCELLED"})


@dataclass(eq=False)
class JobArgument:
    """An argument with the value that the job was started with."""

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
    """A result of a run, such as its exit code."""

    id: str
    key: str
    value: str
    created: datetime


@dataclass(eq=False)
class JobDevice:
    """The run of a job on one device.

    `reachable` is True if the device was online when the job started, and `updated` is the time of the last
    change of `status`.
    """

    id: str
    device: Device
    file_version: FileVersion | None
    created: datetime
    updated: datetime
    reachable: bool
    status: str = "WAITING"
    attributes: list[JobDeviceAttribute] = field(default_factory=list)


@dataclass(eq=False)
class JobLogFile:
    """An archive of logs; whoever knows the token may fetch it."""

    token: str = field(repr=False)
    name: str
    content: bytes = field(repr=False)
    expires: datetime


@dataclass(eq=False)
class Job:
    """A job; `name` is the file's name when the job was created, and remains if the file is deleted.

    A saved job is `ready`. Until it starts, it has a run only for each device that was named by its id.
    """

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
    ready: bool = False
    saved: datetime | None = None

    @property
    def updated(self) -> datetime:
        """The time of the last change: of a run, or of the saved job."""
        return max((self.saved or self.created, *(run.updated for run in self.job_devices)))

    @property
    def status(self) -> str:
        """The status of the whole job: CANCELLED or FAILED take precedence over SUCCESS."""
        if self.ready:
            return "READY"
        statuses = {run.status for run in self.job_devices}
        if statuses <= FINAL_STATUSES:
            if self.cancelled:
                return "CANCELLED"
            return "FAILED" if "FAILED" in statuses else "SUCCESS"
        return "WAITING" if statuses == {"WAITING"} else "RUNNING"
