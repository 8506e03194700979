"""All that a sandbox remembers, in one place: what is not reached from `World` does not exist.

Resolvers read and change it on the server's event loop, one whole operation after the other.
"""

from __future__ import annotations

import string
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from remoteit.sandbox.people import AccessKey, Account, Membership
    from remoteit.sandbox.things import Connection, Device, Service


@dataclass(eq=False)
class World:
    """The state of one sandbox.

    Args:
        clock: Seconds since 1970, as `time.time` gives them.
        random: Source of ids, hosts and ports; seeded, so that a run can be repeated.
    """

    clock: Callable[[], float] = field(repr=False)
    random: random.Random = field(repr=False)
    accounts: dict[str, Account] = field(default_factory=dict)
    access_keys: dict[str, AccessKey] = field(default_factory=dict, repr=False)
    memberships: list[Membership] = field(default_factory=list)
    devices: dict[str, Device] = field(default_factory=dict, repr=False)
    services: dict[str, Service] = field(default_factory=dict, repr=False)
    connections: dict[str, Connection] = field(default_factory=dict)

    def now(self) -> datetime:
        """This moment by the sandbox's clock, in UTC."""
        return datetime.fromtimestamp(self.clock(), UTC)

    def add_device(self, device: Device) -> None:
        """Take in a device and the services it has."""
        self.devices[device.id] = device
        for service in device.services:
            self.services[service.id] = service

    def add_service(self, service: Service) -> None:
        """Put a service on its device."""
        service.device.services.append(service)
        self.services[service.id] = service

    def remove_service(self, service: Service) -> None:
        """Take a service off its device; its connections end with it."""
        service.device.services.remove(service)
        del self.services[service.id]
        for connection in [one for one in self.connections.values() if one.session.target is service]:
            del self.connections[connection.id]

    def device_of(self, id: str) -> Device | None:
        """The device with this id, or the one that has the service with this id."""
        if id in self.devices:
            return self.devices[id]
        return self.services[id].device if id in self.services else None

    def membership(self, owner: Account, user: Account) -> Membership | None:
        """The place that `user` has in the organisation behind the account `owner`."""
        for one in self.memberships:
            if one.organization.account is owner and one.user is user:
                return one
        return None

    def devices_of(self, account: Account) -> list[Device]:
        """What the account lists: its own devices and those shared to it, oldest entry first."""
        return [
            device
            for device in self.devices.values()
            if device.owner is account or any(share.user is account for share in device.shares)
        ]

    def live_connections(self) -> list[Connection]:
        """Connections within their timeout; those beyond it are forgotten here."""
        now = self.now()
        for one in list(self.connections.values()):
            if one.created + timedelta(seconds=one.timeout) <= now:
                del self.connections[one.id]
        return list(self.connections.values())

    def new_device_id(self) -> str:
        """An unused id in the look of the API: eight hex octets with colons."""
        while True:
            octets = self.random.randbytes(4).hex(":").upper()
            if self.device_of(new := f"80:00:00:00:{octets}") is None:
                return new

    def new_id(self) -> str:
        """An unused id for anything else: a UUID in capitals."""
        digits = self.random.randbytes(16).hex().upper()
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def new_host_label(self) -> str:
        """The random first label of a reverse proxy's host."""
        return "".join(self.random.choices(string.ascii_lowercase, k=8))
