"""Logs of jobs: their model, their errors, and downloads of links that expire."""

from __future__ import annotations

import io
import json
import logging
import tarfile
import zipfile
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit import Client, JobDeviceLog, JobLogs, errors
from remoteit.sandbox import run_sandbox
from tests.client.fake_transport import FakeTransport, Unseekable
from tests.client.test_file_retries import chunked_response
from tests.client.test_signed_links import CONTENT, LINK, OK, PATH, SECRET, describe, serve
from tests.roundtrip.fleet import Clock, offline_device
from tests.roundtrip.other_accounts import device, only

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import FakeResponse, OpenClient

pytestmark = pytest.mark.usefixtures("waits")

LOGS: dict[str, Any] = {
    "downloadUrl": LINK,
    "filename": "logs.zip",
    "expiresIn": 900,
    "devices": [
        {
            "jobDeviceId": "R",
            "deviceId": "80:00:00:00:00:00:00:01",
            "deviceName": "gate",
            "status": "SUCCESS",
            "downloadUrl": f"{LINK}-one",
            "filename": "logs.tar.gz",
        },
        {
            "jobDeviceId": "S",
            "deviceId": "80:00:00:00:00:00:00:02",
            "deviceName": "door",
            "status": "RUNNING",
            "downloadUrl": None,
            "filename": "logs.tar.gz",
        },
    ],
    "addedLater": 1,
}


def logs_response(**changes: Any) -> httpx.Response:
    return httpx.Response(200, json={**LOGS, **changes})


def both_calls(client: Client) -> Iterator[Callable[[str], object]]:
    """The two methods, which take the id of a job."""

    def download(job_id: str) -> object:
        return client.download_job_logs(job_id, io.BytesIO())

    yield from (client.job_logs, download)


def content_response() -> httpx.Response:
    return httpx.Response(200, content=CONTENT, headers={"Content-Type": "application/zip"})


# Round trips with the sandbox


@pytest.fixture
def clock() -> Clock:
    """The sandbox's clock, which stands still until a test moves it."""
    return Clock()


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    with run_sandbox(clock=clock) as timed:
        yield timed


def run_script(client: Client, *devices: str) -> str:
    script = client.upload_file(io.BytesIO(b"echo"), name="a.sh", executable=True)
    return client.run_job(script.id, device_ids=devices)


def test_logs_are_downloaded_once_a_job_has_ended(
    client: Client, fresh_sandbox: Sandbox, clock: Clock, tmp_path: Path
) -> None:
    ran, offline = device(fresh_sandbox).id, offline_device(fresh_sandbox).id
    job = run_script(client, ran, offline)
    assert client.job_logs(job) is None
    with pytest.raises(errors.JobLogsUnavailableError, match="no logs yet") as caught:
        client.download_job_logs(job, tmp_path / "logs.zip")
    assert (caught.value.operation, list(tmp_path.iterdir())) == ("DownloadJobLogs", [])
    clock.now += 5
    logs = client.job_logs(job)
    assert logs is not None
    assert (logs.filename, logs.expires_in) == ("logs.zip", 900)
    runs = {run.device_id: run for run in logs.devices}
    assert (runs[ran].status, runs[ran].device_name, runs[ran].filename) == (
        "SUCCESS",
        device(fresh_sandbox).name,
        "logs.tar.gz",
    )
    assert (runs[offline].status, runs[offline].download_url) == ("FAILED", None)
    size = client.download_job_logs(job, tmp_path / "logs.zip")
    assert (tmp_path / "logs.zip").stat().st_size == size
    with zipfile.ZipFile(tmp_path / "logs.zip") as archive:
        assert f"{runs[ran].job_device_id}/stdout.log" in archive.namelist()
    client.download_job_logs(job, tmp_path / "logs.tar.gz", device_id=ran)
    with tarfile.open(tmp_path / "logs.tar.gz") as packed:
        assert "stdout.log" in packed.getnames()
    assert logs.download_url
    assert client.download_link(logs.download_url, io.BytesIO()) == size
    for missing in (offline, "80:00:00:00:FF:FF:FF:FF"):
        with pytest.raises(errors.JobLogsUnavailableError, match="no logs of this device"):
            client.download_job_logs(job, tmp_path / "more", device_id=missing)
    assert client.job_logs("00000000-0000-0000-0000-000000000000") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["logs.tar.gz", "logs.zip"]


def test_an_expired_link_of_the_sandbox_is_replaced_once(
    client: Client, fresh_sandbox: Sandbox, clock: Clock
) -> None:
    job = run_script(client, device(fresh_sandbox).id)
    clock.now += 5
    logs = client.job_logs(job)
    assert logs
    assert logs.download_url
    clock.now += 3600
    with pytest.raises(errors.HTTPStatusError, match="may have expired") as caught:
        client.download_link(logs.download_url, io.BytesIO())
    assert caught.value.status == 403
    fresh_sandbox.faults.add("status=403 times=1", path="/logs/*")
    fresh_sandbox.requests.clear()
    assert client.download_job_logs(job, io.BytesIO()) > 0
    listing = f"GET /graphql/v1/job/log/all/{job}"
    # The first request is dated by the machine's clock, and is not executed.
    requests = [request for request in fresh_sandbox.requests if request.executed or request.fault]
    assert [request.operation == listing for request in requests] == [True, False] * 2


@pytest.mark.parametrize("fault", ["drop=before", "truncate", "status=503", "throttle=2", "html=502"])
def test_a_fault_of_either_request_is_retried(
    client: Client, fresh_sandbox: Sandbox, clock: Clock, fault: str, tmp_path: Path
) -> None:
    job = run_script(client, device(fresh_sandbox).id)
    clock.now += 5
    expected = client.download_job_logs(job, tmp_path / "expected")
    for path in ("/graphql/v1/job/*", "/logs/*"):
        fresh_sandbox.faults.add(f"{fault} times=1", path=path)
    assert client.download_job_logs(job, tmp_path / "logs.zip") == expected
    assert (tmp_path / "logs.zip").read_bytes() == (tmp_path / "expected").read_bytes()


# The list of logs


def test_the_list_is_requested_with_a_signature_and_decoded(open_client: OpenClient) -> None:
    transport = FakeTransport(logs_response())
    with open_client(transport=transport) as client:
        logs = client.job_logs("J-1")
    request = only(transport.requests)
    assert (request.method, request.url.path) == ("GET", "/graphql/v1/job/log/all/J-1")
    assert request.headers["Authorization"].startswith("Signature ")
    assert logs
    assert logs == JobLogs.model_validate(LOGS)
    assert [type(run) for run in logs.devices] == [JobDeviceLog, JobDeviceLog]
    assert SECRET not in repr(logs)
    assert SECRET not in str(logs)
    assert (logs.download_url, logs.devices[1].download_url) == (LINK, None)


def test_missing_fields_are_read_as_null(open_client: OpenClient) -> None:
    sparse = {"devices": [{"jobDeviceId": "R", "deviceId": "D"}]}
    nulls = {"deviceName": None, "status": None, "downloadUrl": None, "filename": None}
    full = {"downloadUrl": None, "filename": None, "expiresIn": None}
    for body in (sparse, {**full, "devices": [{**sparse["devices"][0], **nulls}]}):
        with open_client(transport=FakeTransport(httpx.Response(200, json=body))) as client:
            logs = client.job_logs("J")
            assert logs
            assert (logs.download_url, logs.filename, logs.expires_in) == (None, None, None)
            assert only(logs.devices).filename is None
            with pytest.raises(errors.JobLogsUnavailableError, match="wait until the job has ended"):
                client.download_job_logs("J", io.BytesIO())


@pytest.mark.parametrize(
    ("response", "error_type", "message"),
    [
        (httpx.Response(500, json={"message": "Broken."}), errors.HTTPStatusError, "Broken"),
        (
            httpx.Response(403, json={"message": "No."}),
            errors.AuthenticationError,
            "No; check the access key",
        ),
        (httpx.Response(200, json={"message": "Later."}), errors.RestError, "Later."),
        (httpx.Response(200, html="<p>hello"), errors.InvalidResponseError, "not a JSON object"),
        (httpx.Response(200, json=[LOGS]), errors.InvalidResponseError, "not a JSON object"),
        (httpx.Response(200, json={}), errors.ResponseValidationError, "devices: Field required"),
        (logs_response(devices=[{"deviceId": LINK}]), errors.ResponseValidationError, "jobDeviceId"),
        (logs_response(downloadUrl=[LINK]), errors.ResponseValidationError, "downloadUrl: .*string"),
        (httpx.Response(302, headers={"Location": "/x"}), errors.HTTPStatusError, "redirects"),
        (httpx.ReadError("gone"), errors.APIConnectionError, "gone"),
    ],
)
def test_a_failure_says_why(
    open_client: OpenClient, response: FakeResponse, error_type: type[errors.RemoteItError], message: str
) -> None:
    with open_client(transport=FakeTransport(response)) as client:
        for call in both_calls(client):
            with pytest.raises(error_type, match=message) as caught:
                call("J")
            assert type(caught.value) is error_type
            assert (caught.value.operation, caught.value.variables) == ("JobLogs", ("jobId",))
            assert SECRET not in describe(caught.value)


@pytest.mark.parametrize("job_id", ["", "..", "a/b", "../../me", "a?b", "a#b", "%2e", "a b", "\ud800"])
def test_an_id_that_would_change_the_path_is_rejected(open_client: OpenClient, job_id: str) -> None:
    transport = FakeTransport(logs_response())
    with open_client(transport=transport) as client:
        for call in both_calls(client):
            with pytest.raises(errors.InvalidVariablesError, match="`jobId` cannot be sent"):
                call(job_id)
    assert transport.requests == []


@pytest.mark.parametrize(
    ("filename", "expected"),
    [
        ("logs.zip", "logs.zip"), ("größe ☕.zip", "größe ☕.zip"), (".hidden", ".hidden"),
        ("../../etc/passwd", "passwd"), ("/etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\Windows\\x.exe", "x.exe"), ("C:x.exe", "x.exe"), ("a/", None), ("..", None), ("...", None),
        (".", None), ("", None), (" ", None), ("a\x00/../b", "b"), ("a\x00.zip", "a.zip"),
        ("a\r\nX: y.zip", "y.zip"), ("\x1b[31mred", "[31mred"), ("\u202ezip.exe", "zip.exe"), (None, None),
    ],
)  # fmt: skip
def test_a_suggested_name_has_no_directories(filename: str | None, expected: str | None) -> None:
    run = {**LOGS["devices"][0], "filename": filename}
    logs = JobLogs.model_validate_json(json.dumps({**LOGS, "filename": filename, "devices": [run]}))
    assert (logs.filename, only(logs.devices).filename) == (expected, expected)


# Downloads


def test_only_the_list_is_signed(open_client: OpenClient, tmp_path: Path) -> None:
    with serve(OK) as files:
        body = json.dumps({**LOGS, "downloadUrl": files.url + PATH}).encode()
        listing = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body
        with serve(listing) as api, open_client(url=api.url) as client:
            assert client.download_job_logs("J", tmp_path / "a") == len(CONTENT)
    assert b"Authorization: Signature" in only(api.requests)
    assert b"authorization" not in only(files.requests).lower()
    assert (tmp_path / "a").read_bytes() == CONTENT


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_rejected_link_is_replaced_once(open_client: OpenClient, status: int) -> None:
    rejected = httpx.Response(status, text="<Error>expired</Error>")
    transport = FakeTransport(logs_response(), rejected, logs_response(), content_response())
    with open_client(transport=transport) as client:
        target = io.BytesIO()
        assert client.download_job_logs("J", target) == len(CONTENT)
    assert target.getvalue() == CONTENT
    assert [request.url.host for request in transport.requests] == ["api.example", "files.example"] * 2

    transport = FakeTransport(logs_response(), rejected, logs_response(), rejected)
    with open_client(transport=transport) as client, pytest.raises(errors.HTTPStatusError) as caught:
        client.download_job_logs("J", io.BytesIO())
    assert type(caught.value) is errors.HTTPStatusError
    assert (caught.value.status, len(transport.requests)) == (status, 4)
    assert SECRET not in describe(caught.value)


@pytest.mark.parametrize("status", [302, 408, 429, 500])
def test_other_failures_do_not_replace_the_link(open_client: OpenClient, status: int) -> None:
    transport = FakeTransport(logs_response(), httpx.Response(status, headers={"Location": "/x"}))
    with open_client(transport=transport, retry=0) as client, pytest.raises(errors.HTTPStatusError):
        client.download_job_logs("J", io.BytesIO())
    assert len(transport.requests) == 2


def test_a_link_that_expires_between_two_attempts_is_replaced(open_client: OpenClient) -> None:
    broken = chunked_response(b"longer than the content", httpx.ReadError("gone"))
    transport = FakeTransport(
        logs_response(), broken, httpx.Response(403), logs_response(), content_response()
    )
    target = io.BytesIO(b"> ")
    target.seek(2)
    with open_client(transport=transport) as client:
        assert client.download_job_logs("J", target) == len(CONTENT)
    assert target.getvalue() == b"> " + CONTENT


def test_a_pipe_is_not_written_twice(open_client: OpenClient) -> None:
    broken = chunked_response(b"some", httpx.ReadError("gone"))
    transport = FakeTransport(logs_response(), broken, content_response())
    target = Unseekable()
    with open_client(transport=transport) as client, pytest.raises(errors.APIConnectionError):
        client.download_job_logs("J", target)
    assert (len(transport.requests), target.content.getvalue()) == (2, b"some")


@pytest.mark.parametrize(
    "link", [f"http://files.example{PATH}", PATH, SECRET, f"file://{PATH}", f"https://a..b{PATH}"]
)
def test_an_unusable_link_of_the_api_is_not_used(open_client: OpenClient, link: str) -> None:
    transport = FakeTransport(logs_response(downloadUrl=link), content_response())
    with (
        open_client(transport=transport) as client,
        pytest.raises(errors.ResponseValidationError, match="a link that cannot be used") as caught,
    ):
        client.download_job_logs("J", io.BytesIO())
    assert only(caught.value.errors).startswith("downloadUrl: ")
    assert (SECRET in describe(caught.value), len(transport.requests)) == (False, 1)


def test_no_log_shows_a_link(open_client: OpenClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    transport = FakeTransport(logs_response(), content_response())
    with open_client(transport=transport) as client:
        client.download_job_logs("J", io.BytesIO())
    assert "DownloadJobLogs: attempt 1: 200" in caplog.text
    assert SECRET not in caplog.text
