"""Codes by which a machine comes to an account: for a new device, or to bring a known one back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account
    from .devices import Device

DAY = 86_400
"""Seconds that a code lasts where none are given."""


@dataclass(eq=False)
class Registration:
    """A code that has been given out; `device` is the one to bring back, None for a new one."""

    code: str = field(repr=False)
    account: Account
    expires: datetime
    device: Device | None = None
    name: str | None = None
    platform: int | None = None
    tags: list[str] = field(default_factory=list)
    services: list[dict[str, Any]] = field(default_factory=list)
