# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import DeviceDetails
from .operation import Operation


class Device(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    device: list["DeviceDetails"] | None
    "Devices by id. Unknown ids are ignored; a service id returns the device that the service belongs to."


DEVICE: Operation[list["DeviceDetails"] | None] = Operation(
    name="Device",
    kind="query",
    document="""\
query Device($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        ...DeviceDetails
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

fragment DeviceColumns on Device {
  categoryA
  categoryB
  categoryC
  categoryD
  categoryE
  statusA
  statusB
  statusC
  statusD
  statusE
}

fragment DeviceDetails on Device {
  ...DeviceFields
  title
  type
  protocol
  application
  port
  host
  manufacturer
  enabled
  upgradeable
  proxy
  subdomain
  presenceAddress
  websocket
  websocketIPv4
  websocketIPv6
  ping
  timeout
  ttl
  attributes
  ...DeviceColumns
  access {
    ...AccessFields
  }
  endpoint {
    ...EndpointFields
  }
  sessions {
    ...SessionFields
  }
  notificationSettings {
    ...NotificationFields
  }
}

fragment DeviceFields on Device {
  id
  name
  state
  online
  platform
  version
  hardwareId
  created
  lastReported
  license
  configurable
  permissions
  owner {
    ...UserFields
  }
  tags(accountId: $accountId) {
    ...DeviceTagFields
  }
  services {
    ...ServiceFields
  }
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
    model=Device,
    path=("login", "account", "device"),
    nullable=True,
)
