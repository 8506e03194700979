# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import NetworkFields
from .operation import Operation


class UpdateNetwork(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_network: Optional["NetworkFields"]
    "Renames a network; returns the network."


UPDATE_NETWORK: Operation["NetworkFields"] = Operation(
    name="UpdateNetwork",
    kind="mutation",
    document="""\
mutation UpdateNetwork($id: String!, $name: String) {
  updateNetwork(id: $id, name: $name) {
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
    model=UpdateNetwork,
    path=("update_network",),
    nullable=False,
)
