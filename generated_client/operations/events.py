# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `events.graphql`."""

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models import BaseModel, FallbackType
from .._runtime.operation import Operation
from ..types.events import (
    DeviceConnectEvent,
    DeviceDeleteEvent,
    DeviceJobEvent,
    DeviceShareEvent,
    DeviceStateEvent,
    Event,
    EventPage,
    FeedPeriod,
    JobEvent,
    LicenseUpdatedEvent,
)


class _EventsLoginAccount(BaseModel):
    events: EventPage


class _EventsLogin(BaseModel):
    account: _EventsLoginAccount | None


class _Events(BaseModel):
    login: _EventsLogin | None


EVENTS: Operation[EventPage] = Operation(
    name="Events",
    kind="query",
    document="""\
query Events($accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $types: [EventType!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      events(
        size: $size
        from: $from
        after: $after
        types: $types
        minDate: $minDate
        maxDate: $maxDate
      ) {
        ...EventPage
      }
    }
  }
}

fragment DeviceConnectEventFields on DeviceConnectEvent {
  session
  peer
  source
  sourceType
  encryption
  proxy
  address
  sourceAddress
  targetAddress
  sourceGeo {
    ...GeolocationFields
  }
  targetGeo {
    ...GeolocationFields
  }
  platform
  manufacturer
  version
  txBytes
  rxBytes
  txMaxBPS
  rxMaxBPS
  tunCount
  avgRTT
  ooo
  dup
  lifetime
  exitCode
}

fragment DeviceDeleteEventFields on DeviceDeleteEvent {
  names
}

fragment DeviceJobEventFields on DeviceJobEvent {
  jobDeviceId
  job {
    ...JobReferenceFields
  }
  jobDevice {
    ...JobDeviceReferenceFields
  }
}

fragment DeviceShareEventFields on DeviceShareEvent {
  scripting
  serviceSharing {
    action
    service {
      ...ServiceReferenceFields
    }
  }
}

fragment DeviceStateEventFields on DeviceStateEvent {
  expired
  externalAddress
  internalAddress
  serverAddress
  geo {
    ...GeolocationFields
  }
}

fragment EventFields on LogEvent {
  id
  type
  timestamp
  action
  state
  actor {
    ...UserFields
  }
  owner {
    ...UserFields
  }
  users {
    ...UserFields
  }
  target {
    ...ServiceReferenceFields
  }
}

fragment EventPage on PaginatedEventResponse {
  items {
    __typename
    ...EventFields
    ...DeviceStateEventFields
    ...DeviceConnectEventFields
    ...DeviceShareEventFields
    ...DeviceDeleteEventFields
    ...DeviceJobEventFields
    ...JobEventFields
    ...LicenseUpdatedEventFields
  }
  total
  hasMore
  last
  limited
}

fragment FileReferenceFields on File {
  id
  name
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

fragment JobDeviceReferenceFields on JobDevice {
  id
  status
}

fragment JobEventFields on JobEvent {
  jobId
  job {
    ...JobReferenceFields
  }
}

fragment JobReferenceFields on Job {
  id
  status
  file {
    ...FileReferenceFields
  }
}

fragment LicenseUpdatedEventFields on LicenseUpdatedEvent {
  plan {
    ...PlanFields
  }
  quantity
  expiration
}

fragment PlanFields on Plan {
  id
  name
  description
  commercial
  billing
  product {
    ...ProductFields
  }
}

fragment ProductFields on Product {
  id
  name
  description
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_Events,
    path=("login", "account", "events"),
    nullable=False,
)


class DeviceEventsResult(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    events: EventPage
    "Log of the device, newest first, one page at a time."


class _DeviceEventsLoginAccount(BaseModel):
    device: list[DeviceEventsResult] | None


class _DeviceEventsLogin(BaseModel):
    account: _DeviceEventsLoginAccount | None


class _DeviceEvents(BaseModel):
    login: _DeviceEventsLogin | None


DEVICE_EVENTS: Operation[list[DeviceEventsResult] | None] = Operation(
    name="DeviceEvents",
    kind="query",
    document="""\
query DeviceEvents($id: [String!]!, $accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $types: [EventType!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        events(
          size: $size
          from: $from
          after: $after
          types: $types
          minDate: $minDate
          maxDate: $maxDate
        ) {
          ...EventPage
        }
      }
    }
  }
}

fragment DeviceConnectEventFields on DeviceConnectEvent {
  session
  peer
  source
  sourceType
  encryption
  proxy
  address
  sourceAddress
  targetAddress
  sourceGeo {
    ...GeolocationFields
  }
  targetGeo {
    ...GeolocationFields
  }
  platform
  manufacturer
  version
  txBytes
  rxBytes
  txMaxBPS
  rxMaxBPS
  tunCount
  avgRTT
  ooo
  dup
  lifetime
  exitCode
}

fragment DeviceDeleteEventFields on DeviceDeleteEvent {
  names
}

fragment DeviceJobEventFields on DeviceJobEvent {
  jobDeviceId
  job {
    ...JobReferenceFields
  }
  jobDevice {
    ...JobDeviceReferenceFields
  }
}

fragment DeviceShareEventFields on DeviceShareEvent {
  scripting
  serviceSharing {
    action
    service {
      ...ServiceReferenceFields
    }
  }
}

fragment DeviceStateEventFields on DeviceStateEvent {
  expired
  externalAddress
  internalAddress
  serverAddress
  geo {
    ...GeolocationFields
  }
}

fragment EventFields on LogEvent {
  id
  type
  timestamp
  action
  state
  actor {
    ...UserFields
  }
  owner {
    ...UserFields
  }
  users {
    ...UserFields
  }
  target {
    ...ServiceReferenceFields
  }
}

fragment EventPage on PaginatedEventResponse {
  items {
    __typename
    ...EventFields
    ...DeviceStateEventFields
    ...DeviceConnectEventFields
    ...DeviceShareEventFields
    ...DeviceDeleteEventFields
    ...DeviceJobEventFields
    ...JobEventFields
    ...LicenseUpdatedEventFields
  }
  total
  hasMore
  last
  limited
}

fragment FileReferenceFields on File {
  id
  name
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

fragment JobDeviceReferenceFields on JobDevice {
  id
  status
}

fragment JobEventFields on JobEvent {
  jobId
  job {
    ...JobReferenceFields
  }
}

fragment JobReferenceFields on Job {
  id
  status
  file {
    ...FileReferenceFields
  }
}

fragment LicenseUpdatedEventFields on LicenseUpdatedEvent {
  plan {
    ...PlanFields
  }
  quantity
  expiration
}

fragment PlanFields on Plan {
  id
  name
  description
  commercial
  billing
  product {
    ...ProductFields
  }
}

fragment ProductFields on Product {
  id
  name
  description
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_DeviceEvents,
    path=("login", "account", "device"),
    nullable=True,
)


class ServiceEventsResult(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    events: EventPage
    "Log of the service, newest first, one page at a time."


class _ServiceEventsLoginAccount(BaseModel):
    service: list[ServiceEventsResult] | None


class _ServiceEventsLogin(BaseModel):
    account: _ServiceEventsLoginAccount | None


class _ServiceEvents(BaseModel):
    login: _ServiceEventsLogin | None


SERVICE_EVENTS: Operation[list[ServiceEventsResult] | None] = Operation(
    name="ServiceEvents",
    kind="query",
    document="""\
query ServiceEvents($id: [String!]!, $accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $types: [EventType!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        events(
          size: $size
          from: $from
          after: $after
          types: $types
          minDate: $minDate
          maxDate: $maxDate
        ) {
          ...EventPage
        }
      }
    }
  }
}

fragment DeviceConnectEventFields on DeviceConnectEvent {
  session
  peer
  source
  sourceType
  encryption
  proxy
  address
  sourceAddress
  targetAddress
  sourceGeo {
    ...GeolocationFields
  }
  targetGeo {
    ...GeolocationFields
  }
  platform
  manufacturer
  version
  txBytes
  rxBytes
  txMaxBPS
  rxMaxBPS
  tunCount
  avgRTT
  ooo
  dup
  lifetime
  exitCode
}

fragment DeviceDeleteEventFields on DeviceDeleteEvent {
  names
}

fragment DeviceJobEventFields on DeviceJobEvent {
  jobDeviceId
  job {
    ...JobReferenceFields
  }
  jobDevice {
    ...JobDeviceReferenceFields
  }
}

fragment DeviceShareEventFields on DeviceShareEvent {
  scripting
  serviceSharing {
    action
    service {
      ...ServiceReferenceFields
    }
  }
}

fragment DeviceStateEventFields on DeviceStateEvent {
  expired
  externalAddress
  internalAddress
  serverAddress
  geo {
    ...GeolocationFields
  }
}

fragment EventFields on LogEvent {
  id
  type
  timestamp
  action
  state
  actor {
    ...UserFields
  }
  owner {
    ...UserFields
  }
  users {
    ...UserFields
  }
  target {
    ...ServiceReferenceFields
  }
}

fragment EventPage on PaginatedEventResponse {
  items {
    __typename
    ...EventFields
    ...DeviceStateEventFields
    ...DeviceConnectEventFields
    ...DeviceShareEventFields
    ...DeviceDeleteEventFields
    ...DeviceJobEventFields
    ...JobEventFields
    ...LicenseUpdatedEventFields
  }
  total
  hasMore
  last
  limited
}

fragment FileReferenceFields on File {
  id
  name
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

fragment JobDeviceReferenceFields on JobDevice {
  id
  status
}

fragment JobEventFields on JobEvent {
  jobId
  job {
    ...JobReferenceFields
  }
}

fragment JobReferenceFields on Job {
  id
  status
  file {
    ...FileReferenceFields
  }
}

fragment LicenseUpdatedEventFields on LicenseUpdatedEvent {
  plan {
    ...PlanFields
  }
  quantity
  expiration
}

fragment PlanFields on Plan {
  id
  name
  description
  commercial
  billing
  product {
    ...ProductFields
  }
}

fragment ProductFields on Product {
  id
  name
  description
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_ServiceEvents,
    path=("login", "account", "service"),
    nullable=True,
)


class LiveEventResultLogEvent(Event):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    The API may add implementing types at any time."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
            known=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceRefreshEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "DeviceTransferEvent",
                "GenericEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
        ),
    ] = Field(alias="__typename")


class LiveEventResultDeviceConnectEvent(DeviceConnectEvent, Event):
    """Log event: a connection to a service was opened or closed."""

    typename__: Literal["DeviceConnectEvent"] = Field(alias="__typename")


class LiveEventResultDeviceDeleteEvent(DeviceDeleteEvent, Event):
    """Log event: devices or services were deleted."""

    typename__: Literal["DeviceDeleteEvent"] = Field(alias="__typename")


class LiveEventResultDeviceJobEvent(DeviceJobEvent, Event):
    """Log event: a scripting job made progress on one device."""

    typename__: Literal["DeviceJobEvent"] = Field(alias="__typename")


class LiveEventResultDeviceShareEvent(DeviceShareEvent, Event):
    """Log event: a share of a device or its services was granted, changed or withdrawn."""

    typename__: Literal["DeviceShareEvent"] = Field(alias="__typename")


class LiveEventResultDeviceStateEvent(DeviceStateEvent, Event):
    """Log event: a device or service came online or went offline."""

    typename__: Literal["DeviceStateEvent"] = Field(alias="__typename")


class LiveEventResultJobEvent(JobEvent, Event):
    """Log event: a scripting job as a whole changed."""

    typename__: Literal["JobEvent"] = Field(alias="__typename")


class LiveEventResultLicenseUpdatedEvent(LicenseUpdatedEvent, Event):
    """Log event: a license of the account was added, changed or renewed."""

    typename__: Literal["LicenseUpdatedEvent"] = Field(alias="__typename")


class _LiveEvent(BaseModel):
    event: Annotated[
        Annotated[
            LiveEventResultDeviceConnectEvent
            | LiveEventResultDeviceDeleteEvent
            | LiveEventResultDeviceJobEvent
            | LiveEventResultDeviceShareEvent
            | LiveEventResultDeviceStateEvent
            | LiveEventResultJobEvent
            | LiveEventResultLicenseUpdatedEvent,
            Field(discriminator="typename__"),
        ]
        | LiveEventResultLogEvent,
        Field(union_mode="left_to_right"),
    ]


LIVE_EVENT: Operation[
    LiveEventResultDeviceConnectEvent
    | LiveEventResultDeviceDeleteEvent
    | LiveEventResultDeviceJobEvent
    | LiveEventResultDeviceShareEvent
    | LiveEventResultDeviceStateEvent
    | LiveEventResultJobEvent
    | LiveEventResultLicenseUpdatedEvent
    | LiveEventResultLogEvent
] = Operation(
    name="LiveEvent",
    kind="query",
    document="""\
query LiveEvent {
  event {
    __typename
    ...EventFields
    ...DeviceStateEventFields
    ...DeviceConnectEventFields
    ...DeviceShareEventFields
    ...DeviceDeleteEventFields
    ...DeviceJobEventFields
    ...JobEventFields
    ...LicenseUpdatedEventFields
  }
}

fragment DeviceConnectEventFields on DeviceConnectEvent {
  session
  peer
  source
  sourceType
  encryption
  proxy
  address
  sourceAddress
  targetAddress
  sourceGeo {
    ...GeolocationFields
  }
  targetGeo {
    ...GeolocationFields
  }
  platform
  manufacturer
  version
  txBytes
  rxBytes
  txMaxBPS
  rxMaxBPS
  tunCount
  avgRTT
  ooo
  dup
  lifetime
  exitCode
}

fragment DeviceDeleteEventFields on DeviceDeleteEvent {
  names
}

fragment DeviceJobEventFields on DeviceJobEvent {
  jobDeviceId
  job {
    ...JobReferenceFields
  }
  jobDevice {
    ...JobDeviceReferenceFields
  }
}

fragment DeviceShareEventFields on DeviceShareEvent {
  scripting
  serviceSharing {
    action
    service {
      ...ServiceReferenceFields
    }
  }
}

fragment DeviceStateEventFields on DeviceStateEvent {
  expired
  externalAddress
  internalAddress
  serverAddress
  geo {
    ...GeolocationFields
  }
}

fragment EventFields on LogEvent {
  id
  type
  timestamp
  action
  state
  actor {
    ...UserFields
  }
  owner {
    ...UserFields
  }
  users {
    ...UserFields
  }
  target {
    ...ServiceReferenceFields
  }
}

fragment FileReferenceFields on File {
  id
  name
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

fragment JobDeviceReferenceFields on JobDevice {
  id
  status
}

fragment JobEventFields on JobEvent {
  jobId
  job {
    ...JobReferenceFields
  }
}

fragment JobReferenceFields on Job {
  id
  status
  file {
    ...FileReferenceFields
  }
}

fragment LicenseUpdatedEventFields on LicenseUpdatedEvent {
  plan {
    ...PlanFields
  }
  quantity
  expiration
}

fragment PlanFields on Plan {
  id
  name
  description
  commercial
  billing
  product {
    ...ProductFields
  }
}

fragment ProductFields on Product {
  id
  name
  description
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_LiveEvent,
    path=("event",),
    nullable=False,
)


class _EventsUrlLoginAccount(BaseModel):
    events_url: str | None


class _EventsUrlLogin(BaseModel):
    account: _EventsUrlLoginAccount | None


class _EventsUrl(BaseModel):
    login: _EventsUrlLogin | None


EVENTS_URL: Operation[str | None] = Operation(
    name="EventsUrl",
    kind="query",
    document="""\
query EventsUrl($accountId: String, $types: [EventType!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      eventsUrl(types: $types, minDate: $minDate, maxDate: $maxDate)
    }
  }
}
""",
    model=_EventsUrl,
    path=("login", "account", "events_url"),
    nullable=True,
)


class DeviceEventsUrlResult(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    events_url: str
    "URL of the device's log as CSV, at most 10,000 lines; valid for 1 hour, fetched without a signature."


class _DeviceEventsUrlLoginAccount(BaseModel):
    device: list[DeviceEventsUrlResult] | None


class _DeviceEventsUrlLogin(BaseModel):
    account: _DeviceEventsUrlLoginAccount | None


class _DeviceEventsUrl(BaseModel):
    login: _DeviceEventsUrlLogin | None


DEVICE_EVENTS_URL: Operation[list[DeviceEventsUrlResult] | None] = Operation(
    name="DeviceEventsUrl",
    kind="query",
    document="""\
query DeviceEventsUrl($id: [String!]!, $accountId: String, $types: [EventType!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        eventsUrl(types: $types, minDate: $minDate, maxDate: $maxDate)
      }
    }
  }
}
""",
    model=_DeviceEventsUrl,
    path=("login", "account", "device"),
    nullable=True,
)


class ServiceEventsUrlResult(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    events_url: str
    "URL of the service's log as CSV, at most 10,000 lines; valid for 1 hour, fetched without a signature."


class _ServiceEventsUrlLoginAccount(BaseModel):
    service: list[ServiceEventsUrlResult] | None


class _ServiceEventsUrlLogin(BaseModel):
    account: _ServiceEventsUrlLoginAccount | None


class _ServiceEventsUrl(BaseModel):
    login: _ServiceEventsUrlLogin | None


SERVICE_EVENTS_URL: Operation[list[ServiceEventsUrlResult] | None] = Operation(
    name="ServiceEventsUrl",
    kind="query",
    document="""\
query ServiceEventsUrl($id: [String!]!, $accountId: String, $types: [EventType!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        eventsUrl(types: $types, minDate: $minDate, maxDate: $maxDate)
      }
    }
  }
}
""",
    model=_ServiceEventsUrl,
    path=("login", "account", "service"),
    nullable=True,
)


class _FeedLoginAccount(BaseModel):
    feed: list[FeedPeriod] | None


class _FeedLogin(BaseModel):
    account: _FeedLoginAccount | None


class _Feed(BaseModel):
    login: _FeedLogin | None


FEED: Operation[list[FeedPeriod] | None] = Operation(
    name="Feed",
    kind="query",
    document="""\
query Feed($accountId: String, $serviceId: [String!], $start: DateTime, $end: DateTime, $types: [EventType!]) {
  login {
    account(id: $accountId) {
      feed(serviceId: $serviceId, start: $start, end: $end, types: $types) {
        ...FeedPeriodFields
      }
    }
  }
}

fragment DeviceConnectEventDetails on DeviceConnectEvent {
  ...EventFields
  ...DeviceConnectEventFields
}

fragment DeviceConnectEventFields on DeviceConnectEvent {
  session
  peer
  source
  sourceType
  encryption
  proxy
  address
  sourceAddress
  targetAddress
  sourceGeo {
    ...GeolocationFields
  }
  targetGeo {
    ...GeolocationFields
  }
  platform
  manufacturer
  version
  txBytes
  rxBytes
  txMaxBPS
  rxMaxBPS
  tunCount
  avgRTT
  ooo
  dup
  lifetime
  exitCode
}

fragment DeviceDeleteEventFields on DeviceDeleteEvent {
  names
}

fragment DeviceJobEventFields on DeviceJobEvent {
  jobDeviceId
  job {
    ...JobReferenceFields
  }
  jobDevice {
    ...JobDeviceReferenceFields
  }
}

fragment DeviceOfflineItemFields on DeviceOfflineItem {
  device {
    ...ServiceReferenceFields
  }
  intervals {
    start
    end
    duration
    offline {
      ...DeviceStateEventDetails
    }
    online {
      ...DeviceStateEventDetails
    }
  }
}

fragment DeviceShareEventFields on DeviceShareEvent {
  scripting
  serviceSharing {
    action
    service {
      ...ServiceReferenceFields
    }
  }
}

fragment DeviceStateEventDetails on DeviceStateEvent {
  ...EventFields
  ...DeviceStateEventFields
}

fragment DeviceStateEventFields on DeviceStateEvent {
  expired
  externalAddress
  internalAddress
  serverAddress
  geo {
    ...GeolocationFields
  }
}

fragment EventFields on LogEvent {
  id
  type
  timestamp
  action
  state
  actor {
    ...UserFields
  }
  owner {
    ...UserFields
  }
  users {
    ...UserFields
  }
  target {
    ...ServiceReferenceFields
  }
}

fragment FeedEventFields on FeedEvent {
  event {
    __typename
    ...EventFields
    ...DeviceStateEventFields
    ...DeviceConnectEventFields
    ...DeviceShareEventFields
    ...DeviceDeleteEventFields
    ...DeviceJobEventFields
    ...JobEventFields
    ...LicenseUpdatedEventFields
  }
}

fragment FeedItemFields on FeedItem {
  start
  end
  duration
}

fragment FeedPeriodFields on FeedPeriod {
  start
  end
  duration
  items {
    __typename
    ...FeedItemFields
    ...FeedEventFields
    ...DeviceOfflineItemFields
    ...UserConnectionItemFields
    ...UserLoginItemFields
  }
}

fragment FileReferenceFields on File {
  id
  name
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

fragment JobDeviceReferenceFields on JobDevice {
  id
  status
}

fragment JobEventFields on JobEvent {
  jobId
  job {
    ...JobReferenceFields
  }
}

fragment JobReferenceFields on Job {
  id
  status
  file {
    ...FileReferenceFields
  }
}

fragment LicenseUpdatedEventFields on LicenseUpdatedEvent {
  plan {
    ...PlanFields
  }
  quantity
  expiration
}

fragment PlanFields on Plan {
  id
  name
  description
  commercial
  billing
  product {
    ...ProductFields
  }
}

fragment ProductFields on Product {
  id
  name
  description
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment UserConnectionItemFields on UserConnectionItem {
  user {
    ...UserFields
  }
  service {
    ...ServiceReferenceFields
  }
  intervals {
    start
    end
    duration
    connect {
      ...DeviceConnectEventDetails
    }
    disconnect {
      ...DeviceConnectEventDetails
    }
  }
}

fragment UserFields on UserReference {
  id
  email
}

fragment UserLoginItemFields on UserLoginItem {
  user {
    ...UserFields
  }
  events {
    __typename
    ...EventFields
  }
}
""",
    model=_Feed,
    path=("login", "account", "feed"),
    nullable=True,
)
