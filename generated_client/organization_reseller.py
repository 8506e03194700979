# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ResellerDetailsFields
from .operation import Operation


class OrganizationReseller(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["OrganizationResellerLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class OrganizationResellerLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["OrganizationResellerLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class OrganizationResellerLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    organization: Optional["OrganizationResellerLoginAccountOrganization"]
    "Organisation that this account owns; null if none. See `membership` for organisations it has joined."


class OrganizationResellerLoginAccountOrganization(BaseModel):
    """Organisation: an account whose devices are managed by members with roles."""

    reseller: Optional["ResellerDetailsFields"]
    "The organisation's details as a reseller; null if it is not a reseller."


ORGANIZATION_RESELLER: Operation[Optional["ResellerDetailsFields"]] = Operation(
    name="OrganizationReseller",
    kind="query",
    document="""\
query OrganizationReseller($accountId: String) {
  login {
    account(id: $accountId) {
      organization {
        reseller {
          ...ResellerDetailsFields
        }
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

fragment LimitFields on Limit {
  name
  value
  actual
  base
  scale
  license {
    id
  }
}

fragment PlanDetails on Plan {
  ...PlanFields
  limits {
    ...LimitFields
  }
  prices {
    ...PriceFields
  }
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

fragment ResellerDetailsFields on ResellerDetails {
  name
  email
  logoUrl
  color
  plans {
    ...PlanDetails
  }
  licenses {
    ...LicenseFields
  }
  reportUrl
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
    model=OrganizationReseller,
    path=("login", "account", "organization", "reseller"),
    nullable=True,
)
