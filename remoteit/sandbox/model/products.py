"""Device products: templates that devices are registered from, by code."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account


@dataclass(eq=False)
class DeviceProductService:
    """A service that devices registered from a product get.

    `settings` has the further settings of the schema's `ServiceInput`, with names in snake case.
    """

    id: str
    name: str
    application: int
    port: int
    enabled: bool = True
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False)
class DeviceProduct:
    """A template with a platform, tags and services; its code registers any number of devices."""

    id: str
    name: str
    owner: Account
    platform: int
    code: str = field(repr=False)
    created: datetime
    updated: datetime
    locked: bool = False
    tags: list[str] = field(default_factory=list)
    services: list[DeviceProductService] = field(default_factory=list)

    @property
    def status(self) -> str:
        """`NEW` or `LOCKED`."""
        return "LOCKED" if self.locked else "NEW"
