"""Recorded calls about connections: connect, list sessions, rate, disconnect; and links of services."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import LinkType

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

HTTP = 7
SSH = 28


@pytest.mark.vcr
def test_a_connection_is_a_session_until_it_is_ended(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True, state="active", application=[SSH]).items
    made = remoteit_client.connect(device.services[0].id)
    assert made.session
    assert made.session.target
    assert made.session.target.id == device.services[0].id
    assert (made.reverse_proxy, made.url) == (False, f"ssh://{made.host}:{made.port}")
    assert remoteit_client.sessions() == [made.session]
    assert remoteit_client.disconnect(made.id) is True
    assert remoteit_client.sessions() == []


@pytest.mark.vcr
def test_a_connection_is_rated(remoteit_async_client: AsyncClient) -> None:
    async def rate() -> None:
        client = remoteit_async_client
        (device,) = (await client.devices(size=1, owner=True, state="active", application=[HTTP])).items
        service = device.services[0].id
        made = await client.connect(service)
        assert (made.reverse_proxy, made.port, made.url) == (True, None, f"https://{made.host}")
        assert made.session
        assert await client.rate_connection(service, made.session.id, 4) is True
        assert await client.disconnect(made.id, service_id=service) is True

    asyncio.run(rate())


@pytest.mark.vcr
def test_a_link_is_found_by_account_and_by_service_until_it_is_removed(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True, application=[HTTP]).items
    service = device.services[0]
    made = remoteit_client.set_connect_link(service.id, password="a secret", allow=["192.0.2.0/24"])
    assert (made.enabled, len(made.allow), made.deny) == (True, 1, [])
    assert made.password
    (link,) = remoteit_client.links(type_=[LinkType.HTTPS])
    assert (link.code, link.url, link.password, link.service) == (made.code, made.url, made.password, service)
    changed = remoteit_client.set_connect_link(service.id, enabled=False, password=None)
    assert changed == made.model_copy(update={"enabled": False, "password": None})
    (found,) = remoteit_client.service_links([service.id]) or []
    assert (found.id, found.link) == (service.id, changed)
    assert remoteit_client.remove_connect_link(service.id) is True
    assert remoteit_client.links(type_=[LinkType.HTTPS]) == []
