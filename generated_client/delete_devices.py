# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteDevices(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    delete_devices: bool
    "Deletes several devices, each of which must be inactive; for owners or organisation admins."


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
