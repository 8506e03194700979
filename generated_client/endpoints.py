# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import EndpointFields
from .operation import Operation


class Endpoints(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["EndpointsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class EndpointsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["EndpointsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class EndpointsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    endpoints: list["EndpointFields"] | None
    "Endpoints of the account's devices: network addresses and connection quality."


ENDPOINTS: Operation[list["EndpointFields"] | None] = Operation(
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
    model=Endpoints,
    path=("login", "account", "endpoints"),
    nullable=True,
)
