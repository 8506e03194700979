"""`save_job` saves a job for later, and `watch_job` waits until a saved job is started and ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import ArgumentInput, ListFilter
from remoteit import errors
from tests.client.fake_transport import FakeTransport
from tests.client.test_jobs import JobWatch, clock, fresh_sandbox, job_transport, waits
from tests.roundtrip.other_accounts import device, only
from tests.roundtrip.uploading import SCRIPT, upload

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient

__all__ = ["clock", "fresh_sandbox", "waits"]  # fixtures

SAVED = httpx.Response(200, json={"data": {"setJob": "J"}})


def test_a_saved_job_has_named_arguments_and_is_changed_by_its_id(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    mine, config = device(fresh_sandbox).id, upload(fresh_sandbox, "a.cfg", executable="false")
    script = upload(fresh_sandbox, "setup.sh", SCRIPT)
    values = {"mode": "safe", "config": config}
    job_id = client.save_job(script, device_ids=[mine], arguments=values)
    values["mode"] = "fast"
    given = [ArgumentInput(name=name, value=value) for name, value in values.items()]
    assert (
        client.save_job(script, tag_filter=ListFilter(values=["lab"]), arguments=given, job_id=job_id)
        == job_id
    )
    job = only(client.jobs(ids=[job_id]).items)
    assert (job.status, job.job_devices) == ("READY", [])
    assert {argument.name: argument.value for argument in job.arguments} == {**values, "note": None}
    assert job.tag is not None
    assert job.tag.values == ["lab"]


def test_a_saved_job_is_watched_from_ready_to_its_end(
    client: Client, fresh_sandbox: Sandbox, waits: list[float]
) -> None:
    job_id = client.save_job(upload(fresh_sandbox), all_devices=True)
    statuses: list[str] = []
    for job in JobWatch(client, job_id, interval=0.5):
        statuses.append(job.status)
        if job.status == "READY":
            assert client.start_saved_job(job.id) == job_id
    assert statuses[:3] == ["READY", "WAITING", "RUNNING"]
    assert statuses[-1] == "FAILED"  # some devices are offline
    assert waits[0] == 0.5


def test_the_selection_of_devices_is_sent_as_it_is(open_client: OpenClient) -> None:
    transport = FakeTransport(SAVED)
    with open_client(transport=transport) as client:
        assert client.save_job("F", device_ids=["1"]) == "J"
        assert client.save_job("F", tag_filter=ListFilter(values=["a"]), arguments={}) == "J"
        assert client.save_job("F", all_devices=True, job_id="J") == "J"
    assert [json.loads(body)["variables"] for body in transport.bodies] == [
        {"fileId": "F", "deviceIds": ["1"], "arguments": []},
        {"fileId": "F", "tagFilter": {"values": ["a"]}, "arguments": []},
        {"fileId": "F", "jobId": "J", "arguments": []},
    ]


@pytest.mark.parametrize(
    "devices",
    [
        {},
        {"device_ids": []},
        {"device_ids": [], "all_devices": True},
        {"tag_filter": ListFilter(values=[])},
        {"tag_filter": ListFilter(values=["a"]), "all_devices": True},
        {"device_ids": ["1"], "tag_filter": ListFilter(values=["a"])},
    ],
)
def test_all_devices_are_selected_only_explicitly_and_alone(
    open_client: OpenClient, devices: dict[str, Any]
) -> None:
    transport = FakeTransport(SAVED)
    with open_client(transport=transport) as client, pytest.raises(ValueError, match=r"device_ids|tag"):
        client.save_job("F", **devices)
    assert transport.requests == []


def test_a_saved_job_that_nobody_starts_is_reported_when_the_time_is_over(open_client: OpenClient) -> None:
    with open_client(transport=job_transport(("READY",), ("READY",), ("READY",))) as client:
        watch = JobWatch(client, "J", timeout=4.0)
        assert watch.next_job().status == "READY"
        with pytest.raises(errors.JobTimeoutError, match=r"READY after 4 s: .*start_saved_job") as caught:
            watch.next_job()
    assert caught.value.job.status == "READY"
    assert "keeps running" not in str(caught.value)


def test_a_job_that_is_deleted_ends_the_watch_with_an_error(client: Client, fresh_sandbox: Sandbox) -> None:
    job_id = client.save_job(upload(fresh_sandbox), all_devices=True)
    watch = JobWatch(client, job_id)
    assert watch.next_job().status == "READY"
    assert client.delete_job(job_id) is True
    with pytest.raises(errors.NullResultError, match="no job with this id"):
        watch.next_job()
