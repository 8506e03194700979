# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import NetworkFields
from .operation import Operation


class Network(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["NetworkLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class NetworkLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["NetworkLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class NetworkLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    network: "NetworkFields"
    "One network by its id."


NETWORK: Operation["NetworkFields"] = Operation(
    name="Network",
    kind="query",
    document="""\
query Network($id: String!, $accountId: String) {
  login {
    account(id: $accountId) {
      network(id: $id) {
        ...NetworkFields
      }
    }
  }
}

fragment NetworkConnectionFields on NetworkConnection {
  service {
    ...ServiceFields
  }
  name
  port
  created
}

fragment NetworkFields on Network {
  id
  name
  created
  owner {
    ...UserFields
  }
  permissions
  connections {
    ...NetworkConnectionFields
  }
  access {
    ...NetworkShareFields
  }
  tags {
    ...NetworkTagFields
  }
}

fragment NetworkShareFields on NetworkShare {
  user {
    ...UserFields
  }
  created
}

fragment NetworkTagFields on NetworkTag {
  name
  color
  created
}

fragment ServiceFields on Service {
  id
  name
  application
  port
  host
  protocol
  enabled
  state
  online
  license
  created
  lastReported
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=Network,
    path=("login", "account", "network"),
    nullable=False,
)
