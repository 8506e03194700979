# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class LeaveOrganization(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    leave_organization: bool
    "Ends the caller's membership of an organisation."


LEAVE_ORGANIZATION: Operation[bool] = Operation(
    name="LeaveOrganization",
    kind="mutation",
    document="""\
mutation LeaveOrganization($id: ID!) {
  leaveOrganization(id: $id)
}
""",
    model=LeaveOrganization,
    path=("leave_organization",),
    nullable=False,
)
