"""Round trips of queries/devices.graphql: lists, filters, time series, reports."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import ListFilter, ListOperator, TimeSeriesResolution, TimeSeriesType
from tests.roundtrip.fleet import (
    COMPANY,
    HARBOUR,
    HTTP,
    ME,
    SSH,
    account,
    expect_error,
    own_device,
    service,
    shared_device,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device

BOTH_TAGS = ListFilter(operator=ListOperator.ALL, values=["lab", "production"])


def has_tags(device: Device, *names: str) -> list[bool]:
    return [name in {tag.name for tag in device.tags} for name in names]


FILTERS: list[tuple[dict[str, Any], Callable[[Device], bool]]] = [
    ({"name": "RASP"}, lambda item: "Raspberry" in item.name),
    ({"name": "dashboard"}, lambda device: any(each.name == "Dashboard" for each in device.services)),
    ({"state": "inactive"}, lambda device: not device.online),
    ({"owner": False}, lambda device: device.owner.email != ME),
    ({"owner": True, "state": "active"}, lambda device: device.owner.email == ME and device.online),
    ({"platform": [0, 1213]}, lambda device: device.platform in (0, 1213)),
    ({"application": [HTTP]}, lambda device: any(each.application == HTTP for each in device.services)),
    ({"tag": ListFilter(values=["lab", "retail"])}, lambda item: any(has_tags(item, "lab", "retail"))),
    ({"tag": BOTH_TAGS}, lambda item: all(has_tags(item, "lab", "production"))),
    ({"hardware_id": "unknown"}, lambda _: False),
    ({"id": []}, lambda _: False),
]


def test_the_list_has_own_and_shared_devices_sorted_by_name(client: Client, fresh_sandbox: Sandbox) -> None:
    page = client.devices()
    listed = fresh_sandbox.backend.devices_of(account(fresh_sandbox))
    assert [item.name for item in page.items] == sorted(
        (item.name for item in listed), key=lambda name: name.casefold()
    )
    assert (page.total, page.has_more, page.last) == (len(listed), False, page.items[-1].id)


def test_a_listed_device_matches_the_fleet(client: Client, fresh_sandbox: Sandbox) -> None:
    known = own_device(fresh_sandbox)
    (found,) = client.devices(id=[known.id]).items
    assert (found.name, found.state, found.online) == (known.name, "active", True)
    assert (found.platform, found.version, found.hardware_id) == (1072, known.version, known.hardware_id)
    assert (found.license, found.configurable) == (known.license, True)
    assert found.permissions == ["VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN"]
    assert found.owner
    assert found.owner.email == ME
    assert [tag.name for tag in found.tags] == [tag.name for tag in known.tags]
    assert {service.id: service.name for service in found.services} == {
        service.id: service.name for service in known.services
    }
    assert found.created
    assert abs(found.created - known.created) < timedelta(milliseconds=1)  # the API's precision


def test_pages_continue_by_offset_and_by_last_id(client: Client) -> None:
    everything = [device.id for device in client.devices().items]
    by_place = [
        device.id for start in range(0, 25, 10) for device in client.devices(size=10, from_=start).items
    ]
    assert by_place == everything
    by_id, after = list[str](), None
    for _ in range(3):
        page = client.devices(size=10, after=after)
        by_id += [item.id for item in page.items]
        after = page.last
        assert (page.total, page.has_more) == (25, len(by_id) < 25)
    assert by_id == everything
    assert client.devices(from_=25).items == []


@pytest.mark.parametrize(("options", "passes"), FILTERS)
def test_filters_apply_to_the_items_and_to_the_total(
    client: Client, fresh_sandbox: Sandbox, options: dict[str, Any], passes: Callable[[Device], bool]
) -> None:
    listed = fresh_sandbox.backend.devices_of(account(fresh_sandbox))
    page = client.devices(**options)
    assert {item.id for item in page.items} == {item.id for item in listed if passes(item)}
    assert client.device_count(**options) == page.total == len(page.items)


def test_a_filter_by_application_trims_the_services(client: Client) -> None:
    found = client.devices(application=[SSH]).items
    assert found
    assert {each.application for item in found for each in item.services} == {SSH}


def test_several_sort_keys_apply_in_order(client: Client) -> None:
    found = client.devices(sort="-online,name").items
    assert found == sorted(found, key=lambda device: (not device.online, (device.name or "").casefold()))


@pytest.mark.parametrize(
    "options",
    [{"size": 1001}, {"size": -1}, {"from_": -1}, {"sort": "color"}, {"after": "x"}, {"state": "asleep"}],
)
def test_invalid_list_arguments_are_rejected(client: Client, options: dict[str, Any]) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.devices(**options)


def test_an_organizations_list_follows_the_callers_role(client: Client, fresh_sandbox: Sandbox) -> None:
    company, harbour = account(fresh_sandbox, COMPANY), account(fresh_sandbox, HARBOUR)
    assert client.devices(account_id=company.id).total == client.device_count(account_id=company.id) == 5
    (camera,) = client.devices(account_id=harbour.id).items
    assert ([tag.name for tag in camera.tags], camera.permissions) == (["camera"], ["VIEW"])
    with expect_error("NOT_FOUND"):
        client.devices(account_id="unknown")
    with expect_error("NOT_FOUND"):
        client.device_count(account_id="unknown")
    with expect_error("BAD_USER_INPUT"):
        client.device_count(state="asleep")


def test_a_device_is_returned_with_all_fields(client: Client, fresh_sandbox: Sandbox) -> None:
    known = own_device(fresh_sandbox)
    connection = client.connect(service(known).id)
    (found,) = client.device([known.id]) or []
    (listed,) = client.devices(id=[known.id]).items
    assert found.model_dump(include=set(type(listed).model_fields)) == listed.model_dump()
    assert (found.title, found.application, found.manufacturer) == ("Bulk Service", 35, 0)
    assert (found.attributes, found.upgradeable) == (known.attributes, True)
    assert (found.category_a, found.category_b, found.category_c) == ("Netherlands", "Rotterdam", None)
    assert found.sessions == [connection.session]
    assert found.endpoint
    assert found.endpoint.geo
    assert (found.endpoint.geo.city, found.endpoint.external_address) == (
        known.site.city,
        known.external_address,
    )
    client.share_devices(["new@example.org"], [known.id], scripting=True)
    (found,) = client.device([known.id]) or []
    assert [(share.user.email, share.scripting) for share in found.access] == [("new@example.org", True)]


def test_a_device_is_found_by_the_id_of_a_service_and_unknown_ids_are_ignored(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    first, second = own_device(fresh_sandbox), shared_device(fresh_sandbox)
    found = client.device([second.id, "unknown", first.services[0].id, first.id]) or []
    assert [item.id for item in found] == [second.id, first.id]
    assert client.device([]) == []
    with expect_error("NOT_FOUND"):
        client.device([first.id], account_id="unknown")


def test_endpoints_show_how_devices_and_services_are_reached(client: Client, fresh_sandbox: Sandbox) -> None:
    device = own_device(fresh_sandbox)
    assert {endpoint.id for endpoint in client.endpoints(state="inactive") or []} == {
        device.id for device in client.devices(state="inactive").items
    }
    of_device, of_service = client.endpoints(id=[device.id, "unknown", device.services[0].id]) or []
    (found,) = client.device([device.id]) or []
    assert of_device == found.endpoint
    assert (of_service.id, of_service.port) == (device.services[0].id, device.services[0].port)
    assert client.endpoints(id=[]) == []
    with expect_error("BAD_USER_INPUT"):
        client.endpoints(state="asleep")
    with expect_error("NOT_FOUND"):
        client.endpoints(account_id="unknown")


def test_a_time_series_runs_from_start_to_end(client: Client, fresh_sandbox: Sandbox) -> None:
    device = own_device(fresh_sandbox)
    start = datetime(2026, 3, 28, 23, tzinfo=UTC)
    (found,) = client.device_time_series(
        [device.id, "unknown"], type_=TimeSeriesType.ONLINE_DURATION, resolution=TimeSeriesResolution.DAY,
        start=start, end=start + timedelta(days=2), timezone="Europe/Amsterdam",
    ) or []  # fmt: skip
    series = found.time_series
    assert found.id == device.id
    assert series
    assert (series.type_, series.resolution, series.timezone) == (
        "ONLINE_DURATION",
        "DAY",
        "Europe/Amsterdam",
    )
    # The clocks go forward on the 29th: that day has 23 hours.
    assert series.time == [start, start + timedelta(hours=23)]
    assert (series.start, len(series.data)) == (start, 2)


def test_a_time_series_defaults_to_availability_per_minute(client: Client, fresh_sandbox: Sandbox) -> None:
    (found,) = client.device_time_series([own_device(fresh_sandbox).id]) or []
    series = found.time_series
    assert series
    assert (series.type_, series.resolution, len(series.data)) == ("AVAILABILITY", "MINUTE", 60)
    assert all(0 <= number <= 1 for number in series.data)
    assert any(series.data)


@pytest.mark.parametrize(
    "options",
    [
        {"length": -1},
        {"length": 10_001},
        {"timezone": "Mars/Olympus"},
        {"start": datetime(2026, 1, 2, tzinfo=UTC), "end": datetime(2026, 1, 1, tzinfo=UTC)},
    ],
)
def test_invalid_time_series_are_rejected(
    client: Client, fresh_sandbox: Sandbox, options: dict[str, Any]
) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.device_time_series([own_device(fresh_sandbox).id], **options)


def test_a_report_has_a_line_for_each_device_and_service(client: Client) -> None:
    devices = client.devices().items
    plain, full = (
        list(csv.DictReader(io.StringIO(httpx.get(link).text)))
        for link in (client.device_report(), client.device_report(parameters={"services": True}))
    )
    assert [(row["device"], row["name"], row["state"]) for row in plain] == [
        (device.id, device.name, device.state) for device in devices
    ]
    assert {row["service"] for row in full} == {
        "",
        *(each.id for device in devices for each in device.services),
    }


def test_unknown_reports_are_rejected(client: Client) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.device_report(name="Weather")
    with expect_error("BAD_USER_INPUT"):
        client.device_report(parameters={"color": True})
    with expect_error("NOT_FOUND"):
        client.device_report(account_id="unknown")
