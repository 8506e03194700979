# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `services.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.devices import TimeSeries
from ..types.services import Service, ServiceDetails


class _ServiceLoginAccount(BaseModel):
    service: list[ServiceDetails] | None


class _ServiceLogin(BaseModel):
    account: _ServiceLoginAccount | None


class _Service(BaseModel):
    login: _ServiceLogin | None


SERVICE: Operation[list[ServiceDetails] | None] = Operation(
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
    model=_Service,
    path=("login", "account", "service"),
    nullable=True,
)


class ServiceTimeSeriesResult(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    time_series: TimeSeries | None
    "Availability or usage of the service over time; null if there is no data."


class _ServiceTimeSeriesLoginAccount(BaseModel):
    service: list[ServiceTimeSeriesResult] | None


class _ServiceTimeSeriesLogin(BaseModel):
    account: _ServiceTimeSeriesLoginAccount | None


class _ServiceTimeSeries(BaseModel):
    login: _ServiceTimeSeriesLogin | None


SERVICE_TIME_SERIES: Operation[list[ServiceTimeSeriesResult] | None] = Operation(
    name="ServiceTimeSeries",
    kind="query",
    document="""\
query ServiceTimeSeries($id: [String!]!, $accountId: String, $type: TimeSeriesType! = AVAILABILITY, $resolution: TimeSeriesResolution! = MINUTE, $start: DateTime, $end: DateTime, $timezone: String, $length: Int) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        timeSeries(
          type: $type
          resolution: $resolution
          start: $start
          end: $end
          timezone: $timezone
          length: $length
        ) {
          ...TimeSeriesFields
        }
      }
    }
  }
}

fragment TimeSeriesFields on TimeSeries {
  type
  start
  end
  resolution
  timezone
  time
  data
}
""",
    model=_ServiceTimeSeries,
    path=("login", "account", "service"),
    nullable=True,
)


class _AddService(BaseModel):
    add_service: Service | None


ADD_SERVICE: Operation[Service] = Operation(
    name="AddService",
    kind="mutation",
    document="""\
mutation AddService($deviceId: String!, $application: Int, $name: String, $port: Int, $host: String, $enabled: Boolean, $subdomain: String, $presenceAddress: String, $websocket: WebSocketOptions, $websocketIPv4: String, $websocketIPv6: String, $serviceId: String, $refresh: Boolean! = true) {
  addService(
    deviceId: $deviceId
    application: $application
    name: $name
    port: $port
    host: $host
    enabled: $enabled
    subdomain: $subdomain
    presenceAddress: $presenceAddress
    websocket: $websocket
    websocketIPv4: $websocketIPv4
    websocketIPv6: $websocketIPv6
    serviceId: $serviceId
    refresh: $refresh
  ) {
    ...ServiceFields
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
""",
    model=_AddService,
    path=("add_service",),
    nullable=False,
)


class _AddServiceByHardwareId(BaseModel):
    add_service_by_hardware_id: Service | None


ADD_SERVICE_BY_HARDWARE_ID: Operation[Service] = Operation(
    name="AddServiceByHardwareId",
    kind="mutation",
    document="""\
mutation AddServiceByHardwareId($hardwareId: String!, $application: Int, $name: String, $port: Int, $host: String, $enabled: Boolean, $subdomain: String, $presenceAddress: String, $websocket: WebSocketOptions, $websocketIPv4: String, $websocketIPv6: String, $serviceId: String) {
  addServiceByHardwareId(
    hardwareId: $hardwareId
    application: $application
    name: $name
    port: $port
    host: $host
    enabled: $enabled
    subdomain: $subdomain
    presenceAddress: $presenceAddress
    websocket: $websocket
    websocketIPv4: $websocketIPv4
    websocketIPv6: $websocketIPv6
    serviceId: $serviceId
  ) {
    ...ServiceFields
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
""",
    model=_AddServiceByHardwareId,
    path=("add_service_by_hardware_id",),
    nullable=False,
)


class _UpdateService(BaseModel):
    update_service: Service | None


UPDATE_SERVICE: Operation[Service] = Operation(
    name="UpdateService",
    kind="mutation",
    document="""\
mutation UpdateService($id: ID!, $application: Int, $name: String, $port: Int, $host: String, $enabled: Boolean, $subdomain: String, $presenceAddress: String, $websocket: WebSocketOptions, $websocketIPv4: String, $websocketIPv6: String, $serviceId: String, $refresh: Boolean! = true) {
  updateService(
    id: $id
    application: $application
    name: $name
    port: $port
    host: $host
    enabled: $enabled
    subdomain: $subdomain
    presenceAddress: $presenceAddress
    websocket: $websocket
    websocketIPv4: $websocketIPv4
    websocketIPv6: $websocketIPv6
    serviceId: $serviceId
    refresh: $refresh
  ) {
    ...ServiceFields
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
""",
    model=_UpdateService,
    path=("update_service",),
    nullable=False,
)


class _RemoveService(BaseModel):
    remove_service: bool


REMOVE_SERVICE: Operation[bool] = Operation(
    name="RemoveService",
    kind="mutation",
    document="""\
mutation RemoveService($id: ID!, $refresh: Boolean! = true) {
  removeService(id: $id, refresh: $refresh)
}
""",
    model=_RemoveService,
    path=("remove_service",),
    nullable=False,
)


class _RenameService(BaseModel):
    rename_service: bool


RENAME_SERVICE: Operation[bool] = Operation(
    name="RenameService",
    kind="mutation",
    document="""\
mutation RenameService($serviceId: String!, $name: String!) {
  renameService(serviceId: $serviceId, name: $name)
}
""",
    model=_RenameService,
    path=("rename_service",),
    nullable=False,
)
