# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class LeaveReseller(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    leave_reseller: bool
    "Ends the caller's tie to its reseller."


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
