"""The events that a caller sees in the log of an account, a device or a service, newest first.

Assumption: the log of an account contains what it did and what concerns its devices or itself. Members of an
organization see the events of devices that they see; those with ADMIN see all. The log of a device begins
with its present owner; guests see the device's states and what concerns them. The log of a service contains
the states of its device too. The default time span is the 30 days before `maxDate`, both ends included.
Events older than the limit `log-days` of the licenses, of the account or of the device's owner, are hidden;
an account without a valid license sees all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.events import DeviceStateEvent

from .apps import can_reach
from .billing import log_retention
from .context import permissions_in, visible_devices

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from remoteit.sandbox.model.devices import Device, Service
    from remoteit.sandbox.model.events import Event

    from .context import RequestContext

_MONTH = timedelta(days=30)
_EARLIEST = datetime.min.replace(tzinfo=UTC) + _MONTH


@dataclass(frozen=True)
class EventFilter:
    """The filters of a log; None does not filter, but the time begins a month before its end."""

    min_date: datetime | None = None
    max_date: datetime | None = None
    types: Collection[str] | None = None

    def apply(self, events: list[Event], now: datetime, sees: Callable[[Event], bool]) -> list[Event]:
        """Return the matching events, newest first; at the same time, the last one logged comes first."""
        end = now if self.max_date is None else self.max_date
        start = max(end, _EARLIEST) - _MONTH if self.min_date is None else self.min_date
        found = [
            event
            for event in reversed(events)
            if event.timestamp is not None
            and start <= event.timestamp <= end
            and (self.types is None or event.type in self.types)
            and sees(event)
        ]
        return sorted(found, key=attrgetter("timestamp"), reverse=True)


def visible_events(
    context: RequestContext, parent: Account | Device | Service, event_filter: EventFilter
) -> list[Event]:
    """Return the events that the caller sees in the log of `parent`."""
    return find_events(context, parent, event_filter)[0]


def find_events(
    context: RequestContext, parent: Account | Device | Service, event_filter: EventFilter
) -> tuple[list[Event], bool]:
    """Return the events that the caller sees in the log of `parent`, and whether retention hides others."""
    sees = _in_account(context, parent) if isinstance(parent, Account) else _on_target(context, parent)
    now = context.backend.now()
    found = event_filter.apply(context.backend.events, now, sees)
    account = parent if isinstance(parent, Account) else parent.device.owner
    retention = log_retention(context.backend, account)
    if retention is None:
        return found, False
    kept = [event for event in found if event.timestamp and now - event.timestamp <= retention]
    return kept, len(kept) < len(found)


def live_event_filter(context: RequestContext) -> Callable[[Event], bool]:
    """Return a function that says whether the event socket sends an event to the caller.

    What the caller may see is looked up for each event, as it can change meanwhile.
    """
    backend, caller = context.backend, context.account

    def sees(event: Event) -> bool:
        if not all(can_reach(caller, device) for device in event.devices):
            return False
        memberships = [entry for entry in backend.memberships if entry.user is caller]
        accounts = [caller, *(entry.organization.account for entry in memberships)]
        if any(_in_account(context, account)(event) for account in accounts):
            return True
        shared = [device for device in event.devices if any(share.user is caller for share in device.shares)]
        return any(_on_target(context, device)(event) for device in shared)

    return sees


def _in_account(context: RequestContext, account: Account) -> Callable[[Event], bool]:
    granted = permissions_in(context, account)
    visible = set[object]() if "ADMIN" in granted else set[object](visible_devices(context, account))

    def sees(event: Event) -> bool:
        if account not in (event.owner, event.actor, *event.users) or "VIEW" not in granted:
            return False
        devices = event.devices
        if not all(can_reach(context.account, device) for device in devices):
            return False
        return "ADMIN" in granted or (bool(devices) and visible.issuperset(devices))

    return sees


def _on_target(context: RequestContext, target: Device | Service) -> Callable[[Event], bool]:
    device, caller = target.device, context.account
    insider = device.owner is caller or context.backend.membership(device.owner, caller) is not None

    def concerns(other: Device | Service, *, state: bool) -> bool:
        return target.id in (other.id, other.device.id) or (state and other.id == device.id)

    def sees(event: Event) -> bool:
        state = isinstance(event, DeviceStateEvent)
        if event.owner is not device.owner or not any(concerns(t, state=state) for t in event.target):
            return False
        return insider or state or caller in (event.actor, *event.users)

    return sees
