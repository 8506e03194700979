"""Round trips of queries/scripting.graphql: saved jobs, which are started, changed and deleted by id."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from generated_client import (
    ArgumentInput,
    EventPageItemsDeviceJobEvent,
    EventPageItemsJobEvent,
    EventType,
    JobStatusEnum,
    ListFilter,
    RolePermission,
)
from remoteit import GraphQLError
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import COMPANY, FRIEND, ME, Clock, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, client_of, device, only
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


def test_a_saved_job_is_started_by_its_id(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    file, mine = upload(fresh_sandbox), device(fresh_sandbox)
    saved = client.set_job(file, device_ids=[mine.id])
    found = job(client, saved)
    assert (found.status, only(found.job_devices).status, found.owner.email) == ("READY", "READY", ME)
    assert only(client.jobs(statuses=[JobStatusEnum.READY]).items).id == saved
    assert client.start_saved_job(saved) == saved
    assert job(client, saved).status == "WAITING"
    clock.now += 3
    ended = job(client, saved)
    assert (ended.status, ended.created) == ("SUCCESS", found.created)
    for id_ in (saved, NOBODY):
        with expect_error("BAD_USER_INPUT" if id_ == saved else "NOT_FOUND"):
            client.start_saved_job(id_)


def test_a_saved_job_is_changed_until_it_is_started(client: Client, fresh_sandbox: Sandbox) -> None:
    script = upload(fresh_sandbox, "setup.sh", SCRIPT)
    config = upload(fresh_sandbox, "a.cfg", executable="false")
    given = [ArgumentInput(name="mode", value="safe"), ArgumentInput(name="config", value=config)]
    saved = client.set_job(script, tag_filter=ListFilter(values=["lab"]), arguments=given)
    found = job(client, saved)
    assert (found.tag and found.tag.values, found.job_devices) == (["lab"], [])
    assert [argument.value for argument in found.arguments] == [config, "safe", None]
    other = upload(fresh_sandbox, "other.sh")
    assert client.set_job(other, job_id=saved, device_ids=[device(fresh_sandbox).id]) == saved
    changed = job(client, saved)
    assert (changed.file and changed.file.id, changed.tag, changed.arguments) == (other, None, [])
    assert only(changed.job_devices).device.id == device(fresh_sandbox).id
    client.start_saved_job(saved)
    with expect_error("BAD_USER_INPUT"):
        client.set_job(other, job_id=saved)
    with expect_error("NOT_FOUND"):
        client.set_job(other, job_id=NOBODY)
    with expect_error("NOT_FOUND"):
        client.set_job(NOBODY)
    with expect_error("BAD_USER_INPUT"):
        client.set_job(config)


def test_without_devices_and_tags_a_saved_job_runs_wherever_scripts_can_run(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    saved = client.set_job(upload(fresh_sandbox))
    client.start_saved_job(saved)
    ids = [device.id for device in client.devices(size=1000)]
    able = {
        device.id
        for device in client.device(ids) or ()
        if device.scriptable and "SCRIPTING" in device.permissions
    }
    assert {run.device.id for run in job(client, saved).job_devices} == able
    assert set() < able < {*ids}


def test_jobs_are_deleted_unless_they_are_running(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    file, mine = upload(fresh_sandbox), device(fresh_sandbox).id
    saved, started = client.set_job(file, device_ids=[mine]), client.start_job(file, device_ids=[mine])
    assert client.delete_job(saved) is True
    with expect_error("BAD_USER_INPUT"):
        client.delete_job(started)
    clock.now += 3
    assert client.delete_job(started) is True
    assert client.jobs().total == 0
    for id_ in (saved, started, NOBODY):
        with expect_error("NOT_FOUND"):
            client.delete_job(id_)


def test_jobs_are_listed_by_their_files(client: Client, fresh_sandbox: Sandbox) -> None:
    first, second = upload(fresh_sandbox), upload(fresh_sandbox, "other.sh")
    jobs = {file: client.set_job(file) for file in (first, second)}
    assert only(client.jobs(file_ids=[first]).items).id == jobs[first]
    assert client.jobs(file_ids=[first, second]).total == 2
    assert client.jobs(file_ids=[]).total == client.jobs(file_ids=[NOBODY]).total == 0


def test_events_name_the_job_and_its_run_on_a_device(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    file = upload(fresh_sandbox)
    saved = client.set_job(file, device_ids=[device(fresh_sandbox).id])
    client.start_saved_job(saved)
    clock.now += 3
    page = client.events(types=[EventType.JOB, EventType.DEVICE_JOB])
    assert (page.total, page.limited) == (4, False)
    ended, success, _, _ = page.items
    assert isinstance(ended, EventPageItemsJobEvent)
    assert isinstance(success, EventPageItemsDeviceJobEvent)
    for event in (ended, success):
        assert event.job is not None
        assert event.job.file is not None
        assert (event.job.id, event.job.status, event.job.file.id) == (saved, "SUCCESS", file)
    assert success.job_device is not None
    assert (success.job_device.id, success.job_device.status) == (success.job_device_id, "SUCCESS")
    client.delete_job(saved)
    for item in client.events(types=[EventType.JOB, EventType.DEVICE_JOB]).items:
        assert isinstance(item, EventPageItemsJobEvent | EventPageItemsDeviceJobEvent)
        assert item.job is None


def test_a_page_says_if_the_plan_hides_older_events(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    for license_ in fresh_sandbox.backend.billing[account(fresh_sandbox).id].licenses:
        license_.expiration = None
    mine = device(fresh_sandbox).id
    client.refresh_device(mine)
    clock.now += 32 * 86_400  # the plan keeps 31 days
    client.refresh_device(mine)
    wanted = [EventType.DEVICE_REFRESH]
    page = client.events(types=wanted, min_date=datetime(2020, 1, 1, tzinfo=UTC))
    assert (page.limited, only(page.items).timestamp) == (True, datetime.fromtimestamp(clock.now, UTC))
    assert client.events(types=wanted).limited is False


def test_a_role_without_scripting_neither_starts_nor_deletes_saved_jobs(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    company = account(fresh_sandbox, COMPANY).id
    saved = client.set_job(upload(fresh_sandbox, accountId=company))
    role = client.create_role("Watch", account_id=company, grant=[RolePermission.VIEW])
    client.set_member([FRIEND], account_id=company, role_id=role.id)
    with client_of(fresh_sandbox, FRIEND) as friend:
        for call in (friend.start_saved_job, friend.delete_job):
            with expect_error("FORBIDDEN"):
                call(saved)
    with client_of(fresh_sandbox, COMPANY) as owner:
        assert owner.start_saved_job(saved) == saved
    found = only(client.jobs(account_id=company).items)
    assert (found.id, found.user.email, found.owner.email) == (saved, COMPANY, COMPANY)


def test_of_many_simultaneous_starts_one_succeeds(fresh_sandbox: Sandbox) -> None:
    with client_of(fresh_sandbox, ME) as mine, ThreadPoolExecutor(8) as threads:
        saved = mine.set_job(upload(fresh_sandbox), device_ids=[device(fresh_sandbox).id])

        def start(_number: int) -> str:
            try:
                return mine.start_saved_job(saved)
            except GraphQLError as error:
                return error.codes[0]

        assert sorted(threads.map(start, range(8))) == sorted([saved, *["BAD_USER_INPUT"] * 7])
        assert len(job(mine, saved).job_devices) == 1


def test_a_file_is_renamed(client: Client, fresh_sandbox: Sandbox) -> None:
    file = upload(fresh_sandbox, shortDesc="Says")
    assert client.modify_file(file, name="say.sh") is True
    found = only(client.files(ids=[file]))
    assert (found.name, found.short_desc) == ("say.sh", "Says")
    other = upload(fresh_sandbox, "other.sh")
    for name in ("", "say.sh"):
        with expect_error("BAD_USER_INPUT"):
            client.modify_file(other, name=name)


def test_the_installable_apps_of_a_device_are_application_types(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    mine = device(fresh_sandbox)
    found = only(client.installable_apps([mine.id, NOBODY]))
    assert found.id == mine.id
    names = {type_.id: type_.name for type_ in client.application_types()}
    assert [names[app.id] for app in found.supported_app_installs or ()] == ["OpenVPN", "Minecraft"]
    assert client.install_app(39, device_ids=[mine.id])
    assert only(client.installable_apps([mine.services[0].id])).id == mine.id
