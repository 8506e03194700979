# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ServiceDetails
from .operation import Operation


class Service(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ServiceLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ServiceLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ServiceLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ServiceLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    service: list["ServiceDetails"] | None
    "Services by id."


SERVICE: Operation[list["ServiceDetails"] | None] = Operation(
    name="Service",
    kind="query",
    document="""\
query Service($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        ...ServiceDetails
      }
    }
  }
}

fragment AccessFields on Access {
  user {
    ...UserFields
  }
  created
  scripting
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

fragment DeviceReferenceFields on Device {
  id
  name
  state
  online
}

fragment DeviceTagFields on DeviceTag {
  name
  color
  created
}

fragment EndpointFields on ServiceEndpoint {
  id
  name
  title
  type
  application
  port
  state
  online
  externalAddress
  internalAddress
  serverAddress
  wsAddress
  presenceAddress
  timestamp
  manufacturer
  platform
  version
  encryption
  geo {
    ...GeolocationFields
  }
  availability
  quality
  instability
  chatter
  authRate
  jitter
  pingInterval
  offlineCount
  offlineDuration
  offlineSince
  onlineCount
  onlineDuration
  onlineSince
  expired
  cloned
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

fragment NotificationFields on NotificationSettings {
  emailNotifications
  desktopNotifications
  urlNotifications
  notificationEmail
  notificationUrl
}

fragment ServiceDetails on Service {
  ...ServiceFields
  title
  type
  version
  platform
  manufacturer
  proxy
  subdomain
  presenceAddress
  websocket
  websocketIPv4
  websocketIPv6
  ping
  permissions
  attributes
  owner {
    ...UserFields
  }
  device {
    ...DeviceReferenceFields
  }
  tags(accountId: $accountId) {
    ...DeviceTagFields
  }
  access {
    ...AccessFields
  }
  endpoint {
    ...EndpointFields
  }
  sessions {
    ...SessionFields
  }
  link {
    ...ConnectLinkFields
  }
  notificationSettings {
    ...NotificationFields
  }
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
    model=Service,
    path=("login", "account", "service"),
    nullable=True,
)
