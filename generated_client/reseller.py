# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ResellerFields
from .operation import Operation


class Reseller(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ResellerLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ResellerLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ResellerLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ResellerLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    reseller: Optional["ResellerFields"]
    "Reseller of this account; null if none."


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
