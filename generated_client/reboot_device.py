# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RebootDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    reboot_device: bool
    "Reboots a device."


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
