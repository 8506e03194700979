# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RefreshDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    refresh_device: bool
    "Refreshes a device; the effect is undocumented."


REFRESH_DEVICE: Operation[bool] = Operation(
    name="RefreshDevice",
    kind="mutation",
    document="""\
mutation RefreshDevice($id: ID!) {
  refreshDevice(id: $id)
}
""",
    model=RefreshDevice,
    path=("refresh_device",),
    nullable=False,
)
