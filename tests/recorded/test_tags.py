"""Tags, recorded: made, put on and taken off, renamed, merged and deleted."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import ListFilter, TagInput

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client


@pytest.mark.vcr
def test_tags_are_made_and_deleted(remoteit_client: Client) -> None:
    before = remoteit_client.tags()
    assert remoteit_client.set_tag([TagInput(name="quay", color=13), TagInput(name="pier")]) is True
    quay, pier = (one for one in remoteit_client.tags() if one not in before)
    assert (quay.name, quay.color, pier.name) == ("quay", 13, "pier")
    assert remoteit_client.delete_tag(["quay", "pier"]) is True
    assert remoteit_client.tags() == before


@pytest.mark.vcr
def test_a_tag_is_put_on_and_taken_off(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True).items
    assert remoteit_client.add_tag(["quay"], [device.id]) is True
    (found,) = remoteit_client.devices(tag=ListFilter(values=["quay"])).items
    assert found.id == device.id
    assert [one.name for one in found.tags] == [*(one.name for one in device.tags), "quay"]
    assert remoteit_client.remove_tag(["quay"], [device.id]) is True
    assert remoteit_client.devices(tag=ListFilter(values=["quay"])).items == []


@pytest.mark.vcr
def test_tags_are_renamed_and_merged(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        before = {one.name: one.color for one in await client.tags()}
        assert await client.rename_tag("lab", "workshop") is True
        assert await client.merge_tag("retail", "workshop") is True
        after = {one.name: one.color for one in await client.tags()}
        assert after.keys() == before.keys() - {"lab", "retail"} | {"workshop"}
        assert after["workshop"] == before["lab"]

    asyncio.run(story(remoteit_async_client))
