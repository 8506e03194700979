# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import LimitFields
from .operation import Operation


class Limits(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["LimitsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class LimitsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["LimitsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class LimitsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    limits: list["LimitFields"]
    "Limits set by the licences, with allowed and actual values."


LIMITS: Operation[list["LimitFields"]] = Operation(
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
    model=Limits,
    path=("login", "account", "limits"),
    nullable=False,
)
