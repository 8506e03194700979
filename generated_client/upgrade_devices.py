# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class UpgradeDevices(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    upgrade_devices: str
    "Upgrades the remote.it software on several devices. The API does not document the returned string (for `startJob` it is the job id)."


UPGRADE_DEVICES: Operation[str] = Operation(
    name="UpgradeDevices",
    kind="mutation",
    document="""\
mutation UpgradeDevices($deviceIds: [String!], $tagFilter: ListFilter, $version: String, $upgradePackage: String) {
  upgradeDevices(
    deviceIds: $deviceIds
    tagFilter: $tagFilter
    version: $version
    upgradePackage: $upgradePackage
  )
}
""",
    model=UpgradeDevices,
    path=("upgrade_devices",),
    nullable=False,
)
