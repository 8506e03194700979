# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceEventsUrl(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceEventsUrlLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceEventsUrlLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceEventsUrlLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceEventsUrlLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    device: list["DeviceEventsUrlLoginAccountDevice"] | None
    "Devices by id. Unknown ids are ignored; a service id returns the device that the service belongs to."


class DeviceEventsUrlLoginAccountDevice(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    events_url: str
    "URL of the device's log as CSV, at most 10,000 lines; valid for 1 hour, fetched without a signature."


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
