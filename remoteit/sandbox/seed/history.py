"""What has happened before the sandbox began: some weeks of log that fit the fleet.

*(choice)*: devices go offline now and then, and one that is offline has said when; people sign in on most
days, once with a wrong password, and connect to services; shares are in the log where they are recent.
Devices beyond the first 300 have no past, so that large fleets start as quickly as small ones.
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

WEEKS = 4
REMEMBERED = 300


def remember(backend: Backend) -> None:
    """Fill the log of a backend that has just been made."""
    pick = random.Random(backend.random.random())  # noqa: S311 - to be repeatable is the point
    now = backend.now()
    past: list[Event] = []
    for account in backend.accounts.values():
        past += _of_account(account, now, pick)
    for device in list(backend.devices.values())[:REMEMBERED]:
        past += _states(device, now, pick)
        past += _uses(backend, device, now, pick)
        past += _shares(device)
    for key in backend.access_keys.values():
        owner = key.account
        past.append(
            GenericEvent(type=ACCESS_KEY, timestamp=key.created, actor=owner, owner=owner, action="created")
        )
    for event in sorted(past, key=lambda one: one.timestamp or now):
        backend.log(event)


def _of_account(account: Account, now: datetime, pick: random.Random) -> Iterator[Event]:
    yield GenericEvent(type=LOGIN, timestamp=account.last_login, actor=account, owner=account)
    for day in range(1, WEEKS * 7):
        at = now - timedelta(days=day, minutes=pick.randint(0, 600))
        if day == 5:  # noqa: PLR2004 - once, some days ago
            yield GenericEvent(type=LOGIN_ATTEMPT, timestamp=at - timedelta(minutes=1), owner=account)
        if pick.random() < 0.7:  # noqa: PLR2004 - on most days
            yield GenericEvent(type=LOGIN, timestamp=at, actor=account, owner=account)
    licensed = now - timedelta(days=20)
    yield LicenseUpdatedEvent(
        timestamp=licensed,
        actor=account,
        owner=account,
        quantity=25,
        expiration=licensed + timedelta(days=365),
    )


def _states(device: Device, now: datetime, pick: random.Random) -> Iterator[Event]:
    last = now if device.online else device.last_reported
    for day in sorted(pick.sample(range(1, WEEKS * 7), 2)):
        silent = last - timedelta(days=day, minutes=pick.randint(0, 600))
        if silent > device.created:
            for at, state in (
                (silent, "inactive"),
                (silent + timedelta(minutes=pick.randint(5, 400)), "active"),
            ):
                event = state_event(device, at=at)
                event.state = state
                yield event
            yield DeviceRefreshEvent(
                timestamp=silent - timedelta(minutes=2),
                actor=device.owner,
                owner=device.owner,
                target=[device],
            )
    if not device.online:
        yield state_event(device, at=device.last_reported)


def _uses(backend: Backend, device: Device, now: datetime, pick: random.Random) -> Iterator[Event]:
    people = [device.owner, *(share.user for share in device.shares)]
    for day in sorted(pick.sample(range(1, WEEKS * 7), 2)) if device.online and device.services else ():
        begun = now - timedelta(days=day, minutes=pick.randint(0, 600))
        if begun > device.created:
            lifetime = pick.randint(30, 7200)
            session = Session(
                id=backend.new_id(),
                timestamp=begun,
                user=pick.choice(people),
                target=pick.choice(device.services),
                endpoint=SessionEndpoint(backend.new_id(), begun, f"proxy{pick.randint(1, 40)}.rt3.io"),
                address=f"203.0.113.{pick.randint(1, 254)}",
            )
            yield connect_event(session, "connected", begun)
            yield connect_event(session, "disconnected", begun + timedelta(seconds=lifetime), lifetime)


def _shares(device: Device) -> Iterator[Event]:
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
