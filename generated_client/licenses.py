# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import LicenseFields
from .operation import Operation


class Licenses(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["LicensesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class LicensesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["LicensesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class LicensesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    licenses: list["LicenseFields"]
    "Licences of the account, with their plans."


LICENSES: Operation[list["LicenseFields"]] = Operation(
    name="Licenses",
    kind="query",
    document="""\
query Licenses($accountId: String) {
  login {
    account(id: $accountId) {
      licenses {
        ...LicenseFields
      }
    }
  }
}

fragment AccountFields on User {
  id
  email
}

fragment CreditCardFields on CreditCard {
  brand
  last
  month
  year
  expiration
  name
  email
  phone
  postal
  country
}

fragment LicenseFields on License {
  id
  user {
    ...AccountFields
  }
  plan {
    ...PlanFields
  }
  product {
    ...ProductFields
  }
  subscription {
    ...SubscriptionFields
  }
  quantity
  custom
  valid
  expiration
  created
  updated
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

fragment SubscriptionFields on Subscription {
  status
  email
  total
  price {
    ...PriceFields
  }
  card {
    ...CreditCardFields
  }
}
""",
    model=Licenses,
    path=("login", "account", "licenses"),
    nullable=False,
)
