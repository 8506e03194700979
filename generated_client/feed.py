# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import FeedPeriodFields
from .operation import Operation


class Feed(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["FeedLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class FeedLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["FeedLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class FeedLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    feed: list["FeedPeriodFields"] | None
    "Activity of the account, grouped into time periods; `events` is the plain log."


FEED: Operation[list["FeedPeriodFields"] | None] = Operation(
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
    model=Feed,
    path=("login", "account", "feed"),
    nullable=True,
)
