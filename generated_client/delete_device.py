# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_device: bool
    "Deletes a device, which must be inactive. Requires its owner or an organisation admin."


DELETE_DEVICE: Operation[bool] = Operation(
    name="DeleteDevice",
    kind="mutation",
    document="""\
mutation DeleteDevice($deviceId: String!, $force: Boolean! = false) {
  deleteDevice(deviceId: $deviceId, force: $force)
}
""",
    model=DeleteDevice,
    path=("delete_device",),
    nullable=False,
)
