"""Organisations: one's own and joined ones, their settings, sign-in and members (roles: `roles`).

*(choice)*: changes need ADMIN in the organisation; only its owner deletes it. `setOrganization` makes one
where the account has none, which needs a name. A domain counts as verified never, since no DNS is asked. An
email that the sandbox does not know becomes an account. `setMember` with neither role nor roleId makes new
members MEMBER and leaves others as they are. Figures, reseller and sign-in secrets are for its
administrators to see; the members and roles for all members.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.organizations import (
    LEGACY_ROLES,
    IdentityProvider,
    Membership,
    Organization,
    Role,
    built_in_roles,
)
from remoteit.sandbox.resolvers.account import info
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_account

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from remoteit.sandbox.model.accounts import Tag
    from remoteit.sandbox.model.organizations import Reseller

_PLAIN = ("color", "logo_url", "providers", "proxy")
_DOMAIN = re.compile(r"(?=.{1,253}$)(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}", re.IGNORECASE)
KNOWN_PROVIDERS = ("OIDC", "SAML")

user = Fields("User", parent=Account)
organization = Fields("Organization", parent=Organization)
member = Fields("OrganizationMember", parent=Membership)
mutation = Fields("Mutation")
FIELDS = (user, organization, member, mutation)


@user.resolves("membership")
def memberships(parent: Account, call: RequestContext) -> list[Membership]:
    """The account's places in organisations of others."""
    return [one for one in call.backend.memberships if one.user is parent]


@user.resolves("organization")
def own_organization(parent: Account, call: RequestContext) -> Organization | None:
    """The organisation that the account owns."""
    return call.backend.organizations.get(parent.id)


@organization.resolves("members")
def members(parent: Organization, call: RequestContext) -> list[Membership]:
    """Everyone with a place in the organisation."""
    return [one for one in call.backend.memberships if one.organization is parent]


@organization.resolves("tags")
def tags(parent: Organization, _call: RequestContext) -> Collection[Tag]:
    """The tags of the organisation's account."""
    return list(parent.account.tags.values())


@organization.resolves("info")
def counts(parent: Organization, call: RequestContext) -> Mapping[str, object] | None:
    """Counts of its devices and sessions."""
    return info(parent.account, call) if "ADMIN" in permissions_in(call, parent.account) else None


@organization.resolves("reseller")
def reseller(parent: Organization, call: RequestContext) -> Reseller | None:
    """The organisation as a reseller."""
    return call.backend.resellers.get(parent.id) if "ADMIN" in permissions_in(call, parent.account) else None


@organization.resolves("identityProvider")
def identity_provider(parent: Organization, _call: RequestContext) -> IdentityProvider | None:
    """The provider, while it is on."""
    return parent.provider if parent.provider and parent.provider.enabled else None


@organization.resolves("samlEnabled")
def saml_enabled(parent: Organization, call: RequestContext) -> bool:
    """The older way to ask for SAML."""
    provider = identity_provider(parent, call)
    return provider is not None and provider.type == "SAML"


@member.resolves("customRole")
def custom_role(parent: Membership, _call: RequestContext) -> Role:
    """The member's role."""
    return parent.role


@member.resolves("role")
def legacy_role(parent: Membership, _call: RequestContext) -> str:
    """The older word for a role: the nearest one to a role of the organisation's own."""
    if parent.role.id in LEGACY_ROLES:
        return parent.role.id
    if "ADMIN" in parent.permissions:
        return "ADMIN"
    return "NO_ACCESS" if parent.role.access == "NONE" or not parent.permissions else "MEMBER"


@mutation.resolves("setOrganization")
def set_organization(
    _root: None,
    call: RequestContext,
    *,
    account_id: str | None = None,
    name: str | None = None,
    domain: str | None = None,
    **given: Any,
) -> bool:
    """Create or change an organisation; what is left out or null stays."""
    account = require_account(call, account_id, "ADMIN", "change its organisation")
    if name is not None and not name.strip():
        raise BadUserInputError("`name` is blank; an organisation needs a name.")
    if domain is not None and not _DOMAIN.fullmatch(domain):
        raise BadUserInputError(f"`domain` is {domain!r}; a domain looks like example.com.")
    backend = call.backend
    found = backend.organizations.get(account.id)
    if found is None:
        if name is None:
            raise BadUserInputError("`name` is missing; the account has no organisation yet.")
        now = backend.now()
        found = Organization(account.id, name, account, now, verified=False, roles=built_in_roles(now))
        backend.organizations[found.id] = found
    found.name = found.name if name is None else name
    if domain is not None and domain != found.domain:
        found.domain, found.verified = domain, False
        found.verification_cname = f"_remoteit.{domain}"
        found.verification_value = f"{backend.new_host_label()}.verify.example"
    for key in _PLAIN:
        if given.get(key) is not None:
            setattr(found, key, given[key])
    return True


@mutation.resolves("deleteOrganization")
def delete_organization(_root: None, call: RequestContext) -> bool:
    """Delete the caller's organisation; the devices stay the caller's."""
    found = organization_of(call, call.account)
    call.backend.memberships = [one for one in call.backend.memberships if one.organization is not found]
    call.backend.resellers.pop(found.id, None)
    del call.backend.organizations[found.id]
    return True


@mutation.resolves("configureSAML")
def configure_saml(_root: None, call: RequestContext, *, account_id: str | None = None, **given: Any) -> bool:
    """Set up sign-in through SAML, or switch it off."""
    return configure_provider(_root, call, account_id=account_id, type="SAML", **given)


@mutation.resolves("configureOrgIdentityProvider")
def configure_provider(
    _root: None,
    call: RequestContext,
    *,
    account_id: str | None = None,
    enabled: bool | None = None,
    type: str | None = None,
    **given: Any,
) -> bool:
    """Set up an identity provider; what is left out or null stays, unless the type changes."""
    found = organization_of(
        call, require_account(call, account_id, "ADMIN", "change how its members sign in")
    )
    kind = type or (found.provider.type if found.provider else None)
    if kind not in KNOWN_PROVIDERS:
        raise BadUserInputError(f"`type` is {type!r}; known types: {', '.join(KNOWN_PROVIDERS)}.")
    same = found.provider is not None and found.provider.type == kind
    provider = replace(found.provider) if found.provider and same else IdentityProvider(kind)
    for name, value in {**given, "enabled": enabled}.items():
        if value is not None:
            setattr(provider, name, value)
    needed = ("metadata",) if kind == "SAML" else ("client_id", "client_secret", "issuer")
    missing = [name for name in needed if not getattr(provider, name)]
    if provider.enabled and missing:
        camel = {"client_id": "clientId", "client_secret": "clientSecret"}
        told = ", ".join(f"`{camel.get(name, name)}`" for name in missing)
        raise BadUserInputError(f"A provider of type {kind} cannot be switched on without {told}.")
    found.provider = provider
    return True


def organization_of(call: RequestContext, account: Account) -> Organization:
    """The organisation that an account owns.

    Raises:
        NotFoundError: It owns none.
    """
    found = call.backend.organizations.get(account.id)
    if found is None:
        raise NotFoundError(f"The account {account.email} has no organisation; see `setOrganization`.")
    return found
