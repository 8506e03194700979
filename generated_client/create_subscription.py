# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class CreateSubscription(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    create_subscription: Optional["CreateSubscriptionCreateSubscription"]
    "Starts the purchase of a plan; answers the URL of a page where the person pays."


class CreateSubscriptionCreateSubscription(BaseModel):
    """Hosted payment page that the user has to visit to finish a subscription or card change."""

    url: str
    "Address of the page to open in a browser; it leads back to the `successUrl` or `cancelUrl` given."


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
