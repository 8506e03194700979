# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class ServiceEventsUrl(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["ServiceEventsUrlLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class ServiceEventsUrlLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["ServiceEventsUrlLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class ServiceEventsUrlLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    service: list["ServiceEventsUrlLoginAccountService"] | None
    "Services by id."


class ServiceEventsUrlLoginAccountService(BaseModel):
    """One port or application of a device that can be connected to, such as its SSH server."""

    id: str
    "Id of the service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    events_url: str
    "Link to the log of the service as CSV, at most 10,000 lines; valid for 1 hour and fetched unsigned."


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
