# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .fragments import ConnectionFields
from .operation import Operation


class Connect(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    connect: "ConnectionFields"
    "Opens a connection to a service and returns its address. The connection lasts `Connection.timeout` seconds (28800, eight hours)."


CONNECT: Operation["ConnectionFields"] = Operation(
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
    model=Connect,
    path=("connect",),
    nullable=False,
)
