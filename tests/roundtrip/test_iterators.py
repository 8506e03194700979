"""Iterators yield what the pages of their operations hold."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from remoteit import AsyncClient, Client
from tests.roundtrip.other_accounts import device
from tests.roundtrip.uploading import upload

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox


def test_iterators_yield_all_items(fresh_sandbox: Sandbox) -> None:
    file, mine = upload(fresh_sandbox), device(fresh_sandbox)
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, strict=True) as client:
        jobs = [client.start_job(file, device_ids=[mine.id]) for _ in range(3)]
        assert {job.id for job in client.iter_jobs(page_size=2)} == set(jobs)
        devices = client.devices(size=1000, state="active").items
        assert list(client.iter_devices(page_size=5, start=2, state="active")) == devices[2:]
        events = client.events(size=1000).items
        assert len(events) >= 3
        assert list(client.iter_events(page_size=3)) == events


def test_async_iterators_yield_all_items(fresh_sandbox: Sandbox) -> None:
    async def run() -> None:
        url = fresh_sandbox.url
        async with AsyncClient(credentials=fresh_sandbox.credentials, url=url, strict=True) as client:
            devices = (await client.devices(size=1000)).items
            assert [device async for device in client.iter_devices(page_size=5)] == devices

    asyncio.run(run())
