# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class DeviceJobEventFields(BaseModel):
    """What an event has that tells of a job on one device. Log event: a scripting job made
    progress on one device."""

    job_device_id: str | None
    "Id of the `JobDevice`, the job's run on this device."
