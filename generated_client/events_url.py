# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class EventsUrl(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["EventsUrlLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class EventsUrlLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["EventsUrlLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class EventsUrlLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    events_url: str | None
    "Link to the event log as CSV, at most 10,000 lines; valid for 1 hour and fetched unsigned."


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
    model=EventsUrl,
    path=("login", "account", "events_url"),
    nullable=True,
)
