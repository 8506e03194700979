"""Uploads and downloads: their requests, their results and their errors."""

from __future__ import annotations

import gzip
import io
import os
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit import Client, errors
from tests.client.fake_transport import UPLOADED, FakeTransport, Unseekable, upload_response
from tests.roundtrip.fleet import COMPANY, account
from tests.roundtrip.other_accounts import only
from tests.roundtrip.uploading import SCRIPT

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from remoteit_auth import Scheme
    from tests.client.fake_transport import FakeResponse, OpenClient

MEGABYTE = 1024 * 1024
NAME = "größe ☕.sh"


# Round trips


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_a_downloaded_file_equals_the_uploaded_file(
    open_client: OpenClient, scheme: Scheme, fresh_sandbox: Sandbox, tmp_path: Path
) -> None:
    path, target = tmp_path / NAME, tmp_path / "target"
    path.write_bytes(SCRIPT)
    with open_client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, scheme=scheme) as client:
        uploaded = client.upload_file(path, executable=True, short_desc="Größe", long_desc="lang\nund ☕")
        assert (uploaded.name, uploaded.version, uploaded.executable) == (NAME, 1, True)
        assert [
            (argument.name, argument.argument_type, argument.options) for argument in uploaded.arguments
        ] == [
            ("config", "FileSelect", []),
            ("mode", "StringSelect", ["fast", "safe"]),
            ("note", "StringEntry", []),
        ]
        listed = only(client.files(ids=[uploaded.id]))
        assert (listed.short_desc, listed.long_desc) == ("Größe", "lang\nund ☕")
        assert (listed.name, listed.owner.id) == (NAME, uploaded.owner_id)
        assert only(listed.versions.items).id == uploaded.version_id
        assert client.download_file(uploaded.id, target) == len(SCRIPT)
        assert target.read_bytes() == SCRIPT
        second = client.upload_file(str(path))
        assert (second.id, second.version, second.executable) == (uploaded.id, 2, False)


def test_an_empty_file_can_be_uploaded_and_downloaded(client: Client, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    uploaded = client.upload_file(tmp_path / "empty")
    assert client.download_file(uploaded.id, str(tmp_path / "copy")) == 0
    assert (tmp_path / "copy").read_bytes() == b""


def test_an_open_file_is_used_from_its_position_and_stays_open(client: Client) -> None:
    source, target = io.BytesIO(b"headbody"), io.BytesIO(b"before, and more")
    source.seek(4)
    target.seek(6)
    uploaded = client.upload_file(source, name="a")
    assert client.download_file(uploaded.id, target) == 4
    assert (source.tell(), target.tell(), target.getvalue()) == (8, 10, b"beforebodyd more")


def test_an_unseekable_file_is_sent_without_a_length(client: Client) -> None:
    uploaded = client.upload_file(Unseekable(b"from a pipe"), name="a")
    target = Unseekable()
    assert client.download_file(uploaded.id, target) == 11
    assert target.content.getvalue() == b"from a pipe"


def test_an_organization_can_own_a_file(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    theirs = client.upload_file(io.BytesIO(b"1"), name="a", account_id=company)
    mine = client.upload_file(io.BytesIO(b"1"), name="a")
    assert (theirs.owner_id, mine.owner_id) == (company, account(fresh_sandbox).id)
    assert client.download_file(theirs.id, io.BytesIO()) == 1


def test_the_account_of_the_client_is_the_default(fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        company_client = client.for_account(company)
        assert company_client.upload_file(io.BytesIO(b"1"), name="a").owner_id == company
        mine = company_client.upload_file(io.BytesIO(b"1"), name="a", account_id=None)
        assert mine.owner_id == account(fresh_sandbox).id


# Requests and progress


def test_the_form_is_signed_with_its_type_and_length(open_client: OpenClient) -> None:
    transport = FakeTransport(upload_response())
    with open_client(transport=transport) as client:
        client.upload_file(io.BytesIO(b"content"), name='a "b".sh', executable=True, short_desc="text")
    request = only(transport.requests)
    assert (request.method, request.url.path) == ("POST", "/graphql/v1/file/upload")
    assert request.headers["Content-Length"] == str(len(only(transport.bodies)))
    assert (
        'headers="(request-target) host date content-type content-length"' in request.headers["Authorization"]
    )
    boundary = request.headers["Content-Type"].partition("boundary=")[2]
    assert only(transport.bodies).decode().split(f"--{boundary}") == [
        "",
        '\r\nContent-Disposition: form-data; name="executable"\r\n\r\ntrue\r\n',
        '\r\nContent-Disposition: form-data; name="shortDesc"\r\n\r\ntext\r\n',
        '\r\nContent-Disposition: form-data; name="file"; filename="a %22b%22.sh"\r\n'
        "Content-Type: application/octet-stream\r\n\r\ncontent\r\n",
        "--\r\n",
    ]


def test_an_id_that_would_change_the_path_is_rejected(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(404))
    with (
        open_client(transport=transport) as client,
        pytest.raises(errors.InvalidVariablesError, match="not a file's id"),
    ):
        client.download_file("a/b?c#ä", io.BytesIO())
    assert transport.requests == []


def test_progress_is_reported_per_chunk(client: Client) -> None:
    reports: list[tuple[int, int | None]] = []
    content = bytes(MEGABYTE)

    def report(done: int, total: int | None) -> None:
        reports.append((done, total))

    uploaded = client.upload_file(io.BytesIO(content), name="a", progress=report)
    assert (reports[-1], len(reports)) == ((MEGABYTE, MEGABYTE), 16)
    reports.clear()
    client.download_file(uploaded.id, io.BytesIO(), progress=report)
    assert reports[-1] == (MEGABYTE, MEGABYTE)
    assert [done for done, _ in reports] == sorted({done for done, _ in reports})
    reports.clear()
    client.upload_file(Unseekable(b"1234"), name="a", progress=report)
    assert reports == [(4, None)]


def test_the_total_of_a_compressed_download_is_unknown(open_client: OpenClient) -> None:
    reports: list[tuple[int, int | None]] = []
    body = gzip.compress(bytes(1000))

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body, headers={"Content-Encoding": "gzip"})

    def report(done: int, total: int | None) -> None:
        reports.append((done, total))

    with open_client(transport=FakeTransport(respond)) as client:
        target = io.BytesIO()
        assert client.download_file("F", target, progress=report) == 1000
    assert (target.getvalue(), reports[-1]) == (bytes(1000), (1000, None))


class StopError(Exception):
    """Raised by the `progress` callback of a test."""


def stop(done: int, total: int | None) -> None:
    raise StopError


def test_an_error_of_the_progress_callback_stops_the_transfer(
    client: Client, fresh_sandbox: Sandbox, tmp_path: Path
) -> None:
    uploaded = client.upload_file(io.BytesIO(b"content"), name="a")
    with pytest.raises(StopError):
        client.upload_file(io.BytesIO(b"content"), name="b", progress=stop)
    assert "b" not in [file.name for file in client.files()]
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(StopError):
        client.download_file(uploaded.id, tmp_path / "old", progress=stop)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("old", b"old")]


# Arguments that are rejected before a request


def test_a_file_without_a_name_requires_the_argument_name(open_client: OpenClient, tmp_path: Path) -> None:
    transport = FakeTransport(upload_response())
    (tmp_path / "a").touch()
    descriptor = os.open(tmp_path / "a", os.O_RDONLY)
    with open_client(transport=transport) as client, open(descriptor, "rb") as by_descriptor:  # noqa: PTH123 - a descriptor is not a path
        stdin = io.BytesIO()
        stdin.name = "<stdin>"
        for file, name in ((io.BytesIO(), None), (io.BytesIO(), " "), (by_descriptor, None), (stdin, None)):
            with pytest.raises(ValueError, match="pass `name`"):
                client.upload_file(file, name=name)
    assert transport.requests == []


def test_a_text_file_is_rejected(open_client: OpenClient, tmp_path: Path) -> None:
    transport = FakeTransport(upload_response())
    with open_client(transport=transport) as client, (tmp_path / "a").open("w+", encoding="utf-8") as text:
        files: tuple[Any, ...] = (text, io.StringIO("text"), b"content", None)
        for file in files:
            with pytest.raises(TypeError, match='open\\(path, "rb"\\)'):
                client.upload_file(file, name="a")
            with pytest.raises(TypeError, match='open\\(path, "wb"\\)'):
                client.download_file("F", file)
    assert transport.requests == []


@pytest.mark.parametrize("field", ["name", "short_desc", "long_desc", "account_id"])
def test_text_that_utf8_cannot_encode_is_rejected_without_showing_it(
    open_client: OpenClient, field: str
) -> None:
    transport = FakeTransport(upload_response())
    arguments: dict[str, Any] = {"name": "a", field: "private\ud800"}
    with (
        open_client(transport=transport) as client,
        pytest.raises(errors.InvalidVariablesError, match="surrogate") as caught,
    ):
        client.upload_file(io.BytesIO(), **arguments)
    with (
        open_client(transport=transport) as client,
        pytest.raises(errors.InvalidVariablesError, match="fileId"),
    ):
        client.download_file("\ud800", io.BytesIO())
    assert "private" not in str(caught.value)
    assert transport.requests == []


def test_an_unusable_path_is_rejected_before_a_request(open_client: OpenClient, tmp_path: Path) -> None:
    transport = FakeTransport(upload_response())
    with open_client(transport=transport) as client:
        with pytest.raises(FileNotFoundError):
            client.upload_file(tmp_path / "none")
        with pytest.raises(FileNotFoundError):
            client.download_file("F", tmp_path / "none" / "a")
        with pytest.raises(OSError, match="not a regular file"):
            client.download_file("F", tmp_path)
    assert transport.requests == []


# Errors of the API


@pytest.mark.parametrize(
    ("response", "error_type", "message"),
    [
        (httpx.Response(400, json={"message": "No space left."}), errors.HTTPStatusError, "No space left"),
        (
            httpx.Response(403, json={"message": "Not there."}),
            errors.AuthenticationError,
            "its permissions",
        ),
        (httpx.Response(200, json={"message": "Too large."}), errors.RestError, "Too large."),
        (httpx.Response(200, html="<p>hello"), errors.InvalidResponseError, "not a JSON object"),
        (httpx.Response(200, json=[UPLOADED]), errors.InvalidResponseError, "not a JSON object"),
        (
            httpx.Response(200, json={**UPLOADED, "version": "x"}),
            errors.ResponseValidationError,
            "version: .*stored",
        ),
        (httpx.ReadError("gone"), errors.APIConnectionError, "gone"),
    ],
)
def test_a_failed_upload_reports_the_reason_and_is_not_retried(
    open_client: OpenClient, response: FakeResponse, error_type: type[errors.RemoteItError], message: str
) -> None:
    transport = FakeTransport(response)
    with open_client(transport=transport) as client, pytest.raises(error_type, match=message) as caught:
        client.upload_file(io.BytesIO(b"secret"), name="a", short_desc="private")
    assert type(caught.value) is error_type
    assert caught.value.operation == "UploadFile"
    assert caught.value.variables == ("name", "executable", "shortDesc")
    assert "secret" not in str(caught.value)
    assert "private" not in str(caught.value)
    assert len(transport.requests) == 1


def test_an_error_with_status_200_has_its_reason(open_client: OpenClient) -> None:
    with open_client(transport=FakeTransport(httpx.Response(200, json={"message": "Too large."}))) as client:
        with pytest.raises(errors.RestError) as caught:
            client.upload_file(io.BytesIO(), name="a")
        assert (caught.value.reason, caught.value.code) == ("Too large.", None)


def test_downloading_an_unknown_file_is_an_http_status_error(client: Client, tmp_path: Path) -> None:
    with pytest.raises(errors.HTTPStatusError, match="does not exist") as caught:
        client.download_file("none", tmp_path / "a")
    assert (caught.value.status, caught.value.operation) == (404, "DownloadFile")
    assert list(tmp_path.iterdir()) == []
