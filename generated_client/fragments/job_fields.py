# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    JobStatusEnum,
)
from ..scalars import DateTime
from .account_fields import AccountFields
from .file_fields import FileFields
from .file_version_fields import FileVersionFields
from .job_argument_fields import JobArgumentFields
from .job_device_fields import JobDeviceFields
from .list_filter_fields import ListFilterFields


class JobFields(BaseModel):
    """Run of a file on a set of devices, started by `startJob`."""

    id: str
    "Id of the job, as returned by `startJob`; pass it to `cancelJob`."
    status: JobStatusEnum
    "Status of the job as a whole; `jobDevices` contains the status on each device."
    created: DateTime
    "When the job was created, ISO 8601 in UTC."
    updated: DateTime
    "When the job last changed, ISO 8601 in UTC."
    owner: "AccountFields"
    "Account that the job belongs to."
    user: "AccountFields"
    "User who started the job; differs from `owner` for jobs within an organisation."
    file: Optional["FileFields"]
    "File that the job runs; null if none."
    file_version: Optional["FileVersionFields"]
    "Version of the file that the job runs; null if none."
    arguments: list["JobArgumentFields"]
    "Arguments that the job was started with; empty if the script takes none."
    tag: Optional["ListFilterFields"]
    "Tag filter that selected the devices; null if they were listed by id."
    job_devices: list["JobDeviceFields"]
    "Runs of the job, one per device."
