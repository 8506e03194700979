"""Which events a caller sees in the log of an account, a device or a service, newest first.

*(choice)*: an account's log holds what it did, what concerns its devices, and what concerns itself. In an
organisation, members see what concerns devices that they see, and those with ADMIN everything. A device's
log begins with its present owner; guests see in it the device's states and what concerns themselves. A
service's log holds the states of its device too. The last month is 30 days up to `maxDate`; both ends of
the time are within it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.events import DeviceStateEvent

from .acting import permissions_in, visible_devices

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from remoteit.sandbox.graphql.binding import RequestContext
    from remoteit.sandbox.model.devices import Device, Service
    from remoteit.sandbox.model.events import Event

MONTH = timedelta(days=30)
EARLIEST = datetime.min.replace(tzinfo=UTC) + MONTH


@dataclass(frozen=True)
class Wanted:
    """The filters of a log; None lets everything through, but the time begins a month back."""

    min_date: datetime | None = None
    max_date: datetime | None = None
    types: Collection[str] | None = None

    def among(self, events: list[Event], now: datetime, sees: Callable[[Event], bool]) -> list[Event]:
        """What passes, newest first; of the same moment, what was logged last comes first."""
        end = now if self.max_date is None else self.max_date
        start = max(end, EARLIEST) - MONTH if self.min_date is None else self.min_date
        found = [
            one
            for one in reversed(events)
            if one.timestamp is not None
            and start <= one.timestamp <= end
            and (self.types is None or one.type in self.types)
            and sees(one)
        ]
        return sorted(found, key=attrgetter("timestamp"), reverse=True)


def log_of(call: RequestContext, parent: Account | Device | Service, wanted: Wanted) -> list[Event]:
    """The events that the caller sees there."""
    sees = _in_account(call, parent) if isinstance(parent, Account) else _on_target(call, parent)
    return wanted.among(call.backend.events, call.backend.now(), sees)


def _in_account(call: RequestContext, account: Account) -> Callable[[Event], bool]:
    rights = permissions_in(call, account)
    seen = set[object]() if "ADMIN" in rights else set[object](visible_devices(call, account))

    def sees(event: Event) -> bool:
        if account not in (event.owner, event.actor, *event.users) or "VIEW" not in rights:
            return False
        devices = event.devices
        return "ADMIN" in rights or (bool(devices) and seen.issuperset(devices))

    return sees


def _on_target(call: RequestContext, target: Device | Service) -> Callable[[Event], bool]:
    device, caller = target.device, call.account
    insider = device.owner is caller or call.backend.membership(device.owner, caller) is not None

    def concerns(one: Device | Service, *, state: bool) -> bool:
        return target.id in (one.id, one.device.id) or (state and one.id == device.id)

    def sees(event: Event) -> bool:
        state = isinstance(event, DeviceStateEvent)
        if event.owner is not device.owner or not any(concerns(one, state=state) for one in event.target):
            return False
        return insider or state or caller in (event.actor, *event.users)

    return sees
