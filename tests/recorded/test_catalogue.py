"""The catalogue, recorded: kinds of service, kinds of platform, and the API's own figures."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

SSH = 28


@pytest.mark.vcr
def test_an_account_has_the_kinds_of_service_of_everyone(remoteit_client: Client) -> None:
    everyones = {one.id: one for one in remoteit_client.application_types()}
    own = {one.id: one for one in remoteit_client.account_application_types()}
    assert (everyones[SSH].name, everyones[SSH].port, everyones[SSH].protocol) == ("SSH", 22, "TCP")
    assert everyones.items() <= own.items()


@pytest.mark.vcr
def test_every_device_is_of_a_platform_in_the_catalogue(remoteit_client: Client) -> None:
    platforms = {one.id for one in remoteit_client.platform_types()}
    devices = remoteit_client.devices(size=2).items
    assert devices
    assert {one.platform for one in devices} <= platforms


@pytest.mark.vcr
def test_the_api_tells_of_itself(remoteit_async_client: AsyncClient) -> None:
    async def ask() -> tuple[str, int]:
        return await remoteit_async_client.api_version(), await remoteit_async_client.system_info()

    version, endpoints = asyncio.run(ask())
    assert version
    assert endpoints >= 0
