# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import LimitFields
from .operation import Operation


class Limits(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["LimitsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class LimitsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["LimitsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class LimitsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    limits: list["LimitFields"]
    "Limits that the licences set, each with its allowed and its actual value."


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
