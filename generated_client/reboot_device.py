# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RebootDevice(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    reboot_device: bool
    "Restarts a device."


REBOOT_DEVICE: Operation[bool] = Operation(
    name="RebootDevice",
    kind="mutation",
    document="""\
mutation RebootDevice($id: ID!) {
  rebootDevice(id: $id)
}
""",
    model=RebootDevice,
    path=("reboot_device",),
    nullable=False,
)
