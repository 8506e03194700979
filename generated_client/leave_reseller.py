# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class LeaveReseller(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    leave_reseller: bool
    "Ends the caller's relationship with its reseller."


LEAVE_RESELLER: Operation[bool] = Operation(
    name="LeaveReseller",
    kind="mutation",
    document="""\
mutation LeaveReseller {
  leaveReseller
}
""",
    model=LeaveReseller,
    path=("leave_reseller",),
    nullable=False,
)
