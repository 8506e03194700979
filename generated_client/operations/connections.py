# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `connections.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.connections import Connection, ConnectLink, Session
from ..types.services import Service


class _Connect(BaseModel):
    connect: Connection


CONNECT: Operation[Connection] = Operation(
    name="Connect",
    kind="mutation",
    document="""\
mutation Connect($serviceId: String!, $hostIP: String! = "255.255.255.255", $type: ProxyType! = AUTO_PROXY) {
  connect(serviceId: $serviceId, hostIP: $hostIP, type: $type) {
    ...ConnectionFields
  }
}

fragment ConnectionFields on Connection {
  id
  host
  port
  url
  reverseProxy
  timeout
  created
  session {
    ...SessionFields
  }
}

fragment GeolocationFields on Geolocation {
  city
  connectionType
  continent
  continentName
  country
  countryName
  isp
  latitude
  longitude
  postal
  state
  stateName
  timezone
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment SessionFields on Session {
  id
  timestamp
  state
  connected
  encryption
  source
  address
  user {
    ...UserFields
  }
  target {
    ...ServiceReferenceFields
  }
  endpoint {
    id
    type
    timestamp
    externalAddress
    internalAddress
    serverAddress
    wsAddress
    presenceAddress
    manufacturer
    platform
    version
    encryption
    proxy
    geo {
      ...GeolocationFields
    }
  }
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_Connect,
    path=("connect",),
    nullable=False,
)


class _Disconnect(BaseModel):
    disconnect: bool


DISCONNECT: Operation[bool] = Operation(
    name="Disconnect",
    kind="mutation",
    document="""\
mutation Disconnect($connectionId: String!, $serviceId: String) {
  disconnect(connectionId: $connectionId, serviceId: $serviceId)
}
""",
    model=_Disconnect,
    path=("disconnect",),
    nullable=False,
)


class _SessionsLoginAccount(BaseModel):
    sessions: list[Session] | None


class _SessionsLogin(BaseModel):
    account: _SessionsLoginAccount | None


class _Sessions(BaseModel):
    login: _SessionsLogin | None


SESSIONS: Operation[list[Session] | None] = Operation(
    name="Sessions",
    kind="query",
    document="""\
query Sessions($accountId: String) {
  login {
    account(id: $accountId) {
      sessions {
        ...SessionFields
      }
    }
  }
}

fragment GeolocationFields on Geolocation {
  city
  connectionType
  continent
  continentName
  country
  countryName
  isp
  latitude
  longitude
  postal
  state
  stateName
  timezone
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment SessionFields on Session {
  id
  timestamp
  state
  connected
  encryption
  source
  address
  user {
    ...UserFields
  }
  target {
    ...ServiceReferenceFields
  }
  endpoint {
    id
    type
    timestamp
    externalAddress
    internalAddress
    serverAddress
    wsAddress
    presenceAddress
    manufacturer
    platform
    version
    encryption
    proxy
    geo {
      ...GeolocationFields
    }
  }
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_Sessions,
    path=("login", "account", "sessions"),
    nullable=True,
)


class _RateConnection(BaseModel):
    rate_connection: bool


RATE_CONNECTION: Operation[bool] = Operation(
    name="RateConnection",
    kind="mutation",
    document="""\
mutation RateConnection($serviceId: String!, $sessionId: String!, $quality: Int!) {
  rateConnection(serviceId: $serviceId, sessionId: $sessionId, quality: $quality)
}
""",
    model=_RateConnection,
    path=("rate_connection",),
    nullable=False,
)


class LinksResult(ConnectLink):
    """Persistent public URL of a service, created with `setConnectLink`."""

    service: Service
    "Service that the link leads to."


class _LinksLoginAccount(BaseModel):
    links: list[LinksResult]


class _LinksLogin(BaseModel):
    account: _LinksLoginAccount | None


class _Links(BaseModel):
    login: _LinksLogin | None


LINKS: Operation[list[LinksResult]] = Operation(
    name="Links",
    kind="query",
    document="""\
query Links($accountId: String, $type: [LinkType!]) {
  login {
    account(id: $accountId) {
      links(type: $type) {
        ...ConnectLinkFields
        service {
          ...ServiceFields
        }
      }
    }
  }
}

fragment ConnectLinkFields on ConnectLink {
  code
  url
  enabled
  allow
  deny
  password
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
""",
    model=_Links,
    path=("login", "account", "links"),
    nullable=False,
)


class ServiceLinksResult(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    link: ConnectLink | None
    "Persistent public link to the service, created with `setConnectLink`; null if none."


class _ServiceLinksLoginAccount(BaseModel):
    service: list[ServiceLinksResult] | None


class _ServiceLinksLogin(BaseModel):
    account: _ServiceLinksLoginAccount | None


class _ServiceLinks(BaseModel):
    login: _ServiceLinksLogin | None


SERVICE_LINKS: Operation[list[ServiceLinksResult] | None] = Operation(
    name="ServiceLinks",
    kind="query",
    document="""\
query ServiceLinks($id: [String!]!, $type: [LinkType!], $accountId: String) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        link(type: $type) {
          ...ConnectLinkFields
        }
      }
    }
  }
}

fragment ConnectLinkFields on ConnectLink {
  code
  url
  enabled
  allow
  deny
  password
  created
}
""",
    model=_ServiceLinks,
    path=("login", "account", "service"),
    nullable=True,
)


class _SetConnectLink(BaseModel):
    set_connect_link: ConnectLink | None


SET_CONNECT_LINK: Operation[ConnectLink] = Operation(
    name="SetConnectLink",
    kind="mutation",
    document="""\
mutation SetConnectLink($serviceId: String!, $enabled: Boolean, $password: String, $allow: [String!], $deny: [String!]) {
  setConnectLink(
    serviceId: $serviceId
    enabled: $enabled
    password: $password
    allow: $allow
    deny: $deny
  ) {
    ...ConnectLinkFields
  }
}

fragment ConnectLinkFields on ConnectLink {
  code
  url
  enabled
  allow
  deny
  password
  created
}
""",
    model=_SetConnectLink,
    path=("set_connect_link",),
    nullable=False,
)


class _RemoveConnectLink(BaseModel):
    remove_connect_link: bool


REMOVE_CONNECT_LINK: Operation[bool] = Operation(
    name="RemoveConnectLink",
    kind="mutation",
    document="""\
mutation RemoveConnectLink($serviceId: String!) {
  removeConnectLink(serviceId: $serviceId)
}
""",
    model=_RemoveConnectLink,
    path=("remove_connect_link",),
    nullable=False,
)
