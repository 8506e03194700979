# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class CancelSubscription(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    cancel_subscription: bool
    "Cancels a subscription."


CANCEL_SUBSCRIPTION: Operation[bool] = Operation(
    name="CancelSubscription",
    kind="mutation",
    document="""\
mutation CancelSubscription($licenseId: String) {
  cancelSubscription(licenseId: $licenseId)
}
""",
    model=CancelSubscription,
    path=("cancel_subscription",),
    nullable=False,
)
