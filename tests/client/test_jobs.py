"""A job is started on devices that are named, and watched politely until it has ended."""

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
from tests.client.fake_transport import KEY, Wire, opened, over
from tests.roundtrip.conftest import Awaiting
from tests.roundtrip.fleet import COMPANY, Clock, account
from tests.roundtrip.other_accounts import device, only
from tests.roundtrip.uploading import SCRIPT, upload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated_client import Job
    from remoteit.sandbox import Sandbox

STARTED = httpx.Response(200, json={"data": {"startJob": "J"}})
MOMENT = "2026-01-01T00:00:00.000Z"


@pytest.fixture
def clock() -> Clock:
    """Everybody's: the sandbox's, and the one by which a watch keeps its time."""
    return Clock()


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    with run_sandbox(clock=clock) as timed:
        yield timed


@pytest.fixture(autouse=True)
def waits(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits that a client asked for; each moves the clock on."""
    asked: list[float] = []

    def wait(client: object, seconds: float) -> None:
        asked.append(seconds)
        clock.now += seconds

    async def wait_async(client: object, seconds: float) -> None:
        wait(client, seconds)

    monkeypatch.setattr(BaseClient, "_sleep", wait)
    monkeypatch.setattr(AsyncBaseClient, "_sleep", wait_async)
    monkeypatch.setattr("remoteit.jobs.time", SimpleNamespace(monotonic=clock))
    return asked


class Watched:
    """The steps of a watch, whichever client makes it."""

    def __init__(self, client: Any, job_id: str, **options: Any) -> None:
        awaiting = client if isinstance(client, Awaiting) else None
        self._runner = awaiting and awaiting._runner
        self._watch: Any = (awaiting._client if awaiting else client).watch_job(job_id, **options)

    def __iter__(self) -> Iterator[Job]:
        while True:
            try:
                yield self.step()
            except (StopIteration, StopAsyncIteration):
                return

    def step(self) -> Job:
        job: Job = next(self._watch) if self._runner is None else self._runner.run(self._watch.__anext__())
        return job


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def client(kind: str, fresh_sandbox: Sandbox) -> Iterator[Client]:
    with opened(kind, credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as made:
        yield made


def looking(*looks: tuple[str, ...] | Exception) -> Wire:
    """Answers each look at a job by its status and those of its runs."""

    def answer(look: tuple[str, ...] | Exception) -> httpx.Response | Exception:
        if isinstance(look, Exception):
            return look
        who = {"id": "A", "email": "a@example.com"}
        times = {"created": MOMENT, "updated": MOMENT}
        runs: list[dict[str, Any]] = [
            {
                **times, "id": str(number), "status": status, "attributes": [], "fileVersion": None,
                "device": {"id": str(number), "name": "", "state": "active", "online": True},
            }
            for number, status in enumerate(look[1:])
        ]  # fmt: skip
        job: dict[str, Any] = {
            **times, "id": "J", "status": look[0], "owner": who, "user": who, "file": None, "tag": None,
            "fileVersion": None, "arguments": [], "jobDevices": runs,
        }  # fmt: skip
        page: dict[str, Any] = {"items": [job], "total": 1, "hasMore": False, "last": "J"}
        return httpx.Response(200, json={"data": {"login": {"account": {"jobs": page}}}})

    return Wire(*map(answer, looks))


# Starting


def test_a_job_runs_with_the_arguments_named(client: Client, fresh_sandbox: Sandbox) -> None:
    mine, config = device(fresh_sandbox).id, upload(fresh_sandbox, "a.cfg", executable="false")
    script = upload(fresh_sandbox, "setup.sh", SCRIPT)
    given = {"mode": "safe", "config": config}
    for arguments in (given, [ArgumentInput(name=name, value=value) for name, value in given.items()]):
        made = client.run_job(script, device_ids=[mine], arguments=arguments)
        job = only(client.jobs(ids=[made]).items)
        assert {one.name: one.value for one in job.arguments} == {**given, "note": None}
        assert only(job.job_devices).device.id == mine


def test_a_job_runs_on_the_devices_of_a_tag(client: Client, fresh_sandbox: Sandbox) -> None:
    made = client.run_job(upload(fresh_sandbox), tag=ListFilter(values=["camera"]))
    job = only(client.jobs(ids=[made]).items)
    assert job.tag is not None
    assert job.tag.values == ["camera"]
    assert job.job_devices


def test_an_empty_list_of_arguments_is_sent_and_devices_in_one_way_alone(kind: str) -> None:
    wire = Wire(STARTED)
    with over(kind, wire) as client:
        assert client.run_job("F", device_ids=["1"]) == "J"
        assert client.run_job("F", tag=ListFilter(values=["a"]), arguments={}) == "J"
    assert [json.loads(body)["variables"] for body in wire.bodies] == [
        {"fileId": "F", "deviceIds": ["1"], "arguments": []},
        {"fileId": "F", "tagFilter": {"values": ["a"]}, "arguments": []},
    ]


@pytest.mark.parametrize(
    "devices",
    [
        {},
        {"device_ids": []},
        {"tag": ListFilter(values=[])},
        {"device_ids": ["1"], "tag": ListFilter(values=["a"])},
    ],
)
def test_a_job_on_no_devices_or_in_both_ways_is_refused(kind: str, devices: dict[str, Any]) -> None:
    wire = Wire(STARTED)
    with over(kind, wire) as client, pytest.raises(ValueError, match=r"device_ids|tag"):
        client.run_job("F", **devices)
    assert wire.seen == []


# Watching


def test_a_job_is_told_of_until_it_has_ended(
    client: Client, fresh_sandbox: Sandbox, waits: list[float]
) -> None:
    made = client.run_job(upload(fresh_sandbox), device_ids=[device(fresh_sandbox).id])
    jobs = list(Watched(client, made, interval=1.0))
    assert [job.status for job in jobs] == ["WAITING", "RUNNING", "SUCCESS"]
    assert {job.id for job in jobs} == {made}
    assert waits == [1.0, 1.0, 1.5]
    waits.clear()
    assert [job.status for job in Watched(client, made)] == ["SUCCESS"]
    assert waits == []


def test_a_change_on_one_device_is_a_change(kind: str) -> None:
    wire = looking(
        ("RUNNING", "RUNNING", "RUNNING"),
        ("RUNNING", "RUNNING", "RUNNING"),
        ("RUNNING", "RUNNING", "SUCCESS"),
        ("FAILED", "FAILED", "SUCCESS"),
    )
    with over(kind, wire) as client:
        told = [(job.status, *(run.status for run in job.job_devices)) for job in Watched(client, "J")]
    assert told == [
        ("RUNNING", "RUNNING", "RUNNING"),
        ("RUNNING", "RUNNING", "SUCCESS"),
        ("FAILED", "FAILED", "SUCCESS"),
    ]


@pytest.mark.parametrize("end", ["SUCCESS", "FAILED", "CANCELLED"])
def test_a_status_that_is_new_is_no_end(kind: str, end: str) -> None:
    with over(kind, looking(("PAUSED",), (end,), ("RUNNING",))) as client:
        assert [job.status for job in Watched(client, "J")] == ["PAUSED", end]


def test_the_looks_grow_rarer_while_nothing_changes(kind: str, waits: list[float]) -> None:
    same, change = ("WAITING",), ("RUNNING",)
    with over(kind, looking(*[same] * 8, change, change, ("SUCCESS",))) as client:
        assert len(list(Watched(client, "J"))) == 3
    assert waits == [2.0, 3.0, 4.5, 6.75, 10.125, 15.0, 15.0, 15.0, 2.0, 3.0]


def test_looks_that_are_wished_rarer_stay_so(kind: str, waits: list[float]) -> None:
    with over(kind, looking(("WAITING",), ("WAITING",), ("SUCCESS",))) as client:
        list(Watched(client, "J", interval=60.0))
    assert waits == [60.0, 60.0]


def test_a_watch_ends_with_its_time(kind: str, waits: list[float]) -> None:
    with over(kind, looking(("WAITING",), ("WAITING",), ("RUNNING",), ("RUNNING",), ("SUCCESS",))) as client:
        watched = Watched(client, "J", timeout=6.0)
        assert [watched.step().status, watched.step().status] == ["WAITING", "RUNNING"]
        with pytest.raises(errors.JobTimeoutError, match="RUNNING after 6 s") as caught:
            watched.step()
        assert waits == [2.0, 3.0, 1.0]
        assert isinstance(caught.value, TimeoutError)
        again = pickle.loads(pickle.dumps(caught.value))
        assert again.job.status == caught.value.job.status == "RUNNING"
        assert [job.status for job in Watched(client, "J")] == ["SUCCESS"]


def test_an_end_that_is_seen_too_late_is_seen(kind: str, clock: Clock) -> None:
    with over(kind, looking(("RUNNING",), ("SUCCESS",))) as client:
        watched = Watched(client, "J", timeout=1.0)
        watched.step()
        clock.now += 60
        assert watched.step().status == "SUCCESS"


def test_where_a_look_fails_the_next_step_looks_again(kind: str) -> None:
    gone = httpx.Response(404)
    wire = looking(("WAITING",), ("SUCCESS",))
    wire.answers[:0] = [gone]
    wire.answers.insert(2, gone)
    with over(kind, wire) as client:
        watched = Watched(client, "J")
        with pytest.raises(errors.HTTPStatusError):
            watched.step()
        assert watched.step().status == "WAITING"
        with pytest.raises(errors.HTTPStatusError):
            watched.step()
        assert [job.status for job in watched] == ["SUCCESS"]


def test_a_job_that_the_account_has_not_is_told_at_once(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    theirs = client.run_job(
        upload(fresh_sandbox, accountId=company), device_ids=[device(fresh_sandbox, COMPANY).id]
    )
    for unknown in ("none", theirs):
        with pytest.raises(errors.NullResultError, match="account_id"):
            Watched(client, unknown).step()
    assert [job.id for job in Watched(client, theirs, account_id=company)][-1] == theirs


def test_the_account_that_a_client_acts_for_is_the_default(fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        script = client.for_account(company).upload_file(__file__, executable=True)
        made = client.run_job(script.id, device_ids=[device(fresh_sandbox, COMPANY).id])
        assert next(client.for_account(company).watch_job(made)).owner.id == company
        with pytest.raises(errors.NullResultError):
            next(client.for_account(company).watch_job(made, account_id=None))


@pytest.mark.parametrize(
    "times",
    [
        {"interval": 0.0},
        {"interval": -1.0},
        {"interval": float("nan")},
        {"timeout": -1.0},
    ],
)
def test_what_is_no_time_is_refused(kind: str, times: dict[str, float]) -> None:
    wire = looking(("SUCCESS",))
    with over(kind, wire) as client, pytest.raises(ValueError, match="seconds"):
        Watched(client, "J", **times)
    assert wire.seen == []


def test_a_watch_that_was_cancelled_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        waiting = asyncio.Event()

        async def wait(client: object, seconds: float) -> None:
            if not waiting.is_set():
                waiting.set()
                await asyncio.Event().wait()

        monkeypatch.setattr(AsyncBaseClient, "_sleep", wait)
        wire = looking(("WAITING",), ("SUCCESS",))
        async with AsyncClient(credentials=KEY, url="https://api.example", transport=wire) as client:
            watch = client.watch_job("J")
            assert (await anext(watch)).status == "WAITING"
            task = asyncio.ensure_future(anext(watch))
            await waiting.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert [job.status async for job in watch] == ["SUCCESS"]

    asyncio.run(run())
