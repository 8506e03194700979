# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `billing.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.billing import BillingDetails, Invoice, License, Limit, PlanDetails


class _Plans(BaseModel):
    plans: list[PlanDetails]


PLANS: Operation[list[PlanDetails]] = Operation(
    name="Plans",
    kind="query",
    document="""\
query Plans {
  plans {
    ...PlanDetails
  }
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
""",
    model=_Plans,
    path=("plans",),
    nullable=False,
)


class _LicensesLoginAccount(BaseModel):
    licenses: list[License]


class _LicensesLogin(BaseModel):
    account: _LicensesLoginAccount | None


class _Licenses(BaseModel):
    login: _LicensesLogin | None


LICENSES: Operation[list[License]] = Operation(
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
    model=_Licenses,
    path=("login", "account", "licenses"),
    nullable=False,
)


class _LimitsLoginAccount(BaseModel):
    limits: list[Limit]


class _LimitsLogin(BaseModel):
    account: _LimitsLoginAccount | None


class _Limits(BaseModel):
    login: _LimitsLogin | None


LIMITS: Operation[list[Limit]] = Operation(
    name="Limits",
    kind="query",
    document="""\
query Limits($accountId: String) {
  login {
    account(id: $accountId) {
      limits {
        ...LimitFields
      }
    }
  }
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
""",
    model=_Limits,
    path=("login", "account", "limits"),
    nullable=False,
)


class _InvoicesLoginAccount(BaseModel):
    invoices: list[Invoice]


class _InvoicesLogin(BaseModel):
    account: _InvoicesLoginAccount | None


class _Invoices(BaseModel):
    login: _InvoicesLogin | None


INVOICES: Operation[list[Invoice]] = Operation(
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
    model=_Invoices,
    path=("login", "account", "invoices"),
    nullable=False,
)


class _BillingDetailsLoginAccount(BaseModel):
    billing_details: BillingDetails | None


class _BillingDetailsLogin(BaseModel):
    account: _BillingDetailsLoginAccount | None


class _BillingDetails(BaseModel):
    login: _BillingDetailsLogin | None


BILLING_DETAILS: Operation[BillingDetails | None] = Operation(
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
    model=_BillingDetails,
    path=("login", "account", "billing_details"),
    nullable=True,
)


class _UpdateBillingDetails(BaseModel):
    update_billing_details: bool


UPDATE_BILLING_DETAILS: Operation[bool] = Operation(
    name="UpdateBillingDetails",
    kind="mutation",
    document="""\
mutation UpdateBillingDetails($name: String, $email: String, $phone: String, $taxId: TaxIdInput, $address: AddressInput) {
  updateBillingDetails(
    name: $name
    email: $email
    phone: $phone
    taxId: $taxId
    address: $address
  )
}
""",
    model=_UpdateBillingDetails,
    path=("update_billing_details",),
    nullable=False,
)


class _CreateSubscriptionCreateSubscription(BaseModel):
    url: str


class _CreateSubscription(BaseModel):
    create_subscription: _CreateSubscriptionCreateSubscription | None


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
    model=_CreateSubscription,
    path=("create_subscription", "url"),
    nullable=False,
)


class _UpdateSubscription(BaseModel):
    update_subscription: bool


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
    model=_UpdateSubscription,
    path=("update_subscription",),
    nullable=False,
)


class _CancelSubscription(BaseModel):
    cancel_subscription: bool


CANCEL_SUBSCRIPTION: Operation[bool] = Operation(
    name="CancelSubscription",
    kind="mutation",
    document="""\
mutation CancelSubscription($licenseId: String) {
  cancelSubscription(licenseId: $licenseId)
}
""",
    model=_CancelSubscription,
    path=("cancel_subscription",),
    nullable=False,
)


class _UpdateCreditCardUpdateCreditCard(BaseModel):
    url: str


class _UpdateCreditCard(BaseModel):
    update_credit_card: _UpdateCreditCardUpdateCreditCard | None


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
    model=_UpdateCreditCard,
    path=("update_credit_card", "url"),
    nullable=False,
)


class _RefreshLicense(BaseModel):
    refresh_license: bool


REFRESH_LICENSE: Operation[bool] = Operation(
    name="RefreshLicense",
    kind="mutation",
    document="""\
mutation RefreshLicense {
  refreshLicense
}
""",
    model=_RefreshLicense,
    path=("refresh_license",),
    nullable=False,
)
