"""Tags: what an account makes of them shows on everything that carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import company, own, service, shared

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import ClientCore

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


def colours(caller: ClientCore) -> dict[str, int]:
    return {one["name"]: one["color"] for one in caller.data(LIST)["login"]["tags"]}


def names(caller: ClientCore, id: str) -> list[str]:
    """Names of the tags on a device, each with the colour that the account's list says."""
    (device,) = caller.data(ON, id=[id])["login"]["device"]
    known = colours(caller)
    assert all(one["color"] == known[one["name"]] for one in device["tags"])
    return [one["name"] for one in device["tags"]]


def total(caller: ClientCore, tag: str) -> int:
    count: int = caller.data(COUNT, tag=[tag])["login"]["devices"]["total"]
    return count


def test_a_tag_is_made_and_gets_another_colour(writer: ClientCore) -> None:
    assert (
        writer.data(SET, tag=[{"name": "spare", "color": 13}, {"name": "lab", "color": 0}])["setTag"] is True
    )
    assert (colours(writer)["spare"], colours(writer)["lab"]) == (13, 0)
    writer.data(SET, tag=[{"name": "spare"}])
    assert colours(writer)["spare"] == 13


@pytest.mark.parametrize("tag", [{"name": "x", "color": 14}, {"name": "x", "color": -1}, {"name": " "}])
def test_a_colour_or_name_that_cannot_be_is_refused_with_all_the_rest(
    writer: ClientCore, tag: dict[str, Any]
) -> None:
    before = colours(writer)
    code, message = writer.refusal(SET, tag=[{"name": "fine", "color": 1}, tag])
    assert (code, "color" in message or "blank" in message) == ("BAD_USER_INPUT", True)
    assert colours(writer) == before


def test_tags_are_put_on_devices_and_services_and_taken_off(writer: ClientCore) -> None:
    device = own(writer)
    ssh = service(device, 28).id
    before = names(writer, device.id)
    assert writer.data(ADD, name=["spare", "lab"], id=[device.id, ssh])["addTag"] is True
    assert "spare" in colours(writer)
    after = names(writer, device.id)
    assert sorted(after) == sorted({*before, "spare", "lab"})
    on_service = {
        one["id"]: one["tags"] for one in writer.data(ON, id=[ssh])["login"]["device"][0]["services"]
    }
    assert on_service[ssh] == [{"name": "spare"}, {"name": "lab"}]
    assert total(writer, "spare") == 1
    assert writer.data(REMOVE, name=["spare"], id=[device.id])["removeTag"] is True
    assert "spare" not in names(writer, device.id)
    assert "spare" in colours(writer)
    writer.data(REMOVE, name=["spare"], id=[device.id])
    assert writer.refusal(REMOVE, name=["unheard"], id=[device.id])[0] == "NOT_FOUND"


def test_a_tag_added_twice_is_there_once(writer: ClientCore) -> None:
    for _ in range(2):
        writer.data(ADD, name=["spare", "spare"], id=[own(writer).id])
    assert names(writer, own(writer).id).count("spare") == 1


def test_a_renamed_tag_is_renamed_everywhere_and_keeps_its_colour(writer: ClientCore) -> None:
    before, colour = total(writer, "office"), colours(writer)["office"]
    assert before > 0
    assert writer.data(RENAME, **{"from": "office", "to": "bureau"})["renameTag"] is True
    assert (total(writer, "office"), total(writer, "bureau")) == (0, before)
    assert colours(writer)["bureau"] == colour
    assert "office" not in colours(writer)
    assert writer.refusal(RENAME, **{"from": "office", "to": "x"})[0] == "NOT_FOUND"
    code, message = writer.refusal(RENAME, **{"from": "bureau", "to": "lab"})
    assert (code, "mergeTag" in message) == ("BAD_USER_INPUT", True)


def test_a_merged_tag_gives_its_place_to_the_other(writer: ClientCore) -> None:
    device = own(writer).id
    writer.data(ADD, name=["lab", "production"], id=[device])
    both = writer.data(COUNT, tag=["lab", "production"])["login"]["devices"]["total"]
    assert writer.data(MERGE, **{"from": "lab", "to": "production"})["mergeTag"] is True
    assert (total(writer, "lab"), total(writer, "production")) == (0, both)
    assert names(writer, device).count("production") == 1
    assert "lab" not in colours(writer)
    assert writer.refusal(MERGE, **{"from": "production", "to": "production"})[0] == "BAD_USER_INPUT"
    assert writer.refusal(MERGE, **{"from": "production", "to": "lab"})[0] == "NOT_FOUND"


def test_a_deleted_tag_is_nowhere(writer: ClientCore) -> None:
    device = own(writer)
    writer.data(ADD, name=["lab"], id=[device.id, service(device, 28).id])
    assert writer.refusal(DELETE, name=["lab", "unheard"])[0] == "NOT_FOUND"
    assert writer.data(DELETE, name=["lab"])["deleteTag"] is True
    assert "lab" not in colours(writer)
    assert total(writer, "lab") == 0
    assert "lab" not in str(writer.data(ON, id=[device.id]))


def test_an_organisations_devices_carry_its_tags(writer: ClientCore) -> None:
    device = company(writer)
    account = device.owner.id
    code, message = writer.refusal(ADD, name=["spare"], id=[device.id])
    assert (code, "accountId" in message) == ("FORBIDDEN", True)
    assert writer.data(ADD, name=["spare"], id=[device.id], account=account)["addTag"] is True
    assert "spare" not in colours(writer)
    writer.data(SET, tag=[{"name": "spare", "color": 5}], account=account)
    query = "query ($id: String!) { login { account(id: $id) { tags { name color } } } }"
    assert {"name": "spare", "color": 5} in writer.data(query, id=account)["login"]["account"]["tags"]
    writer.sandbox.backend.memberships[0].role.permissions = ("VIEW", "CONNECT")
    assert writer.refusal(SET, tag=[{"name": "x"}], account=account)[0] == "FORBIDDEN"
    assert writer.refusal(SET, tag=[{"name": "x"}], account="unknown")[0] == "NOT_FOUND"


def test_what_is_shared_to_me_is_not_mine_to_tag(writer: ClientCore) -> None:
    assert writer.refusal(ADD, name=["lab"], id=[own(writer).id, shared(writer).id])[0] == "FORBIDDEN"
    assert writer.refusal(ADD, name=["lab"], id=["unknown"])[0] == "NOT_FOUND"


def test_empty_lists_are_refused(writer: ClientCore) -> None:
    empty: list[tuple[str, dict[str, list[str]]]] = [
        (SET, {"tag": []}),
        (ADD, {"name": [], "id": [own(writer).id]}),
        (REMOVE, {"name": ["lab"], "id": []}),
        (DELETE, {"name": []}),
    ]
    for query, variables in empty:
        assert writer.refusal(query, **variables)[0] == "BAD_USER_INPUT"
