"""Accounts with their keys, tokens, tags and notification settings.

Fields have the schema's names in snake case, so that the default resolver finds them. What depends on the
caller or on arguments has a resolver in `remoteit.sandbox.resolvers`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from .attributes import Attributed

if TYPE_CHECKING:
    from datetime import datetime

TOKEN_LIFETIME = timedelta(days=1)


@dataclass
class Tag:
    """A name with a color number (0 to 13) in an account's list of tags."""

    name: str
    color: int
    created: datetime


@dataclass(eq=False)
class ApiKey:
    """The developer key of an account."""

    key: str = field(repr=False)
    updated: datetime


@dataclass(eq=False)
class Account(Attributed):
    """A user, or the account that owns an organization's devices; `admin` marks an operator of the vendor."""

    id: str
    email: str
    created: datetime
    last_login: datetime
    language: str = "en"
    timezone: str = "UTC"
    admin: bool = False
    api_key: ApiKey | None = field(default=None, repr=False)
    tags: dict[str, Tag] = field(default_factory=dict)


@dataclass(eq=False)
class AccountAccess:
    """Access of `user` to all devices of `owner`; the schema's `Access`."""

    owner: Account
    user: Account
    created: datetime
    scripting: bool


@dataclass(eq=False)
class AccessKey:
    """A key pair; `secret` is the decoded key that signs requests."""

    key: str
    secret: bytes = field(repr=False)
    account: Account
    created: datetime
    enabled: bool = True
    last_used: datetime | None = None


@dataclass(eq=False)
class Token:
    """A token of the legacy REST API, which `user/login` returns in exchange for a password."""

    token: str = field(repr=False)
    account: Account
    expires: datetime


@dataclass(eq=False)
class AccessToken:
    """An OAuth access token, which acts for a user as a Bearer token; `client_id` is the app that uses it."""

    token: str = field(repr=False)
    user_id: str
    client_id: str | None
    expires: datetime


@dataclass(eq=False)
class NotificationSettings:
    """The settings of an account, or those that it has for one device or service; None means not set."""

    email_notifications: bool | None = None
    desktop_notifications: bool | None = None
    url_notifications: bool | None = None
    notification_email: str | None = None
    notification_url: str | None = None
