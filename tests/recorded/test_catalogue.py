"""Recorded calls about the catalogue: service types, platforms, and the API itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

SSH = 28


@pytest.mark.vcr
def test_an_account_has_all_common_service_types(remoteit_client: Client) -> None:
    everyones = {kind.id: kind for kind in remoteit_client.application_types()}
    own = {kind.id: kind for kind in remoteit_client.account_application_types()}
    assert (everyones[SSH].name, everyones[SSH].port, everyones[SSH].protocol) == ("SSH", 22, "TCP")
    assert everyones.items() <= own.items()


@pytest.mark.vcr
def test_the_platform_of_every_device_is_in_the_catalogue(remoteit_client: Client) -> None:
    platforms = {platform.id for platform in remoteit_client.platform_types()}
    devices = remoteit_client.devices(size=2).items
    assert devices
    assert {device.platform for device in devices} <= platforms


@pytest.mark.vcr
def test_the_api_reports_its_version_and_endpoints(remoteit_async_client: AsyncClient) -> None:
    async def ask() -> tuple[str, int]:
        return await remoteit_async_client.api_version(), await remoteit_async_client.system_info()

    version, endpoints = asyncio.run(ask())
    assert version
    assert endpoints >= 0
