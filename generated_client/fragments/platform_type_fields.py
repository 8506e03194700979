# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class PlatformTypeFields(BaseModel):
    """Kind of hardware or operating system that a device runs on."""

    id: int
    "Numeric id, used in `Device.platform`: 0 is Windows, 65535 is unknown."
    name: str
    "Display name, such as `Raspberry Pi`."
