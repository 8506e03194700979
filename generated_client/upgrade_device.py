# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class UpgradeDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    upgrade_device: bool
    "Upgrades the remote.it software on one device."


UPGRADE_DEVICE: Operation[bool] = Operation(
    name="UpgradeDevice",
    kind="mutation",
    document="""\
mutation UpgradeDevice($id: ID!) {
  upgradeDevice(id: $id)
}
""",
    model=UpgradeDevice,
    path=("upgrade_device",),
    nullable=False,
)
