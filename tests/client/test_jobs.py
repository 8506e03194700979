"""`run_job` starts a job on devices, and `watch_job` polls it until it ends."""

from __future__ import annotations

import asyncio
import json
import pickle
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generated_client import ArgumentInput, AsyncBaseClient, BaseClient, ListFilter
from remoteit import AsyncClient, Client, errors
from remoteit.sandbox import run_sandbox
from tests.client.fake_transport import CREDENTIALS, URL, FakeTransport
from tests.roundtrip.conftest import Awaiting as BlockingClient
from tests.roundtrip.fleet import COMPANY, Clock, account
from tests.roundtrip.other_accounts import device, only
from tests.roundtrip.uploading import SCRIPT, upload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated_client import Job
    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient

STARTED = httpx.Response(200, json={"data": {"startJob": "J"}})
TIMESTAMP = "2026-01-01T00:00:00.000Z"


@pytest.fixture
def clock() -> Clock:
    """The clock of the sandbox and of `watch_job`."""
    return Clock()


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    with run_sandbox(clock=clock) as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def waits(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits of a client in seconds; each advances the clock instead of sleeping."""
    recorded: list[float] = []

    def wait(client: object, seconds: float) -> None:
        recorded.append(seconds)
        clock.now += seconds

    async def wait_async(client: object, seconds: float) -> None:
        wait(client, seconds)

    monkeypatch.setattr(BaseClient, "_sleep", wait)
    monkeypatch.setattr(AsyncBaseClient, "_sleep", wait_async)
    monkeypatch.setattr("remoteit.jobs.time", SimpleNamespace(monotonic=clock))
    return recorded


class JobWatch:
    """The iterator of `watch_job`, used in the same way for both clients."""

    def __init__(self, client: Any, job_id: str, **options: Any) -> None:
        blocking = client if isinstance(client, BlockingClient) else None
        self._runner = blocking and blocking._runner
        self._iterator: Any = (blocking._client if blocking else client).watch_job(job_id, **options)

    def __iter__(self) -> Iterator[Job]:
        while True:
            try:
                yield self.next_job()
            except (StopIteration, StopAsyncIteration):
                return

    def next_job(self) -> Job:
        job: Job = (
            next(self._iterator) if self._runner is None else self._runner.run(self._iterator.__anext__())
        )
        return job


def job_transport(*polls: tuple[str, ...]) -> FakeTransport:
    """Return a transport whose responses contain a job: its own status, then those of its runs."""

    def build_response(statuses: tuple[str, ...]) -> httpx.Response:
        user = {"id": "A", "email": "a@example.com"}
        times = {"created": TIMESTAMP, "updated": TIMESTAMP}
        runs: list[dict[str, Any]] = [
            {
                **times, "id": str(number), "status": status, "attributes": [], "fileVersion": None,
                "device": {"id": str(number), "name": "", "state": "active", "online": True},
            }
            for number, status in enumerate(statuses[1:])
        ]  # fmt: skip
        job: dict[str, Any] = {
            **times, "id": "J", "status": statuses[0], "owner": user, "user": user, "file": None, "tag": None,
            "fileVersion": None, "arguments": [], "jobDevices": runs,
        }  # fmt: skip
        page: dict[str, Any] = {"items": [job], "total": 1, "hasMore": False, "last": "J"}
        return httpx.Response(200, json={"data": {"login": {"account": {"jobs": page}}}})

    return FakeTransport(*map(build_response, polls))


# Starting


def test_a_job_runs_with_named_arguments(client: Client, fresh_sandbox: Sandbox) -> None:
    device_id, config = device(fresh_sandbox).id, upload(fresh_sandbox, "a.cfg", executable="false")
    script = upload(fresh_sandbox, "setup.sh", SCRIPT)
    values = {"mode": "safe", "config": config}
    for arguments in (values, [ArgumentInput(name=name, value=value) for name, value in values.items()]):
        job_id = client.run_job(script, device_ids=[device_id], arguments=arguments)
        job = only(client.jobs(ids=[job_id]).items)
        assert {argument.name: argument.value for argument in job.arguments} == {**values, "note": None}
        assert only(job.job_devices).device.id == device_id


def test_a_job_runs_on_the_devices_of_a_tag(client: Client, fresh_sandbox: Sandbox) -> None:
    job_id = client.run_job(upload(fresh_sandbox), tag_filter=ListFilter(values=["camera"]))
    job = only(client.jobs(ids=[job_id]).items)
    assert job.tag is not None
    assert job.tag.values == ["camera"]
    assert job.job_devices


def test_empty_arguments_and_one_selection_of_devices_are_sent(open_client: OpenClient) -> None:
    transport = FakeTransport(STARTED)
    with open_client(transport=transport) as client:
        assert client.run_job("F", device_ids=["1"]) == "J"
        assert client.run_job("F", tag_filter=ListFilter(values=["a"]), arguments={}) == "J"
    assert [json.loads(body)["variables"] for body in transport.bodies] == [
        {"fileId": "F", "deviceIds": ["1"], "arguments": []},
        {"fileId": "F", "tagFilter": {"values": ["a"]}, "arguments": []},
    ]


@pytest.mark.parametrize(
    "devices",
    [
        {},
        {"device_ids": []},
        {"tag_filter": ListFilter(values=[])},
        {"device_ids": ["1"], "tag_filter": ListFilter(values=["a"])},
    ],
)
def test_no_devices_or_two_selections_of_devices_are_rejected(
    open_client: OpenClient, devices: dict[str, Any]
) -> None:
    transport = FakeTransport(STARTED)
    with open_client(transport=transport) as client, pytest.raises(ValueError, match=r"device_ids|tag"):
        client.run_job("F", **devices)
    assert transport.requests == []


# Watching


def test_a_job_is_yielded_until_it_ends(client: Client, fresh_sandbox: Sandbox, waits: list[float]) -> None:
    job_id = client.run_job(upload(fresh_sandbox), device_ids=[device(fresh_sandbox).id])
    jobs = list(JobWatch(client, job_id, interval=1.0))
    assert [job.status for job in jobs] == ["WAITING", "RUNNING", "SUCCESS"]
    assert {job.id for job in jobs} == {job_id}
    assert waits == [1.0, 1.0, 1.5]
    waits.clear()
    assert [job.status for job in JobWatch(client, job_id)] == ["SUCCESS"]
    assert waits == []


def test_a_change_on_one_device_is_yielded(open_client: OpenClient) -> None:
    transport = job_transport(
        ("RUNNING", "RUNNING", "RUNNING"),
        ("RUNNING", "RUNNING", "RUNNING"),
        ("RUNNING", "RUNNING", "SUCCESS"),
        ("FAILED", "FAILED", "SUCCESS"),
    )
    with open_client(transport=transport) as client:
        statuses = [(job.status, *(run.status for run in job.job_devices)) for job in JobWatch(client, "J")]
    assert statuses == [
        ("RUNNING", "RUNNING", "RUNNING"),
        ("RUNNING", "RUNNING", "SUCCESS"),
        ("FAILED", "FAILED", "SUCCESS"),
    ]


@pytest.mark.parametrize("end", ["SUCCESS", "FAILED", "CANCELLED"])
def test_an_unknown_status_does_not_end_the_watch(open_client: OpenClient, end: str) -> None:
    with open_client(transport=job_transport(("PAUSED",), (end,), ("RUNNING",))) as client:
        assert [job.status for job in JobWatch(client, "J")] == ["PAUSED", end]


def test_the_interval_grows_while_nothing_changes(open_client: OpenClient, waits: list[float]) -> None:
    same, change = ("WAITING",), ("RUNNING",)
    with open_client(transport=job_transport(*[same] * 8, change, change, ("SUCCESS",))) as client:
        assert len(list(JobWatch(client, "J"))) == 3
    assert waits == [2.0, 3.0, 4.5, 6.75, 10.125, 15.0, 15.0, 15.0, 2.0, 3.0]


def test_an_interval_above_the_maximum_is_kept(open_client: OpenClient, waits: list[float]) -> None:
    with open_client(transport=job_transport(("WAITING",), ("WAITING",), ("SUCCESS",))) as client:
        list(JobWatch(client, "J", interval=60.0))
    assert waits == [60.0, 60.0]


def test_a_watch_ends_after_its_timeout(open_client: OpenClient, waits: list[float]) -> None:
    with open_client(
        transport=job_transport(("WAITING",), ("WAITING",), ("RUNNING",), ("RUNNING",), ("SUCCESS",))
    ) as client:
        watch = JobWatch(client, "J", timeout=6.0)
        assert [watch.next_job().status, watch.next_job().status] == ["WAITING", "RUNNING"]
        with pytest.raises(errors.JobTimeoutError, match="RUNNING after 6 s") as caught:
            watch.next_job()
        assert waits == [2.0, 3.0, 1.0]
        assert isinstance(caught.value, TimeoutError)
        copy = pickle.loads(pickle.dumps(caught.value))
        assert copy.job.status == caught.value.job.status == "RUNNING"
        assert [job.status for job in JobWatch(client, "J")] == ["SUCCESS"]


def test_a_job_that_ended_after_the_timeout_is_yielded(open_client: OpenClient, clock: Clock) -> None:
    with open_client(transport=job_transport(("RUNNING",), ("SUCCESS",))) as client:
        watch = JobWatch(client, "J", timeout=1.0)
        watch.next_job()
        clock.now += 60
        assert watch.next_job().status == "SUCCESS"


def test_a_failed_poll_is_repeated_by_the_next_step(open_client: OpenClient) -> None:
    not_found = httpx.Response(404)
    transport = job_transport(("WAITING",), ("SUCCESS",))
    transport.responses[:0] = [not_found]
    transport.responses.insert(2, not_found)
    with open_client(transport=transport) as client:
        watch = JobWatch(client, "J")
        with pytest.raises(errors.HTTPStatusError):
            watch.next_job()
        assert watch.next_job().status == "WAITING"
        with pytest.raises(errors.HTTPStatusError):
            watch.next_job()
        assert [job.status for job in watch] == ["SUCCESS"]


def test_a_job_of_another_account_is_an_error(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    theirs = client.run_job(
        upload(fresh_sandbox, accountId=company), device_ids=[device(fresh_sandbox, COMPANY).id]
    )
    for unknown in ("none", theirs):
        with pytest.raises(errors.NullResultError, match="account_id"):
            JobWatch(client, unknown).next_job()
    assert [job.id for job in JobWatch(client, theirs, account_id=company)][-1] == theirs


def test_the_account_of_the_client_is_the_default(fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        script = client.for_account(company).upload_file(__file__, executable=True)
        job_id = client.run_job(script.id, device_ids=[device(fresh_sandbox, COMPANY).id])
        assert next(client.for_account(company).watch_job(job_id)).owner.id == company
        with pytest.raises(errors.NullResultError):
            next(client.for_account(company).watch_job(job_id, account_id=None))


@pytest.mark.parametrize(
    "options",
    [
        {"interval": 0.0},
        {"interval": -1.0},
        {"interval": float("nan")},
        {"timeout": -1.0},
    ],
)
def test_an_invalid_interval_or_timeout_is_rejected(
    open_client: OpenClient, options: dict[str, float]
) -> None:
    transport = job_transport(("SUCCESS",))
    with open_client(transport=transport) as client, pytest.raises(ValueError, match="seconds"):
        JobWatch(client, "J", **options)
    assert transport.requests == []


def test_a_cancelled_watch_can_be_continued(monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        waiting = asyncio.Event()

        async def wait(client: object, seconds: float) -> None:
            if not waiting.is_set():
                waiting.set()
                await asyncio.Event().wait()

        monkeypatch.setattr(AsyncBaseClient, "_sleep", wait)
        transport = job_transport(("WAITING",), ("SUCCESS",))
        async with AsyncClient(credentials=CREDENTIALS, url=URL, transport=transport) as client:
            watch = client.watch_job("J")
            assert (await anext(watch)).status == "WAITING"
            task = asyncio.ensure_future(anext(watch))
            await waiting.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert [job.status async for job in watch] == ["SUCCESS"]

    asyncio.run(run())
