# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class UpdateBillingDetails(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    update_billing_details: bool
    "Sets what invoices say about the customer."


UPDATE_BILLING_DETAILS: Operation[bool] = Operation(
    name="UpdateBillingDetails",
    kind="mutation",
    document="""\
mutation UpdateBillingDetails($name: String, $email: String, $phone: String, $taxId: TaxIdInput, $address: AddressInput) {
  updateBillingDetails(
    name: $name
    email: $email
    phone: $phone
    taxId: $taxId
    address: $address
  )
}
""",
    model=UpdateBillingDetails,
    path=("update_billing_details",),
    nullable=False,
)
