# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    JobStatusEnum,
)
from ..scalars import DateTime
from .device_reference_fields import DeviceReferenceFields
from .file_version_fields import FileVersionFields


class JobDeviceFieldsAttributes(BaseModel):
    """Key-value pair recorded for a job's run on one device."""

    id: str
    "Id of the pair."
    key: str
    "Name under which `value` was recorded."
    value: str
    "Value recorded under `key`, as text."
    created: DateTime
    "When the pair was recorded, ISO 8601 in UTC."


class JobDeviceFields(BaseModel):
    """How a job fares on one device. Run of a `Job` on one device."""

    id: str
    "Id of this run, not of the device."
    status: JobStatusEnum
    "Status of the run on this device."
    created: DateTime
    "When the run was created, ISO 8601 in UTC."
    updated: DateTime
    "When the run last changed, ISO 8601 in UTC."
    device: "DeviceReferenceFields"
    "Device that the job runs on."
    attributes: list["JobDeviceFieldsAttributes"] | None
    "Key-value pairs recorded for the run; null or empty if none."
    file_version: Optional["FileVersionFields"]
    "File version that this device runs; null if none."
