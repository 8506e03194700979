# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class GenerateDeviceAddress(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    generate_device_address: str
    "Generates a device id (`80:00:…`), for example for `registerDevice`."


GENERATE_DEVICE_ADDRESS: Operation[str] = Operation(
    name="GenerateDeviceAddress",
    kind="mutation",
    document="""\
mutation GenerateDeviceAddress {
  generateDeviceAddress
}
""",
    model=GenerateDeviceAddress,
    path=("generate_device_address",),
    nullable=False,
)
