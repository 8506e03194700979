# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation
from .scalars import DateTime


class DeveloperKey(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeveloperKeyLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeveloperKeyLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    api_key: Optional["DeveloperKeyLoginApiKey"]
    "Developer key that REST calls send as `DeveloperKey`; null if the account has none."


class DeveloperKeyLoginApiKey(BaseModel):
    """Developer key of an account, which REST calls send in addition to their signature."""

    key: str
    "Value for the `DeveloperKey` header."
    updated: DateTime
    "When the key was last changed (ISO 8601)."


DEVELOPER_KEY: Operation[Optional["DeveloperKeyLoginApiKey"]] = Operation(
    name="DeveloperKey",
    kind="query",
    document="""\
query DeveloperKey {
  login {
    apiKey {
      key
      updated
    }
  }
}
""",
    model=DeveloperKey,
    path=("login", "api_key"),
    nullable=True,
)
