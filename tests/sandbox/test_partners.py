"""Partners: the numbers of their devices, who sees and changes them, and their place in the state."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit.sandbox.state.codec import decode, encode
from tests.sandbox.test_connected_apps import App

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

NUMBERS = "deviceCount online active activated updated"
PEOPLE = f"admins {{ id email {NUMBERS} }} registrants {{ id email {NUMBERS} }}"
ENTITY = f"id name parent {{ id name admins {{ id }} }} {NUMBERS} {PEOPLE} children {{ id name {PEOPLE} }}"
MINE = f"{{ login {{ partnerEntities {{ {ENTITY} }} }} }}"
ALL = f"query ($id: String) {{ admin {{ partners(id: $id) {{ {ENTITY} }} }} }}"
EXPORT = "query ($id: String!) { exportPartnerDevices(entityId: $id) }"
RENAME = "mutation ($id: String!, $name: String!) { updatePartner(id: $id, name: $name) { id name } }"
CREATE = "mutation ($name: String!, $parent: String) { createPartner(name: $name, parentId: $parent) { id } }"
DELETE = "mutation ($id: String!) { deletePartner(id: $id) }"
ADD_CHILD = "mutation ($id: String!, $child: String!) { addPartnerChild(parentId: $id, childId: $child) }"
REMOVE_CHILD = "mutation ($id: String!) { removePartnerChild(childId: $id) }"
ADD = {
    "admins": "mutation ($id: String!, $email: String!) { addPartnerAdmin(entityId: $id, email: $email) }",
    "registrants": """
        mutation ($id: String!, $email: String!) { addPartnerRegistrant(entityId: $id, email: $email) }
    """,
}
REMOVE = {
    "admins": "mutation ($id: String!, $user: String!) { removePartnerAdmin(entityId: $id, userId: $user) }",
    "registrants": """
        mutation ($id: String!, $user: String!) { removePartnerRegistrant(entityId: $id, userId: $user) }
    """,
}
TOP, BELOW = "PARTNER-NORTHWIND", "PARTNER-HARBOUR"
HARBOR, COMPANY, GRACE = "desk@harbour.example", "ops@northwind.example", "grace@example.net"


def partner(caller: Caller, id_: str) -> Any:
    """Return a partner as an operator sees it."""
    (found,) = caller.data(ALL, id=id_)["admin"]["partners"]
    return found


def owned(caller: Caller, email: str) -> int:
    return sum(device.owner.email == email for device in caller.sandbox.backend.devices.values())


def test_an_administrator_sees_the_partner_with_the_numbers_of_its_tree(caller: Caller) -> None:
    (top,) = caller.data(MINE)["login"]["partnerEntities"]
    assert (top["id"], top["parent"]) == (TOP, None)
    assert [user["email"] for user in top["admins"]] == ["ada@example.com"]
    assert [child["id"] for child in top["children"]] == [BELOW]
    assert [user["email"] for user in top["children"][0]["registrants"]] == [HARBOR]
    assert top["deviceCount"] == owned(caller, COMPANY) + owned(caller, HARBOR)
    assert 0 < top["online"] <= top["active"] <= top["deviceCount"]
    assert 0 < top["activated"] <= top["deviceCount"]
    assert top["updated"]
    (registrant,) = top["registrants"]
    assert (registrant["email"], registrant["deviceCount"]) == (COMPANY, owned(caller, COMPANY))


def test_an_administrator_of_a_lower_partner_does_not_see_the_people_above(writer: Caller) -> None:
    harbor = writer.as_user(HARBOR)
    (below,) = harbor.data(MINE)["login"]["partnerEntities"]
    assert (below["id"], below["children"]) == (BELOW, [])
    assert below["parent"] == {"id": TOP, "name": "Northwind Partners", "admins": None}
    assert below["deviceCount"] == owned(writer, HARBOR)
    assert writer.as_user(GRACE).data(MINE)["login"]["partnerEntities"] == []


def test_the_partners_of_an_organization_are_visible_to_its_administrators(writer: Caller) -> None:
    query = "query ($id: String) { login { account(id: $id) { partnerEntities { id admins { email } } } } }"
    backend = writer.sandbox.backend
    company, harbor = backend.account_by_email(COMPANY), backend.account_by_email(HARBOR)
    assert company is not None
    assert harbor is not None
    writer.data(ADD["admins"], id=BELOW, email=COMPANY)
    found = writer.data(query, id=company.id)["login"]["account"]["partnerEntities"]
    assert found == [{"id": BELOW, "admins": [{"email": HARBOR}, {"email": COMPANY}]}]
    assert writer.data(query, id=harbor.id)["login"]["account"]["partnerEntities"] == []


def test_administrators_export_the_devices_as_csv(writer: Caller) -> None:
    def rows(caller: Caller, id_: str) -> set[str]:
        text = httpx.get(caller.data(EXPORT, id=id_)["exportPartnerDevices"], trust_env=False).text
        return {row["owner"] for row in csv.DictReader(text.splitlines())}

    for device in writer.sandbox.backend.devices.values():
        device.name = 'Büro "x" \ud800, \n='
    assert rows(writer, TOP) == {COMPANY, HARBOR}
    harbor = writer.as_user(HARBOR)
    assert rows(harbor, BELOW) == {HARBOR}
    assert harbor.error(EXPORT, id=TOP)[0] == "FORBIDDEN"
    assert writer.error(EXPORT, id="unknown")[0] == "NOT_FOUND"


def test_administrators_rename_their_partner(writer: Caller) -> None:
    harbor = writer.as_user(HARBOR)
    name = 'Büro "x" \ud800, \n='
    assert harbor.data(RENAME, id=BELOW, name=name)["updatePartner"] == {"id": BELOW, "name": name}
    assert harbor.error(RENAME, id=TOP, name="x")[0] == "FORBIDDEN"
    assert writer.error(RENAME, id=BELOW, name=" ")[0] == "BAD_USER_INPUT"
    assert writer.error(RENAME, id="unknown", name="x")[0] == "NOT_FOUND"
    assert writer.as_user(GRACE).error(RENAME, id=BELOW, name="x")[0] == "FORBIDDEN"
    assert partner(writer, BELOW)["name"] == name


def test_operators_build_trees(writer: Caller) -> None:
    top = writer.data(CREATE, name="Top")["createPartner"]["id"]
    middle = writer.data(CREATE, name="Middle", parent=top)["createPartner"]["id"]
    assert partner(writer, middle)["parent"]["id"] == top
    assert writer.data(ADD_CHILD, id=middle, child=TOP)["addPartnerChild"] is True
    assert [child["id"] for child in partner(writer, middle)["children"]] == [TOP]
    for child in (TOP, middle, top):
        assert writer.error(ADD_CHILD, id=TOP, child=child)[0] == "BAD_USER_INPUT"
    assert partner(writer, top)["deviceCount"] == partner(writer, TOP)["deviceCount"] > 0
    assert writer.data(DELETE, id=middle)["deletePartner"] is True
    assert partner(writer, TOP)["parent"]["id"] == top
    assert writer.data(REMOVE_CHILD, id=TOP)["removePartnerChild"] is True
    assert writer.error(REMOVE_CHILD, id=TOP)[0] == "BAD_USER_INPUT"
    assert (partner(writer, TOP)["parent"], partner(writer, top)["deviceCount"]) == (None, 0)


@pytest.mark.parametrize("people", ["admins", "registrants"])
def test_operators_add_and_remove_people(writer: Caller, people: str) -> None:
    new = "new.person@example.org"
    for _ in range(2):
        writer.data(ADD[people], id=BELOW, email=new)
    found = {user["email"]: user for user in partner(writer, BELOW)[people]}
    assert found[new]["deviceCount"] == 0
    assert len(found) == 2
    writer.data(REMOVE[people], id=BELOW, user=found[new]["id"])
    assert [user["email"] for user in partner(writer, BELOW)[people]] == [HARBOR]
    assert writer.error(REMOVE[people], id=BELOW, user=found[new]["id"])[0] == "NOT_FOUND"
    assert writer.error(ADD[people], id=BELOW, email="no address")[0] == "BAD_USER_INPUT"


def test_unknown_partners_are_not_found(caller: Caller) -> None:
    unknown = {"id": "unknown", "name": "x", "email": "a@example.org", "user": "x", "child": BELOW}
    for query in (DELETE, ADD_CHILD, REMOVE_CHILD, *ADD.values(), *REMOVE.values(), ALL):
        assert caller.codes(query, unknown) == {"NOT_FOUND"}
    assert caller.error(CREATE, name="x", parent="unknown")[0] == "NOT_FOUND"
    assert caller.error(ADD_CHILD, id=TOP, child="unknown")[0] == "NOT_FOUND"
    assert caller.error(CREATE, name="\t")[0] == "BAD_USER_INPUT"


def test_ordinary_users_and_apps_do_not_change_partners(writer: Caller) -> None:
    known = {"id": BELOW, "name": "x", "email": "a@example.org", "user": "x", "child": TOP}
    app, harbor = App(writer.sandbox), writer.as_user(HARBOR)
    for query in (CREATE, DELETE, ADD_CHILD, REMOVE_CHILD, *ADD.values(), *REMOVE.values(), ALL):
        assert harbor.codes(query, known) == {"FORBIDDEN"}
        assert app.code(query, **known) == "FORBIDDEN"
    assert app.code(RENAME, id=BELOW, name="x") == "FORBIDDEN"
    assert app.code(EXPORT, id=BELOW) == "FORBIDDEN"


def test_partners_are_saved_with_the_state(writer: Caller) -> None:
    backend = writer.sandbox.backend
    back = decode(json.loads(json.dumps(encode(backend))), backend.clock)
    below = back.partners[BELOW]
    assert below.parent is back.partners[TOP]
    assert below.admins[0] is back.account_by_email(HARBOR)
