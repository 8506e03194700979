"""Recorded calls about networks: create, fill, tag, share and delete."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client


@pytest.mark.vcr
def test_a_network_is_created_renamed_and_deleted(remoteit_client: Client) -> None:
    made = remoteit_client.create_network("Quay")
    renamed = remoteit_client.update_network(made.id, name="Pier")
    assert renamed == made.model_copy(update={"name": "Pier"})
    assert remoteit_client.delete_network(made.id) is True
    assert made.id not in [network.id for network in remoteit_client.networks()]


@pytest.mark.vcr
def test_a_service_is_added_to_a_network_and_removed(remoteit_client: Client) -> None:
    (network,) = remoteit_client.networks()
    first, *others = network.connections
    assert remoteit_client.remove_network_connection(network.id, first.service.id) is True
    assert remoteit_client.network(network.id).connections == others
    remoteit_client.add_network_connection(network.id, first.service.id, name="shell", port=2222)
    added = remoteit_client.network(network.id).connections[-1]
    assert (added.service, added.name, added.port) == (first.service, "shell", 2222)


@pytest.mark.vcr
def test_a_network_is_tagged_and_shared(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        made = await client.create_network("Quay")
        assert await client.add_network_tag(made.id, ["quay", "lab"]) is True
        assert await client.add_network_share(made.id, ["grace@example.net", "sam@example.org"]) is True
        assert await client.remove_network_tag(made.id, ["lab"]) is True
        assert await client.remove_network_share(made.id, ["grace@example.net"]) is True
        found = await client.network(made.id)
        assert [tag.name for tag in found.tags] == ["quay"]
        assert [share.user.email for share in found.access] == ["sam@example.org"]

    asyncio.run(story(remoteit_async_client))
