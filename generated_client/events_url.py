# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class EventsUrl(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["EventsUrlLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class EventsUrlLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["EventsUrlLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class EventsUrlLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    events_url: str | None
    "URL of the event log as CSV, at most 10,000 lines; valid for 1 hour, fetched without a signature."


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
