"""Recorded calls about the logs of jobs, and the arguments that an upload defines."""

from __future__ import annotations

import asyncio
import io
import zipfile
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from remoteit import ArgumentDefinition

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client
    from remoteit.sandbox import Sandbox


def finish(sandbox: Sandbox | None, job: str) -> None:
    """Let a job end at once while it is recorded."""
    for run in sandbox.backend.jobs[job].job_devices if sandbox else ():
        run.updated -= timedelta(seconds=5)


@pytest.mark.vcr
def test_the_logs_of_a_job_are_downloaded(remoteit_client: Client, remoteit_sandbox: Sandbox | None) -> None:
    script = remoteit_client.upload_file(io.BytesIO(b"uptime"), name="up.sh", executable=True)
    (device,) = remoteit_client.devices(size=1, owner=True, state="active").items
    job = remoteit_client.run_job(script.id, device_ids=[device.id])
    assert remoteit_client.job_logs(job) is None
    finish(remoteit_sandbox, job)
    logs = remoteit_client.job_logs(job)
    assert logs
    (run,) = logs.devices
    assert (run.device_id, run.device_name, run.status) == (device.id, device.name, "SUCCESS")
    target = io.BytesIO()
    assert remoteit_client.download_job_logs(job, target) == len(target.getvalue())
    with zipfile.ZipFile(target) as archive:
        assert f"{run.job_device_id}/stdout.log" in archive.namelist()
    assert remoteit_client.download_job_logs(job, io.BytesIO(), device_id=device.id) > 0


@pytest.mark.vcr
@pytest.mark.remoteit_keep(
    "FileArgument.options", "FileArgument.desc", "ArgumentInput.value", "JobArgument.value"
)
def test_a_script_is_uploaded_with_arguments(remoteit_async_client: AsyncClient) -> None:
    async def story(client: AsyncClient) -> None:
        arguments = [ArgumentDefinition("mood", "StringSelect", "How to say it", ["calm", "loud"])]
        script = await client.upload_file(
            io.BytesIO(b"uptime"), name="say.sh", executable=True, arguments=arguments
        )
        (file,) = await client.files(ids=[script.id])
        (version,) = file.versions.items
        assert [(argument.name, argument.options) for argument in version.arguments] == [
            ("mood", ["calm", "loud"])
        ]
        (device,) = (await client.devices(size=1, owner=True)).items
        job = await client.run_job(script.id, device_ids=[device.id], arguments={"mood": "calm"})
        (found,) = (await client.jobs(ids=[job])).items
        assert [(argument.name, argument.value) for argument in found.arguments] == [("mood", "calm")]

    asyncio.run(story(remoteit_async_client))
