"""Tokens of the legacy REST API, which `user/login` gives in exchange for a password."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from .accounts import Account

LIFETIME = timedelta(days=1)


@dataclass(eq=False)
class Token:
    """Stands for an account until it expires."""

    token: str = field(repr=False)
    account: Account
    expires: datetime
