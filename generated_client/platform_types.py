# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from pydantic import Field

from .base_model import BaseModel
from .operation import Operation


class PlatformTypes(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    platform_types: list["PlatformTypesPlatformTypes"] = Field(alias="platformTypes")
    "Kinds of hardware and operating system, for the numbers in `Device.platform`."


class PlatformTypesPlatformTypes(BaseModel):
    """A kind of hardware or operating system that a device runs on."""

    id: int
    "Numeric id, as `platform` of a device holds it: 0 is Windows, 65535 is unknown."
    name: str
    "Display name, such as `Raspberry Pi`."


PLATFORM_TYPES: Operation[list["PlatformTypesPlatformTypes"]] = Operation(
    name="PlatformTypes",
    kind="query",
    document="""\
query PlatformTypes {
  platformTypes {
    id
    name
  }
}
""",
    model=PlatformTypes,
    path=("platform_types",),
    nullable=False,
)
