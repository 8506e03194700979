# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class SystemInfo(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    system: "SystemInfoSystem"
    "Lookups by id outside `login`, and endpoint statistics."


class SystemInfoSystem(BaseModel):
    """Lookups of accounts, devices, services, jobs and files by id outside `login`, and endpoint
    statistics."""

    endpoints: "SystemInfoSystemEndpoints"
    "Statistics about all endpoints."


class SystemInfoSystemEndpoints(BaseModel):
    """Statistics about all endpoints of the remote.it service."""

    active: int
    "Number of endpoints that are currently active."


SYSTEM_INFO: Operation[int] = Operation(
    name="SystemInfo",
    kind="query",
    document="""\
query SystemInfo {
  system {
    endpoints {
      active
    }
  }
}
""",
    model=SystemInfo,
    path=("system", "endpoints", "active"),
    nullable=False,
)
