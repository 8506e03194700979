# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveMember(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_member: bool
    "Removes members from an organisation."


REMOVE_MEMBER: Operation[bool] = Operation(
    name="RemoveMember",
    kind="mutation",
    document="""\
mutation RemoveMember($email: [String!]!, $accountId: String) {
  removeMember(email: $email, accountId: $accountId)
}
""",
    model=RemoveMember,
    path=("remove_member",),
    nullable=False,
)
