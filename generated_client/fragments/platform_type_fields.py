# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class PlatformTypeFields(BaseModel):
    """A kind of hardware or operating system that a device runs on."""

    id: int
    "Numeric id, as `platform` of a device holds it: 0 is Windows, 65535 is unknown."
    name: str
    "Display name, such as `Raspberry Pi`."
