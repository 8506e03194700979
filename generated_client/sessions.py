# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import SessionFields
from .operation import Operation


class Sessions(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["SessionsLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class SessionsLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["SessionsLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class SessionsLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    sessions: list["SessionFields"] | None
    "Sessions that are open now and involve this account."


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
