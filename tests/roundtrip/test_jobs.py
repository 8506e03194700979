"""Round trips of queries/scripting.graphql: jobs, whose statuses follow the sandbox's clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from generated_client import ArgumentInput, JobStatusEnum, ListFilter, ListOperator
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import COMPANY, FRIEND, ME, Clock, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, device, only
from tests.roundtrip.uploading import SCRIPT, upload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated_client import Job
    from remoteit import Client
    from remoteit.sandbox import Sandbox


@pytest.fixture
def clock() -> Clock:
    """The sandbox's clock, set to a full second so that dates are predictable."""
    standing = Clock()
    standing.now = 1_800_000_000.0
    return standing


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    """A sandbox whose clock stands still until a test moves it."""
    with run_sandbox(clock=clock) as timed:
        yield timed


def job(client: Client, id: str) -> Job:
    return only(client.jobs(ids=[id]).items)


def test_a_job_waits_runs_and_succeeds(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    file, mine = upload(fresh_sandbox), device(fresh_sandbox)
    created = client.start_job(file, device_ids=[mine.id])
    found = job(client, created)
    assert (found.status, found.owner.email, found.user.email) == ("WAITING", ME, ME)
    assert (found.tag, found.arguments) == (None, [])
    assert found.file is not None
    assert found.file_version is not None
    assert (found.file.id, found.file_version.version) == (file, 1)
    assert only(found.job_devices).device.id == mine.id
    clock.now += 1
    assert (job(client, created).status, only(job(client, created).job_devices).status) == (
        "RUNNING",
        "RUNNING",
    )
    clock.now += 2
    run = only(job(client, created).job_devices)
    assert (job(client, created).status, run.status) == ("SUCCESS", "SUCCESS")
    assert [(attribute.key, attribute.value) for attribute in run.attributes or ()] == [("exitCode", "0")]
    assert run.updated == datetime.fromtimestamp(clock.now, UTC)


def test_a_job_fails_if_a_device_is_offline(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    mine = device(fresh_sandbox)
    other = next(
        device
        for device in fresh_sandbox.backend.devices.values()
        if device.owner is mine.owner and device is not mine
    )
    mine.online, other.online = True, False
    created = client.start_job(upload(fresh_sandbox), device_ids=[mine.id, other.id])
    clock.now += 3
    found = job(client, created)
    states = {run.device.id: run.status for run in found.job_devices}
    assert (found.status, states) == ("FAILED", {mine.id: "SUCCESS", other.id: "FAILED"})


def test_a_job_selects_devices_by_tag(client: Client, fresh_sandbox: Sandbox) -> None:
    wanted = ListFilter(operator=ListOperator.ALL, values=["camera", "production"])
    created = client.start_job(upload(fresh_sandbox), tag_filter=wanted)
    found = job(client, created)
    assert found.tag is not None
    assert (found.tag.operator, found.tag.values) == ("ALL", ["camera", "production"])
    tagged = {device.id for device in client.devices(tag=wanted, owner=True).items}
    assert tagged <= {run.device.id for run in found.job_devices}


def test_a_job_gets_the_arguments_of_its_script(client: Client, fresh_sandbox: Sandbox) -> None:
    script, config, mine = (
        upload(fresh_sandbox, "setup.sh", SCRIPT),
        upload(fresh_sandbox, "a.cfg", executable="false"),
        device(fresh_sandbox),
    )
    given = [ArgumentInput(name="mode", value="safe"), ArgumentInput(name="config", value=config)]
    created = client.start_job(script, device_ids=[mine.id], arguments=given)
    assert [
        (argument.name, argument.argument_type, argument.value) for argument in job(client, created).arguments
    ] == [
        ("config", "File", config),
        ("mode", "String", "safe"),
        ("note", "String", None),
    ]
    first = job(client, created).arguments[0].file_argument
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
        with expect_error("BAD_USER_INPUT"):
            client.start_job(script, device_ids=[mine.id], arguments=bad)
    assert client.jobs().total == 1


def test_a_job_is_cancelled_before_it_ends(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    created = client.start_job(upload(fresh_sandbox), device_ids=[device(fresh_sandbox).id])
    clock.now += 1
    assert client.cancel_job(created) is True
    clock.now += 10
    found = job(client, created)
    assert (found.status, only(found.job_devices).status) == ("CANCELLED", "CANCELLED")
    assert client.cancel_job(created) is False


def test_jobs_are_listed_in_pages_by_state_and_date(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    file, mine, ids = upload(fresh_sandbox), device(fresh_sandbox).id, list[str]()
    for _ in range(3):
        ids.append(client.start_job(file, device_ids=[mine]))
        clock.now += 1
    page = client.jobs(sort="-created", size=2)
    assert ([item.id for item in page.items], page.total, page.has_more, page.last) == (
        [ids[2], ids[1]],
        3,
        True,
        ids[1],
    )
    assert [job.id for job in client.jobs(sort="-created", after=page.last).items] == ids[:1]
    assert [job.id for job in client.jobs(sort="-created", from_=1, size=1).items] == [ids[1]]
    done = client.jobs(statuses=[JobStatusEnum.SUCCESS]).items
    assert [item.id for item in done] == ids[:1]
    second = job(client, ids[1]).created
    assert [job.id for job in client.jobs(min_date=second, max_date=second).items] == [ids[1]]
    assert (client.jobs(ids=[]).items, client.jobs(statuses=[JobStatusEnum.FAILED]).items) == ([], [])


def test_an_organization_has_its_own_files_and_jobs(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    file = upload(fresh_sandbox, accountId=company)
    assert only(client.files(account_id=company)).id == file
    assert only(client.file_versions([file], account_id=company)).versions.total == 1
    assert file not in [file.id for file in client.files()]
    created = client.start_job(file, device_ids=[device(fresh_sandbox, COMPANY).id])
    found = only(client.jobs(account_id=company).items)
    assert (found.id, found.owner.email, found.user.email) == (created, COMPANY, ME)
    assert client.jobs().items == []
    assert client.delete_file(file) is True
    assert only(client.jobs(account_id=company).items).file is None


def test_invalid_devices_for_a_job_are_rejected(client: Client, fresh_sandbox: Sandbox) -> None:
    file, mine, theirs = upload(fresh_sandbox), device(fresh_sandbox), device(fresh_sandbox, FRIEND)
    only(theirs.shares).scripting = False
    with expect_error("FORBIDDEN"):
        client.start_job(file, device_ids=[mine.id, theirs.id])
    with expect_error("NOT_FOUND"):
        client.start_job(file, device_ids=[NOBODY])
    with expect_error("BAD_USER_INPUT"):
        client.start_job(file)
    with expect_error("BAD_USER_INPUT"):
        client.start_job(file, device_ids=[])
    with expect_error("BAD_USER_INPUT"):
        client.start_job(file, tag_filter=ListFilter(values=["no such tag"]))
    with expect_error("BAD_USER_INPUT"):
        client.start_job(file, device_ids=[mine.id], tag_filter=ListFilter(values=["lab"]))
    assert client.jobs().total == 0


def test_invalid_page_arguments_are_rejected(client: Client) -> None:
    for size, start, after, sort in (
        (1001, 0, None, "name"),
        (-1, 0, None, "name"),
        (1, -1, None, "name"),
        (1, 0, NOBODY, "name"),
        (1, 0, None, "color"),
    ):
        with expect_error("BAD_USER_INPUT"):
            client.jobs(size=size, from_=start, after=after, sort=sort)
    with expect_error("NOT_FOUND"):
        client.jobs(account_id="nobody")
