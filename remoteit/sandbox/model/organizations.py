"""Organizations with their roles and members, and resellers.

Assumption: every organization has three built-in roles: Administrator (all permissions, all devices), Member
(VIEW, CONNECT and SCRIPTING, all devices) and No access. They correspond to the legacy roles ADMIN, MEMBER
and NO_ACCESS, and cannot be changed or deleted. `access` and `tag` limit which devices a role applies to;
permissions in the organization itself do not depend on them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from .accounts import Account

ALL_PERMISSIONS = ("VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN")

LEGACY_ROLES = {"ADMIN": "Administrator", "MEMBER": "Member", "NO_ACCESS": "No access"}


@dataclass(eq=False)
class Role:
    """Permissions, and the devices that they apply to; `tag` is a ListFilter if `access` is TAG."""

    id: str
    name: str
    system: bool
    created: datetime
    updated: datetime
    access: str
    permissions: tuple[str, ...]
    tag: dict[str, Any] | None = None

    def applies_to(self, tags: Collection[str]) -> bool:
        """Return True if the role applies to a device with these tags."""
        if self.access != "TAG" or self.tag is None:
            return self.access == "ALL"
        matches = [isinstance(value, str) and value in tags for value in self.tag["values"]]
        return all(matches) if self.tag["operator"] == "ALL" else any(matches)


def built_in_roles(created: datetime) -> list[Role]:
    """Return the roles that every organization has."""
    granted = {"ADMIN": ALL_PERMISSIONS, "MEMBER": ALL_PERMISSIONS[:3], "NO_ACCESS": ()}
    return [
        Role(role, name, True, created, created, "ALL" if granted[role] else "NONE", granted[role])
        for role, name in LEGACY_ROLES.items()
    ]


@dataclass(eq=False)
class IdentityProvider:
    """The identity provider through which members of an organization sign in."""

    type: str
    enabled: bool = True
    metadata: str | None = field(default=None, repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    issuer: str | None = None


@dataclass(eq=False)
class Organization:
    """An organization; `account` owns its devices."""

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
        """Return the role with this id."""
        return next((role for role in self.roles if role.id == id), None)


@dataclass(eq=False)
class Membership:
    """The membership of an account in an organization."""

    organization: Organization
    user: Account
    role: Role
    created: datetime
    license: str = "LICENSED"

    @property
    def permissions(self) -> tuple[str, ...]:
        """The permissions of the role."""
        return self.role.permissions


@dataclass(eq=False)
class Reseller:
    """An organization that other accounts buy through; it has the organization's id (assumption)."""

    organization: Organization
    email: str
    customers: list[Account] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The organization's id."""
        return self.organization.id

    @property
    def name(self) -> str:
        """The organization's name."""
        return self.organization.name

    @property
    def logo_url(self) -> str | None:
        """The organization's logo URL."""
        return self.organization.logo_url

    @property
    def color(self) -> str | None:
        """The organization's color."""
        return self.organization.color
