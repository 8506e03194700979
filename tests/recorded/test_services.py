"""Recorded calls about services: add, change, rename, remove, and time series."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from generated_client import TimeSeriesResolution, TimeSeriesType
from remoteit import GraphQLError

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

SSH = 28
RDP = 5


@pytest.mark.vcr
def test_a_service_is_added_changed_and_removed(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True, application=[SSH]).items
    made = remoteit_client.add_service(device.id, application=RDP, name="Desk")
    assert (made.name, made.application, made.port) == ("Desk", RDP, 3389)
    changed = remoteit_client.update_service(made.id, port=3390, enabled=False)
    assert (changed.id, changed.name, changed.port) == (made.id, "Desk", 3390)
    assert (changed.enabled, changed.state) == (False, "inactive")
    assert remoteit_client.remove_service(made.id) is True
    with pytest.raises(GraphQLError) as caught:
        remoteit_client.remove_service(made.id)
    assert caught.value.codes == ("NOT_FOUND",)


@pytest.mark.vcr
def test_a_service_is_added_by_the_devices_hardware_id(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True, application=[SSH]).items
    assert device.hardware_id
    made = remoteit_client.add_service_by_hardware_id(device.hardware_id, application=RDP, name="Desk")
    (found,) = remoteit_client.devices(application=[RDP], id=[device.id]).items
    assert (found.id, found.services) == (device.id, [made])


@pytest.mark.vcr
def test_a_renamed_service_is_found_by_its_id(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        (device,) = (await client.devices(size=1, owner=True, application=[SSH])).items
        (service,) = device.services
        assert await client.rename_service(service.id, "Gate ⚓") is True
        (found,) = await client.service([service.id]) or []
        assert (found.id, found.name, found.port) == (service.id, "Gate ⚓", service.port)
        assert found.device
        assert found.device.id == device.id
        assert found.owner == device.owner

    asyncio.run(story(remoteit_async_client))


@pytest.mark.vcr
def test_a_services_time_series_has_the_requested_range(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True, application=[SSH]).items
    (service,) = device.services
    start = datetime(2026, 1, 5, 6, tzinfo=UTC)
    (found,) = (
        remoteit_client.service_time_series(
            [service.id],
            type_=TimeSeriesType.CONNECT,
            resolution=TimeSeriesResolution.HOUR,
            start=start,
            length=3,
        )
        or []
    )
    assert found.id == service.id
    assert found.time_series
    assert (found.time_series.start, found.time_series.end) == (start, start + timedelta(hours=3))
    assert len(found.time_series.time) == len(found.time_series.data) == 3
