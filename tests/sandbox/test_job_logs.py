"""Logs of jobs: they are there once a run has ended, as archives behind links that expire."""

from __future__ import annotations

import io
import tarfile
import zipfile
from typing import TYPE_CHECKING, Any

import httpx

from remoteit.sandbox.state.codec import decode, encode
from tests.sandbox.test_changes import own_device
from tests.sandbox.test_jobs import CANCEL, offline_device, start

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

NAMES = {"stdout.log", "stderr.log"}


def logs(caller: Caller, job: str, base: str = "/graphql/v1") -> httpx.Response:
    return caller.request("GET", f"{base}/job/log/all/{job}")


def fetch(url: str) -> bytes:
    """Fetch a link without a signature."""
    return httpx.get(url).raise_for_status().content


def test_logs_appear_as_runs_end(timed: Caller, now: list[float]) -> None:
    job = start(timed, own_device(timed), offline_device(timed))
    for _ in range(3):  # waiting, running, running
        assert logs(timed, job).status_code == 404
        assert logs(timed, job).json()["message"] == "The job has no logs yet."
        now[0] += 0.9
    now[0] += 1
    for base in ("/graphql/v1", "/graphql/beta"):
        response = logs(timed, job, base)
        assert response.status_code == 200
        found: dict[str, Any] = response.json()
        assert set(found) == {"downloadUrl", "filename", "expiresIn", "devices"}
        assert (found["filename"], found["expiresIn"]) == ("logs.zip", 900)
        ran, failed = found["devices"]
        assert set(ran) == {
            "jobDeviceId", "deviceId", "deviceName", "status", "downloadUrl", "filename",
        }  # fmt: skip
        assert (ran["deviceId"], ran["status"], ran["filename"]) == (
            own_device(timed).id,
            "SUCCESS",
            "logs.tar.gz",
        )
        assert (failed["status"], failed["downloadUrl"]) == ("FAILED", None)
        with zipfile.ZipFile(io.BytesIO(fetch(found["downloadUrl"]))) as archive:
            assert archive.testzip() is None
            assert set(archive.namelist()) == {f"{ran['jobDeviceId']}/{name}" for name in NAMES}
        with tarfile.open(fileobj=io.BytesIO(fetch(ran["downloadUrl"])), mode="r:gz") as packed:
            assert set(packed.getnames()) == NAMES
            stdout = packed.extractfile("stdout.log")
            assert stdout is not None
            assert stdout.read().endswith(b": SUCCESS\nexitCode=0\n")


def test_the_zip_is_missing_until_all_runs_have_ended(timed: Caller, now: list[float]) -> None:
    backend = timed.sandbox.backend
    job = start(timed, own_device(timed), offline_device(timed))
    now[0] += 1
    logs(timed, job)
    first, second = backend.jobs[job].job_devices
    second.status, second.updated = "WAITING", second.updated.replace(year=2100)  # starts later
    now[0] += 3
    found = logs(timed, job).json()
    assert (found["downloadUrl"], found["filename"]) == (None, None)
    assert [entry["downloadUrl"] is None for entry in found["devices"]] == [False, True]
    assert first.status == "SUCCESS"


def test_a_run_that_was_cancelled_has_logs_only_if_it_was_running(timed: Caller, now: list[float]) -> None:
    waiting, running = start(timed, own_device(timed)), start(timed, own_device(timed))
    timed.data(CANCEL, id=waiting)
    now[0] += 1.5
    timed.data(CANCEL, id=running)
    assert [logs(timed, job).status_code for job in (waiting, running)] == [404, 200]


def test_archives_are_the_same_each_time_and_links_are_not(timed: Caller, now: list[float]) -> None:
    job = start(timed, own_device(timed))
    now[0] += 3
    first, second = (logs(timed, job).json() for _ in range(2))
    assert first["downloadUrl"] != second["downloadUrl"]
    for before, after in ((first, second), (first["devices"][0], second["devices"][0])):
        assert fetch(before["downloadUrl"]) == fetch(after["downloadUrl"])


def test_links_expire_and_cannot_be_guessed(timed: Caller, now: list[float]) -> None:
    job = start(timed, own_device(timed))
    now[0] += 3
    link = logs(timed, job).json()["downloadUrl"]
    for wrong in (link.replace("logs.zip", "logs.tar.gz"), timed.sandbox.url + "/logs/token/logs.zip"):
        assert httpx.get(wrong).status_code == 403
    now[0] += 899
    assert httpx.get(link).headers["content-type"] == "application/zip"
    now[0] += 1
    reply = httpx.get(link)
    assert (reply.status_code, reply.json()["code"]) == (403, "FORBIDDEN")
    logs(timed, job)
    backend = timed.sandbox.backend
    assert all(file.expires > backend.now() for file in backend.log_files.values())


def test_only_who_may_run_scripts_sees_the_logs(timed: Caller, now: list[float]) -> None:
    job = start(timed, own_device(timed))
    now[0] += 3
    path = f"/graphql/v1/job/log/all/{job}"
    reply = httpx.get(timed.sandbox.url + path)
    assert (reply.status_code, reply.json()["code"]) == (403, "SIGNATURE_MISSING")
    reply = timed.as_user("grace@example.net").request("GET", path)
    assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")
    assert logs(timed, "unknown").status_code == 404


def test_logs_are_kept_in_a_saved_state(timed: Caller, now: list[float]) -> None:
    job = start(timed, own_device(timed))
    now[0] += 3
    logs(timed, job)
    backend = decode(encode(timed.sandbox.backend), lambda: now[0])
    assert [file.name for file in backend.log_files.values()] == ["logs.zip", "logs.tar.gz"]
