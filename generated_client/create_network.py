# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import NetworkFields
from .operation import Operation


class CreateNetwork(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    create_network: Optional["NetworkFields"]
    "Creates a network, a named group of services; returns the network."


CREATE_NETWORK: Operation["NetworkFields"] = Operation(
    name="CreateNetwork",
    kind="mutation",
    document="""\
mutation CreateNetwork($name: String!, $accountId: String) {
  createNetwork(name: $name, accountId: $accountId) {
    ...NetworkFields
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
    model=CreateNetwork,
    path=("create_network",),
    nullable=False,
)
