"""Recorded calls about device products: list, create, change, lock, transfer and delete."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import (
    CreateDeviceProductFromRegistrationInput,
    DeviceProductSettingsInput,
    DeviceProductStatus,
    ServiceInput,
    UpdateDeviceProductInput,
)

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

SSH = 28
LINUX = "769"


@pytest.mark.vcr
def test_a_product_in_full_matches_the_list(remoteit_client: Client) -> None:
    (listed, *_others) = remoteit_client.device_products(size=2).items
    (found,) = remoteit_client.device_product([listed.id])
    assert found.model_dump(include=set(type(listed).model_fields)) == listed.model_dump()
    assert found.registration_command
    assert found.registration_code
    assert found.registration_code in found.registration_command


@pytest.mark.vcr
def test_a_product_is_created_changed_and_deleted(remoteit_client: Client) -> None:
    created = remoteit_client.create_device_product("Pump", LINUX)
    assert (created.name, created.status, created.services) == ("Pump", DeviceProductStatus.NEW, [])
    changed = remoteit_client.update_device_product(
        created.id, UpdateDeviceProductInput(name="Valve", tags=["lab"])
    )
    assert (changed.id, changed.name, changed.tags) == (created.id, "Valve", ["lab"])
    assert remoteit_client.delete_device_product(created.id) is True
    assert remoteit_client.device_products(id=[created.id]).items == []


@pytest.mark.vcr
def test_a_service_is_added_to_a_product_and_removed(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        product = await client.create_device_product("Pump", LINUX)
        added = await client.add_device_product_service(product.id, "Shell", str(SSH), 22)
        assert (added.name, added.port, added.enabled) == ("Shell", 22, True)
        (found,) = await client.device_product([product.id])
        assert found.services == [added]
        assert await client.remove_device_product_service(added.id) is True
        (found,) = await client.device_product([product.id])
        assert found.services == []

    asyncio.run(story(remoteit_async_client))


@pytest.mark.vcr
def test_a_locked_product_registers_devices_by_its_code(remoteit_client: Client) -> None:
    product = remoteit_client.create_device_product_from_registration(
        CreateDeviceProductFromRegistrationInput(
            name="Pump", platform=int(LINUX), tags=["lab"], services=[ServiceInput(application=SSH)]
        )
    )
    locked = remoteit_client.update_device_product_settings(product.id, DeviceProductSettingsInput(lock=True))
    assert locked.status == DeviceProductStatus.LOCKED
    assert locked.registration_code
    devices = [remoteit_client.claim_device(locked.registration_code) for _ in range(2)]
    assert [(device.name, len(device.services)) for device in devices] == [("Pump", 1), ("Pump", 1)]


@pytest.mark.vcr
def test_a_transferred_product_is_no_longer_listed(remoteit_client: Client) -> None:
    product, email = (
        remoteit_client.create_device_product("Pump", LINUX).id,
        remoteit_client.contacts()[0].email,
    )
    assert email
    assert remoteit_client.transfer_device_product(product, email) is True
    assert remoteit_client.device_product([product]) == []


@pytest.mark.vcr
def test_a_registration_code_is_changed_and_used_once(remoteit_client: Client) -> None:
    code = remoteit_client.registration_code(name="Pump", unique=True)
    assert code
    assert remoteit_client.registration_code(code=code, name="Valve", one_time_use=True) == code
    assert remoteit_client.claim_device(code).name == "Valve"
