# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveCustomer(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_customer: bool
    "Removes accounts from a reseller's customers."


REMOVE_CUSTOMER: Operation[bool] = Operation(
    name="RemoveCustomer",
    kind="mutation",
    document="""\
mutation RemoveCustomer($resellerId: String!, $email: [String!]!) {
  removeCustomer(resellerId: $resellerId, email: $email)
}
""",
    model=RemoveCustomer,
    path=("remove_customer",),
    nullable=False,
)
