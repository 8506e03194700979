"""Organisations and the roles that they give their members.

*(choice)*: every organisation has three built-in roles: Administrator (everything, all devices), Member
(VIEW, CONNECT and SCRIPTING, all devices) and No access. They stand for the legacy roles ADMIN, MEMBER and
NO_ACCESS, and cannot be changed or deleted. `access` and `tag` limit what a role may do with devices; rights
in the organisation itself follow from its permissions alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.rules.permissions import ALL_PERMISSIONS

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from .accounts import Account

LEGACY = {"ADMIN": "Administrator", "MEMBER": "Member", "NO_ACCESS": "No access"}


@dataclass(eq=False)
class Role:
    """Permissions, and the devices that they apply to; `tag` holds a ListFilter where `access` is TAG."""

    id: str
    name: str
    system: bool
    created: datetime
    updated: datetime
    access: str
    permissions: tuple[str, ...]
    tag: dict[str, Any] | None = None

    def reaches(self, tags: Collection[str]) -> bool:
        """Whether the role applies to a device that carries these tags."""
        if self.access != "TAG" or self.tag is None:
            return self.access == "ALL"
        asked = [isinstance(value, str) and value in tags for value in self.tag["values"]]
        return all(asked) if self.tag["operator"] == "ALL" else any(asked)


def built_in_roles(created: datetime) -> list[Role]:
    """The roles that an organisation has from the start."""
    granted = {"ADMIN": ALL_PERMISSIONS, "MEMBER": ALL_PERMISSIONS[:3], "NO_ACCESS": ()}
    return [
        Role(role, name, True, created, created, "ALL" if granted[role] else "NONE", granted[role])
        for role, name in LEGACY.items()
    ]


@dataclass(eq=False)
class IdentityProvider:
    """Where members of an organisation sign in."""

    type: str
    enabled: bool = True
    metadata: str | None = field(default=None, repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    issuer: str | None = None


@dataclass(eq=False)
class Organization:
    """An organisation; `account` owns its devices."""

    id: str
    name: str
    account: Account
    created: datetime
    verified: bool = True
    domain: str | None = None
    verification_cname: str | None = None
    verification_value: str | None = None
    providers: list[str] | None = None
    provider: IdentityProvider | None = None
    logo_url: str | None = None
    color: str | None = None
    proxy: str | None = None
    roles: list[Role] = field(default_factory=list)

    def role(self, id: str) -> Role | None:
        """The role with this id."""
        return next((one for one in self.roles if one.id == id), None)


@dataclass(eq=False)
class Membership:
    """One account's place in an organisation."""

    organization: Organization
    user: Account
    role: Role
    created: datetime
    license: str = "LICENSED"

    @property
    def permissions(self) -> tuple[str, ...]:
        """What the role grants."""
        return self.role.permissions
