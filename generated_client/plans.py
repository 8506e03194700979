# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .fragments import PlanDetails
from .operation import Operation


class Plans(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    plans: list["PlanDetails"]
    "Available plans, with their limits and prices."


PLANS: Operation[list["PlanDetails"]] = Operation(
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
    model=Plans,
    path=("plans",),
    nullable=False,
)
