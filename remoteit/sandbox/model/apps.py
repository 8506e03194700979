"""Connected apps: programs and AI agents that a user has authorized by OAuth, and what each can reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from .accounts import Account

ACCESS_TOKEN_LIFETIME = timedelta(seconds=300)
"""How long an app's access token is valid, and therefore the token of a revoked app."""


@dataclass(frozen=True)
class AppAudience:
    """A service that the tokens of an app are valid for."""

    url: str
    label: str


@dataclass(eq=False)
class AppReach:
    """The devices of an account that an app can reach; `tags` of None means all of them."""

    account: str
    tags: list[str] | None = None
    operator: str = "ANY"

    def includes(self, owner: Account, tags: Collection[str]) -> bool:
        """Return True if it includes a device with this owner and tags; an empty list includes no device."""
        if owner.id != self.account or self.tags is None:
            return owner.id == self.account
        matches = [tag in tags for tag in self.tags]
        return bool(matches) and (all(matches) if self.operator == "ALL" else any(matches))


@dataclass(eq=False)
class ConnectedApp:
    """The authorization of an app by a user.

    A revoked one remains, because its tokens are valid, and limited, until they expire.
    """

    client_id: str
    user: Account
    granted_at: datetime
    client_name: str | None = None
    logo_uri: str | None = None
    capabilities: list[str] = field(default_factory=list)
    audience: list[AppAudience] = field(default_factory=list)
    reach: list[AppReach] | None = None
    last_active: datetime | None = None
    revoked: bool = False
