# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .fragments import PlatformTypeFields
from .operation import Operation


class PlatformTypes(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    platform_types: list["PlatformTypeFields"]
    "Platform types (kinds of hardware and operating system), by the ids used in `Device.platform`."


PLATFORM_TYPES: Operation[list["PlatformTypeFields"]] = Operation(
    name="PlatformTypes",
    kind="query",
    document="""\
query PlatformTypes {
  platformTypes {
    ...PlatformTypeFields
  }
}

fragment PlatformTypeFields on PlatformType {
  id
  name
}
""",
    model=PlatformTypes,
    path=("platform_types",),
    nullable=False,
)
