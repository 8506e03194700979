# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `resellers.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.resellers import Reseller, ResellerDetails


class _ResellerLoginAccount(BaseModel):
    reseller: Reseller | None


class _ResellerLogin(BaseModel):
    account: _ResellerLoginAccount | None


class _Reseller(BaseModel):
    login: _ResellerLogin | None


RESELLER: Operation[Reseller | None] = Operation(
    name="Reseller",
    kind="query",
    document="""\
query Reseller($accountId: String) {
  login {
    account(id: $accountId) {
      reseller {
        ...ResellerFields
      }
    }
  }
}

fragment ResellerFields on ResellerReference {
  name
  email
  logoUrl
  color
}
""",
    model=_Reseller,
    path=("login", "account", "reseller"),
    nullable=True,
)


class _OrganizationResellerLoginAccountOrganization(BaseModel):
    reseller: ResellerDetails | None


class _OrganizationResellerLoginAccount(BaseModel):
    organization: _OrganizationResellerLoginAccountOrganization | None


class _OrganizationResellerLogin(BaseModel):
    account: _OrganizationResellerLoginAccount | None


class _OrganizationReseller(BaseModel):
    login: _OrganizationResellerLogin | None


ORGANIZATION_RESELLER: Operation[ResellerDetails | None] = Operation(
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
    model=_OrganizationReseller,
    path=("login", "account", "organization", "reseller"),
    nullable=True,
)


class _ResellerReportLoginAccountOrganizationReseller(BaseModel):
    report_url: str


class _ResellerReportLoginAccountOrganization(BaseModel):
    reseller: _ResellerReportLoginAccountOrganizationReseller | None


class _ResellerReportLoginAccount(BaseModel):
    organization: _ResellerReportLoginAccountOrganization | None


class _ResellerReportLogin(BaseModel):
    account: _ResellerReportLoginAccount | None


class _ResellerReport(BaseModel):
    login: _ResellerReportLogin | None


RESELLER_REPORT: Operation[str] = Operation(
    name="ResellerReport",
    kind="query",
    document="""\
query ResellerReport($accountId: String) {
  login {
    account(id: $accountId) {
      organization {
        reseller {
          reportUrl
        }
      }
    }
  }
}
""",
    model=_ResellerReport,
    path=("login", "account", "organization", "reseller", "report_url"),
    nullable=False,
)


class _AddCustomer(BaseModel):
    add_customer: bool


ADD_CUSTOMER: Operation[bool] = Operation(
    name="AddCustomer",
    kind="mutation",
    document="""\
mutation AddCustomer($resellerId: String!, $email: [String!]!) {
  addCustomer(resellerId: $resellerId, email: $email)
}
""",
    model=_AddCustomer,
    path=("add_customer",),
    nullable=False,
)


class _RemoveCustomer(BaseModel):
    remove_customer: bool


REMOVE_CUSTOMER: Operation[bool] = Operation(
    name="RemoveCustomer",
    kind="mutation",
    document="""\
mutation RemoveCustomer($resellerId: String!, $email: [String!]!) {
  removeCustomer(resellerId: $resellerId, email: $email)
}
""",
    model=_RemoveCustomer,
    path=("remove_customer",),
    nullable=False,
)


class _LeaveReseller(BaseModel):
    leave_reseller: bool


LEAVE_RESELLER: Operation[bool] = Operation(
    name="LeaveReseller",
    kind="mutation",
    document="""\
mutation LeaveReseller {
  leaveReseller
}
""",
    model=_LeaveReseller,
    path=("leave_reseller",),
    nullable=False,
)
