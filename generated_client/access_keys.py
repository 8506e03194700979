# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import AccessKeyFields
from .operation import Operation


class AccessKeys(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["AccessKeysLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class AccessKeysLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    access_keys: list["AccessKeyFields"]
    "Access keys that sign API requests, at most two per account; secrets are not included."


ACCESS_KEYS: Operation[list["AccessKeyFields"]] = Operation(
    name="AccessKeys",
    kind="query",
    document="""\
query AccessKeys {
  login {
    accessKeys {
      ...AccessKeyFields
    }
  }
}

fragment AccessKeyFields on AccessKey {
  key
  enabled
  created
  lastUsed
}
""",
    model=AccessKeys,
    path=("login", "access_keys"),
    nullable=False,
)
