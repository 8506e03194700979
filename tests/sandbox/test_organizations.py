"""Organizations and their members, whose roles determine exactly what they may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import ADD, CONNECT, RENAME, company_device, service

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Device
    from tests.sandbox.signed_requests import Caller

OWN = """
query ($account: String) { login { account(id: $account) { organization {
  id name account { email } domain verified verificationCNAME verificationValue providers logoUrl color proxy
  identityProvider { type clientId issuer } samlEnabled
  members { user { email } license role customRole { id name } }
  roles { id name system access permissions tag { operator values } }
  tags { name } info { devices { total } } licenses { id } limits { name } reseller { name email }
} } } }
"""
JOINED = """
{ login { membership { organization { id name } customRole { name permissions access } role license } } }
"""
SET = """
mutation ($name: String, $domain: String, $color: String, $providers: [AuthenticationProvider!],
          $account: String) {
  setOrganization(name: $name, domain: $domain, color: $color, providers: $providers, accountId: $account)
}
"""
MEMBER = """
mutation ($email: [String!]!, $role: OrganizationRole, $roleId: ID, $license: LicenseOption,
          $account: String) {
  setMember(email: $email, role: $role, roleId: $roleId, license: $license, accountId: $account)
}
"""
REMOVE = (
    "mutation ($email: [String!]!, $account: String) { removeMember(email: $email, accountId: $account) }"
)
LEAVE = "mutation ($id: ID!) { leaveOrganization(id: $id) }"
ROLE = "id name system access permissions tag { operator values }"
CREATE = f"""
mutation ($name: String, $grant: [RolePermission!], $revoke: [RolePermission!], $access: CustomRoleAccess,
          $tag: ListFilter, $account: String) {{
  createRole(name: $name, grant: $grant, revoke: $revoke, access: $access, tag: $tag, accountId: $account)
  {{ {ROLE} }}
}}
"""
UPDATE = f"""
mutation ($id: String!, $name: String, $grant: [RolePermission!], $revoke: [RolePermission!],
          $access: CustomRoleAccess, $tag: ListFilter, $account: String) {{
  updateRole(id: $id, name: $name, grant: $grant, revoke: $revoke, access: $access, tag: $tag,
             accountId: $account) {{ {ROLE} }}
}}
"""
DELETE = "mutation ($id: String!, $account: String) { deleteRole(id: $id, accountId: $account) }"
SAML = """
mutation ($on: Boolean, $metadata: String, $account: String) {
  configureSAML(enabled: $on, metadata: $metadata, accountId: $account)
}
"""
PROVIDER = """
mutation ($on: Boolean, $type: String, $id: String, $secret: String, $issuer: String, $account: String) {
  configureOrgIdentityProvider(enabled: $on, type: $type, clientId: $id, clientSecret: $secret,
                               issuer: $issuer, accountId: $account)
}
"""
ANN, BOB = "ann@example.org", "bob@example.org"


def account_id(caller: Caller, email: str) -> str:
    account = caller.sandbox.backend.account_by_email(email)
    assert account
    return account.id


def company_id(caller: Caller) -> str:
    return account_id(caller, "ops@northwind.example")


def harbour_id(caller: Caller) -> str:
    return account_id(caller, "desk@harbour.example")


def own_organization(caller: Caller, **variables: object) -> Any:
    return caller.data(OWN, **variables)["login"]["account"]["organization"]


def members(caller: Caller, **variables: object) -> dict[str, Any]:
    return {member["user"]["email"]: member for member in own_organization(caller, **variables)["members"]}


def harbour_devices(caller: Caller) -> list[Device]:
    devices = caller.sandbox.backend.devices.values()
    return [device for device in devices if device.owner.email == "desk@harbour.example"]


def test_the_caller_administers_an_organization_and_sees_little_of_the_other(caller: Caller) -> None:
    first, second = caller.data(JOINED)["login"]["membership"]
    assert (first["organization"]["name"], first["role"]) == ("Northwind Field Services", "ADMIN")
    assert first["customRole"]["access"] == "ALL"
    assert (second["organization"]["name"], second["role"]) == ("Harbour Lights", "MEMBER")
    assert second["customRole"] == {"name": "Camera watch", "permissions": ["VIEW"], "access": "TAG"}


def test_a_role_limited_by_tag_applies_only_to_devices_with_the_tag(writer: Caller) -> None:
    camera, office, *_ = harbour_devices(writer)
    query = """
    query ($id: String!, $ids: [String!]!) { login { account(id: $id) {
      devices { total items { id permissions } } device(id: $ids) { id } endpoints { id }
      info { devices { total } }
    } } }
    """
    ids = [camera.id, office.id]
    found = writer.data(query, id=harbour_id(writer), ids=ids)["login"]["account"]
    assert found["devices"] == {"total": 1, "items": [{"id": camera.id, "permissions": ["VIEW"]}]}
    assert found["device"] == found["endpoints"] == [{"id": camera.id}]
    assert found["info"] == {"devices": {"total": 1}}
    code, message = writer.error(CONNECT, id=service(camera, 28).id)
    assert (code, "needs CONNECT; your permissions on it: VIEW" in message) == ("FORBIDDEN", True)
    assert writer.error(CONNECT, id=office.services[0].id)[0] == "NOT_FOUND"
    for query, variables in ((RENAME, {"id": camera.id, "name": "x"}), (ADD, {"device": camera.id})):
        assert writer.error(query, **variables)[0] == "FORBIDDEN"


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        (SET, {"name": "x"}),
        (MEMBER, {"email": [ANN]}),
        (REMOVE, {"email": ["ada@example.com"]}),
        (CREATE, {"name": "x"}),
        (UPDATE, {"id": "ADMIN"}),
        (DELETE, {"id": "ADMIN"}),
        (SAML, {"on": False}),
        (PROVIDER, {"type": "SAML", "on": False}),
        ('mutation ($account: String) { updateAccount(language: "pl", accountId: $account) }', {}),
        ('mutation ($account: String) { createNetwork(name: "x", accountId: $account) { id } }', {}),
        ('mutation ($account: String) { claimDevice(code: "x", accountId: $account) { id } }', {}),
        ('mutation ($account: String) { updateSubscription(priceId: "x", accountId: $account) }', {}),
    ],
    ids=lambda value: value.split("{")[1].split("(")[0].strip() if isinstance(value, str) else "",
)
def test_only_administrators_change_an_organization(
    caller: Caller, query: str, variables: dict[str, object]
) -> None:
    code, message = caller.error(query, **variables, account=harbour_id(caller))
    assert code == "FORBIDDEN"
    assert "desk@harbour.example is not yours, and this needs " in message
    assert message.endswith("your permissions in it: VIEW.")
    code, message = caller.error(query, **variables, account="nobody")
    assert (code, "'nobody'" in message) == ("NOT_FOUND", True)


def test_only_administrators_see_an_organizations_counts_and_billing(caller: Caller) -> None:
    assert own_organization(caller, account=harbour_id(caller))["info"] is None
    assert own_organization(caller, account=harbour_id(caller))["reseller"] is None
    mine = own_organization(caller, account=company_id(caller))
    assert mine["info"] == {"devices": {"total": 5}}
    assert mine["reseller"] == {"name": "Northwind Field Services", "email": "sales@northwind.example"}
    assert {limit["name"] for limit in mine["limits"]} == {
        "devices",
        "log-days",
        "tagging",
        "organization-users",
    }
    query = (
        "query ($id: String!) { login { account(id: $id) { invoices { total } billingDetails { name } } } }"
    )
    found = caller.data(query, id=harbour_id(caller))["login"]["account"]
    assert found == {"invoices": [], "billingDetails": None}


def test_an_organization_is_created_changed_and_deleted(writer: Caller) -> None:
    assert own_organization(writer) is None
    assert writer.error(SET)[0] == "BAD_USER_INPUT"
    assert writer.data(SET, name="Ada & Co", color="#336699")["setOrganization"] is True
    created = own_organization(writer)
    assert (created["name"], created["color"], created["domain"], created["members"]) == (
        "Ada & Co",
        "#336699",
        None,
        [],
    )
    assert [role["id"] for role in created["roles"]] == ["ADMIN", "MEMBER", "NO_ACCESS"]
    assert "lab" in [tag["name"] for tag in created["tags"]]
    writer.data(SET, domain="example.org", providers=["SAML"])
    changed = own_organization(writer)
    assert (changed["name"], changed["domain"], changed["verified"]) == ("Ada & Co", "example.org", False)
    assert changed["verificationCNAME"] == "_remoteit.example.org"
    assert changed["verificationValue"]
    assert changed["providers"] == ["SAML"]
    for wrong in ({"name": " "}, {"domain": "no domain"}):
        assert writer.error(SET, **wrong)[0] == "BAD_USER_INPUT"
    writer.data(MEMBER, email=[ANN])
    assert writer.data("mutation { deleteOrganization }")["deleteOrganization"] is True
    assert own_organization(writer) is None
    assert writer.as_user(ANN).data(JOINED)["login"]["membership"] == []
    assert writer.error("mutation { deleteOrganization }")[0] == "NOT_FOUND"
    assert writer.error(MEMBER, email=[ANN])[0] == "NOT_FOUND"


def test_members_are_added_changed_and_removed(writer: Caller) -> None:
    account = company_id(writer)
    assert writer.data(MEMBER, email=[ANN, BOB], account=account)["setMember"] is True
    found = members(writer, account=account)
    assert (found[ANN]["role"], found[ANN]["license"]) == ("MEMBER", "LICENSED")
    writer.data(MEMBER, email=[ANN], role="ADMIN", license="UNLICENSED", account=account)
    writer.data(MEMBER, email=[BOB], role="NO_ACCESS", account=account)
    found = members(writer, account=account)
    assert (found[ANN]["role"], found[ANN]["license"]) == ("ADMIN", "UNLICENSED")
    assert found[BOB]["role"] == "NO_ACCESS"
    writer.data(MEMBER, email=[BOB], license="UNLICENSED", account=account)
    assert members(writer, account=account)[BOB]["role"] == "NO_ACCESS"
    writer.data(MEMBER, email=[BOB], role="REMOVE", account=account)
    assert writer.data(REMOVE, email=[ANN], account=account)["removeMember"] is True
    assert set(members(writer, account=account)) == {"ada@example.com"}


def test_role_and_role_id_cannot_be_combined(writer: Caller) -> None:
    account = company_id(writer)
    code, message = writer.error(MEMBER, email=[ANN], role="ADMIN", roleId="ADMIN", account=account)
    assert (code, "both" in message) == ("BAD_USER_INPUT", True)
    assert writer.error(MEMBER, email=[ANN], roleId="unknown", account=account)[0] == "NOT_FOUND"
    assert set(members(writer, account=account)) == {"ada@example.com"}


@pytest.mark.parametrize("email", [[], ["no address"], [ANN, ""], ["ops@northwind.example"]])
def test_invalid_members_are_rejected(writer: Caller, email: list[str]) -> None:
    assert writer.error(MEMBER, email=email, account=company_id(writer))[0] == "BAD_USER_INPUT"
    assert writer.sandbox.backend.account_by_email(ANN) is None
    assert writer.error(REMOVE, email=email, account=company_id(writer))[0] in {
        "BAD_USER_INPUT",
        "NOT_FOUND",
    }


def test_a_member_who_leaves_no_longer_sees_the_organization(writer: Caller) -> None:
    assert writer.data(LEAVE, id=company_id(writer))["leaveOrganization"] is True
    assert writer.error(RENAME, id=company_device(writer).id, name="x")[0] == "NOT_FOUND"
    assert writer.error(OWN, account=company_id(writer))[0] == "NOT_FOUND"
    assert writer.error(LEAVE, id=company_id(writer))[0] == "NOT_FOUND"
