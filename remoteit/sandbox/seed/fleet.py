"""A believable account to start from, the same for the same seed: people, keys, devices, an organisation.

*(choice)*: `devices` counts what `login.devices` lists, own devices and every seventh, which another owner
has shared. The first is a Raspberry Pi of one's own that is online with all its services, so that an
example always finds an SSH service. The organisation has five devices more (none if `devices` is 0), and
the caller is an administrator there. A second one has three, of which the caller's role shows the one that
is tagged `camera`, for refusals to be tried on. Addresses are of the ranges that RFC 5737 keeps for
documentation.
"""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.accounts import Account, ApiKey, Tag
from remoteit.sandbox.model.backend import Backend
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES
from remoteit.sandbox.model.devices import AppliedTag, Device, Service, Share
from remoteit.sandbox.model.sites import KINDS, PORTS, SITES, TAG_COLOURS
from remoteit.sandbox.rules.access_keys import new_access_key

from .history import remember
from .organizations import found_organization, furnish, join

if TYPE_CHECKING:
    from collections.abc import Callable

_ORGANIZATION_DEVICES = 5
_HARBOUR_DEVICES = 3


def build_backend(*, devices: int, seed: int, clock: Callable[[], float]) -> Backend:
    """Make a backend with one key pair and a fleet.

    Args:
        devices: How many devices the account lists; 0 or more.
        seed: The same seed gives the same names, ids and keys.
        clock: Seconds since 1970; the fleet's dates lie before its present moment.

    Raises:
        ValueError: `devices` is negative.
    """
    if devices < 0:
        raise ValueError(f"devices is {devices}; a fleet has 0 devices or more")
    backend = Backend(clock, random.Random(seed))  # noqa: S311 - to be repeatable is the point
    me = _account(backend, "ada@example.com", "Europe/Amsterdam")
    friend = _account(backend, "grace@example.net", "America/New_York")
    company = _account(backend, "ops@northwind.example", "Europe/Berlin")
    _add_key(backend, me)
    for number in range(devices):
        own = number % 7 != 6  # noqa: PLR2004 - every seventh
        device = _device(backend, me if own else friend, number)
        if not own:
            device.shares.append(Share(me, device.created + timedelta(days=1), scripting=number % 2 == 0))
        elif number % 5 == 1:
            device.shares.append(Share(friend, device.created + timedelta(days=2)))
        backend.add_device(device)
    join(backend, found_organization(backend, company, "Northwind Field Services"), me, "ADMIN")
    for number in range(_ORGANIZATION_DEVICES if devices else 0):
        backend.add_device(_device(backend, company, number))
    harbour = _account(backend, "desk@harbour.example", "Europe/Lisbon")
    for number in range(_HARBOUR_DEVICES if devices else 0):
        device = _device(backend, harbour, number)
        device.tags = [AppliedTag("office" if number else "camera", device.created)]
        backend.add_device(device)
    furnish(backend, me, friend, company, harbour)
    remember(backend)
    return backend


def _account(backend: Backend, email: str, timezone: str) -> Account:
    created = backend.now() - timedelta(
        days=backend.random.randint(500, 1500), hours=backend.random.randint(0, 23)
    )
    account = Account(backend.new_id(), email, created, backend.now() - timedelta(hours=2), timezone=timezone)
    account.tags = {name: Tag(name, colour, created) for name, colour in TAG_COLOURS.items()}
    backend.accounts[account.id] = account
    return account


def _add_key(backend: Backend, account: Account) -> None:
    since = backend.now() - timedelta(days=90)
    new_access_key(backend, account, since)
    account.api_key = ApiKey(backend.new_id(), since)


def _device(backend: Backend, owner: Account, number: int) -> Device:
    pick = backend.random
    kind = KINDS[0] if number == 0 else pick.choice(KINDS)
    site = pick.choice(SITES)
    now = backend.now()
    online = number == 0 or pick.random() < 0.8  # noqa: PLR2004 - four of five are online
    created = now - timedelta(days=pick.randint(10, 480), seconds=pick.randint(0, 86_400))
    silence = timedelta(seconds=pick.randint(5, 120)) if online else timedelta(hours=pick.randint(3, 200))
    device = Device(
        id=backend.new_device_id(),
        name=f"{kind.label} {site.city} {number + 1:02}",
        owner=owner,
        site=site,
        platform=kind.platform,
        hardware_id=f"{kind.platform:04x}-{pick.randbytes(6).hex()}",
        version=kind.version,
        created=created,
        last_reported=now - silence,
        external_address=f"{pick.choice(('198.51.100', '203.0.113'))}.{pick.randint(1, 254)}",
        internal_address=f"192.0.2.{pick.randint(1, 254)}",
        online=online,
        configurable=kind.platform not in (0, 1213),
        license="LICENSED" if number % 10 < 8 else pick.choice(("UNLICENSED", "NON_COMMERCIAL")),  # noqa: PLR2004
        attributes={
            "rack": pick.randint(1, 40),
            "$remoteit": {"categoryA": site.country_name, "categoryB": site.city, "statusA": kind.version},
        },
    )
    device.tags = [AppliedTag(kind.tag, created)]
    if pick.random() < 0.5:  # noqa: PLR2004 - half of them
        device.tags.append(AppliedTag("production", created))
    device.services = [
        Service(
            id=backend.new_device_id(),
            device=device,
            name=name,
            application=application,
            port=PORTS.get(name) or _usual_port(application),
            created=created,
            reachable=number == 0 or pick.random() < 0.95,  # noqa: PLR2004 - now and then one has stopped
        )
        for application, name in kind.services
    ]
    return device


def _usual_port(application: int) -> int | None:
    return APPLICATION_TYPES[application].port
