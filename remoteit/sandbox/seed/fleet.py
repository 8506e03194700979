"""The backend of a new sandbox: accounts, keys and devices, the same for the same seed.

Assumption: `devices` is the number of devices that `login.devices` lists: the caller's own, and every seventh
one, which another owner shares. The first one is the caller's Raspberry Pi, online with all its services, so
that an example always finds an SSH service. An organization in which the caller is an administrator has five
more devices, and a second one has three, of which the caller's role covers the one tagged `camera`, so that
FORBIDDEN can be tried out; neither has any if `devices` is 0. Addresses are of the ranges that RFC 5737
reserves for documentation.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.accounts import Account, ApiKey, Tag
from remoteit.sandbox.model.backend import Backend
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES, PLATFORMS_WITHOUT_SCRIPTS, SITES
from remoteit.sandbox.model.devices import AppliedTag, Device, Service, Share
from remoteit.sandbox.rules.access_keys import add_access_key

from .apps import seed_apps, seed_partners
from .history import seed_history
from .notices import seed_notices
from .organizations import add_member, create_organization, seed_accounts
from .products import seed_products

if TYPE_CHECKING:
    from collections.abc import Callable

_NORTHWIND_DEVICES = 5
_HARBOR_DEVICES = 3


@dataclass(frozen=True)
class _Kind:
    """A kind of device; each of its services has an application type and a name."""

    label: str
    platform: int
    version: str
    services: tuple[tuple[int, str], ...]
    tag: str


_KINDS = (
    _Kind("Raspberry Pi", 1072, "5.3.4", ((28, "SSH"), (7, "Dashboard"), (4, "Desktop")), "lab"),
    _Kind("Field gateway", 1200, "5.3.2", ((28, "SSH"), (8, "Admin"), (32770, "WireGuard")), "gateway"),
    _Kind("Camera", 1205, "4.19.1", ((7, "Live view"), (1, "RTSP")), "camera"),
    _Kind("Build server", 1120, "5.3.4", ((28, "SSH"), (8, "Console"), (34, "Files")), "office"),
    _Kind("Kiosk PC", 0, "5.2.0", ((5, "Remote desktop"), (34, "Files")), "retail"),
    _Kind("NVR", 769, "5.1.7", ((37, "NxWitness"), (28, "SSH"), (8, "Admin")), "camera"),
    _Kind("Container host", 1219, "5.3.4", ((28, "SSH"), (38, "Nextcloud"), (1, "Registry")), "office"),
    _Kind("Tablet", 1213, "3.8.0", ((1, "ADB"),), "retail"),
    _Kind("Studio Mac", 256, "5.0.9", ((4, "Screen"), (28, "SSH")), "office"),
)

TAG_COLORS = {"camera": 4, "gateway": 7, "lab": 2, "office": 11, "production": 1, "retail": 9}

_PORTS = {"RTSP": 554, "Registry": 5000, "ADB": 5555}
"""The ports of services whose application type has no default port."""


def build_backend(*, devices: int, seed: int, clock: Callable[[], float]) -> Backend:
    """Create a backend with one key pair and a fleet.

    Args:
        devices: Number of devices that the account lists; 0 or more.
        seed: Seed of the names, ids and keys.
        clock: Returns the time in seconds since 1970; the fleet's dates are in its past.

    Raises:
        ValueError: `devices` is negative.
    """
    if devices < 0:
        raise ValueError(f"devices is {devices}; it must be 0 or more")
    backend = Backend(clock, random.Random(seed))  # noqa: S311 - must be repeatable
    me = _add_account(backend, "ada@example.com", "Europe/Amsterdam")
    friend = _add_account(backend, "grace@example.net", "America/New_York")
    company = _add_account(backend, "ops@northwind.example", "Europe/Berlin")
    _add_key(backend, me)
    for number in range(devices):
        own = number % 7 != 6  # noqa: PLR2004 - every seventh
        device = _create_device(backend, me if own else friend, number)
        if not own:
            device.shares.append(Share(me, device.created + timedelta(days=1), scripting=number % 2 == 0))
        elif number % 5 == 1:
            device.shares.append(Share(friend, device.created + timedelta(days=2)))
        backend.add_device(device)
    northwind = create_organization(backend, company, "Northwind Field Services")
    add_member(backend, northwind, me, "ADMIN")
    for number in range(_NORTHWIND_DEVICES if devices else 0):
        backend.add_device(_create_device(backend, company, number))
    harbor = _add_account(backend, "desk@harbour.example", "Europe/Lisbon")
    for number in range(_HARBOR_DEVICES if devices else 0):
        device = _create_device(backend, harbor, number)
        device.tags = [AppliedTag("office" if number else "camera", device.created)]
        backend.add_device(device)
    seed_accounts(backend, me, friend, company, harbor)
    seed_history(backend)
    seed_products(backend, me, harbor)
    seed_apps(backend, me, company)
    seed_partners(backend, me, company, harbor)
    seed_notices(backend)
    return backend


def _add_account(backend: Backend, email: str, timezone: str) -> Account:
    created = backend.now() - timedelta(
        days=backend.random.randint(500, 1500), hours=backend.random.randint(0, 23)
    )
    account = Account(backend.new_id(), email, created, backend.now() - timedelta(hours=2), timezone=timezone)
    account.tags = {name: Tag(name, color, created) for name, color in TAG_COLORS.items()}
    backend.accounts[account.id] = account
    return account


def _add_key(backend: Backend, account: Account) -> None:
    created = backend.now() - timedelta(days=90)
    add_access_key(backend, account, created)
    account.api_key = ApiKey(backend.new_id(), created)


def _create_device(backend: Backend, owner: Account, number: int) -> Device:
    pick = backend.random
    kind = _KINDS[0] if number == 0 else pick.choice(_KINDS)
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
        scriptable=kind.platform not in PLATFORMS_WITHOUT_SCRIPTS,
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
            port=_PORTS.get(name) or APPLICATION_TYPES[application].port,
            created=created,
            reachable=number == 0 or pick.random() < 0.95,  # noqa: PLR2004 - a few have stopped
        )
        for application, name in kind.services
    ]
    return device
