# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class DeviceTagFields(BaseModel):
    """Tag on a device or service."""

    name: str
    "Tag name, unique within its account."
    color: int | None
    "Colour number of the tag, 0 to 13; null if not set."
    created: DateTime
    "When the tag was added (ISO 8601)."
