"""Tags: changes of an account's tags show on everything that carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import company_device, own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

SET = "mutation ($tag: [TagInput!]!, $account: String) { setTag(tag: $tag, accountId: $account) }"
ADD = """
mutation ($name: [String!]!, $id: [String!]!, $account: String) {
  addTag(name: $name, serviceId: $id, accountId: $account)
}
"""
REMOVE = ADD.replace("addTag", "removeTag")
RENAME = "mutation ($from: String!, $to: String!) { renameTag(from: $from, to: $to) }"
MERGE = "mutation ($from: String!, $to: String!) { mergeTag(from: $from, to: $to) }"
DELETE = "mutation ($name: [String!]!) { deleteTag(name: $name) }"
LIST = "{ login { tags { name color created } } }"
ON = """
query ($id: [String!]!) { login { device(id: $id) { tags { name color } services { id tags { name } } } } }
"""
COUNT = """
query ($tag: [Any!]!) { login { devices(owner: true, tag: {values: $tag}) { total } } }
"""


def colors(caller: Caller) -> dict[str, int]:
    return {tag["name"]: tag["color"] for tag in caller.data(LIST)["login"]["tags"]}


def names(caller: Caller, id: str) -> list[str]:
    """Return the names of a device's tags, after checking their colors."""
    (device,) = caller.data(ON, id=[id])["login"]["device"]
    known = colors(caller)
    assert all(tag["color"] == known[tag["name"]] for tag in device["tags"])
    return [tag["name"] for tag in device["tags"]]


def total(caller: Caller, tag: str) -> int:
    count: int = caller.data(COUNT, tag=[tag])["login"]["devices"]["total"]
    return count


def test_a_tag_is_created_and_recolored(writer: Caller) -> None:
    assert (
        writer.data(SET, tag=[{"name": "spare", "color": 13}, {"name": "lab", "color": 0}])["setTag"] is True
    )
    assert (colors(writer)["spare"], colors(writer)["lab"]) == (13, 0)
    writer.data(SET, tag=[{"name": "spare"}])
    assert colors(writer)["spare"] == 13


@pytest.mark.parametrize("tag", [{"name": "x", "color": 14}, {"name": "x", "color": -1}, {"name": " "}])
def test_an_invalid_color_or_name_rejects_the_complete_change(writer: Caller, tag: dict[str, Any]) -> None:
    before = colors(writer)
    code, message = writer.error(SET, tag=[{"name": "fine", "color": 1}, tag])
    assert (code, "color" in message or "blank" in message) == ("BAD_USER_INPUT", True)
    assert colors(writer) == before


def test_tags_are_added_to_devices_and_services_and_removed(writer: Caller) -> None:
    device = own_device(writer)
    ssh = service(device, 28).id
    before = names(writer, device.id)
    assert writer.data(ADD, name=["spare", "lab"], id=[device.id, ssh])["addTag"] is True
    assert "spare" in colors(writer)
    after = names(writer, device.id)
    assert sorted(after) == sorted({*before, "spare", "lab"})
    on_service = {
        service["id"]: service["tags"]
        for service in writer.data(ON, id=[ssh])["login"]["device"][0]["services"]
    }
    assert on_service[ssh] == [{"name": "spare"}, {"name": "lab"}]
    assert total(writer, "spare") == 1
    assert writer.data(REMOVE, name=["spare"], id=[device.id])["removeTag"] is True
    assert "spare" not in names(writer, device.id)
    assert "spare" in colors(writer)
    writer.data(REMOVE, name=["spare"], id=[device.id])
    assert writer.error(REMOVE, name=["unheard"], id=[device.id])[0] == "NOT_FOUND"


def test_a_tag_added_twice_is_listed_once(writer: Caller) -> None:
    for _ in range(2):
        writer.data(ADD, name=["spare", "spare"], id=[own_device(writer).id])
    assert names(writer, own_device(writer).id).count("spare") == 1


def test_a_renamed_tag_is_renamed_everywhere_and_keeps_its_color(writer: Caller) -> None:
    before, color = total(writer, "office"), colors(writer)["office"]
    assert before > 0
    assert writer.data(RENAME, **{"from": "office", "to": "bureau"})["renameTag"] is True
    assert (total(writer, "office"), total(writer, "bureau")) == (0, before)
    assert colors(writer)["bureau"] == color
    assert "office" not in colors(writer)
    assert writer.error(RENAME, **{"from": "office", "to": "x"})[0] == "NOT_FOUND"
    code, message = writer.error(RENAME, **{"from": "bureau", "to": "lab"})
    assert (code, "mergeTag" in message) == ("BAD_USER_INPUT", True)


def test_a_merged_tag_is_replaced_by_the_other(writer: Caller) -> None:
    device = own_device(writer).id
    writer.data(ADD, name=["lab", "production"], id=[device])
    both = writer.data(COUNT, tag=["lab", "production"])["login"]["devices"]["total"]
    assert writer.data(MERGE, **{"from": "lab", "to": "production"})["mergeTag"] is True
    assert (total(writer, "lab"), total(writer, "production")) == (0, both)
    assert names(writer, device).count("production") == 1
    assert "lab" not in colors(writer)
    assert writer.error(MERGE, **{"from": "production", "to": "production"})[0] == "BAD_USER_INPUT"
    assert writer.error(MERGE, **{"from": "production", "to": "lab"})[0] == "NOT_FOUND"


def test_a_deleted_tag_is_removed_everywhere(writer: Caller) -> None:
    device = own_device(writer)
    writer.data(ADD, name=["lab"], id=[device.id, service(device, 28).id])
    assert writer.error(DELETE, name=["lab", "unheard"])[0] == "NOT_FOUND"
    assert writer.data(DELETE, name=["lab"])["deleteTag"] is True
    assert "lab" not in colors(writer)
    assert total(writer, "lab") == 0
    assert "lab" not in str(writer.data(ON, id=[device.id]))


def test_an_organizations_devices_carry_its_tags(writer: Caller) -> None:
    device = company_device(writer)
    account = device.owner.id
    code, message = writer.error(ADD, name=["spare"], id=[device.id])
    assert (code, "accountId" in message) == ("FORBIDDEN", True)
    assert writer.data(ADD, name=["spare"], id=[device.id], account=account)["addTag"] is True
    assert "spare" not in colors(writer)
    writer.data(SET, tag=[{"name": "spare", "color": 5}], account=account)
    query = "query ($id: String!) { login { account(id: $id) { tags { name color } } } }"
    assert {"name": "spare", "color": 5} in writer.data(query, id=account)["login"]["account"]["tags"]
    writer.sandbox.backend.memberships[0].role.permissions = ("VIEW", "CONNECT")
    assert writer.error(SET, tag=[{"name": "x"}], account=account)[0] == "FORBIDDEN"
    assert writer.error(SET, tag=[{"name": "x"}], account="unknown")[0] == "NOT_FOUND"


def test_a_guest_cannot_tag_a_shared_device(writer: Caller) -> None:
    assert (
        writer.error(ADD, name=["lab"], id=[own_device(writer).id, shared_device(writer).id])[0]
        == "FORBIDDEN"
    )
    assert writer.error(ADD, name=["lab"], id=["unknown"])[0] == "NOT_FOUND"


def test_empty_lists_are_rejected(writer: Caller) -> None:
    empty: list[tuple[str, dict[str, list[str]]]] = [
        (SET, {"tag": []}),
        (ADD, {"name": [], "id": [own_device(writer).id]}),
        (REMOVE, {"name": ["lab"], "id": []}),
        (DELETE, {"name": []}),
    ]
    for query, variables in empty:
        assert writer.error(query, **variables)[0] == "BAD_USER_INPUT"
