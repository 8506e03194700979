"""Jobs: they follow the sandbox's clock and run on the selected devices with the script's arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import company_device, own_device, shared_device
from tests.sandbox.uploading import SCRIPT, upload

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Device
    from tests.sandbox.signed_requests import Caller

START = """
mutation ($file: String!, $devices: [String!], $tag: ListFilter, $arguments: [ArgumentInput!] = []) {
  startJob(fileId: $file, deviceIds: $devices, tagFilter: $tag, arguments: $arguments)
}
"""
JOBS = """
query ($ids: [ID!], $statuses: [JobStatusEnum!], $sort: String! = "name", $size: Int, $from: Int, $after: ID,
       $min: DateTime, $max: DateTime, $account: String) {
  login { account(id: $account) {
    jobs(ids: $ids, statuses: $statuses, sort: $sort, size: $size, from: $from, after: $after,
         minDate: $min, maxDate: $max) {
      total hasMore last
      items {
        id status created updated owner { email } user { email } tag { operator values }
        file { id } fileVersion { id }
        arguments { name desc order argumentType value fileArgument { name } }
        jobDevices { id status device { id } attributes { key value } fileVersion { version } updated }
      }
    }
  } }
}
"""
CANCEL = "mutation ($id: String) { cancelJob(jobId: $id) }"
EVENTS = """
{ login { events(types: [DEVICE_JOB]) { items {
  type state timestamp target { id } ... on DeviceJobEvent { jobDeviceId }
} } } }
"""


def jobs(caller: Caller, **variables: object) -> dict[str, Any]:
    found: dict[str, Any] = caller.data(JOBS, **variables)["login"]["account"]["jobs"]
    return found


def job(caller: Caller, id: str, **variables: object) -> dict[str, Any]:
    (found,) = jobs(caller, ids=[id], **variables)["items"]
    result: dict[str, Any] = found
    return result


def start(caller: Caller, *devices: Device, content: bytes = b"echo", **variables: object) -> str:
    file = upload(caller, content)["fileId"]
    ids = [device.id for device in devices] or None
    started: str = caller.data(START, file=file, devices=ids, **variables)["startJob"]
    return started


def states(found: dict[str, Any]) -> tuple[str, list[str]]:
    return found["status"], [run["status"] for run in found["jobDevices"]]


def offline_device(caller: Caller) -> Device:
    me = own_device(caller).owner
    return next(
        device
        for device in caller.sandbox.backend.devices.values()
        if not device.online and device.owner is me
    )


def test_a_job_waits_a_second_runs_for_two_and_succeeds(timed: Caller, now: list[float]) -> None:
    started = start(timed, own_device(timed))
    seen: list[tuple[str, list[str]]] = []
    for _ in range(5):
        seen.append(states(job(timed, started)))
        now[0] += 0.9
    assert [item for item, _ in seen] == ["WAITING", "WAITING", "RUNNING", "RUNNING", "SUCCESS"]
    assert all(runs == [whole] for whole, runs in seen)
    found = job(timed, started)
    (run,) = found["jobDevices"]
    assert run["attributes"] == [{"key": "exitCode", "value": "0"}]
    assert (found["created"], found["updated"]) == ("2027-01-15T08:00:00.000Z", "2027-01-15T08:00:03.000Z")


def test_steps_are_logged_with_their_own_times_even_if_nobody_polls(timed: Caller, now: list[float]) -> None:
    started = start(timed, own_device(timed))
    now[0] += 3600
    logged = timed.data(EVENTS)["login"]["events"]["items"]
    (run,) = job(timed, started)["jobDevices"]
    assert [(event["state"], event["timestamp"][14:19]) for event in logged] == [
        ("success", "00:03"),
        ("running", "00:01"),
    ]
    assert {event["jobDeviceId"] for event in logged} == {run["id"]}


def test_a_job_fails_if_a_device_is_offline(timed: Caller, now: list[float]) -> None:
    started = start(timed, own_device(timed), offline_device(timed))
    now[0] += 1
    assert states(job(timed, started)) == ("RUNNING", ["RUNNING", "FAILED"])
    now[0] += 2
    found = job(timed, started)
    assert states(found) == ("FAILED", ["SUCCESS", "FAILED"])
    assert found["jobDevices"][1]["attributes"] == [{"key": "error", "value": "The device is offline."}]


def test_a_job_is_cancelled_before_it_ends(timed: Caller, now: list[float]) -> None:
    started = start(timed, own_device(timed), offline_device(timed))
    now[0] += 1.5
    assert timed.data(CANCEL, id=started)["cancelJob"] is True
    now[0] += 60
    assert states(job(timed, started)) == ("CANCELLED", ["CANCELLED", "FAILED"])
    assert timed.data(CANCEL, id=started)["cancelJob"] is False
    assert timed.error(CANCEL, id="unknown")[0] == "NOT_FOUND"
    assert timed.error("mutation { cancelJob }")[0] == "NOT_FOUND"


def test_arguments_are_stored_with_their_definitions(writer: Caller) -> None:
    chosen = upload(writer, b"data", filename="config.txt")["fileId"]
    given = [{"name": "config", "value": chosen}, {"name": "mode", "value": "safe"}]
    found = job(writer, start(writer, own_device(writer), content=SCRIPT, arguments=given))
    shown = [
        (argument["name"], argument["argumentType"], argument["value"]) for argument in found["arguments"]
    ]
    assert shown == [("config", "File", chosen), ("mode", "String", "safe"), ("note", "String", None)]
    assert [argument["fileArgument"]["name"] for argument in found["arguments"]] == ["config", "mode", "note"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, "`arguments` is missing"),
        ([], "'config' must be the id of a file"),
        ([{"name": "config", "value": "x"}], "'config' must be the id of a file"),
        ([{"name": "color", "value": "x"}], "no argument 'color'; its arguments: config, mode, note"),
        ([{"name": "note", "value": "x"}] * 2, "'note' is given twice"),
        ([{"name": "config", "value": "FILE"}, {"name": "mode", "value": "slow"}], "one of: fast, safe"),
    ],
)
def test_invalid_arguments_are_rejected(
    writer: Caller, given: list[dict[str, str]] | None, expected: str
) -> None:
    file = upload(writer, SCRIPT)["fileId"]
    fitting = given and [{**argument, "value": argument["value"].replace("FILE", file)} for argument in given]
    code, message = writer.error(START, file=file, devices=[own_device(writer).id], arguments=fitting)
    assert (code, expected in message) == ("BAD_USER_INPUT", True), message
    assert jobs(writer)["total"] == 0


def test_devices_are_selected_by_tag_or_by_id_and_not_by_both(writer: Caller) -> None:
    tag = {"operator": "ANY", "values": ["lab"]}
    found = job(writer, start(writer, tag=tag))
    me = own_device(writer).owner
    listed = [
        device.id
        for device in writer.sandbox.backend.devices_of(me)
        if any(tag.name == "lab" for tag in device.tags)
        and (device.owner is me or any(share.user is me and share.scripting for share in device.shares))
    ]
    assert [run["device"]["id"] for run in found["jobDevices"]] == listed != []
    assert found["tag"] == tag
    file = found["file"]["id"]
    wrongs: list[dict[str, object]] = [
        {},
        {"devices": []},
        {"devices": [own_device(writer).id], "tag": tag},
        {"tag": {"values": ["nothing has this"]}},
    ]
    for wrong in wrongs:
        assert writer.error(START, file=file, **wrong)[0] == "BAD_USER_INPUT"
    assert writer.error(START, file=file, devices=["unknown"])[0] == "NOT_FOUND"


def test_a_device_or_service_named_twice_runs_once(writer: Caller) -> None:
    device = own_device(writer)
    file = upload(writer, b"echo")["fileId"]
    ids = [device.id, device.services[0].id, device.id]
    started = writer.data(START, file=file, devices=ids)["startJob"]
    assert [run["device"]["id"] for run in job(writer, started)["jobDevices"]] == [device.id]


def test_scripts_need_the_scripting_permission(writer: Caller) -> None:
    file = upload(writer, b"echo")["fileId"]
    friend = shared_device(writer)
    friend.shares[0].scripting = False
    code, message = writer.error(START, file=file, devices=[friend.id])
    assert (code, "needs SCRIPTING" in message) == ("FORBIDDEN", True)
    friend.shares[0].scripting = True
    assert writer.data(START, file=file, devices=[friend.id])["startJob"]
    plain = upload(writer, b"x", filename="data", executable="false")["fileId"]
    code, message = writer.error(START, file=plain, devices=[own_device(writer).id])
    assert (code, "not executable" in message) == ("BAD_USER_INPUT", True)


def test_an_organizations_job_belongs_to_it_and_names_the_user_who_started_it(writer: Caller) -> None:
    device = company_device(writer)
    file = upload(writer, b"echo", accountId=device.owner.id)["fileId"]
    started = writer.data(START, file=file, devices=[device.id])["startJob"]
    assert jobs(writer)["total"] == 0
    found = job(writer, started, account=device.owner.id)
    assert found["owner"] == {"email": "ops@northwind.example"}
    assert found["user"] == {"email": "ada@example.com"}
    member = next(
        member for member in writer.sandbox.backend.memberships if member.organization.account is device.owner
    )
    member.role.permissions = ("VIEW", "CONNECT")
    assert jobs(writer, account=device.owner.id)["total"] == 0
    assert writer.error(CANCEL, id=started)[0] == "FORBIDDEN"
    assert writer.as_user("grace@example.net").error(CANCEL, id=started)[0] == "NOT_FOUND"


def test_jobs_are_filtered_sorted_and_cut_into_pages(timed: Caller, now: list[float]) -> None:
    ids: list[str] = []
    for _ in range(3):
        ids.append(start(timed, own_device(timed)))
        now[0] += 2

    def job_ids(**variables: object) -> list[str]:
        return [job["id"] for job in jobs(timed, **variables)["items"]]

    assert job_ids(sort="-created") == ids[::-1]
    assert job_ids(statuses=["SUCCESS"]) == ids[:2]
    assert job_ids(statuses=["RUNNING", "WAITING"]) == ids[2:]
    assert job_ids(min="2027-01-15T08:00:02Z", max="2027-01-15T08:00:03Z") == [ids[1]]
    assert job_ids(sort="created", size=1, after=ids[0]) == [ids[1]]
    page = jobs(timed, sort="created", size=2)
    assert (page["total"], page["hasMore"], page["last"]) == (3, True, ids[1])
    for wrong in ({"sort": "color"}, {"size": 1001}, {"from": -1}, {"after": "nobody"}):
        assert timed.error(JOBS, **wrong)[0] == "BAD_USER_INPUT"


def test_a_job_outlives_its_file_and_its_device(writer: Caller) -> None:
    device = own_device(writer)
    started = start(writer, device)
    file = job(writer, started)["file"]["id"]
    writer.data("mutation ($id: String) { deleteFile(fileId: $id) }", id=file)
    writer.data("mutation ($id: String!) { deleteDevice(deviceId: $id, force: true) }", id=device.id)
    found = job(writer, started)
    assert (found["file"], found["fileVersion"], found["jobDevices"][0]["fileVersion"]) == (None, None, None)
    assert found["jobDevices"][0]["device"] == {"id": device.id}
