"""Recorded calls about events of accounts, devices and services: as pages, as CSV, and as a feed."""

from __future__ import annotations

import asyncio
import csv
from typing import TYPE_CHECKING

import httpx
import pytest

from generated_client import EventPageItemsDeviceConnectEvent, EventType, FeedPeriodItemsUserLoginItem

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

SSH = 28


@pytest.mark.vcr
def test_a_page_of_events_continues_the_previous_page(remoteit_client: Client) -> None:
    first = remoteit_client.events(size=2, types=[EventType.AUTH_LOGIN])
    second = remoteit_client.events(size=1, types=[EventType.AUTH_LOGIN], after=first.last)
    times = [event.timestamp for event in (*first.items, *second.items) if event.timestamp]
    assert len(times) == 3
    assert times == sorted(times, reverse=True)
    assert (first.total, first.has_more, first.last) == (second.total, True, first.items[1].id)


@pytest.mark.vcr
def test_a_device_has_its_own_events(remoteit_client: Client) -> None:
    (event,) = remoteit_client.events(size=1, types=[EventType.DEVICE_CONNECT]).items
    assert isinstance(event, EventPageItemsDeviceConnectEvent)
    device, _ = event.target or []
    (found,) = remoteit_client.device_events([device.id], size=1, types=[EventType.DEVICE_CONNECT]) or []
    assert found.id == device.id
    assert found.events.items == [event]


@pytest.mark.vcr
def test_a_service_has_its_own_events(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        (event,) = (await client.events(size=1, types=[EventType.DEVICE_CONNECT])).items
        assert isinstance(event, EventPageItemsDeviceConnectEvent)
        _, service = event.target or []
        (found,) = await client.service_events([service.id], size=1, types=[EventType.DEVICE_CONNECT]) or []
        assert found.id == service.id
        assert found.events.items == [event]

    asyncio.run(story(remoteit_async_client))


@pytest.mark.vcr
def test_events_are_downloaded_as_csv(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True, application=[SSH]).items
    (service,) = device.services
    wanted = [EventType.LICENSE_UPDATED]
    whole = remoteit_client.events_url(types=wanted)
    (of_device,) = remoteit_client.device_events_url([device.id], types=wanted) or []
    (of_service,) = remoteit_client.service_events_url([service.id], types=wanted) or []
    assert (of_device.id, of_service.id) == (device.id, service.id)
    assert len({whole, of_device.events_url, of_service.events_url}) == 3
    assert whole
    rows = csv.DictReader(httpx.get(whole).raise_for_status().text.splitlines())
    assert {row["type"] for row in rows} == {"LICENSE_UPDATED"}


@pytest.mark.vcr
def test_the_feed_summarizes_events(remoteit_client: Client) -> None:
    wanted = [EventType.AUTH_LOGIN_ATTEMPT]
    (event,) = remoteit_client.events(types=wanted).items
    (period,) = remoteit_client.feed(types=wanted) or []
    (item,) = period.items
    assert isinstance(item, FeedPeriodItemsUserLoginItem)
    assert item.start == event.timestamp
    assert [entry.id for entry in item.events] == [event.id]
