"""Recorded calls about sharing: devices, single services, and whole accounts."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import ServiceSharingOptions, SharingAction

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client
    from remoteit.sandbox import Sandbox

GUEST = "sam@example.org"


@pytest.mark.vcr
def test_a_device_is_shared_and_unshared(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True).items
    assert remoteit_client.share_devices([GUEST], [device.id], scripting=True) is True
    (shared,) = remoteit_client.device_access([device.id]) or []
    assert [(share.user.email, share.scripting) for share in shared.access] == [(GUEST, True)]
    assert {share.user.email for service in shared.services for share in service.access} == {GUEST}
    remoteit_client.share_devices([GUEST], [device.id], action=SharingAction.REMOVE)
    (taken,) = remoteit_client.device_access([device.id]) or []
    assert taken.access == []
    assert not any(service.access for service in taken.services)


@pytest.mark.vcr
def test_one_service_of_a_device_is_shared(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        (device,) = (await client.devices(size=1, owner=True)).items
        chosen = device.services[0].id
        only = [ServiceSharingOptions(service_id=chosen)]
        await client.share_devices([GUEST], [device.id], services=only)
        (shared,) = await client.device_access([device.id]) or []
        assert [service.id for service in shared.services if service.access] == [chosen]

    asyncio.run(story(remoteit_async_client))


@pytest.mark.vcr
def test_accounts_are_shared_as_a_whole(remoteit_client: Client, remoteit_sandbox: Sandbox | None) -> None:
    if remoteit_sandbox:
        _grant_mutual_access(remoteit_sandbox)
    (given,) = remoteit_client.account_access()
    (taken,) = remoteit_client.accessible_accounts()
    assert given.user == taken.user
    assert (given.scripting, taken.scripting) == (True, False)


def _grant_mutual_access(sandbox: Sandbox) -> None:
    """Give two accounts access to each other, for which the API has no operation."""
    from remoteit.sandbox.model.accounts import AccountAccess  # replays run without the sandbox

    backend = sandbox.backend
    me, friend, *_ = backend.accounts.values()
    backend.account_access.append(AccountAccess(me, friend, backend.now(), scripting=True))
    backend.account_access.append(AccountAccess(friend, me, backend.now(), scripting=False))
