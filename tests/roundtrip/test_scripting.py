"""Scripting, jobs: a file runs on the devices chosen, by states that follow the sandbox's clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from generated_client import ArgumentInput, JobStatusEnum, ListFilter, ListOperator
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import COMPANY, FRIEND, ME, Clock, account, refused
from tests.roundtrip.other_accounts import NOBODY, device, only
from tests.roundtrip.uploading import SCRIPT, upload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated_client import Job
    from remoteit import Client
    from remoteit.sandbox import Sandbox


@pytest.fixture
def clock() -> Clock:
    """The sandbox's, on a full second, so that dates can be told in advance."""
    standing = Clock()
    standing.now = 1_800_000_000.0
    return standing


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    """In place of the usual one: time passes only when a test says so."""
    with run_sandbox(clock=clock) as timed:
        yield timed


def job(client: Client, id: str) -> Job:
    return only(client.jobs(ids=[id]).items)


def test_a_job_waits_runs_and_succeeds_by_itself(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    file, mine = upload(fresh_sandbox), device(fresh_sandbox)
    made = client.start_job(file, device_ids=[mine.id])
    found = job(client, made)
    assert (found.status, found.owner.email, found.user.email) == ("WAITING", ME, ME)
    assert (found.tag, found.arguments) == (None, [])
    assert found.file is not None
    assert found.file_version is not None
    assert (found.file.id, found.file_version.version) == (file, 1)
    assert only(found.job_devices).device.id == mine.id
    clock.now += 1
    assert (job(client, made).status, only(job(client, made).job_devices).status) == ("RUNNING", "RUNNING")
    clock.now += 2
    run = only(job(client, made).job_devices)
    assert (job(client, made).status, run.status) == ("SUCCESS", "SUCCESS")
    assert [(one.key, one.value) for one in run.attributes or ()] == [("exitCode", "0")]
    assert run.updated == datetime.fromtimestamp(clock.now, UTC)


def test_a_job_fails_where_a_device_is_offline(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    mine = device(fresh_sandbox)
    other = next(
        one for one in fresh_sandbox.backend.devices.values() if one.owner is mine.owner and one is not mine
    )
    mine.online, other.online = True, False
    made = client.start_job(upload(fresh_sandbox), device_ids=[mine.id, other.id])
    clock.now += 3
    found = job(client, made)
    states = {one.device.id: one.status for one in found.job_devices}
    assert (found.status, states) == ("FAILED", {mine.id: "SUCCESS", other.id: "FAILED"})


def test_a_job_takes_devices_by_tag(client: Client, fresh_sandbox: Sandbox) -> None:
    wanted = ListFilter(operator=ListOperator.ALL, values=["camera", "production"])
    made = client.start_job(upload(fresh_sandbox), tag_filter=wanted)
    found = job(client, made)
    assert found.tag is not None
    assert (found.tag.operator, found.tag.values) == ("ALL", ["camera", "production"])
    tagged = {one.id for one in client.devices(tag=wanted, owner=True).items}
    assert tagged <= {one.device.id for one in found.job_devices}


def test_a_job_is_given_what_its_script_asks_for(client: Client, fresh_sandbox: Sandbox) -> None:
    script, config, mine = (
        upload(fresh_sandbox, "setup.sh", SCRIPT),
        upload(fresh_sandbox, "a.cfg", executable="false"),
        device(fresh_sandbox),
    )
    given = [ArgumentInput(name="mode", value="safe"), ArgumentInput(name="config", value=config)]
    made = client.start_job(script, device_ids=[mine.id], arguments=given)
    assert [(one.name, one.argument_type, one.value) for one in job(client, made).arguments] == [
        ("config", "File", config),
        ("mode", "String", "safe"),
        ("note", "String", None),
    ]
    first = job(client, made).arguments[0].file_argument
    assert first is not None
    assert (first.name, first.argument_type) == ("config", "FileSelect")
    for bad in (
        [],
        [given[0]],
        [given[1], ArgumentInput(name="mode", value="slow")],
        [given[0], ArgumentInput(name="config", value=NOBODY)],
        [*given, given[0]],
        [*given, ArgumentInput(name="unknown", value="")],
    ):
        with refused("BAD_USER_INPUT"):
            client.start_job(script, device_ids=[mine.id], arguments=bad)
    assert client.jobs().total == 1


def test_a_job_is_cancelled_where_it_has_not_ended(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    made = client.start_job(upload(fresh_sandbox), device_ids=[device(fresh_sandbox).id])
    clock.now += 1
    assert client.cancel_job(made) is True
    clock.now += 10
    found = job(client, made)
    assert (found.status, only(found.job_devices).status) == ("CANCELLED", "CANCELLED")
    assert client.cancel_job(made) is False


def test_jobs_are_listed_in_pages_by_state_and_date(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    file, mine, ids = upload(fresh_sandbox), device(fresh_sandbox).id, list[str]()
    for _ in range(3):
        ids.append(client.start_job(file, device_ids=[mine]))
        clock.now += 1
    page = client.jobs(sort="-created", size=2)
    assert ([one.id for one in page.items], page.total, page.has_more, page.last) == (
        [ids[2], ids[1]],
        3,
        True,
        ids[1],
    )
    assert [one.id for one in client.jobs(sort="-created", after=page.last).items] == ids[:1]
    assert [one.id for one in client.jobs(sort="-created", from_=1, size=1).items] == [ids[1]]
    done = client.jobs(statuses=[JobStatusEnum.SUCCESS]).items
    assert [one.id for one in done] == ids[:1]
    second = job(client, ids[1]).created
    assert [one.id for one in client.jobs(min_date=second, max_date=second).items] == [ids[1]]
    assert (client.jobs(ids=[]).items, client.jobs(statuses=[JobStatusEnum.FAILED]).items) == ([], [])


def test_an_organisation_has_files_and_jobs_of_its_own(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    file = upload(fresh_sandbox, accountId=company)
    assert only(client.files(account_id=company)).id == file
    assert only(client.file_versions([file], account_id=company)).versions.total == 1
    assert file not in [one.id for one in client.files()]
    made = client.start_job(file, device_ids=[device(fresh_sandbox, COMPANY).id])
    found = only(client.jobs(account_id=company).items)
    assert (found.id, found.owner.email, found.user.email) == (made, COMPANY, ME)
    assert client.jobs().items == []
    assert client.delete_file(file) is True
    assert only(client.jobs(account_id=company).items).file is None


def test_devices_that_no_script_may_run_on_are_refused(client: Client, fresh_sandbox: Sandbox) -> None:
    file, mine, theirs = upload(fresh_sandbox), device(fresh_sandbox), device(fresh_sandbox, FRIEND)
    only(theirs.shares).scripting = False
    with refused("FORBIDDEN"):
        client.start_job(file, device_ids=[mine.id, theirs.id])
    with refused("NOT_FOUND"):
        client.start_job(file, device_ids=[NOBODY])
    with refused("BAD_USER_INPUT"):
        client.start_job(file)
    with refused("BAD_USER_INPUT"):
        client.start_job(file, device_ids=[])
    with refused("BAD_USER_INPUT"):
        client.start_job(file, tag_filter=ListFilter(values=["no such tag"]))
    with refused("BAD_USER_INPUT"):
        client.start_job(file, device_ids=[mine.id], tag_filter=ListFilter(values=["lab"]))
    assert client.jobs().total == 0


def test_what_makes_no_page_is_refused(client: Client) -> None:
    for size, start, after, sort in (
        (1001, 0, None, "name"),
        (-1, 0, None, "name"),
        (1, -1, None, "name"),
        (1, 0, NOBODY, "name"),
        (1, 0, None, "colour"),
    ):
        with refused("BAD_USER_INPUT"):
            client.jobs(size=size, from_=start, after=after, sort=sort)
    with refused("NOT_FOUND"):
        client.jobs(account_id="nobody")
