"""Recorded calls about attributes of accounts, devices and services: set, read and remove."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

SSH = 28

pytestmark = pytest.mark.remoteit_keep("*")


@pytest.mark.vcr
def test_an_account_keeps_an_attribute_until_it_is_removed(remoteit_async_client: AsyncClient) -> None:
    async def keep() -> None:
        client = remoteit_async_client
        before = await client.attributes()
        value = {"theme": "dark", "sizes": [1, 2.5, None]}
        assert await client.set_attribute("app", value) == value
        assert await client.attribute("app.theme") == "dark"
        assert await client.attributes() == {**before, "app": value}
        assert await client.remove_attribute("app") is None
        assert await client.attributes() == before

    asyncio.run(keep())


@pytest.mark.vcr
def test_a_device_keeps_its_other_attributes_when_some_are_set(remoteit_client: Client) -> None:
    device = remoteit_client.devices(size=1, owner=True, application=[SSH]).items[0].id
    (before,) = remoteit_client.device_attributes([device]) or []
    after = remoteit_client.set_attributes({"floor": 3, "$remoteit.statusB": "grün"}, service_id=device)
    columns = {**before.attributes.get("$remoteit", {}), "statusB": "grün"}
    assert after == {**before.attributes, "floor": 3, "$remoteit": columns}
    (found,) = remoteit_client.device_attributes([device]) or []
    assert (found.id, found.attributes, found.status_b) == (device, after, "grün")
    assert found.category_a == before.category_a
    (status,) = remoteit_client.device_attribute([device], "$remoteit.statusB") or []
    assert (status.id, status.attribute) == (device, "grün")


@pytest.mark.vcr
def test_attributes_of_a_context_override_those_of_a_service(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True, application=[SSH]).items
    service = device.services[0].id
    remoteit_client.set_attributes({"user": {"name": "pi", "shell": "sh"}}, service_id=service)
    remoteit_client.set_attribute("user.name", "night", service_id=service, context="night")
    (layered,) = remoteit_client.service_attributes([service], name="user", context="night") or []
    assert layered.attributes == {"user": {"name": "night", "shell": "sh"}}
    remoteit_client.remove_attribute("user.name", service_id=service, context="night")
    (base,) = remoteit_client.service_attribute([service], "user.name", context="night") or []
    assert (base.id, base.attribute) == (service, "pi")
