# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class AddCustomer(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    add_customer: bool
    "Adds accounts to a reseller's customers."


ADD_CUSTOMER: Operation[bool] = Operation(
    name="AddCustomer",
    kind="mutation",
    document="""\
mutation AddCustomer($resellerId: String!, $email: [String!]!) {
  addCustomer(resellerId: $resellerId, email: $email)
}
""",
    model=AddCustomer,
    path=("add_customer",),
    nullable=False,
)
