# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `networks.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.networks import Network


class _NetworksLoginAccount(BaseModel):
    networks: list[Network]


class _NetworksLogin(BaseModel):
    account: _NetworksLoginAccount | None


class _Networks(BaseModel):
    login: _NetworksLogin | None


NETWORKS: Operation[list[Network]] = Operation(
    name="Networks",
    kind="query",
    document="""\
query Networks($accountId: String) {
  login {
    account(id: $accountId) {
      networks {
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
    model=_Networks,
    path=("login", "account", "networks"),
    nullable=False,
)


class _NetworkLoginAccount(BaseModel):
    network: Network


class _NetworkLogin(BaseModel):
    account: _NetworkLoginAccount | None


class _Network(BaseModel):
    login: _NetworkLogin | None


NETWORK: Operation[Network] = Operation(
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
    model=_Network,
    path=("login", "account", "network"),
    nullable=False,
)


class _CreateNetwork(BaseModel):
    create_network: Network | None


CREATE_NETWORK: Operation[Network] = Operation(
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
    model=_CreateNetwork,
    path=("create_network",),
    nullable=False,
)


class _UpdateNetwork(BaseModel):
    update_network: Network | None


UPDATE_NETWORK: Operation[Network] = Operation(
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
    model=_UpdateNetwork,
    path=("update_network",),
    nullable=False,
)


class _DeleteNetwork(BaseModel):
    delete_network: bool


DELETE_NETWORK: Operation[bool] = Operation(
    name="DeleteNetwork",
    kind="mutation",
    document="""\
mutation DeleteNetwork($id: String!) {
  deleteNetwork(id: $id)
}
""",
    model=_DeleteNetwork,
    path=("delete_network",),
    nullable=False,
)


class _AddNetworkConnection(BaseModel):
    add_network_connection: bool | None


ADD_NETWORK_CONNECTION: Operation[bool | None] = Operation(
    name="AddNetworkConnection",
    kind="mutation",
    document="""\
mutation AddNetworkConnection($networkId: String!, $serviceId: String!, $name: String, $port: Int) {
  addNetworkConnection(
    networkId: $networkId
    serviceId: $serviceId
    name: $name
    port: $port
  )
}
""",
    model=_AddNetworkConnection,
    path=("add_network_connection",),
    nullable=True,
)


class _RemoveNetworkConnection(BaseModel):
    remove_network_connection: bool | None


REMOVE_NETWORK_CONNECTION: Operation[bool | None] = Operation(
    name="RemoveNetworkConnection",
    kind="mutation",
    document="""\
mutation RemoveNetworkConnection($networkId: String!, $serviceId: String!) {
  removeNetworkConnection(networkId: $networkId, serviceId: $serviceId)
}
""",
    model=_RemoveNetworkConnection,
    path=("remove_network_connection",),
    nullable=True,
)


class _AddNetworkTag(BaseModel):
    add_network_tag: bool | None


ADD_NETWORK_TAG: Operation[bool | None] = Operation(
    name="AddNetworkTag",
    kind="mutation",
    document="""\
mutation AddNetworkTag($networkId: String!, $name: [String!]!) {
  addNetworkTag(networkId: $networkId, name: $name)
}
""",
    model=_AddNetworkTag,
    path=("add_network_tag",),
    nullable=True,
)


class _RemoveNetworkTag(BaseModel):
    remove_network_tag: bool | None


REMOVE_NETWORK_TAG: Operation[bool | None] = Operation(
    name="RemoveNetworkTag",
    kind="mutation",
    document="""\
mutation RemoveNetworkTag($networkId: String!, $name: [String!]!) {
  removeNetworkTag(networkId: $networkId, name: $name)
}
""",
    model=_RemoveNetworkTag,
    path=("remove_network_tag",),
    nullable=True,
)


class _AddNetworkShare(BaseModel):
    add_network_share: bool | None


ADD_NETWORK_SHARE: Operation[bool | None] = Operation(
    name="AddNetworkShare",
    kind="mutation",
    document="""\
mutation AddNetworkShare($networkId: String!, $email: [String!]!) {
  addNetworkShare(networkId: $networkId, email: $email)
}
""",
    model=_AddNetworkShare,
    path=("add_network_share",),
    nullable=True,
)


class _RemoveNetworkShare(BaseModel):
    remove_network_share: bool | None


REMOVE_NETWORK_SHARE: Operation[bool | None] = Operation(
    name="RemoveNetworkShare",
    kind="mutation",
    document="""\
mutation RemoveNetworkShare($networkId: String!, $email: [String!]!) {
  removeNetworkShare(networkId: $networkId, email: $email)
}
""",
    model=_RemoveNetworkShare,
    path=("remove_network_share",),
    nullable=True,
)
