# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class UpdateCreditCard(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_credit_card: Optional["UpdateCreditCardUpdateCreditCard"]
    "Starts changing the payment card; returns the URL of the page to enter it on."


class UpdateCreditCardUpdateCreditCard(BaseModel):
    """Hosted payment page that the user must visit to complete a subscription or card change."""

    url: str
    "URL of the page to open in a browser; it returns to `successUrl` or `cancelUrl`."


UPDATE_CREDIT_CARD: Operation[str] = Operation(
    name="UpdateCreditCard",
    kind="mutation",
    document="""\
mutation UpdateCreditCard($successUrl: String!, $cancelUrl: String!) {
  updateCreditCard(successUrl: $successUrl, cancelUrl: $cancelUrl) {
    url
  }
}
""",
    model=UpdateCreditCard,
    path=("update_credit_card", "url"),
    nullable=False,
)
