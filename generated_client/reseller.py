# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ResellerFields
from .operation import Operation


class Reseller(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["ResellerLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class ResellerLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["ResellerLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class ResellerLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    reseller: Optional["ResellerFields"]
    "Reseller that looks after this account; null where there is none."


RESELLER: Operation[Optional["ResellerFields"]] = Operation(
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
    model=Reseller,
    path=("login", "account", "reseller"),
    nullable=True,
)
