# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class DeviceTagFields(BaseModel):
    """A tag on a device or service."""

    name: str
    "Tag name, unique within its account."
    color: int | None
    "Colour number of the tag, 0 to 13; null where none is set."
    created: DateTime
    "When the tag was put there (ISO 8601)."
