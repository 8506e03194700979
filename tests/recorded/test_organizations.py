"""Recorded calls about organizations: members, roles, sign-in, and memberships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated_client import CustomRoleAccess, ListFilter, OrganizationRole, RolePermission

if TYPE_CHECKING:
    from remoteit import Client


@pytest.mark.vcr
def test_an_organization_is_created_and_deleted(remoteit_client: Client) -> None:
    assert remoteit_client.set_organization(name="Quay & Co", domain="quay.example", color="#123456") is True
    made = remoteit_client.organization()
    assert made
    assert (made.name, made.domain, made.color) == ("Quay & Co", "quay.example", "#123456")
    assert (made.verified, made.members) == (False, [])
    assert remoteit_client.delete_organization() is True
    assert remoteit_client.organization() is None


@pytest.mark.vcr
def test_members_are_added_and_removed(remoteit_client: Client) -> None:
    remoteit_client.set_organization(name="Quay & Co")
    new = ["grace@example.net", "sam@example.org"]
    assert remoteit_client.set_member(new, role=OrganizationRole.ADMIN) is True
    assert remoteit_client.remove_member(["grace@example.net"]) is True
    made = remoteit_client.organization()
    assert made
    (member,) = made.members
    assert member.user.email == "sam@example.org"
    assert member.custom_role in made.roles


@pytest.mark.vcr
def test_a_role_is_created_changed_and_deleted(remoteit_client: Client) -> None:
    remoteit_client.set_organization(name="Quay & Co")
    made = remoteit_client.create_role("Watch", grant=[RolePermission.VIEW])
    assert (made.system, made.permissions) == (False, ["VIEW"])
    changed = remoteit_client.update_role(
        made.id,
        grant=[RolePermission.CONNECT],
        access=CustomRoleAccess.TAG,
        tag=ListFilter(values=["camera"]),
    )
    assert (changed.id, changed.name, changed.permissions) == (made.id, "Watch", ["VIEW", "CONNECT"])
    assert changed.tag
    assert (changed.access, changed.tag.values) == ("TAG", ["camera"])
    assert remoteit_client.delete_role(made.id) is True
    organization = remoteit_client.organization()
    assert organization
    assert made.id not in [role.id for role in organization.roles]


@pytest.mark.vcr
def test_saml_is_configured(remoteit_client: Client) -> None:
    remoteit_client.set_organization(name="Quay & Co")
    assert remoteit_client.configure_saml(enabled=True, metadata="<EntityDescriptor/>") is True
    made = remoteit_client.organization()
    assert made
    assert made.identity_provider
    assert made.identity_provider.type_ == "SAML"


@pytest.mark.vcr
def test_openid_connect_is_configured(remoteit_client: Client) -> None:
    remoteit_client.set_organization(name="Quay & Co")
    done = remoteit_client.configure_identity_provider(
        type_="OIDC",
        client_id="quay",
        client_secret="known to few",
        issuer="https://login.quay.example",
        enabled=True,
    )
    made = remoteit_client.organization()
    assert done is True
    assert made
    assert made.identity_provider
    assert (made.identity_provider.type_, made.identity_provider.client_id) == ("OIDC", "quay")
    assert made.identity_provider.issuer == "https://login.quay.example"


@pytest.mark.vcr
def test_a_membership_is_left(remoteit_client: Client) -> None:
    first, *others = remoteit_client.memberships()
    assert remoteit_client.leave_organization(first.organization.id) is True
    assert remoteit_client.memberships() == others
