# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class ExpireDevice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    expire: bool
    "Makes a device expire."


EXPIRE_DEVICE: Operation[bool] = Operation(
    name="ExpireDevice",
    kind="mutation",
    document="""\
mutation ExpireDevice($deviceId: String!, $timeout: Float) {
  expire(deviceId: $deviceId, timeout: $timeout)
}
""",
    model=ExpireDevice,
    path=("expire",),
    nullable=False,
)
