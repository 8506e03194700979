"""Recorded calls about saved jobs: save, change, start and delete them, and read their events."""

from __future__ import annotations

import asyncio
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from generated_client import EventPageItemsDeviceJobEvent, EventPageItemsJobEvent, EventType, JobStatusEnum
from remoteit.types import ListFilter

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client


@pytest.mark.vcr
def test_a_saved_job_is_changed_started_and_deleted(remoteit_client: Client) -> None:
    script = remoteit_client.upload_file(BytesIO(b"uptime"), name="up.sh", executable=True)
    saved = remoteit_client.save_job(script.id, tag_filter=ListFilter(values=["lab"]))
    (device,) = remoteit_client.devices(size=1, owner=True).items
    assert remoteit_client.set_job(script.id, job_id=saved, device_ids=[device.id]) == saved
    (found,) = remoteit_client.jobs(file_ids=[script.id], statuses=[JobStatusEnum.READY])
    assert (found.id, found.tag) == (saved, None)
    assert [(run.device.id, run.status) for run in found.job_devices] == [(device.id, "READY")]
    assert remoteit_client.start_saved_job(saved) == saved
    (started,) = remoteit_client.jobs(ids=[saved])
    assert started.status == "WAITING"
    assert remoteit_client.cancel_job(saved) is True
    assert remoteit_client.delete_job(saved) is True
    assert remoteit_client.jobs(ids=[saved]).items == []


@pytest.mark.vcr
def test_the_events_of_a_job_name_it(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        script = await client.upload_file(BytesIO(b"uptime"), name="up.sh", executable=True)
        saved = await client.save_job(script.id, tag_filter=ListFilter(values=["lab"]))
        await client.start_saved_job(saved)
        await client.cancel_job(saved)
        page = await client.events(types=[EventType.JOB, EventType.DEVICE_JOB])
        assert page.limited is False
        for event in page:
            assert isinstance(event, EventPageItemsJobEvent | EventPageItemsDeviceJobEvent)
            assert event.job
            assert event.job.file
            assert (event.job.id, event.job.file.name) == (saved, "up.sh")
        ran = [event.job_device for event in page if isinstance(event, EventPageItemsDeviceJobEvent)]
        assert {run.status for run in ran if run} == {"CANCELLED"}

    asyncio.run(story(remoteit_async_client))
