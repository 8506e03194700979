"""Networks: named sets of services that people are given access to together (named as in `people`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account
    from .devices import Service


@dataclass(eq=False)
class NetworkConnection:
    """A service in a network, perhaps under a name and port of its own there."""

    service: Service
    created: datetime
    name: str | None = None
    port: int | None = None
    enabled: bool = True


@dataclass(eq=False)
class NetworkShare:
    """An account that has been given the network."""

    user: Account
    created: datetime


@dataclass(eq=False)
class NetworkLabel:
    """A tag on a network, by name: its colour is the account's to set."""

    name: str
    created: datetime


@dataclass(eq=False)
class Network:
    """A network of an account."""

    id: str
    name: str
    owner: Account
    created: datetime
    enabled: bool = True
    connections: list[NetworkConnection] = field(default_factory=list, repr=False)
    access: list[NetworkShare] = field(default_factory=list, repr=False)
    labels: list[NetworkLabel] = field(default_factory=list)
