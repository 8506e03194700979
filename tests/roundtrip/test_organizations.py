"""Round trips of queries/organizations.graphql: organizations, members and sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated_client import (
    AuthenticationProvider,
    LicenseOption,
    OrganizationRole,
)
from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, ME, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, only

if TYPE_CHECKING:
    from generated_client import OrganizationDetails
    from remoteit import Client
    from remoteit.sandbox import Sandbox

NEW = "new.member@example.org"


@pytest.fixture
def company(fresh_sandbox: Sandbox) -> str:
    """Id of the organization that the caller administers."""
    return account(fresh_sandbox, COMPANY).id


@pytest.fixture
def harbour(fresh_sandbox: Sandbox) -> str:
    """Id of the organization in which the caller may only see cameras."""
    return account(fresh_sandbox, HARBOUR).id


def organization_details(client: Client, account_id: str | None = None) -> OrganizationDetails:
    organization = client.organization(account_id=account_id)
    assert organization is not None
    return organization


def role_names(client: Client, account_id: str) -> dict[str | None, str]:
    """Return the name of each member's role by email."""
    return {
        member.user.email: member.custom_role.name
        for member in organization_details(client, account_id).members
    }


def test_an_organization_has_members_and_roles(client: Client, fresh_sandbox: Sandbox, company: str) -> None:
    assert client.organization() is None
    northwind = organization_details(client, company)
    kept = fresh_sandbox.backend.organizations[company]
    assert (northwind.id, northwind.name, northwind.account.email) == (company, kept.name, COMPANY)
    assert [role.name for role in northwind.roles] == ["Administrator", "Member", "No access"]
    assert all(role.system for role in northwind.roles)
    assert role_names(client, company) == {ME: "Administrator"}
    assert northwind.tags == client.tags(account_id=company)
    assert northwind.info is not None
    assert northwind.info.devices is not None
    assert northwind.info.devices.total == client.devices(account_id=company, owner=True).total


def test_memberships_name_the_accounts_to_act_for(client: Client, company: str, harbour: str) -> None:
    first, second = client.memberships()
    assert (first.organization.id, first.custom_role.name) == (company, "Administrator")
    assert (second.organization.id, second.custom_role.permissions) == (harbour, ["VIEW"])
    assert (second.custom_role.access, second.license) == ("TAG", "LICENSED")
    assert second.custom_role.tag is not None
    assert second.custom_role.tag.values == ["camera"]
    assert client.devices(account_id=first.organization.id).total == 5


def test_an_account_creates_changes_and_deletes_its_organization(client: Client) -> None:
    assert client.set_organization(name="Ada & Co", domain="ada.example.com") is True
    created = organization_details(client)
    assert (created.name, created.account.email, created.verified) == ("Ada & Co", ME, False)
    assert (created.domain, created.verification_cname) == ("ada.example.com", "_remoteit.ada.example.com")
    assert created.verification_value
    client.set_organization(
        color="#123456",
        logo_url="https://ada.example.com/logo.svg",
        proxy="proxy.ada.example.com",
        providers=[AuthenticationProvider.OIDC],
    )
    changed = organization_details(client)
    assert (changed.name, changed.color, changed.proxy) == ("Ada & Co", "#123456", "proxy.ada.example.com")
    assert (changed.logo_url, changed.providers) == ("https://ada.example.com/logo.svg", ["OIDC"])
    assert client.delete_organization() is True
    assert client.organization() is None


def test_members_are_added_changed_and_removed(client: Client, company: str) -> None:
    assert client.set_member([NEW, FRIEND], account_id=company) is True
    assert role_names(client, company) == {ME: "Administrator", NEW: "Member", FRIEND: "Member"}
    client.set_member([NEW], account_id=company, role=OrganizationRole.ADMIN)
    client.set_member([FRIEND], account_id=company, role_id="NO_ACCESS", license=LicenseOption.UNLICENSED)
    assert role_names(client, company) == {ME: "Administrator", NEW: "Administrator", FRIEND: "No access"}
    licenses = {member.user.email: member.license for member in organization_details(client, company).members}
    assert licenses == {ME: "LICENSED", NEW: "LICENSED", FRIEND: "UNLICENSED"}
    assert client.remove_member([NEW], account_id=company) is True
    client.set_member([FRIEND], account_id=company, role=OrganizationRole.REMOVE)
    assert role_names(client, company) == {ME: "Administrator"}


def test_a_member_who_leaves_can_no_longer_act_for_the_organization(
    client: Client, company: str, harbour: str
) -> None:
    assert client.leave_organization(company) is True
    assert only(client.memberships()).organization.id == harbour
    with expect_error("NOT_FOUND"):
        client.organization(account_id=company)
    with expect_error("NOT_FOUND"):
        client.leave_organization(company)


def test_members_sign_in_through_saml(client: Client, company: str) -> None:
    assert client.configure_saml(account_id=company, enabled=True, metadata="<xml/>") is True
    provider = organization_details(client, company).identity_provider
    assert provider is not None
    assert provider.type_ == "SAML"
    client.configure_saml(account_id=company, enabled=False)
    assert organization_details(client, company).identity_provider is None
    with expect_error("BAD_USER_INPUT"):
        client.configure_identity_provider(account_id=company, type_="OIDC", enabled=True)


def test_members_sign_in_through_openid_connect(client: Client, company: str) -> None:
    done = client.configure_identity_provider(
        account_id=company,
        type_="OIDC",
        client_id="remote",
        client_secret="hush",
        issuer="https://login.example.com",
        enabled=True,
    )
    provider = organization_details(client, company).identity_provider
    assert done is True
    assert provider is not None
    assert (provider.type_, provider.client_id, provider.issuer) == (
        "OIDC",
        "remote",
        "https://login.example.com",
    )
    with expect_error("BAD_USER_INPUT"):
        client.configure_identity_provider(account_id=company, type_="LDAP")


def test_invalid_settings_are_rejected(client: Client, company: str) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.set_organization(color="#123456")
    with expect_error("BAD_USER_INPUT"):
        client.set_organization(account_id=company, name=" ")
    with expect_error("BAD_USER_INPUT"):
        client.set_organization(account_id=company, domain="no domain")
    with expect_error("NOT_FOUND"):
        client.delete_organization()
    with expect_error("NOT_FOUND"):
        client.set_organization(account_id=NOBODY, name="x")
    with expect_error("NOT_FOUND"):
        client.configure_saml(enabled=False)


def test_invalid_members_are_rejected(client: Client, company: str) -> None:
    for emails in ([], ["no address"], [COMPANY]):
        with expect_error("BAD_USER_INPUT"):
            client.set_member(emails, account_id=company)
    with expect_error("BAD_USER_INPUT"):
        client.set_member([NEW], account_id=company, role=OrganizationRole.MEMBER, role_id="MEMBER")
    with expect_error("BAD_USER_INPUT"):
        client.remove_member([], account_id=company)
    for unknown in (NEW, FRIEND):
        with expect_error("NOT_FOUND"):
            client.remove_member([ME, unknown], account_id=company)
    with expect_error("NOT_FOUND"):
        client.set_member([NEW], account_id=company, role_id=NOBODY)
    assert role_names(client, company) == {ME: "Administrator"}


def test_changes_need_the_admin_permission(client: Client, harbour: str) -> None:
    assert organization_details(client, harbour).info is None
    with expect_error("FORBIDDEN"):
        client.set_organization(account_id=harbour, name="Mine")
    with expect_error("FORBIDDEN"):
        client.set_member([NEW], account_id=harbour)
    with expect_error("FORBIDDEN"):
        client.remove_member([ME], account_id=harbour)
    with expect_error("FORBIDDEN"):
        client.create_role("x", account_id=harbour)
    with expect_error("FORBIDDEN"):
        client.update_role("MEMBER", account_id=harbour, name="x")
    with expect_error("FORBIDDEN"):
        client.delete_role("MEMBER", account_id=harbour)
    with expect_error("FORBIDDEN"):
        client.configure_saml(account_id=harbour, enabled=False)
    with expect_error("FORBIDDEN"):
        client.configure_identity_provider(account_id=harbour, enabled=False)
