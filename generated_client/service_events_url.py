# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class ServiceEventsUrl(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ServiceEventsUrlLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ServiceEventsUrlLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ServiceEventsUrlLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ServiceEventsUrlLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    service: list["ServiceEventsUrlLoginAccountService"] | None
    "Services by id."


class ServiceEventsUrlLoginAccountService(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    events_url: str
    "URL of the service's log as CSV, at most 10,000 lines; valid for 1 hour, fetched without a signature."


SERVICE_EVENTS_URL: Operation[list["ServiceEventsUrlLoginAccountService"] | None] = Operation(
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
    model=ServiceEventsUrl,
    path=("login", "account", "service"),
    nullable=True,
)
