"""The state of a sandbox: `Backend` refers to everything that exists.

Resolvers read and change it on the server's event loop, one operation at a time.
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

    from .accounts import AccessKey, AccessToken, Account, AccountAccess, NotificationSettings, Token
    from .apps import ConnectedApp
    from .billing import Billing
    from .devices import Connection, ConnectLink, Device, Registration, Service
    from .events import Event
    from .files import File, Report
    from .jobs import Job, JobLogFile
    from .networks import Network
    from .notices import Notice
    from .operators import ProductCustomer, Promotion, ProxyServer
    from .organizations import Membership, Organization, Reseller
    from .partners import Partner
    from .products import DeviceProduct


@dataclass(eq=False)
class Backend:
    """The state of one sandbox.

    Args:
        clock: Returns the time in seconds since 1970, like `time.time`.
        random: Source of ids, hosts and ports; seeded, so that a run is repeatable.
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
    products: dict[str, DeviceProduct] = field(default_factory=dict)
    billing: dict[str, Billing] = field(default_factory=dict)
    resellers: dict[str, Reseller] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict, repr=False)
    log_files: dict[str, JobLogFile] = field(default_factory=dict, repr=False)
    tokens: dict[str, Token] = field(default_factory=dict, repr=False)
    access_tokens: dict[str, AccessToken] = field(default_factory=dict, repr=False)
    connected_apps: list[ConnectedApp] = field(default_factory=list, repr=False)
    account_access: list[AccountAccess] = field(default_factory=list)
    events: list[Event] = field(default_factory=list, repr=False)
    links: dict[str, ConnectLink] = field(default_factory=dict, repr=False)
    notification_settings: dict[str, NotificationSettings] = field(default_factory=dict, repr=False)
    notices: dict[str, Notice] = field(default_factory=dict, repr=False)
    read_notices: dict[str, datetime] = field(default_factory=dict, repr=False)
    ratings: dict[str, int] = field(default_factory=dict)
    expiries: dict[str, datetime] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)
    product_customers: list[ProductCustomer] = field(default_factory=list)
    promotions: list[Promotion] = field(default_factory=list, repr=False)
    proxy_servers: dict[str, ProxyServer] = field(default_factory=dict)
    blocks: dict[str, datetime] = field(default_factory=dict)
    debugging: dict[str, datetime] = field(default_factory=dict)
    listeners: list[Callable[[], object]] = field(default_factory=list, repr=False)
    """Functions that are called, in any thread, after an event was logged."""

    def now(self) -> datetime:
        """Return the time of the sandbox's clock in UTC, in the milliseconds that responses contain."""
        return datetime.fromtimestamp(int(self.clock() * 1000) / 1000, UTC)

    def log(self, event: Event) -> None:
        """Log an event; its timestamp defaults to now and is cut to milliseconds."""
        timestamp = event.timestamp or self.now()
        event.id = event.id or self.new_id()
        event.timestamp = timestamp.replace(microsecond=timestamp.microsecond // 1000 * 1000)
        self.events.append(event)
        for notify in list(self.listeners):
            notify()

    def add_device(self, device: Device) -> None:
        """Add a device and its services."""
        self.devices[device.id] = device
        for service in device.services:
            self.services[service.id] = service

    def add_service(self, service: Service) -> None:
        """Add a service to its device."""
        service.device.services.append(service)
        self.services[service.id] = service

    def remove_service(self, service: Service) -> None:
        """Remove a service from its device, with its connections, its link, and its place in networks."""
        service.device.services.remove(service)
        del self.services[service.id]
        self.release(service)

    def remove_device(self, device: Device) -> None:
        """Remove a device and its services."""
        for service in list(device.services):
            self.remove_service(service)
        del self.devices[device.id]

    def release(self, service: Service) -> None:
        """Close the connections to a service, remove its connect link, and remove it from networks."""
        for connection in list(self.connections.values()):
            if connection.session.target is service:
                self.close(connection)
        self.links.pop(service.id, None)
        for network in self.networks.values():
            network.connections = [entry for entry in network.connections if entry.service is not service]

    def device_of(self, id: str) -> Device | None:
        """Return the device with this id, or the device of the service with this id."""
        if id in self.devices:
            return self.devices[id]
        return self.services[id].device if id in self.services else None

    def membership(self, owner: Account, user: Account) -> Membership | None:
        """Return the membership of `user` in the organization of the account `owner`."""
        for membership in self.memberships:
            if membership.organization.account is owner and membership.user is user:
                return membership
        return None

    def account_by_email(self, email: str) -> Account | None:
        """Return the account with this email address; case is ignored."""
        wanted = email.strip().casefold()
        return next(
            (account for account in self.accounts.values() if account.email.casefold() == wanted), None
        )

    def devices_of(self, account: Account) -> list[Device]:
        """Return the devices that the account owns or that are shared with it, oldest entry first."""
        owners = {account, *(access.owner for access in self.account_access if access.user is account)}
        return [
            device
            for device in self.devices.values()
            if device.owner in owners or any(share.user is account for share in device.shares)
        ]

    def is_blocked(self, *ids: str) -> bool:
        """Return True if an operator blocks the account, the service or the device with one of these ids."""
        now = self.now()
        return any(key in self.blocks and self.blocks[key] > now for key in ids)

    def live_connections(self) -> list[Connection]:
        """Close connections that have timed out and return the others."""
        now = self.now()
        for connection in list(self.connections.values()):
            if (end := connection.created + timedelta(seconds=connection.timeout)) <= now:
                self.close(connection, end)
        return list(self.connections.values())

    def close(self, connection: Connection, at: datetime | None = None) -> None:
        """Close a connection at a time, by default now, and log it."""
        closed = at or self.now()
        lifetime = int((closed - connection.created).total_seconds())
        del self.connections[connection.id]
        self.log(connect_event(connection.session, "disconnected", closed, lifetime))

    def new_device_id(self) -> str:
        """Return an unused device or service id in the API's format: eight hexadecimal octets with colons."""
        while True:
            octets = self.random.randbytes(4).hex(":").upper()
            if self.device_of(new := f"80:00:00:00:{octets}") is None:
                return new

    def new_id(self) -> str:
        """Return an unused id for anything else: a UUID in capitals."""
        digits = self.random.randbytes(16).hex().upper()
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def new_host_label(self) -> str:
        """Return a random first label for the host of a reverse proxy."""
        return "".join(self.random.choices(string.ascii_lowercase, k=8))
