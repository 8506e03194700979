# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceEventsUrl(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["DeviceEventsUrlLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class DeviceEventsUrlLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["DeviceEventsUrlLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class DeviceEventsUrlLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    device: list["DeviceEventsUrlLoginAccountDevice"] | None
    "Devices by id; unknown ids are dropped, and a service id yields its parent device."


class DeviceEventsUrlLoginAccountDevice(BaseModel):
    """A registered machine with its services; it shares its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    events_url: str
    "Link to the log of the device as CSV, at most 10,000 lines; valid for 1 hour and fetched unsigned."


DEVICE_EVENTS_URL: Operation[list["DeviceEventsUrlLoginAccountDevice"] | None] = Operation(
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
    model=DeviceEventsUrl,
    path=("login", "account", "device"),
    nullable=True,
)
