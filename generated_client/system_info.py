# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class SystemInfo(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    system: "SystemInfoSystem"
    "Look-ups by id outside `login`, and figures on endpoints."


class SystemInfoSystem(BaseModel):
    """Look-ups by id outside `login`, of accounts, devices, services, jobs and files, and figures
    on endpoints."""

    endpoints: "SystemInfoSystemEndpoints"
    "Figures on endpoints as a whole."


class SystemInfoSystemEndpoints(BaseModel):
    """Figures on the endpoints known to the service as a whole."""

    active: int
    "Number of endpoints that are active now."


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
