"""Lists are filtered, sorted and paged by the API's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

LIST = """
query ($sort: String! = "name", $from: Int, $size: Int, $after: ID, $name: String, $owner: Boolean,
       $state: String, $platform: [Int!], $application: [Int!], $hardwareId: String,
       $id: [String!], $tag: ListFilter) {
  login {
    devices(sort: $sort, from: $from, size: $size, after: $after, name: $name, owner: $owner, state: $state,
            platform: $platform, application: $application, hardwareId: $hardwareId, id: $id, tag: $tag) {
      total hasMore last
      items {
        id name state online platform hardwareId created owner { email } tags { name }
        services { id name application }
      }
    }
  }
}
"""
ME = "ada@example.com"


def device_page(caller: Caller, **variables: object) -> dict[str, Any]:
    found: dict[str, Any] = caller.data(LIST, **variables)["login"]["devices"]
    return found


def items(caller: Caller, **variables: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = device_page(caller, **variables)["items"]
    return found


def names(caller: Caller, **variables: object) -> list[str]:
    return [item["name"] for item in items(caller, **variables)]


def test_a_list_is_sorted_by_name_and_has_at_most_a_hundred_items(caller: Caller) -> None:
    everything = device_page(caller)
    found = [item["name"] for item in everything["items"]]
    assert (everything["total"], everything["hasMore"], len(found)) == (25, False, 25)
    assert found == sorted(found, key=str.casefold)
    assert everything["last"] == everything["items"][-1]["id"]


def test_pages_follow_one_another_without_a_gap(caller: Caller) -> None:
    pages = [device_page(caller, **{"from": start, "size": 10}) for start in (0, 10, 20)]
    assert [page["hasMore"] for page in pages] == [True, True, False]
    assert [page["total"] for page in pages] == [25, 25, 25]
    assert [item for page in pages for item in page["items"]] == items(caller)


def test_the_last_page_has_no_more_items(caller: Caller) -> None:
    assert device_page(caller, **{"from": 20, "size": 5})["hasMore"] is False
    assert device_page(caller, **{"from": 20, "size": 4})["hasMore"] is True


def test_after_continues_behind_the_given_id(caller: Caller) -> None:
    first = device_page(caller, size=10)
    second = device_page(caller, size=10, after=first["last"])
    assert second["items"] == items(caller)[10:20]


def test_a_size_of_zero_returns_only_the_count(caller: Caller) -> None:
    page = device_page(caller, size=0, owner=False)
    assert page == {"total": 3, "hasMore": True, "last": None, "items": []}


def test_a_page_beyond_the_end_is_empty(caller: Caller) -> None:
    assert device_page(caller, **{"from": 25}) == {"total": 25, "hasMore": False, "last": None, "items": []}


def test_the_largest_size_is_a_thousand(caller: Caller) -> None:
    assert len(items(caller, size=1000)) == 25


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"size": 1001}, "`size` is 1001; it must be between 0 and 1000"),
        ({"size": -1}, "`size` is -1"),
        ({"from": -1}, "`from` is -1"),
        ({"after": "nobody"}, "`after` is 'nobody'"),
        ({"sort": "name,color"}, "unknown key 'color'; known keys: application, configurable, created"),
        ({"state": "asleep"}, "`state` is 'asleep'; known states: active, inactive"),
    ],
)
def test_invalid_list_arguments_are_rejected(
    caller: Caller, variables: dict[str, object], expected: str
) -> None:
    code, message = caller.error(LIST, **variables)
    assert code == "BAD_USER_INPUT"
    assert expected in message


def test_sort_keys_apply_from_left_to_right_and_minus_reverses_a_key(caller: Caller) -> None:
    found = items(caller, sort="-online,name")
    assert found == sorted(found, key=lambda item: (not item["online"], item["name"].casefold()))
    assert {item["online"] for item in found} == {True, False}
    created = [item["created"] for item in items(caller, sort="-created")]
    assert created == sorted(created, reverse=True)


def test_the_name_filter_matches_parts_of_device_and_service_names_in_any_case(caller: Caller) -> None:
    expected = [
        item["name"]
        for item in items(caller)
        if any("rtsp" in name.casefold() for name in [item["name"], *(s["name"] for s in item["services"])])
    ]
    assert names(caller, name="rTs") == expected != []
    found = names(caller, name="RASPBERRY")
    assert found
    assert all("Raspberry" in name for name in found)


def test_the_owner_filter_separates_own_and_shared_devices(caller: Caller) -> None:
    assert {item["owner"]["email"] for item in items(caller, owner=True)} == {ME}
    shared = items(caller, owner=False)
    assert ME not in {item["owner"]["email"] for item in shared}
    assert len(items(caller, owner=True)) + len(shared) == 25


@pytest.mark.parametrize("state", ["active", "inactive"])
def test_devices_are_filtered_by_state(caller: Caller, state: str) -> None:
    found = items(caller, state=state)
    assert {item["state"] for item in found} == {state}
    assert device_page(caller, state=state)["total"] == len(found) < 25


def test_devices_are_filtered_by_any_of_several_platforms(caller: Caller) -> None:
    every = {item["platform"] for item in items(caller)}
    wanted = sorted(every)[:2]
    assert {item["platform"] for item in items(caller, platform=wanted)} == set(wanted)
    assert items(caller, platform=[]) == []


def test_the_application_filter_trims_the_services_of_each_device(caller: Caller) -> None:
    found = items(caller, application=[28, 7])
    assert {service["application"] for item in found for service in item["services"]} == {28, 7}
    expected = [i["id"] for i in items(caller) if {28, 7} & {s["application"] for s in i["services"]}]
    assert [item["id"] for item in found] == expected


def test_hardware_id_and_ids_find_single_devices(caller: Caller) -> None:
    first, second, *_ = items(caller)
    assert items(caller, hardwareId=second["hardwareId"]) == [second]
    assert items(caller, id=[second["id"], first["id"], "80:00:00:00:00:00:00:00"]) == [first, second]


def test_devices_are_filtered_by_any_or_all_tags(caller: Caller) -> None:
    def by_tags(operator: str, *values: str) -> list[str]:
        return names(caller, tag={"operator": operator, "values": values})

    tags = {item["name"]: {tag["name"] for tag in item["tags"]} for item in items(caller)}
    wanted = {"camera", "production"}
    assert by_tags("ANY", *wanted) == [name for name, own in tags.items() if own & wanted] != []
    assert by_tags("ALL", *wanted) == [name for name, own in tags.items() if own >= wanted] != []
    assert by_tags("ANY") == []
    assert by_tags("ALL") == list(tags)


def test_filters_combine_and_total_counts_the_matches(caller: Caller) -> None:
    page = device_page(caller, state="active", owner=True, application=[28], size=1)
    expected = [
        item
        for item in items(caller, application=[28])
        if item["state"] == "active" and item["owner"]["email"] == ME
    ]
    assert page["total"] == len(expected)
    assert page["items"] == expected[:1]


def test_services_of_a_device_are_filtered_and_sorted(caller: Caller) -> None:
    device = items(caller, name="Raspberry Pi", size=1)[0]["id"]
    query = """
    query ($id: [String!]!) { login { device(id: $id) {
      byName: services { name } byPort: services(sort: "-port") { port }
      ssh: services(application: [28]) { name }
      desk: services(name: "DESK") { name } none: services(state: "inactive") { name }
      mine: services(owner: false) { name } tagged: services(tag: {values: ["lab"]}) { name }
    } } }
    """
    (found,) = caller.data(query, id=[device])["login"]["device"]
    assert [service["name"] for service in found["byName"]] == ["Dashboard", "Desktop", "SSH"]
    assert [service["port"] for service in found["byPort"]] == [5900, 80, 22]
    assert found["ssh"] == [{"name": "SSH"}]
    assert found["desk"] == [{"name": "Desktop"}]
    assert found["mine"] == []
    assert len(found["tagged"]) == 3


def test_device_accepts_ids_of_services_and_ignores_unknown_ids(caller: Caller) -> None:
    first, second, *_ = items(caller)
    requested = [second["services"][0]["id"], "unknown", first["id"], second["id"]]
    query = (
        "query ($id: [String!]!) { login { device(id: $id) { id } service(id: $id) { id device { id } } } }"
    )
    found = caller.data(query, id=requested)["login"]
    assert [device["id"] for device in found["device"]] == [second["id"], first["id"]]
    assert found["service"] == [{"id": second["services"][0]["id"], "device": {"id": second["id"]}}]


def test_an_organizations_devices_are_under_its_account(caller: Caller) -> None:
    query = """
    { login { membership { organization { account { id email } } } account { email } } }
    """
    login = caller.data(query)["login"]
    member, _ = login["membership"]
    organization = member["organization"]["account"]
    assert (login["account"]["email"], organization["email"]) == (ME, "ops@northwind.example")
    query = """
    query ($id: String!) { login { account(id: $id) { email devices { total items { owner { id } } } } } }
    """
    found = caller.data(query, id=organization["id"])["login"]["account"]
    assert (found["email"], found["devices"]["total"]) == (organization["email"], 5)
    assert {item["owner"]["id"] for item in found["devices"]["items"]} == {organization["id"]}
    by_email = caller.data('{ login { account(email: "ops@northwind.example") { id } } }')
    assert by_email["login"]["account"]["id"] == organization["id"]
    code, message = caller.error('{ login { account(id: "nobody") { id } } }')
    assert (code, "'nobody'" in message) == ("NOT_FOUND", True)


def test_endpoints_are_listed_for_devices_and_for_given_ids(caller: Caller) -> None:
    device = items(caller)[0]
    service = device["services"][0]["id"]
    query = """
    query ($id: [String!]) { login {
      all: endpoints { id } off: endpoints(state: "inactive") { online }
      some: endpoints(id: $id) { id internalAddress }
    } }
    """
    found = caller.data(query, id=[service, "unknown", device["id"]])["login"]
    assert {endpoint["id"] for endpoint in found["all"]} == {item["id"] for item in items(caller)}
    assert {endpoint["online"] for endpoint in found["off"]} == {False}
    assert [endpoint["id"] for endpoint in found["some"]] == [service, device["id"]]
    assert found["some"][0]["internalAddress"].startswith("192.0.2.")
    assert caller.error('{ login { endpoints(state: "x") { id } } }')[0] == "BAD_USER_INPUT"
