"""Recorded calls about tags: create, add, remove, rename, merge and delete."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import ListFilter, TagInput

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client


@pytest.mark.vcr
def test_tags_are_created_and_deleted(remoteit_client: Client) -> None:
    before = remoteit_client.tags()
    assert remoteit_client.set_tag([TagInput(name="quay", color=13), TagInput(name="pier")]) is True
    quay, pier = (tag for tag in remoteit_client.tags() if tag not in before)
    assert (quay.name, quay.color, pier.name) == ("quay", 13, "pier")
    assert remoteit_client.delete_tag(["quay", "pier"]) is True
    assert remoteit_client.tags() == before


@pytest.mark.vcr
def test_a_tag_is_added_to_a_device_and_removed(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True).items
    assert remoteit_client.add_tag(["quay"], [device.id]) is True
    (found,) = remoteit_client.devices(tag=ListFilter(values=["quay"])).items
    assert found.id == device.id
    assert [tag.name for tag in found.tags] == [*(tag.name for tag in device.tags), "quay"]
    assert remoteit_client.remove_tag(["quay"], [device.id]) is True
    assert remoteit_client.devices(tag=ListFilter(values=["quay"])).items == []


@pytest.mark.vcr
def test_tags_are_renamed_and_merged(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        before = {tag.name: tag.color for tag in await client.tags()}
        assert await client.rename_tag("lab", "workshop") is True
        assert await client.merge_tag("retail", "workshop") is True
        after = {tag.name: tag.color for tag in await client.tags()}
        assert after.keys() == before.keys() - {"lab", "retail"} | {"workshop"}
        assert after["workshop"] == before["lab"]

    asyncio.run(story(remoteit_async_client))
