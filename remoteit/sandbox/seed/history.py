"""The event log of a new sandbox: four weeks of events that match the fleet.

Assumption: devices go offline now and then, and the log has the last time for each that is offline. Users
sign in on most days, once with a wrong password, and connect to services. Recent shares are in the log. Only
the first 300 devices have a history, so that large fleets start as quickly as small ones.
"""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.devices import Session, SessionEndpoint
from remoteit.sandbox.model.events import (
    ACCESS_KEY,
    LOGIN,
    LOGIN_ATTEMPT,
    DeviceRefreshEvent,
    DeviceShareEvent,
    Event,
    GenericEvent,
    LicenseUpdatedEvent,
    ServiceShare,
    connect_event,
    state_event,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device

_WEEKS = 4
_DEVICES = 300


def seed_history(backend: Backend) -> None:
    """Fill the event log of a new backend."""
    pick = random.Random(backend.random.random())  # noqa: S311 - must be repeatable
    now = backend.now()
    events: list[Event] = []
    for account in backend.accounts.values():
        events += _account_events(account, now, pick)
    for device in list(backend.devices.values())[:_DEVICES]:
        events += _state_events(device, now, pick)
        events += _connection_events(backend, device, now, pick)
        events += _share_events(device)
    for key in backend.access_keys.values():
        owner = key.account
        events.append(
            GenericEvent(type=ACCESS_KEY, timestamp=key.created, actor=owner, owner=owner, action="created")
        )
    for event in sorted(events, key=lambda event: event.timestamp or now):
        backend.log(event)


def _account_events(account: Account, now: datetime, pick: random.Random) -> Iterator[Event]:
    yield GenericEvent(type=LOGIN, timestamp=account.last_login, actor=account, owner=account)
    for day in range(1, _WEEKS * 7):
        at = now - timedelta(days=day, minutes=pick.randint(0, 600))
        if day == 5:  # noqa: PLR2004 - once, some days ago
            yield GenericEvent(type=LOGIN_ATTEMPT, timestamp=at - timedelta(minutes=1), owner=account)
        if pick.random() < 0.7:  # noqa: PLR2004 - on most days
            yield GenericEvent(type=LOGIN, timestamp=at, actor=account, owner=account)
    renewed = now - timedelta(days=20)
    yield LicenseUpdatedEvent(
        timestamp=renewed,
        actor=account,
        owner=account,
        quantity=25,
        expiration=renewed + timedelta(days=365),
    )


def _state_events(device: Device, now: datetime, pick: random.Random) -> Iterator[Event]:
    last = now if device.online else device.last_reported
    for day in sorted(pick.sample(range(1, _WEEKS * 7), 2)):
        offline = last - timedelta(days=day, minutes=pick.randint(0, 600))
        if offline > device.created:
            for at, state in (
                (offline, "inactive"),
                (offline + timedelta(minutes=pick.randint(5, 400)), "active"),
            ):
                event = state_event(device, at=at)
                event.state = state
                yield event
            yield DeviceRefreshEvent(
                timestamp=offline - timedelta(minutes=2),
                actor=device.owner,
                owner=device.owner,
                target=[device],
            )
    if not device.online:
        yield state_event(device, at=device.last_reported)


def _connection_events(
    backend: Backend, device: Device, now: datetime, pick: random.Random
) -> Iterator[Event]:
    users = [device.owner, *(share.user for share in device.shares)]
    for day in sorted(pick.sample(range(1, _WEEKS * 7), 2)) if device.online and device.services else ():
        start = now - timedelta(days=day, minutes=pick.randint(0, 600))
        if start > device.created:
            lifetime = pick.randint(30, 7200)
            session = Session(
                id=backend.new_id(),
                timestamp=start,
                user=pick.choice(users),
                target=pick.choice(device.services),
                endpoint=SessionEndpoint(backend.new_id(), start, f"proxy{pick.randint(1, 40)}.rt3.io"),
                address=f"203.0.113.{pick.randint(1, 254)}",
            )
            yield connect_event(session, "connected", start)
            yield connect_event(session, "disconnected", start + timedelta(seconds=lifetime), lifetime)


def _share_events(device: Device) -> Iterator[Event]:
    for share in device.shares:
        yield DeviceShareEvent(
            timestamp=share.created,
            actor=device.owner,
            owner=device.owner,
            target=[device],
            users=[share.user],
            action="add",
            scripting=share.scripting,
            service_sharing=[ServiceShare("ADD", service) for service in device.services],
        )
