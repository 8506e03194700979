"""Recorded calls about scripting: upload, version and delete files, and run jobs."""

from __future__ import annotations

import asyncio
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from generated_client import ArgumentInput, JobStatusEnum, ListFilter

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

pytestmark = pytest.mark.remoteit_keep(
    "ArgumentInput.value",
    "File.content",
    "File.shortDesc",
    "JobArgument.value",
    "Mutation.modifyFile(shortDesc:)",
)

SCRIPT = b"""\
#!/bin/sh
# r3_argument: mood, StringSelect, How to say it, calm|loud
echo "$mood"
"""


@pytest.mark.vcr
def test_a_file_is_uploaded_described_and_deleted(remoteit_client: Client) -> None:
    sent = remoteit_client.upload_file(BytesIO(SCRIPT), name="say.sh", executable=True, short_desc="Says")
    assert remoteit_client.modify_file(sent.id, short_desc="Says it") is True
    (found,) = remoteit_client.files(ids=[sent.id])
    assert (found.name, found.short_desc, found.executable) == ("say.sh", "Says it", True)
    assert [version.id for version in found.versions.items] == [sent.version_id]
    assert remoteit_client.delete_file(sent.id) is True
    assert remoteit_client.files(ids=[sent.id]) == []


@pytest.mark.vcr
def test_an_upload_of_the_same_name_adds_a_version_that_can_be_deleted(remoteit_client: Client) -> None:
    first = remoteit_client.upload_file(BytesIO(b"echo 1"), name="say.sh", executable=True)
    second = remoteit_client.upload_file(BytesIO(SCRIPT), name="say.sh", executable=True)
    assert first.id == second.id
    (found,) = remoteit_client.file_versions([first.id], sort="-version", size=1)
    (newest,) = found.versions.items
    assert (found.versions.total, newest.id) == (2, second.version_id)
    assert [argument.name for argument in newest.arguments] == ["mood"]
    assert remoteit_client.delete_file_version(newest.id) is True
    (left,) = remoteit_client.file_versions([first.id])
    assert [version.id for version in left.versions.items] == [first.version_id]


@pytest.mark.vcr
def test_a_job_runs_on_devices_by_id_until_it_is_cancelled(remoteit_client: Client) -> None:
    script = remoteit_client.upload_file(BytesIO(SCRIPT), name="say.sh", executable=True)
    (device,) = remoteit_client.devices(size=1, owner=True).items
    given = [ArgumentInput(name="mood", value="calm")]
    job = remoteit_client.start_job(script.id, device_ids=[device.id], arguments=given)
    assert remoteit_client.cancel_job(job) is True
    (found,) = remoteit_client.jobs(statuses=[JobStatusEnum.CANCELLED], size=2).items
    assert (found.id, found.user.id) == (job, found.owner.id)
    assert found.file
    assert found.file.id == script.id
    assert [(argument.name, argument.value) for argument in found.arguments] == [("mood", "calm")]
    assert [(target.device.id, target.status) for target in found.job_devices] == [(device.id, "CANCELLED")]


@pytest.mark.vcr
def test_a_job_runs_on_devices_by_tag(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        script = await client.upload_file(BytesIO(b"uptime"), name="up.sh", executable=True)
        job = await client.run_job(script.id, tag_filter=ListFilter(values=["lab"]))
        (found,) = (await client.jobs(ids=[job])).items
        assert found.tag
        assert (found.tag.operator, found.tag.values) == ("ANY", ["lab"])
        assert found.job_devices
        versions = {target.file_version.id for target in found.job_devices if target.file_version}
        assert versions == {script.version_id}

    asyncio.run(story(remoteit_async_client))
