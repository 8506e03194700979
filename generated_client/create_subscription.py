# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class CreateSubscription(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    create_subscription: Optional["CreateSubscriptionCreateSubscription"]
    "Starts the purchase of a plan; returns the URL of the payment page."


class CreateSubscriptionCreateSubscription(BaseModel):
    """Hosted payment page that the user must visit to complete a subscription or card change."""

    url: str
    "URL of the page to open in a browser; it returns to `successUrl` or `cancelUrl`."


CREATE_SUBSCRIPTION: Operation[str] = Operation(
    name="CreateSubscription",
    kind="mutation",
    document="""\
mutation CreateSubscription($priceId: String!, $successUrl: String!, $cancelUrl: String!, $quantity: Int! = 1, $licenseId: String) {
  createSubscription(
    priceId: $priceId
    successUrl: $successUrl
    cancelUrl: $cancelUrl
    quantity: $quantity
    licenseId: $licenseId
  ) {
    url
  }
}
""",
    model=CreateSubscription,
    path=("create_subscription", "url"),
    nullable=False,
)
