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
    """One run of a file on a set of devices, as started by `startJob`."""

    id: str
    "Id of the job, as answered by `startJob`; pass it to `cancelJob`."
    status: JobStatusEnum
    "State of the job as a whole; `jobDevices` holds the state on each device."
    created: DateTime
    "When the job was created, ISO 8601 in UTC."
    updated: DateTime
    "When the job last changed, ISO 8601 in UTC."
    owner: "AccountFields"
    "Account that the job belongs to."
    user: "AccountFields"
    "User who started the job; differs from `owner` for jobs within an organisation."
    file: Optional["FileFields"]
    "File that the job runs; null where there is none."
    file_version: Optional["FileVersionFields"]
    "Version of the file that the job runs; null where there is none."
    arguments: list["JobArgumentFields"]
    "Arguments that the job was started with; empty where the script takes none."
    tag: Optional["ListFilterFields"]
    "Tag filter that chose the devices; null where they were listed by id."
    job_devices: list["JobDeviceFields"]
    "Run of the job on each of its devices."
