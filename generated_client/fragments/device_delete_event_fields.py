# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class DeviceDeleteEventFields(BaseModel):
    """What an event has that tells of devices deleted. Log event: devices or services were
    deleted."""

    names: list[str] | None
    "Names of the deleted devices or services, which can no longer be looked up."
