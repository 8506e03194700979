"""Recorded calls about devices: list, inspect, register, maintain, transfer and delete."""

from __future__ import annotations

import asyncio
import csv
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import httpx
import pytest

from generated_client import ServiceInput, TimeSeriesResolution, TimeSeriesType

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

SSH = 28
LINUX = 769


@pytest.mark.vcr
def test_pages_continue_and_are_counted(remoteit_client: Client) -> None:
    first = remoteit_client.devices(size=2, application=[SSH])
    second = remoteit_client.devices(size=2, application=[SSH], after=first.last)
    names = [device.name or "" for device in (*first.items, *second.items)]
    assert names == sorted(set(names), key=str.casefold)
    assert first.last == first.items[-1].id
    assert len(names) == first.total == second.total == remoteit_client.device_count(application=[SSH])


@pytest.mark.vcr
def test_the_details_of_a_device_match_the_list(remoteit_async_client: AsyncClient) -> None:
    async def compare() -> None:
        (listed,) = (await remoteit_async_client.devices(size=1)).items
        (found,) = await remoteit_async_client.device([listed.id]) or []
        assert found.model_dump(include=set(type(listed).model_fields)) == listed.model_dump()

    asyncio.run(compare())


@pytest.mark.vcr
def test_an_endpoint_has_the_address_of_a_device(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, application=[SSH], state="active").items
    (endpoint,) = remoteit_client.endpoints(id=[device.id]) or []
    assert (endpoint.id, endpoint.name, endpoint.state) == (device.id, device.name, "active")
    assert (endpoint.platform, endpoint.version) == (device.platform, device.version)
    assert endpoint.external_address
    assert endpoint.offline_since is None


@pytest.mark.vcr
def test_a_devices_time_series_has_the_requested_range(remoteit_client: Client) -> None:
    device = remoteit_client.devices(size=1, application=[SSH]).items[0].id
    start = datetime(2026, 3, 28, 23, tzinfo=UTC)
    (found,) = (
        remoteit_client.device_time_series(
            [device],
            type_=TimeSeriesType.ONLINE_DURATION,
            resolution=TimeSeriesResolution.DAY,
            start=start,
            end=start + timedelta(days=2),
            timezone="Europe/Amsterdam",
        )
        or []
    )
    assert found.id == device
    assert found.time_series
    # The clocks go forward on the 29th: that day has 23 hours.
    assert found.time_series.time == [start, start + timedelta(hours=23)]
    assert len(found.time_series.data) == 2


@pytest.mark.vcr
def test_the_report_lists_every_device(remoteit_client: Client) -> None:
    link = remoteit_client.device_report(parameters={"services": False})
    rows = csv.DictReader(httpx.get(link).raise_for_status().text.splitlines())
    assert len({row["device"] for row in rows}) == remoteit_client.device_count()


@pytest.mark.vcr
def test_a_device_is_registered_by_hand_and_deleted(remoteit_client: Client) -> None:
    address = remoteit_client.generate_device_address()
    made = remoteit_client.register_device(device_id=address, name="Pump 7", platform=LINUX, enabled=False)
    assert (made.id, made.name, made.platform, made.online) == (address, "Pump 7", LINUX, False)
    assert remoteit_client.devices(id=[address]).items == [made]
    assert remoteit_client.delete_device(address) is True
    assert remoteit_client.device_count(id=[address]) == 0


@pytest.mark.vcr
def test_several_devices_are_deleted_together(remoteit_client: Client) -> None:
    made = [remoteit_client.register_device(name=name, enabled=False).id for name in ("Pump 7", "Pump 8")]
    assert remoteit_client.device_count(id=made) == 2
    assert remoteit_client.delete_devices(made) is True
    assert remoteit_client.device_count(id=made) == 0


@pytest.mark.vcr
def test_a_transferred_device_is_no_longer_listed(remoteit_client: Client) -> None:
    made, email = remoteit_client.register_device(name="Pump 7").id, remoteit_client.contacts()[0].email
    assert email
    assert remoteit_client.transfer_devices([made], email) is True
    assert remoteit_client.device_count(id=[made], owner=True) == 0


@pytest.mark.vcr
def test_a_claimed_code_creates_the_requested_device(remoteit_client: Client) -> None:
    services = [ServiceInput(application=SSH, name="Shell")]
    code = remoteit_client.registration_code(name="Pump 7", platform=LINUX, tags=["pumps"], services=services)
    assert code
    made = remoteit_client.claim_device(code)
    assert (made.name, made.platform, [tag.name for tag in made.tags]) == ("Pump 7", LINUX, ["pumps"])
    assert [(service.name, service.port) for service in made.services] == [("Shell", 22)]


@pytest.mark.vcr
def test_a_registration_command_contains_a_code_that_can_be_claimed(remoteit_client: Client) -> None:
    command = remoteit_client.registration_command(name="Pump 8", platform=LINUX)
    code = re.match(r'R3_REGISTRATION_CODE="([^"]+)" ', command or "")
    assert code
    made = remoteit_client.claim_device(code[1])
    assert (made.name, made.platform) == ("Pump 8", LINUX)


@pytest.mark.vcr
def test_an_uninstalled_device_is_restored_by_its_code(remoteit_client: Client) -> None:
    device = remoteit_client.devices(size=1, owner=True, state="active", application=[SSH]).items[0].id
    assert remoteit_client.uninstall_device(device) is True
    assert remoteit_client.device_count(id=[device], state="inactive") == 1
    (known,) = remoteit_client.device_restore([device]) or []
    assert known.restore_code
    assert (known.restore_command or "").startswith('R3_REGISTRATION_CODE="')
    restored = remoteit_client.claim_device(known.restore_code)
    assert (restored.id, restored.state) == (device, "active")


@pytest.mark.vcr
def test_a_device_is_refreshed_restarted_and_upgraded(remoteit_client: Client) -> None:
    (before,) = remoteit_client.devices(size=1, owner=True, state="active", application=[SSH]).items
    assert remoteit_client.refresh_device(before.id) is True
    assert remoteit_client.reboot_device(before.id) is True
    assert remoteit_client.upgrade_device(before.id) is True
    (after,) = remoteit_client.devices(id=[before.id], application=[SSH]).items
    assert (after.id, after.state) == (before.id, "active")
    assert after.version != before.version
    assert before.last_reported
    assert after.last_reported
    assert after.last_reported > before.last_reported


@pytest.mark.vcr
def test_the_expiry_of_a_device_is_set(remoteit_client: Client) -> None:
    made = remoteit_client.register_device(name="Pump 7").id
    assert remoteit_client.expire_device(made, timeout=86_400) is True
    (found,) = remoteit_client.device([made]) or []
    assert found.timeout == 86_400


@pytest.mark.vcr
def test_actions_for_several_devices_have_different_ids(remoteit_async_client: AsyncClient) -> None:
    async def order() -> None:
        client = remoteit_async_client
        listed = (await client.devices(size=2, owner=True, state="active", application=[SSH])).items
        devices = [device.id for device in listed]
        orders = {
            await client.upgrade_devices(device_ids=devices, version="5.3.9"),
            await client.install_app(7, device_ids=devices, version="1.2"),
            await client.remove_app(7, device_ids=devices),
        }
        assert (len(orders), "" in orders) == (3, False)
        after = (await client.devices(id=devices, application=[SSH])).items
        assert {device.version for device in after} == {"5.3.9"}

    asyncio.run(order())
