# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class SetMember(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    set_member: bool
    "Adds members to an organisation, or changes their role or licence."


SET_MEMBER: Operation[bool] = Operation(
    name="SetMember",
    kind="mutation",
    document="""\
mutation SetMember($email: [String!]!, $accountId: String, $roleId: ID, $role: OrganizationRole, $license: LicenseOption) {
  setMember(
    email: $email
    accountId: $accountId
    roleId: $roleId
    role: $role
    license: $license
  )
}
""",
    model=SetMember,
    path=("set_member",),
    nullable=False,
)
