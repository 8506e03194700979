"""Saved jobs: they are READY until they are started, can be changed and deleted, and events name them."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.model.events import JobEvent
from tests.sandbox.signed_requests import Caller
from tests.sandbox.test_changes import company_device, own_device, shared_device
from tests.sandbox.test_jobs import CANCEL, START, job, jobs, offline_device, start, states
from tests.sandbox.uploading import SCRIPT, upload

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox.model.devices import Device

SAVE = """
mutation ($file: String!, $id: String, $devices: [String!], $tag: ListFilter, $arguments: [ArgumentInput!]) {
  setJob(fileId: $file, jobId: $id, deviceIds: $devices, tagFilter: $tag, arguments: $arguments)
}
"""
START_SAVED = "mutation ($id: String) { startJob(jobId: $id) }"
DELETE = "mutation ($id: String!) { deleteJob(jobId: $id) }"
EVENTS = """
{ login { events(types: [JOB, DEVICE_JOB]) { items {
  type state
  ... on JobEvent { jobId job { id status file { name } } }
  ... on DeviceJobEvent { jobDeviceId job { id status } jobDevice { id status device { id } } }
} } } }
"""
TAG = 'mutation ($ids: [String!]!) { addTag(name: ["new"], serviceId: $ids) }'
LAB = {"operator": "ANY", "values": ["lab"]}
NEW = {"operator": "ANY", "values": ["new"]}


def save(caller: Caller, *devices: Device, content: bytes = b"echo", **variables: object) -> str:
    ids = [device.id for device in devices] or None
    variables = {"file": upload(caller, content)["fileId"], "devices": ids, **variables}
    saved: str = caller.data(SAVE, **variables)["setJob"]
    return saved


def events(caller: Caller) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.data(EVENTS)["login"]["events"]["items"]
    return found


def can_run(caller: Caller) -> list[str]:
    """The ids of the devices on which the caller may run scripts, and that can run them."""
    query = "{ login { devices(size: 1000) { items { id scriptable permissions } } } }"
    items = caller.data(query)["login"]["devices"]["items"]
    return [item["id"] for item in items if item["scriptable"] and "SCRIPTING" in item["permissions"]]


def own_devices(caller: Caller) -> list[Device]:
    """The caller's own devices that can run scripts."""
    owner = own_device(caller).owner
    return [
        device
        for device in caller.sandbox.backend.devices.values()
        if device.owner is owner and device.scriptable
    ]


def test_a_saved_job_is_ready_until_it_is_started(timed: Caller, now: list[float]) -> None:
    saved = save(timed, own_device(timed))
    now[0] += 3600
    assert states(job(timed, saved)) == ("READY", ["READY"])
    assert [found["id"] for found in jobs(timed, statuses=["READY"])["items"]] == [saved]
    assert events(timed) == []
    assert timed.data(START_SAVED, id=saved)["startJob"] == saved
    seen: list[tuple[str, list[str]]] = []
    for _ in range(4):
        seen.append(states(job(timed, saved)))
        now[0] += 1
    assert [status for status, _ in seen] == ["WAITING", "RUNNING", "RUNNING", "SUCCESS"]
    assert all(runs == [whole] for whole, runs in seen)
    found = job(timed, saved)
    assert (found["created"], found["updated"]) == ("2027-01-15T08:00:00.000Z", "2027-01-15T09:00:03.000Z")


def test_devices_are_online_or_offline_when_the_job_starts(timed: Caller, now: list[float]) -> None:
    device = offline_device(timed)
    saved = save(timed, device)
    device.online = True
    timed.data(START_SAVED, id=saved)
    now[0] += 3
    assert states(job(timed, saved)) == ("SUCCESS", ["SUCCESS"])


def test_a_change_replaces_a_saved_job_and_keeps_its_id(timed: Caller, now: list[float]) -> None:
    config = upload(timed, b"data", filename="config.txt")["fileId"]
    given = [{"name": "config", "value": config}, {"name": "mode", "value": "safe"}]
    saved = save(timed, own_device(timed), content=SCRIPT, arguments=given)
    before = job(timed, saved)
    now[0] += 60
    file = upload(timed, b"true", filename="other.sh")["fileId"]
    assert timed.data(SAVE, file=file, id=saved, tag=LAB)["setJob"] == saved
    found = job(timed, saved)
    assert (found["status"], found["file"]["id"], found["tag"]) == ("READY", file, LAB)
    assert (found["arguments"], found["jobDevices"]) == ([], [])
    assert (before["created"], before["updated"]) == (found["created"], before["created"])
    assert found["updated"] == "2027-01-15T08:01:00.000Z"
    assert jobs(timed)["total"] == 1


def test_a_run_keeps_its_id_when_the_job_is_changed_and_started(writer: Caller) -> None:
    device = own_device(writer)
    saved = save(writer, device)
    (before,) = job(writer, saved)["jobDevices"]
    file = upload(writer, b"echo 2")["fileId"]
    writer.data(SAVE, file=file, id=saved, devices=[device.id])
    writer.data(START_SAVED, id=saved)
    (after,) = job(writer, saved)["jobDevices"]
    assert (after["id"], after["status"], after["fileVersion"]) == (before["id"], "WAITING", {"version": 2})


def test_without_devices_and_tags_all_devices_that_can_run_scripts_are_targets(writer: Caller) -> None:
    saved = save(writer)
    assert (job(writer, saved)["jobDevices"], job(writer, saved)["tag"]) == ([], None)
    writer.data(START_SAVED, id=saved)
    expected = can_run(writer)
    assert sorted(run["device"]["id"] for run in job(writer, saved)["jobDevices"]) == sorted(expected) != []
    listed = writer.data("{ login { devices(size: 1000) { total } } }")["login"]["devices"]["total"]
    assert len(expected) < listed


def test_tags_select_devices_when_the_job_starts(writer: Caller) -> None:
    saved = save(writer, tag=NEW)
    assert writer.error(START_SAVED, id=saved)[0] == "BAD_USER_INPUT"
    assert job(writer, saved)["status"] == "READY"
    device = own_device(writer)
    writer.data(TAG, ids=[device.id])
    writer.data(START_SAVED, id=saved)
    assert [run["device"]["id"] for run in job(writer, saved)["jobDevices"]] == [device.id]


def test_a_device_that_cannot_run_scripts_is_rejected_by_id_and_skipped_by_tag(writer: Caller) -> None:
    device, other = own_devices(writer)[:2]
    writer.data(TAG, ids=[device.id, other.id])
    device.scriptable = False
    file = upload(writer, b"echo")["fileId"]
    for document in (SAVE, START):
        code, message = writer.error(document, file=file, devices=[other.id, device.id], arguments=[])
        assert (code, "`scriptable` is false" in message) == ("BAD_USER_INPUT", True)
    (run,) = job(writer, start(writer, tag=NEW))["jobDevices"]
    assert run["device"]["id"] == other.id
    for found in writer.sandbox.backend.devices.values():
        found.scriptable = False
    assert writer.error(START, file=file, tag=NEW)[0] == "BAD_USER_INPUT"
    saved = save(writer)
    assert writer.error(START_SAVED, id=saved)[0] == "BAD_USER_INPUT"


def test_a_job_that_was_started_cannot_be_started_or_changed(timed: Caller, now: list[float]) -> None:
    saved, started = save(timed, own_device(timed)), start(timed, own_device(timed))
    timed.data(START_SAVED, id=saved)
    file = job(timed, saved)["file"]["id"]
    for seconds in (0, 1, 2):
        now[0] += seconds
        for id_ in (saved, started):
            code, message = timed.error(START_SAVED, id=id_)
            assert (code, "only a READY job" in message) == ("BAD_USER_INPUT", True)
            assert timed.error(SAVE, file=file, id=id_)[0] == "BAD_USER_INPUT"
    assert job(timed, saved)["status"] == "SUCCESS"


def call_at_once(caller: Caller, calls: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Send documents with their ids from several threads; return the responses in order."""

    def send(call: tuple[str, str]) -> dict[str, Any]:
        document, id_ = call
        response: dict[str, Any] = caller.post(document, {"id": id_})
        return response

    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(send, calls))


def error_codes(responses: list[dict[str, Any]]) -> set[str]:
    return {error["extensions"]["code"] for response in responses for error in response.get("errors", ())}


def test_of_two_simultaneous_starts_only_one_succeeds(writer: Caller) -> None:
    saved = [save(writer, own_device(writer)) for _ in range(10)]
    responses = call_at_once(writer, [(START_SAVED, id_) for id_ in saved * 8])
    started = [response["data"]["startJob"] for response in responses if "errors" not in response]
    assert Counter(started) == Counter(saved)
    assert error_codes(responses) == {"BAD_USER_INPUT"}
    assert [len(job(writer, id_)["jobDevices"]) for id_ in saved] == [1] * 10
    logged = [event.job_id for event in writer.sandbox.backend.events if isinstance(event, JobEvent)]
    assert Counter(logged) == Counter(saved)


def test_a_start_and_a_deletion_at_the_same_time_leave_one_result(timed: Caller) -> None:
    saved = [save(timed, own_device(timed)) for _ in range(10)]
    calls = [(document, id_) for id_ in saved for document in (START_SAVED, DELETE)]
    responses = call_at_once(timed, calls)
    accepted = [id_ for (_, id_), found in zip(calls, responses, strict=True) if "errors" not in found]
    assert Counter(accepted) == Counter(saved)
    assert error_codes(responses) <= {"BAD_USER_INPUT", "NOT_FOUND"}


def test_jobs_are_deleted_before_they_start_and_after_they_end(timed: Caller, now: list[float]) -> None:
    saved, started = save(timed, own_device(timed)), start(timed, own_device(timed))
    assert timed.data(DELETE, id=saved)["deleteJob"] is True
    for status in ("WAITING", "RUNNING"):
        code, message = timed.error(DELETE, id=started)
        assert (code, status in message, "cancel it" in message) == ("BAD_USER_INPUT", True, True)
        now[0] += 1
    assert timed.data(CANCEL, id=started)["cancelJob"] is True
    assert timed.data(DELETE, id=started)["deleteJob"] is True
    assert jobs(timed)["total"] == 0
    for document in (START_SAVED, DELETE, CANCEL):
        assert timed.error(document, id=saved)[0] == "NOT_FOUND"
    assert timed.error(SAVE, file=upload(timed, b"echo")["fileId"], id=saved)[0] == "NOT_FOUND"


def test_cancelling_a_saved_job_changes_nothing(writer: Caller) -> None:
    saved = save(writer, own_device(writer))
    assert writer.data(CANCEL, id=saved)["cancelJob"] is False
    assert states(job(writer, saved)) == ("READY", ["READY"])


def test_events_name_the_job_and_the_run_until_the_job_is_deleted(timed: Caller, now: list[float]) -> None:
    device = own_device(timed)
    saved = save(timed, device)
    timed.data(START_SAVED, id=saved)
    now[0] += 1
    found = {"id": saved, "status": "RUNNING"}
    (run,) = job(timed, saved)["jobDevices"]
    running, started = events(timed)
    assert running == {
        "type": "DEVICE_JOB",
        "state": "running",
        "jobDeviceId": run["id"],
        "job": found,
        "jobDevice": {"id": run["id"], "status": "RUNNING", "device": {"id": device.id}},
    }
    assert started["job"] == {**found, "file": {"name": "setup.sh"}}
    assert (started["type"], started["state"], started["jobId"]) == ("JOB", "waiting", saved)
    now[0] += 2
    assert [event["job"]["status"] for event in events(timed)] == ["SUCCESS"] * 4
    timed.data(DELETE, id=saved)
    deleted = events(timed)
    assert [(event["job"], event.get("jobDevice")) for event in deleted] == [(None, None)] * 4
    assert deleted[-1]["jobId"] == saved


def test_the_job_of_an_event_is_hidden_from_members_who_do_not_see_jobs(writer: Caller) -> None:
    device = company_device(writer)
    file = upload(writer, b"echo", accountId=device.owner.id)["fileId"]
    writer.data(START, file=file, devices=[device.id])
    (logged,) = events(writer)
    assert logged["job"] is not None
    member = next(
        member for member in writer.sandbox.backend.memberships if member.organization.account is device.owner
    )
    member.role.permissions = ("VIEW", "CONNECT")
    (logged,) = events(writer)
    assert (logged["job"], logged["jobId"] is not None) == (None, True)


def test_jobs_are_filtered_by_their_files(writer: Caller) -> None:
    first = save(writer, own_device(writer))
    other = upload(writer, b"true", filename="other.sh")["fileId"]
    second = writer.data(SAVE, file=other)["setJob"]
    query = "query ($ids: [ID!]) { login { jobs(fileIds: $ids) { total items { id } } } }"

    def found(*ids: str) -> list[str]:
        return [item["id"] for item in writer.data(query, ids=ids)["login"]["jobs"]["items"]]

    file = job(writer, first)["file"]["id"]
    assert (found(file), found(other)) == ([first], [second])
    assert {*found(file, other)} == {first, second}
    assert (found(), found("unknown")) == ([], [])
    writer.data("mutation ($id: String) { deleteFile(fileId: $id) }", id=other)
    assert found(other) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"devices": []}, "No device is selected"),
        ({"tag": LAB, "devices": ["OWN"]}, "either `deviceIds` or `tagFilter`"),
        ({"arguments": [{"name": "color", "value": "x"}]}, "no argument 'color'"),
    ],
)
def test_an_invalid_saved_job_is_rejected_and_changes_nothing(
    writer: Caller, given: dict[str, object], expected: str
) -> None:
    saved = save(writer, own_device(writer))
    before = job(writer, saved)
    variables = {"file": before["file"]["id"], **given}
    if given.get("devices"):
        variables["devices"] = [own_device(writer).id]
    for id_ in (None, saved):
        code, message = writer.error(SAVE, id=id_, **variables)
        assert (code, expected in message) == ("BAD_USER_INPUT", True), message
    assert writer.error(SAVE, file=before["file"]["id"], id=saved, devices=["unknown"])[0] == "NOT_FOUND"
    assert writer.error(SAVE, file="unknown")[0] == "NOT_FOUND"
    assert job(writer, saved) == before
    assert jobs(writer)["total"] == 1


def test_a_saved_job_is_started_without_other_arguments(writer: Caller) -> None:
    saved = save(writer, own_device(writer))
    file = job(writer, saved)["file"]["id"]
    for extra in (
        f'fileId: "{file}"',
        'arguments: [{name: "a", value: "b"}]',
        "deviceIds: []",
        'tagFilter: {values: ["lab"]}',
    ):
        code, message = writer.error(f'mutation {{ startJob(jobId: "{saved}", {extra}) }}')
        assert (code, "without other arguments" in message) == ("BAD_USER_INPUT", True)
    code, message = writer.error("mutation { startJob(arguments: []) }")
    assert (code, "`fileId`" in message, "`jobId`" in message) == ("BAD_USER_INPUT", True, True)
    assert writer.data(f'mutation {{ startJob(jobId: "{saved}", arguments: []) }}')["startJob"] == saved


def test_a_saved_job_without_its_version_starts_again_after_a_change(writer: Caller) -> None:
    device = own_device(writer)
    saved = save(writer, device)
    first = job(writer, saved)["fileVersion"]["id"]
    file = upload(writer, b"echo 2")["fileId"]
    writer.data("mutation ($id: String) { deleteFileVersion(fileVersionId: $id) }", id=first)
    code, message = writer.error(START_SAVED, id=saved)
    assert (code, "was deleted" in message) == ("BAD_USER_INPUT", True)
    writer.data(SAVE, file=file, id=saved, devices=[device.id])
    upload(writer, b"no longer a program", executable="false")
    assert writer.error(START_SAVED, id=saved)[0] == "BAD_USER_INPUT"
    upload(writer, b"echo 4")
    assert writer.data(START_SAVED, id=saved)["startJob"] == saved
    assert job(writer, saved)["jobDevices"][0]["fileVersion"] == {"version": 2}


def test_a_file_that_an_argument_names_must_exist_when_the_job_starts(writer: Caller) -> None:
    config = upload(writer, b"data", filename="config.txt")["fileId"]
    given = [{"name": "config", "value": config}, {"name": "mode", "value": "safe"}]
    saved = save(writer, own_device(writer), content=SCRIPT, arguments=given)
    writer.data("mutation ($id: String) { deleteFile(fileId: $id) }", id=config)
    code, message = writer.error(START_SAVED, id=saved)
    assert (code, "'config' must be the id of a file" in message) == ("BAD_USER_INPUT", True)
    assert job(writer, saved)["status"] == "READY"


def test_a_named_device_must_exist_and_permit_scripts_when_the_job_starts(writer: Caller) -> None:
    friend = shared_device(writer)
    friend.scriptable, friend.shares[0].scripting = True, True
    saved = save(writer, friend)
    friend.shares[0].scripting = False
    assert writer.error(START_SAVED, id=saved)[0] == "FORBIDDEN"
    friend.shares.clear()
    assert writer.error(START_SAVED, id=saved)[0] == "NOT_FOUND"
    assert job(writer, saved)["status"] == "READY"


def test_the_saved_jobs_of_an_organization_need_a_role_with_scripting(writer: Caller) -> None:
    device = company_device(writer)
    file = upload(writer, b"echo", accountId=device.owner.id)["fileId"]
    saved = writer.data(SAVE, file=file, devices=[device.id])["setJob"]
    own = upload(writer, b"echo")["fileId"]
    code, message = writer.error(SAVE, file=own, id=saved)
    assert (code, "another account" in message) == ("BAD_USER_INPUT", True)
    member = next(
        member for member in writer.sandbox.backend.memberships if member.organization.account is device.owner
    )
    permissions, member.role.permissions = member.role.permissions, ("VIEW", "CONNECT")
    calls = [(START_SAVED, {"id": saved}), (DELETE, {"id": saved}), (SAVE, {"id": saved, "file": file})]
    stranger = writer.as_user("grace@example.net")
    for document, variables in calls:
        assert writer.error(document, **variables)[0] == "FORBIDDEN"
        assert stranger.error(document, **variables)[0] == "NOT_FOUND"
    member.role.permissions = permissions
    owner = writer.as_user(device.owner.email)
    assert owner.data(START_SAVED, id=saved)["startJob"] == saved
    found = job(writer, saved, account=device.owner.id)
    assert (found["owner"], found["user"]) == ({"email": device.owner.email},) * 2


def test_saved_jobs_and_events_of_jobs_continue_from_a_state_file(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with run_sandbox(devices=5, state=file) as sandbox, httpx.Client(verify=False) as client:
        caller = Caller(sandbox, client)
        own_device(caller).scriptable = False
        ready, everywhere = save(caller, tag=LAB), save(caller)
        started = caller.data(START_SAVED, id=save(caller))["startJob"]
    with run_sandbox(state=file) as again, httpx.Client(verify=False) as client:
        caller = Caller(again, client)
        assert own_device(caller).scriptable is False
        assert [job(caller, id_)["status"] for id_ in (ready, everywhere)] == ["READY"] * 2
        assert {event["job"]["id"] for event in events(caller)} == {started}
        own_device(caller).scriptable = True
        assert caller.data(START_SAVED, id=ready)["startJob"] == ready
