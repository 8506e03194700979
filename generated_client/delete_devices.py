# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteDevices(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_devices: bool
    "Deletes several devices, all of which must be inactive. Requires their owner or an organisation admin."


DELETE_DEVICES: Operation[bool] = Operation(
    name="DeleteDevices",
    kind="mutation",
    document="""\
mutation DeleteDevices($deviceIds: [String!]!, $force: Boolean! = false) {
  deleteDevices(deviceId: $deviceIds, force: $force)
}
""",
    model=DeleteDevices,
    path=("delete_devices",),
    nullable=False,
)
