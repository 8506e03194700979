# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class RegistrationCode(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["RegistrationCodeLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class RegistrationCodeLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["RegistrationCodeLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class RegistrationCodeLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    registration_code: str | None
    "Code that registers a new device to this account. Reading this field creates the code."


REGISTRATION_CODE: Operation[str | None] = Operation(
    name="RegistrationCode",
    kind="query",
    document="""\
query RegistrationCode($accountId: String, $name: String, $platform: Int, $timeout: Int, $tags: [String!], $services: [ServiceInput!]) {
  login {
    account(id: $accountId) {
      registrationCode(
        name: $name
        platform: $platform
        timeout: $timeout
        tags: $tags
        services: $services
      )
    }
  }
}
""",
    model=RegistrationCode,
    path=("login", "account", "registration_code"),
    nullable=True,
)
