# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class UpdateCreditCard(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    update_credit_card: Optional["UpdateCreditCardUpdateCreditCard"]
    "Starts the change of the payment card; answers the URL of a page to enter it on."


class UpdateCreditCardUpdateCreditCard(BaseModel):
    """Hosted payment page that the user has to visit to finish a subscription or card change."""

    url: str
    "Address of the page to open in a browser; it leads back to the `successUrl` or `cancelUrl` given."


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
