# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import SessionFields
from .operation import Operation


class Sessions(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["SessionsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class SessionsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["SessionsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class SessionsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    sessions: list["SessionFields"] | None
    "Open sessions that involve this account."


SESSIONS: Operation[list["SessionFields"] | None] = Operation(
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
    model=Sessions,
    path=("login", "account", "sessions"),
    nullable=True,
)
