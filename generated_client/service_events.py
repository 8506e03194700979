# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import EventPage
from .operation import Operation


class ServiceEvents(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ServiceEventsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ServiceEventsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ServiceEventsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ServiceEventsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    service: list["ServiceEventsLoginAccountService"] | None
    "Services by id."


class ServiceEventsLoginAccountService(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    events: "EventPage"
    "Log of the service, newest first, one page at a time."


SERVICE_EVENTS: Operation[list["ServiceEventsLoginAccountService"] | None] = Operation(
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

fragment JobEventFields on JobEvent {
  jobId
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
    model=ServiceEvents,
    path=("login", "account", "service"),
    nullable=True,
)
