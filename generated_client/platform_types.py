# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .fragments import PlatformTypeFields
from .operation import Operation


class PlatformTypes(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    platform_types: list["PlatformTypeFields"]
    "Kinds of hardware and operating system, for the numbers in `Device.platform`."


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
