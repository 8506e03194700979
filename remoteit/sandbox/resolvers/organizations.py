"""Organizations: the account's own and those it is a member of, their settings and sign-in.

Assumption: changes need ADMIN in the organization; only its owner can delete it. `setOrganization` creates an
organization if the account has none, which needs a name. A domain is never verified, since the sandbox asks
no DNS. Counts, reseller and sign-in secrets are visible to its administrators, members and roles to all
members.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.organizations import (
    LEGACY_ROLES,
    IdentityProvider,
    Membership,
    Organization,
    Role,
    built_in_roles,
)
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_account

from .account import info

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from remoteit.sandbox.model.accounts import Tag
    from remoteit.sandbox.model.organizations import Reseller

_UNCHECKED_SETTINGS = ("color", "logo_url", "providers", "proxy")
_DOMAIN = re.compile(r"(?=.{1,253}$)(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}", re.IGNORECASE)
KNOWN_PROVIDERS = ("OIDC", "SAML")

user = TypeResolvers("User", parent=Account)
organization_fields = TypeResolvers("Organization", parent=Organization)
member_fields = TypeResolvers("OrganizationMember", parent=Membership)
mutation = TypeResolvers("Mutation")
FIELDS = (user, organization_fields, member_fields, mutation)


@user.resolves("membership")
def memberships(parent: Account, context: RequestContext) -> list[Membership]:
    """Return the account's memberships in organizations of others."""
    return [member for member in context.backend.memberships if member.user is parent]


@user.resolves("organization")
def own_organization(parent: Account, context: RequestContext) -> Organization | None:
    """Return the organization that the account owns."""
    return context.backend.organizations.get(parent.id)


@organization_fields.resolves("members")
def members(parent: Organization, context: RequestContext) -> list[Membership]:
    """Return the organization's members."""
    return [member for member in context.backend.memberships if member.organization is parent]


@organization_fields.resolves("tags")
def tags(parent: Organization, _context: RequestContext) -> Collection[Tag]:
    """Return the tags of the organization's account."""
    return list(parent.account.tags.values())


@organization_fields.resolves("info")
def counts(parent: Organization, context: RequestContext) -> Mapping[str, object] | None:
    """Count the organization's devices and sessions."""
    return info(parent.account, context) if "ADMIN" in permissions_in(context, parent.account) else None


@organization_fields.resolves("reseller")
def reseller(parent: Organization, context: RequestContext) -> Reseller | None:
    """Return the organization's details as a reseller."""
    is_admin = "ADMIN" in permissions_in(context, parent.account)
    return context.backend.resellers.get(parent.id) if is_admin else None


@organization_fields.resolves("identityProvider")
def identity_provider(parent: Organization, _context: RequestContext) -> IdentityProvider | None:
    """Return the identity provider if it is enabled."""
    return parent.provider if parent.provider and parent.provider.enabled else None


@organization_fields.resolves("samlEnabled")
def saml_enabled(parent: Organization, context: RequestContext) -> bool:
    """Check that members sign in through SAML (older field)."""
    provider = identity_provider(parent, context)
    return provider is not None and provider.type == "SAML"


@member_fields.resolves("customRole")
def custom_role(parent: Membership, _context: RequestContext) -> Role:
    """Return the member's role."""
    return parent.role


@member_fields.resolves("role")
def legacy_role(parent: Membership, _context: RequestContext) -> str:
    """Return the legacy role that is nearest to the member's role."""
    if parent.role.id in LEGACY_ROLES:
        return parent.role.id
    if "ADMIN" in parent.permissions:
        return "ADMIN"
    return "NO_ACCESS" if parent.role.access == "NONE" or not parent.permissions else "MEMBER"


@mutation.resolves("setOrganization")
def set_organization(
    _root: None,
    context: RequestContext,
    *,
    account_id: str | None = None,
    name: str | None = None,
    domain: str | None = None,
    **settings: Any,
) -> bool:
    """Create or change an organization; null leaves a setting as it is."""
    account = require_account(context, account_id, "ADMIN", "change its organization")
    if name is not None and not name.strip():
        raise BadUserInputError("`name` is blank; an organization needs a name.")
    if domain is not None and not _DOMAIN.fullmatch(domain):
        raise BadUserInputError(f"`domain` is {domain!r}; a domain looks like example.com.")
    backend = context.backend
    changed = backend.organizations.get(account.id)
    if changed is None:
        if name is None:
            raise BadUserInputError("`name` is missing; the account has no organization yet.")
        now = backend.now()
        changed = Organization(account.id, name, account, now, verified=False, roles=built_in_roles(now))
        backend.organizations[changed.id] = changed
    changed.name = changed.name if name is None else name
    if domain is not None and domain != changed.domain:
        changed.domain, changed.verified = domain, False
        changed.verification_cname = f"_remoteit.{domain}"
        changed.verification_value = f"{backend.new_host_label()}.verify.example"
    for key in _UNCHECKED_SETTINGS:
        if settings.get(key) is not None:
            setattr(changed, key, settings[key])
    return True


@mutation.resolves("deleteOrganization")
def delete_organization(_root: None, context: RequestContext) -> bool:
    """Delete the caller's organization; its devices stay with the caller."""
    deleted = organization_of(context, context.account)
    context.backend.memberships = [
        member for member in context.backend.memberships if member.organization is not deleted
    ]
    context.backend.resellers.pop(deleted.id, None)
    del context.backend.organizations[deleted.id]
    return True


@mutation.resolves("configureSAML")
def configure_saml(
    _root: None, context: RequestContext, *, account_id: str | None = None, **settings: Any
) -> bool:
    """Set up sign-in through SAML, or disable it."""
    return configure_provider(_root, context, account_id=account_id, type="SAML", **settings)


@mutation.resolves("configureOrgIdentityProvider")
def configure_provider(
    _root: None,
    context: RequestContext,
    *,
    account_id: str | None = None,
    enabled: bool | None = None,
    type: str | None = None,
    **settings: Any,
) -> bool:
    """Set up an identity provider; null leaves a setting as it is, unless the type changes."""
    target = organization_of(
        context, require_account(context, account_id, "ADMIN", "change how its members sign in")
    )
    present = target.provider
    provider_type = type or (present.type if present else None)
    if provider_type not in KNOWN_PROVIDERS:
        raise BadUserInputError(f"`type` is {type!r}; known types: {', '.join(KNOWN_PROVIDERS)}.")
    same_type = present is not None and present.type == provider_type
    provider = replace(present) if present and same_type else IdentityProvider(provider_type)
    for name, value in {**settings, "enabled": enabled}.items():
        if value is not None:
            setattr(provider, name, value)
    required = ("metadata",) if provider_type == "SAML" else ("client_id", "client_secret", "issuer")
    missing = [name for name in required if not getattr(provider, name)]
    if provider.enabled and missing:
        camel_case = {"client_id": "clientId", "client_secret": "clientSecret"}
        names = ", ".join(f"`{camel_case.get(name, name)}`" for name in missing)
        raise BadUserInputError(f"A provider of type {provider_type} cannot be enabled without {names}.")
    target.provider = provider
    return True


def organization_of(context: RequestContext, account: Account) -> Organization:
    """Return the organization that an account owns.

    Raises:
        NotFoundError: The account owns no organization.
    """
    owned = context.backend.organizations.get(account.id)
    if owned is None:
        raise NotFoundError(f"The account {account.email} has no organization; see `setOrganization`.")
    return owned
