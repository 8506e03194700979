"""Round trips of queries/scripting.graphql: files, which are uploaded and downloaded over plain HTTP."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import HARBOUR, ME, Clock, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, device, only
from tests.roundtrip.uploading import SCRIPT, download, send, upload

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def test_an_upload_is_listed_and_downloaded(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    created = upload(fresh_sandbox, "setup.sh", SCRIPT, shortDesc="Sets up", longDesc="Sets up everything")
    file = only(client.files(ids=[created]))
    assert (file.id, file.name, file.executable, file.owner.email) == (created, "setup.sh", True, ME)
    assert (file.short_desc, file.long_desc) == ("Sets up", "Sets up everything")
    assert file.created == file.updated == datetime.fromtimestamp(clock.now, UTC)
    version = only(file.versions.items)
    assert (version.version, version.platform.id) == (1, 1072)
    assert [
        (argument.name, argument.argument_type, argument.desc, argument.options)
        for argument in version.arguments
    ] == [
        ("config", "FileSelect", "File to install", []),
        ("mode", "StringSelect", "How", ["fast", "safe"]),
        ("note", "StringEntry", "", []),
    ]
    assert [file.name for file in client.files()] == ["greet.sh", "setup.sh"]
    assert download(fresh_sandbox, created).raise_for_status().content == SCRIPT


def test_an_upload_of_the_same_name_is_a_new_version(client: Client, fresh_sandbox: Sandbox) -> None:
    ids = {upload(fresh_sandbox, content=content) for content in (b"one", b"two", SCRIPT)}
    created = only([*ids])
    assert download(fresh_sandbox, created).content == SCRIPT
    whole = only(client.file_versions([created])).versions
    assert ([item.version for item in whole.items], whole.total) == ([1, 2, 3], 3)
    first = only(client.file_versions([created], size=1, sort="-version")).versions
    assert (only(first.items), first.has_more, first.last) == (whole.items[2], True, whole.items[2].id)
    rest = only(client.file_versions([created], after=first.last, sort="-version", from_=1)).versions
    assert rest.items == whole.items[:1]
    for filtered in (
        client.file_versions([created], latest=True),
        client.file_versions([created], versions=[3]),
        client.file_versions([created], platforms=[1072]),
        client.file_versions([created], version_ids=[whole.items[2].id]),
    ):
        assert only(filtered).versions.items == whole.items[2:]
    assert (
        only(client.file_versions([created], min_date=datetime(2030, 1, 1, tzinfo=UTC))).versions.total == 0
    )
    assert (
        only(client.file_versions([created], max_date=datetime(2030, 1, 1, tzinfo=UTC))).versions.total == 3
    )


def test_a_files_descriptions_can_be_changed(client: Client, fresh_sandbox: Sandbox, clock: Clock) -> None:
    created = upload(fresh_sandbox, shortDesc="Short", longDesc="Long")
    clock.now += 5
    assert client.modify_file(created, short_desc="Shorter") is True
    file = only(client.files(ids=[created]))
    assert (file.short_desc, file.long_desc, file.updated > file.created) == ("Shorter", "Long", True)


def test_versions_and_files_are_deleted(client: Client, fresh_sandbox: Sandbox) -> None:
    created = upload(fresh_sandbox, content=b"one")
    upload(fresh_sandbox, content=b"two")
    first, second = only(client.file_versions([created])).versions.items
    assert client.delete_file_version(second.id) is True
    assert only(client.file_versions([created])).versions.items == [first]
    assert download(fresh_sandbox, created).content == b"one"
    assert client.delete_file(created) is True
    assert (client.files(ids=[created]), client.file_versions([created])) == ([], [])
    assert download(fresh_sandbox, created).status_code == 404


def test_unknown_and_foreign_files_are_rejected(client: Client, fresh_sandbox: Sandbox) -> None:
    harbour = account(fresh_sandbox, HARBOUR).id
    assert (client.files(account_id=harbour), client.jobs(account_id=harbour).items) == ([], [])
    assert send(fresh_sandbox, accountId=harbour).status_code == 403
    for change in (client.modify_file, client.delete_file, client.delete_file_version, client.cancel_job):
        with expect_error("NOT_FOUND"):
            change(NOBODY)
    with expect_error("NOT_FOUND"):
        client.start_job(NOBODY, device_ids=[device(fresh_sandbox).id])
    with expect_error("BAD_USER_INPUT"):
        client.start_job(upload(fresh_sandbox, executable="false"), device_ids=[device(fresh_sandbox).id])
    assert (client.files(ids=[NOBODY]), client.file_versions([])) == ([], [])


def test_invalid_page_arguments_are_rejected(client: Client, fresh_sandbox: Sandbox) -> None:
    file = upload(fresh_sandbox)
    for size, start, after, sort in (
        (1001, 0, None, "name"),
        (-1, 0, None, "name"),
        (1, -1, None, "name"),
        (1, 0, NOBODY, "name"),
        (1, 0, None, "color"),
    ):
        with expect_error("BAD_USER_INPUT"):
            client.file_versions([file], size=size, from_=start, after=after, sort=sort)
    with expect_error("NOT_FOUND"):
        client.files(account_id="nobody")
