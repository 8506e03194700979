# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class TransferDevices(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    transfer: bool
    "Transfers devices to another account, which becomes their owner."


TRANSFER_DEVICES: Operation[bool] = Operation(
    name="TransferDevices",
    kind="mutation",
    document="""\
mutation TransferDevices($deviceIds: [String!]!, $email: String!) {
  transfer(deviceIds: $deviceIds, email: $email)
}
""",
    model=TransferDevices,
    path=("transfer",),
    nullable=False,
)
