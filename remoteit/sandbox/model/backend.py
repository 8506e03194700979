"""All that a sandbox remembers, in one place: what is not reached from `Backend` does not exist.

Resolvers read and change it on the server's event loop, one whole operation after the other.
"""

from __future__ import annotations

import string
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from .events import connect_event

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from remoteit.sandbox.rules.billing import Billing
    from remoteit.sandbox.rules.jobs import Job
    from remoteit.sandbox.rules.reports import Report

    from .accounts import AccessKey, Account, AccountAccess
    from .devices import Connection, Device, Service
    from .events import Event
    from .files import File
    from .links import ConnectLink
    from .networks import Network
    from .notifications import NotificationSettings
    from .organizations import Membership, Organization
    from .registrations import Registration
    from .resellers import Reseller
    from .tokens import Token


@dataclass(eq=False)
class Backend:
    """The state of one sandbox.

    Args:
        clock: Seconds since 1970, as `time.time` gives them.
        random: Source of ids, hosts and ports; seeded, so that a run can be repeated.
    """

    clock: Callable[[], float] = field(repr=False)
    random: random.Random = field(repr=False)
    accounts: dict[str, Account] = field(default_factory=dict)
    access_keys: dict[str, AccessKey] = field(default_factory=dict, repr=False)
    organizations: dict[str, Organization] = field(default_factory=dict)
    memberships: list[Membership] = field(default_factory=list)
    devices: dict[str, Device] = field(default_factory=dict, repr=False)
    services: dict[str, Service] = field(default_factory=dict, repr=False)
    connections: dict[str, Connection] = field(default_factory=dict)
    networks: dict[str, Network] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    registrations: dict[str, Registration] = field(default_factory=dict, repr=False)
    billing: dict[str, Billing] = field(default_factory=dict)
    resellers: dict[str, Reseller] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict, repr=False)
    tokens: dict[str, Token] = field(default_factory=dict, repr=False)
    account_access: list[AccountAccess] = field(default_factory=list)
    events: list[Event] = field(default_factory=list, repr=False)
    links: dict[str, ConnectLink] = field(default_factory=dict, repr=False)
    notification_settings: dict[str, NotificationSettings] = field(default_factory=dict, repr=False)
    read_notices: dict[str, datetime] = field(default_factory=dict, repr=False)
    ratings: dict[str, int] = field(default_factory=dict)
    expiries: dict[str, datetime] = field(default_factory=dict)

    def now(self) -> datetime:
        """This moment by the sandbox's clock, in UTC and in the milliseconds that answers tell."""
        return datetime.fromtimestamp(int(self.clock() * 1000) / 1000, UTC)

    def log(self, event: Event) -> None:
        """Take an event into the log, as of now unless it says when; to the millisecond, as it is shown."""
        moment = event.timestamp or self.now()
        event.id = event.id or self.new_id()
        event.timestamp = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
        self.events.append(event)

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
        """Take a service off its device; its connections end with it, and networks lose it."""
        service.device.services.remove(service)
        del self.services[service.id]
        self.release(service)

    def remove_device(self, device: Device) -> None:
        """Take out a device with its services."""
        for service in list(device.services):
            self.remove_service(service)
        del self.devices[device.id]

    def release(self, service: Service) -> None:
        """End the connections to a service, and take it out of networks; its public link ends too."""
        for connection in [one for one in self.connections.values() if one.session.target is service]:
            self.close(connection)
        self.links.pop(service.id, None)
        for network in self.networks.values():
            network.connections = [one for one in network.connections if one.service is not service]

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

    def account_by_email(self, email: str) -> Account | None:
        """The account with this address, whatever its case."""
        wanted = email.strip().casefold()
        return next((one for one in self.accounts.values() if one.email.casefold() == wanted), None)

    def devices_of(self, account: Account) -> list[Device]:
        """What the account lists: its own devices and those shared to it, oldest entry first."""
        owners = {account, *(one.owner for one in self.account_access if one.user is account)}
        return [
            device
            for device in self.devices.values()
            if device.owner in owners or any(share.user is account for share in device.shares)
        ]

    def live_connections(self) -> list[Connection]:
        """Connections within their timeout; those beyond it are closed here, as of their end."""
        now = self.now()
        for one in list(self.connections.values()):
            if (end := one.created + timedelta(seconds=one.timeout)) <= now:
                self.close(one, end)
        return list(self.connections.values())

    def close(self, connection: Connection, at: datetime | None = None) -> None:
        """End a connection and log it, as of now unless told otherwise."""
        moment = at or self.now()
        lifetime = int((moment - connection.created).total_seconds())
        del self.connections[connection.id]
        self.log(connect_event(connection.session, "disconnected", moment, lifetime))

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
