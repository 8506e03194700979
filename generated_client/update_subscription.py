# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class UpdateSubscription(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_subscription: bool
    "Changes the plan or the quantity of a subscription."


UPDATE_SUBSCRIPTION: Operation[bool] = Operation(
    name="UpdateSubscription",
    kind="mutation",
    document="""\
mutation UpdateSubscription($priceId: String!, $quantity: Int! = 1, $licenseId: String, $accountId: String) {
  updateSubscription(
    priceId: $priceId
    quantity: $quantity
    licenseId: $licenseId
    accountId: $accountId
  )
}
""",
    model=UpdateSubscription,
    path=("update_subscription",),
    nullable=False,
)
