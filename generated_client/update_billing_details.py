# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class UpdateBillingDetails(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_billing_details: bool
    "Sets the billing details that appear on invoices."


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
