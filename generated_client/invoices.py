# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import InvoiceFields
from .operation import Operation


class Invoices(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["InvoicesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class InvoicesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["InvoicesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class InvoicesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    invoices: list["InvoiceFields"]
    "Invoices issued to the account."


INVOICES: Operation[list["InvoiceFields"]] = Operation(
    name="Invoices",
    kind="query",
    document="""\
query Invoices($accountId: String) {
  login {
    account(id: $accountId) {
      invoices {
        ...InvoiceFields
      }
    }
  }
}

fragment InvoiceFields on Invoice {
  plan {
    ...PlanFields
  }
  quantity
  price {
    ...PriceFields
  }
  total
  paid
  url
  created
}

fragment PlanFields on Plan {
  id
  name
  description
  commercial
  billing
  product {
    ...ProductFields
  }
}

fragment PriceFields on Price {
  id
  amount
  currency
  interval
}

fragment ProductFields on Product {
  id
  name
  description
}
""",
    model=Invoices,
    path=("login", "account", "invoices"),
    nullable=False,
)
