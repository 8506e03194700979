# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `devices.graphql`."""

from typing import Any

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.common import Endpoint
from ..types.devices import Device, DeviceDetails, DevicePage, InstallableApp, TimeSeries


class _DevicesLoginAccount(BaseModel):
    devices: DevicePage


class _DevicesLogin(BaseModel):
    account: _DevicesLoginAccount | None


class _Devices(BaseModel):
    login: _DevicesLogin | None


DEVICES: Operation[DevicePage] = Operation(
    name="Devices",
    kind="query",
    document="""\
query Devices($accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $sort: String! = "name", $name: String, $state: String, $owner: Boolean, $platform: [Int!], $application: [Int!], $hardwareId: String, $id: [String!], $tag: ListFilter) {
  login {
    account(id: $accountId) {
      devices(
        size: $size
        from: $from
        after: $after
        sort: $sort
        name: $name
        state: $state
        owner: $owner
        platform: $platform
        application: $application
        hardwareId: $hardwareId
        id: $id
        tag: $tag
      ) {
        ...DevicePage
      }
    }
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

fragment DevicePage on PaginatedDeviceResponse {
  items {
    ...DeviceFields
  }
  total
  hasMore
  last
}

fragment DeviceTagFields on DeviceTag {
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
    model=_Devices,
    path=("login", "account", "devices"),
    nullable=False,
)


class _DeviceCountLoginAccountDevices(BaseModel):
    total: int


class _DeviceCountLoginAccount(BaseModel):
    devices: _DeviceCountLoginAccountDevices


class _DeviceCountLogin(BaseModel):
    account: _DeviceCountLoginAccount | None


class _DeviceCount(BaseModel):
    login: _DeviceCountLogin | None


DEVICE_COUNT: Operation[int] = Operation(
    name="DeviceCount",
    kind="query",
    document="""\
query DeviceCount($accountId: String, $name: String, $state: String, $owner: Boolean, $platform: [Int!], $application: [Int!], $hardwareId: String, $id: [String!], $tag: ListFilter) {
  login {
    account(id: $accountId) {
      devices(
        size: 0
        name: $name
        state: $state
        owner: $owner
        platform: $platform
        application: $application
        hardwareId: $hardwareId
        id: $id
        tag: $tag
      ) {
        total
      }
    }
  }
}
""",
    model=_DeviceCount,
    path=("login", "account", "devices", "total"),
    nullable=False,
)


class _DeviceLoginAccount(BaseModel):
    device: list[DeviceDetails] | None


class _DeviceLogin(BaseModel):
    account: _DeviceLoginAccount | None


class _Device(BaseModel):
    login: _DeviceLogin | None


DEVICE: Operation[list[DeviceDetails] | None] = Operation(
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
  scriptable
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
    model=_Device,
    path=("login", "account", "device"),
    nullable=True,
)


class _EndpointsLoginAccount(BaseModel):
    endpoints: list[Endpoint] | None


class _EndpointsLogin(BaseModel):
    account: _EndpointsLoginAccount | None


class _Endpoints(BaseModel):
    login: _EndpointsLogin | None


ENDPOINTS: Operation[list[Endpoint] | None] = Operation(
    name="Endpoints",
    kind="query",
    document="""\
query Endpoints($accountId: String, $id: [String!], $state: String) {
  login {
    account(id: $accountId) {
      endpoints(id: $id, state: $state) {
        ...EndpointFields
      }
    }
  }
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
""",
    model=_Endpoints,
    path=("login", "account", "endpoints"),
    nullable=True,
)


class DeviceTimeSeriesResult(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    time_series: TimeSeries | None
    "Availability or usage of the device over time; null if there is no data."


class _DeviceTimeSeriesLoginAccount(BaseModel):
    device: list[DeviceTimeSeriesResult] | None


class _DeviceTimeSeriesLogin(BaseModel):
    account: _DeviceTimeSeriesLoginAccount | None


class _DeviceTimeSeries(BaseModel):
    login: _DeviceTimeSeriesLogin | None


DEVICE_TIME_SERIES: Operation[list[DeviceTimeSeriesResult] | None] = Operation(
    name="DeviceTimeSeries",
    kind="query",
    document="""\
query DeviceTimeSeries($id: [String!]!, $accountId: String, $type: TimeSeriesType! = AVAILABILITY, $resolution: TimeSeriesResolution! = MINUTE, $start: DateTime, $end: DateTime, $timezone: String, $length: Int) {
  login {
    account(id: $accountId) {
      device(id: $id) {
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
    model=_DeviceTimeSeries,
    path=("login", "account", "device"),
    nullable=True,
)


class _DeviceReportLoginAccount(BaseModel):
    report: Any


class _DeviceReportLogin(BaseModel):
    account: _DeviceReportLoginAccount | None


class _DeviceReport(BaseModel):
    login: _DeviceReportLogin | None


DEVICE_REPORT: Operation[Any] = Operation(
    name="DeviceReport",
    kind="query",
    document="""\
query DeviceReport($accountId: String, $name: String! = "DeviceList", $parameters: Object) {
  login {
    account(id: $accountId) {
      report(name: $name, parameters: $parameters)
    }
  }
}
""",
    model=_DeviceReport,
    path=("login", "account", "report"),
    nullable=False,
)


class _DeleteDevice(BaseModel):
    delete_device: bool


DELETE_DEVICE: Operation[bool] = Operation(
    name="DeleteDevice",
    kind="mutation",
    document="""\
mutation DeleteDevice($deviceId: String!, $force: Boolean! = false) {
  deleteDevice(deviceId: $deviceId, force: $force)
}
""",
    model=_DeleteDevice,
    path=("delete_device",),
    nullable=False,
)


class _DeleteDevices(BaseModel):
    delete_devices: bool


DELETE_DEVICES: Operation[bool] = Operation(
    name="DeleteDevices",
    kind="mutation",
    document="""\
mutation DeleteDevices($deviceIds: [String!]!, $force: Boolean! = false) {
  deleteDevices(deviceId: $deviceIds, force: $force)
}
""",
    model=_DeleteDevices,
    path=("delete_devices",),
    nullable=False,
)


class _TransferDevices(BaseModel):
    transfer: bool


TRANSFER_DEVICES: Operation[bool] = Operation(
    name="TransferDevices",
    kind="mutation",
    document="""\
mutation TransferDevices($deviceIds: [String!]!, $email: String!) {
  transfer(deviceIds: $deviceIds, email: $email)
}
""",
    model=_TransferDevices,
    path=("transfer",),
    nullable=False,
)


class _ExpireDevice(BaseModel):
    expire: bool


EXPIRE_DEVICE: Operation[bool] = Operation(
    name="ExpireDevice",
    kind="mutation",
    document="""\
mutation ExpireDevice($deviceId: String!, $timeout: Float) {
  expire(deviceId: $deviceId, timeout: $timeout)
}
""",
    model=_ExpireDevice,
    path=("expire",),
    nullable=False,
)


class _RefreshDevice(BaseModel):
    refresh_device: bool


REFRESH_DEVICE: Operation[bool] = Operation(
    name="RefreshDevice",
    kind="mutation",
    document="""\
mutation RefreshDevice($id: ID!) {
  refreshDevice(id: $id)
}
""",
    model=_RefreshDevice,
    path=("refresh_device",),
    nullable=False,
)


class _RebootDevice(BaseModel):
    reboot_device: bool


REBOOT_DEVICE: Operation[bool] = Operation(
    name="RebootDevice",
    kind="mutation",
    document="""\
mutation RebootDevice($id: ID!) {
  rebootDevice(id: $id)
}
""",
    model=_RebootDevice,
    path=("reboot_device",),
    nullable=False,
)


class _UninstallDevice(BaseModel):
    uninstall_device: bool


UNINSTALL_DEVICE: Operation[bool] = Operation(
    name="UninstallDevice",
    kind="mutation",
    document="""\
mutation UninstallDevice($id: ID!) {
  uninstallDevice(id: $id)
}
""",
    model=_UninstallDevice,
    path=("uninstall_device",),
    nullable=False,
)


class _UpgradeDevice(BaseModel):
    upgrade_device: bool


UPGRADE_DEVICE: Operation[bool] = Operation(
    name="UpgradeDevice",
    kind="mutation",
    document="""\
mutation UpgradeDevice($id: ID!) {
  upgradeDevice(id: $id)
}
""",
    model=_UpgradeDevice,
    path=("upgrade_device",),
    nullable=False,
)


class _UpgradeDevices(BaseModel):
    upgrade_devices: str


UPGRADE_DEVICES: Operation[str] = Operation(
    name="UpgradeDevices",
    kind="mutation",
    document="""\
mutation UpgradeDevices($deviceIds: [String!], $tagFilter: ListFilter, $version: String, $upgradePackage: String) {
  upgradeDevices(
    deviceIds: $deviceIds
    tagFilter: $tagFilter
    version: $version
    upgradePackage: $upgradePackage
  )
}
""",
    model=_UpgradeDevices,
    path=("upgrade_devices",),
    nullable=False,
)


class InstallableAppsResult(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    supported_app_installs: list[InstallableApp] | None
    "Apps that `installApp` can install on the device; null if unknown. Inferred from the vendor's app, not introspected."


class _InstallableAppsLoginAccount(BaseModel):
    device: list[InstallableAppsResult] | None


class _InstallableAppsLogin(BaseModel):
    account: _InstallableAppsLoginAccount | None


class _InstallableApps(BaseModel):
    login: _InstallableAppsLogin | None


INSTALLABLE_APPS: Operation[list[InstallableAppsResult] | None] = Operation(
    name="InstallableApps",
    kind="query",
    document="""\
query InstallableApps($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        supportedAppInstalls {
          ...InstallableAppFields
        }
      }
    }
  }
}

fragment InstallableAppFields on ApplicationType {
  id
}
""",
    model=_InstallableApps,
    path=("login", "account", "device"),
    nullable=True,
)


class _InstallApp(BaseModel):
    install_app: str


INSTALL_APP: Operation[str] = Operation(
    name="InstallApp",
    kind="mutation",
    document="""\
mutation InstallApp($application: Int!, $deviceIds: [String!], $tagFilter: ListFilter, $version: String) {
  installApp(
    application: $application
    deviceIds: $deviceIds
    tagFilter: $tagFilter
    version: $version
  )
}
""",
    model=_InstallApp,
    path=("install_app",),
    nullable=False,
)


class _RemoveApp(BaseModel):
    remove_app: str


REMOVE_APP: Operation[str] = Operation(
    name="RemoveApp",
    kind="mutation",
    document="""\
mutation RemoveApp($application: Int!, $deviceIds: [String!], $tagFilter: ListFilter) {
  removeApp(
    application: $application
    deviceIds: $deviceIds
    tagFilter: $tagFilter
  )
}
""",
    model=_RemoveApp,
    path=("remove_app",),
    nullable=False,
)


class _ClaimDevice(BaseModel):
    claim_device: Device | None


CLAIM_DEVICE: Operation[Device] = Operation(
    name="ClaimDevice",
    kind="mutation",
    document="""\
mutation ClaimDevice($code: String!, $accountId: String) {
  claimDevice(code: $code, accountId: $accountId) {
    ...DeviceFields
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
    model=_ClaimDevice,
    path=("claim_device",),
    nullable=False,
)


class _RegisterDevice(BaseModel):
    register_device: Device | None


REGISTER_DEVICE: Operation[Device] = Operation(
    name="RegisterDevice",
    kind="mutation",
    document="""\
mutation RegisterDevice($deviceId: String, $name: String, $hardwareId: String, $projectId: String, $enabled: Boolean, $manufacturer: Float, $platform: Float, $accountId: String) {
  registerDevice(
    deviceId: $deviceId
    name: $name
    hardwareId: $hardwareId
    projectId: $projectId
    enabled: $enabled
    manufacturer: $manufacturer
    platform: $platform
  ) {
    ...DeviceFields
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
    model=_RegisterDevice,
    path=("register_device",),
    nullable=False,
)


class _GenerateDeviceAddress(BaseModel):
    generate_device_address: str


GENERATE_DEVICE_ADDRESS: Operation[str] = Operation(
    name="GenerateDeviceAddress",
    kind="mutation",
    document="""\
mutation GenerateDeviceAddress {
  generateDeviceAddress
}
""",
    model=_GenerateDeviceAddress,
    path=("generate_device_address",),
    nullable=False,
)


class _RegistrationCodeLoginAccount(BaseModel):
    registration_code: str | None


class _RegistrationCodeLogin(BaseModel):
    account: _RegistrationCodeLoginAccount | None


class _RegistrationCode(BaseModel):
    login: _RegistrationCodeLogin | None


REGISTRATION_CODE: Operation[str | None] = Operation(
    name="RegistrationCode",
    kind="query",
    document="""\
query RegistrationCode($accountId: String, $name: String, $platform: Int, $timeout: Int, $tags: [String!], $services: [ServiceInput!], $oneTimeUse: Boolean, $code: String, $unique: Boolean) {
  login {
    account(id: $accountId) {
      registrationCode(
        name: $name
        platform: $platform
        timeout: $timeout
        tags: $tags
        services: $services
        oneTimeUse: $oneTimeUse
        code: $code
        unique: $unique
      )
    }
  }
}
""",
    model=_RegistrationCode,
    path=("login", "account", "registration_code"),
    nullable=True,
)


class _RegistrationCommandLoginAccount(BaseModel):
    registration_command: str | None


class _RegistrationCommandLogin(BaseModel):
    account: _RegistrationCommandLoginAccount | None


class _RegistrationCommand(BaseModel):
    login: _RegistrationCommandLogin | None


REGISTRATION_COMMAND: Operation[str | None] = Operation(
    name="RegistrationCommand",
    kind="query",
    document="""\
query RegistrationCommand($accountId: String, $name: String, $platform: Int, $timeout: Int, $tags: [String!], $services: [ServiceInput!], $oneTimeUse: Boolean, $code: String, $unique: Boolean) {
  login {
    account(id: $accountId) {
      registrationCommand(
        name: $name
        platform: $platform
        timeout: $timeout
        tags: $tags
        services: $services
        oneTimeUse: $oneTimeUse
        code: $code
        unique: $unique
      )
    }
  }
}
""",
    model=_RegistrationCommand,
    path=("login", "account", "registration_command"),
    nullable=True,
)


class DeviceRestoreResult(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    restore_code: str | None
    "Code that restores this device's registration on a machine; request it only when needed."
    restore_command: str | None
    "Shell command that restores this device's registration on a machine; request it only when needed."


class _DeviceRestoreLoginAccount(BaseModel):
    device: list[DeviceRestoreResult] | None


class _DeviceRestoreLogin(BaseModel):
    account: _DeviceRestoreLoginAccount | None


class _DeviceRestore(BaseModel):
    login: _DeviceRestoreLogin | None


DEVICE_RESTORE: Operation[list[DeviceRestoreResult] | None] = Operation(
    name="DeviceRestore",
    kind="query",
    document="""\
query DeviceRestore($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        restoreCode
        restoreCommand
      }
    }
  }
}
""",
    model=_DeviceRestore,
    path=("login", "account", "device"),
    nullable=True,
)
