"""Networks: named sets of services that are shared together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account
    from .devices import Service


@dataclass(eq=False)
class NetworkConnection:
    """A service in a network; `name` and `port` override those of the service there."""

    service: Service
    created: datetime
    name: str | None = None
    port: int | None = None
    enabled: bool = True


@dataclass(eq=False)
class NetworkShare:
    """An account that the network is shared with."""

    user: Account
    created: datetime


@dataclass(eq=False)
class NetworkLabel:
    """The name of a tag on a network; the owner's list of tags has its color."""

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
