"""Roles apply to their members at once; identity providers are configured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox.model.devices import AppliedTag
from tests.sandbox.test_changes import CONNECT, RENAME, company_device, service, shared_device
from tests.sandbox.test_organizations import (
    ANN,
    CREATE,
    DELETE,
    MEMBER,
    PROVIDER,
    REMOVE,
    SAML,
    UPDATE,
    company_id,
    own_organization,
)

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller


def test_a_custom_role_applies_to_its_members_at_once(writer: Caller) -> None:
    account, device = company_id(writer), company_device(writer)
    ssh = service(device, 28)
    role = writer.data(CREATE, name="Connectors", grant=["CONNECT", "VIEW"], access="ALL", account=account)
    created = role["createRole"]
    assert (created["permissions"], created["system"], created["tag"]) == (["VIEW", "CONNECT"], False, None)
    writer.data(MEMBER, email=[ANN], roleId=created["id"], account=account)
    ann = writer.as_user(ANN)
    assert ann.data(CONNECT, id=ssh.id)["connect"]["id"]
    assert ann.error(RENAME, id=ssh.id, name="x")[0] == "FORBIDDEN"
    changed = writer.data(UPDATE, id=created["id"], grant=["MANAGE"], revoke=["CONNECT"], account=account)
    assert changed["updateRole"]["permissions"] == ["VIEW", "MANAGE"]
    assert ann.error(CONNECT, id=ssh.id)[0] == "FORBIDDEN"
    tag = {"operator": "ALL", "values": ["nothing has this"]}
    writer.data(UPDATE, id=created["id"], access="TAG", tag=tag, account=account)
    assert ann.error(CONNECT, id=ssh.id)[0] == "NOT_FOUND"
    code, message = writer.error(DELETE, id=created["id"], account=account)
    assert (code, "held by 1 member" in message) == ("BAD_USER_INPUT", True)
    writer.data(REMOVE, email=[ANN], account=account)
    assert writer.data(DELETE, id=created["id"], account=account)["deleteRole"] is True
    assert created["id"] not in [role["id"] for role in own_organization(writer, account=account)["roles"]]


def test_access_determines_which_devices_a_role_applies_to(writer: Caller) -> None:
    account, device = company_id(writer), company_device(writer)
    device.tags = [AppliedTag(name, device.created) for name in ("lab", "pumps")]
    role = writer.data(CREATE, name="Seers", grant=["VIEW"], account=account)["createRole"]["id"]
    writer.data(MEMBER, email=[ANN], roleId=role, account=account)
    query = "query ($id: [String!]!, $a: String) { login { account(id: $a) { device(id: $id) { id } } } }"

    def is_visible(**change: object) -> bool:
        writer.data(UPDATE, id=role, **change, account=account)
        found = writer.as_user(ANN).data(query, id=[device.id], a=account)["login"]["account"]["device"]
        return bool(found)

    assert is_visible(access="NONE") is False
    assert is_visible(access="ALL") is True
    for operator, values, expected in (
        ("ANY", ["lab", "other"], True),
        ("ALL", ["lab", "other"], False),
        ("ALL", ["lab", "pumps"], True),
        ("ANY", ["other"], False),
    ):
        assert is_visible(access="TAG", tag={"operator": operator, "values": values}) is expected


def test_members_use_what_is_shared_with_their_organization_as_far_as_their_role_allows(
    writer: Caller,
) -> None:
    friends, account = shared_device(writer), company_id(writer)
    friends.shares.clear()
    share = "mutation ($e: [String!]!, $d: String) { share(email: $e, deviceId: $d) }"
    query = """
    query ($id: [String!]!, $a: String) { login { account(id: $a) { device(id: $id) { permissions } } } }
    """

    def permissions() -> object:
        return writer.data(query, id=[friends.id], a=account)["login"]["account"]["device"]

    assert permissions() == []
    grace = writer.as_user("grace@example.net")
    grace.data(share, e=["ops@northwind.example"], d=friends.id)
    assert permissions() == [{"permissions": ["VIEW", "CONNECT"]}]
    writer.sandbox.backend.memberships[0].role.permissions = ("VIEW", "ADMIN")
    assert permissions() == [{"permissions": ["VIEW"]}]


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "`name` is missing"),
        ({"name": " "}, "`name` is blank"),
        ({"name": "x", "access": "TAG"}, "`tag` names no tag"),
        ({"name": "x", "access": "TAG", "tag": {"values": []}}, "`tag` names no tag"),
        ({"name": "x", "grant": ["VIEW"], "revoke": ["VIEW"]}, "both name VIEW"),
    ],
)
def test_invalid_roles_are_rejected(writer: Caller, variables: dict[str, object], expected: str) -> None:
    code, message = writer.error(CREATE, **variables, account=company_id(writer))
    assert (code, expected in message) == ("BAD_USER_INPUT", True)


def test_built_in_roles_cannot_be_changed(writer: Caller) -> None:
    account = company_id(writer)
    assert writer.error(UPDATE, id="MEMBER", grant=["ADMIN"], account=account)[0] == "BAD_USER_INPUT"
    assert writer.error(DELETE, id="MEMBER", account=account)[0] == "BAD_USER_INPUT"
    assert writer.error(DELETE, id="unknown", account=account)[0] == "NOT_FOUND"


def test_an_identity_provider_is_configured_disabled_and_replaced(writer: Caller) -> None:
    account = company_id(writer)
    assert writer.error(SAML, on=True, account=account)[0] == "BAD_USER_INPUT"
    assert writer.data(SAML, on=True, metadata="<xml/>", account=account)["configureSAML"] is True
    found = own_organization(writer, account=account)
    assert found["identityProvider"] == {"type": "SAML", "clientId": None, "issuer": None}
    assert found["samlEnabled"] is True
    writer.data(SAML, on=False, account=account)
    assert own_organization(writer, account=account)["identityProvider"] is None
    writer.data(SAML, on=True, account=account)
    assert own_organization(writer, account=account)["samlEnabled"] is True
    code, message = writer.error(PROVIDER, type="OIDC", on=True, id="c", account=account)
    assert (code, "`clientSecret`, `issuer`" in message) == ("BAD_USER_INPUT", True)
    assert own_organization(writer, account=account)["samlEnabled"] is True
    writer.data(PROVIDER, type="OIDC", id="c", secret="s", issuer="https://id.example", account=account)
    found = own_organization(writer, account=account)
    assert found["identityProvider"] == {"type": "OIDC", "clientId": "c", "issuer": "https://id.example"}
    assert found["samlEnabled"] is False
    assert writer.error(PROVIDER, type="LDAP", account=account)[0] == "BAD_USER_INPUT"
