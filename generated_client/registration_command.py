# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class RegistrationCommand(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["RegistrationCommandLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class RegistrationCommandLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["RegistrationCommandLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class RegistrationCommandLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    registration_command: str | None
    "Shell command that installs and registers a new device. Reading this field creates its code."


REGISTRATION_COMMAND: Operation[str | None] = Operation(
    name="RegistrationCommand",
    kind="query",
    document="""\
query RegistrationCommand($accountId: String, $name: String, $platform: Int, $timeout: Int, $tags: [String!], $services: [ServiceInput!]) {
  login {
    account(id: $accountId) {
      registrationCommand(
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
    model=RegistrationCommand,
    path=("login", "account", "registration_command"),
    nullable=True,
)
