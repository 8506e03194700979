# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class UninstallDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    uninstall_device: bool
    "Removes the remote.it software from a device."


UNINSTALL_DEVICE: Operation[bool] = Operation(
    name="UninstallDevice",
    kind="mutation",
    document="""\
mutation UninstallDevice($id: ID!) {
  uninstallDevice(id: $id)
}
""",
    model=UninstallDevice,
    path=("uninstall_device",),
    nullable=False,
)
