"""Round trips of queries/organizations.graphql: roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated_client import (
    CustomRoleAccess,
    ListFilter,
    RolePermission,
)
from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, client_of, device, only

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


def test_a_custom_role_is_created_changed_and_deleted(client: Client, company: str) -> None:
    created = client.create_role("Watch", account_id=company, grant=[RolePermission.VIEW])
    assert (created.name, created.system, created.access, created.permissions) == (
        "Watch",
        False,
        "NONE",
        ["VIEW"],
    )
    assert organization_details(client, company).roles[-1] == created
    changed = client.update_role(
        created.id,
        account_id=company,
        name="Run",
        grant=[RolePermission.SCRIPTING, RolePermission.CONNECT],
        revoke=[RolePermission.VIEW],
        access=CustomRoleAccess.TAG,
        tag=ListFilter(values=["lab"]),
    )
    assert (changed.name, changed.access, changed.permissions) == ("Run", "TAG", ["CONNECT", "SCRIPTING"])
    assert changed.tag is not None
    assert (changed.tag.operator, changed.tag.values) == ("ANY", ["lab"])
    assert organization_details(client, company).roles[-1] == changed
    assert client.delete_role(created.id, account_id=company) is True
    assert created.id not in [role.id for role in organization_details(client, company).roles]


def test_a_role_determines_what_its_members_may_do(
    client: Client, fresh_sandbox: Sandbox, company: str
) -> None:
    theirs = device(fresh_sandbox, COMPANY)
    client.add_tag(["pier"], [theirs.id], account_id=company)
    role = client.create_role(
        "Pier", account_id=company, access=CustomRoleAccess.TAG, tag=ListFilter(values=["pier"])
    )
    client.set_member([FRIEND], account_id=company, role_id=role.id)
    with client_of(fresh_sandbox, FRIEND) as friend:
        assert friend.devices(account_id=company).items == []
        client.update_role(role.id, account_id=company, grant=[RolePermission.VIEW])
        assert only(friend.devices(account_id=company).items).id == theirs.id
        with expect_error("FORBIDDEN"):
            friend.rename_service(theirs.id, "Mine")
        client.update_role(role.id, account_id=company, grant=[RolePermission.ADMIN])
        assert friend.rename_service(theirs.id, "Ours") is True
    assert only(client.device([theirs.id], account_id=company)).name == "Ours"


def test_invalid_roles_are_rejected(client: Client, company: str) -> None:
    view = [RolePermission.VIEW]
    with expect_error("BAD_USER_INPUT"):
        client.create_role("", account_id=company)
    with expect_error("BAD_USER_INPUT"):
        client.create_role("x", account_id=company, access=CustomRoleAccess.TAG)
    with expect_error("BAD_USER_INPUT"):
        client.create_role("x", account_id=company, grant=view, revoke=view)
    with expect_error("BAD_USER_INPUT"):
        client.update_role("MEMBER", account_id=company, name="x")
    with expect_error("BAD_USER_INPUT"):
        client.delete_role("ADMIN", account_id=company)
    with expect_error("NOT_FOUND"):
        client.update_role(NOBODY, account_id=company, name="x")
    with expect_error("NOT_FOUND"):
        client.delete_role(NOBODY, account_id=company)
    held = client.create_role("Held", account_id=company)
    client.set_member([NEW], account_id=company, role_id=held.id)
    with expect_error("BAD_USER_INPUT"):
        client.delete_role(held.id, account_id=company)
