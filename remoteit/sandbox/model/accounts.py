"""Who the sandbox knows: accounts, their keys and tags.

Attributes carry the schema's field names in snake case, so that a plain attribute answers a plain field; what
depends on the caller or on arguments lives in `resolvers`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .attributes import Attributed

if TYPE_CHECKING:
    from datetime import datetime


@dataclass
class Tag:
    """A name with a colour number (0 to 13) in an account's list of tags."""

    name: str
    color: int
    created: datetime


@dataclass
class ApiKey:
    """The developer key of an account."""

    key: str = field(repr=False)
    updated: datetime


@dataclass(eq=False)
class Account(Attributed):
    """A user, or the account behind an organisation."""

    id: str
    email: str
    created: datetime
    last_login: datetime
    language: str = "en"
    timezone: str = "UTC"
    api_key: ApiKey | None = field(default=None, repr=False)
    tags: dict[str, Tag] = field(default_factory=dict)


@dataclass(eq=False)
class AccountAccess:
    """Access of `user` to everything that `owner` has; answers `Access`."""

    owner: Account
    user: Account
    created: datetime
    scripting: bool


@dataclass(eq=False)
class AccessKey:
    """A key pair; `secret` holds the decoded bytes that sign."""

    key: str
    secret: bytes = field(repr=False)
    account: Account
    created: datetime
    enabled: bool = True
    last_used: datetime | None = None
