# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import BillingDetailsFields
from .operation import Operation


class BillingDetails(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["BillingDetailsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class BillingDetailsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["BillingDetailsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class BillingDetailsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    billing_details: Optional["BillingDetailsFields"]
    "Name, address and tax id for invoices; null if not recorded."


BILLING_DETAILS: Operation[Optional["BillingDetailsFields"]] = Operation(
    name="BillingDetails",
    kind="query",
    document="""\
query BillingDetails($accountId: String) {
  login {
    account(id: $accountId) {
      billingDetails {
        ...BillingDetailsFields
      }
    }
  }
}

fragment BillingDetailsFields on BillingDetails {
  name
  email
  phone
  taxId {
    country
    type
    value
  }
  address {
    street
    postal
    city
    state
    country
  }
}
""",
    model=BillingDetails,
    path=("login", "account", "billing_details"),
    nullable=True,
)
