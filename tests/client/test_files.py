"""Files go up and come down, signed; what cannot work is refused before anything is sent."""

from __future__ import annotations

import gzip
import io
import os
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit import Client, errors
from tests.client.fake_transport import STORED, Unseekable, Wire, opened, over, stored
from tests.roundtrip.fleet import COMPANY, account
from tests.roundtrip.other_accounts import only
from tests.roundtrip.uploading import SCRIPT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from remoteit_auth import Scheme

MEGABYTE = 1024 * 1024
NAME = "größe ☕.sh"


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def client(kind: str, fresh_sandbox: Sandbox) -> Iterator[Client]:
    with opened(kind, credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as made:
        yield made


# Up and down


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_a_file_goes_up_and_comes_down_again(
    kind: str, scheme: Scheme, fresh_sandbox: Sandbox, tmp_path: Path
) -> None:
    path, other = tmp_path / NAME, tmp_path / "other"
    path.write_bytes(SCRIPT)
    with opened(kind, credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, scheme=scheme) as client:
        made = client.upload_file(path, executable=True, short_desc="Größe", long_desc="lang\nund ☕")
        assert (made.name, made.version, made.executable) == (NAME, 1, True)
        assert [(one.name, one.argument_type, one.options) for one in made.arguments] == [
            ("config", "FileSelect", []),
            ("mode", "StringSelect", ["fast", "safe"]),
            ("note", "StringEntry", []),
        ]
        listed = only(client.files(ids=[made.id]))
        assert (listed.short_desc, listed.long_desc) == ("Größe", "lang\nund ☕")
        assert (listed.name, listed.owner.id) == (NAME, made.owner_id)
        assert only(listed.versions.items).id == made.version_id
        assert client.download_file(made.id, other) == len(SCRIPT)
        assert other.read_bytes() == SCRIPT
        again = client.upload_file(str(path))
        assert (again.id, again.version, again.executable) == (made.id, 2, False)


def test_an_empty_file_goes_both_ways(client: Client, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    made = client.upload_file(tmp_path / "empty")
    assert client.download_file(made.id, str(tmp_path / "back")) == 0
    assert (tmp_path / "back").read_bytes() == b""


def test_an_open_file_is_read_and_written_where_it_stands_and_stays_open(client: Client) -> None:
    source, target = io.BytesIO(b"headbody"), io.BytesIO(b"before, and more")
    source.seek(4)
    target.seek(6)
    made = client.upload_file(source, name="a")
    assert client.download_file(made.id, target) == 4
    assert (source.tell(), target.tell(), target.getvalue()) == (8, 10, b"beforebodyd more")


def test_what_cannot_be_sought_is_sent_without_a_length(client: Client) -> None:
    made = client.upload_file(Unseekable(b"from a pipe"), name="a")
    target = Unseekable()
    assert client.download_file(made.id, target) == 11
    assert target.content.getvalue() == b"from a pipe"


def test_an_organisation_can_own_a_file(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    named = client.upload_file(io.BytesIO(b"1"), name="a", account_id=company)
    mine = client.upload_file(io.BytesIO(b"1"), name="a")
    assert (named.owner_id, mine.owner_id) == (company, account(fresh_sandbox).id)
    assert client.download_file(named.id, io.BytesIO()) == 1


def test_the_account_that_a_client_acts_for_is_the_default(fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        acting = client.for_account(company)
        assert acting.upload_file(io.BytesIO(b"1"), name="a").owner_id == company
        mine = acting.upload_file(io.BytesIO(b"1"), name="a", account_id=None)
        assert mine.owner_id == account(fresh_sandbox).id


# What is sent


def test_the_form_is_signed_as_it_is_sent(kind: str) -> None:
    wire = Wire(stored())
    with over(kind, wire) as client:
        client.upload_file(io.BytesIO(b"content"), name='a "b".sh', executable=True, short_desc="says")
    request = only(wire.seen)
    assert (request.method, request.url.path) == ("POST", "/graphql/v1/file/upload")
    assert request.headers["Content-Length"] == str(len(only(wire.bodies)))
    assert (
        'headers="(request-target) host date content-type content-length"' in request.headers["Authorization"]
    )
    boundary = request.headers["Content-Type"].partition("boundary=")[2]
    assert only(wire.bodies).decode().split(f"--{boundary}") == [
        "",
        '\r\nContent-Disposition: form-data; name="executable"\r\n\r\ntrue\r\n',
        '\r\nContent-Disposition: form-data; name="shortDesc"\r\n\r\nsays\r\n',
        '\r\nContent-Disposition: form-data; name="file"; filename="a %22b%22.sh"\r\n'
        "Content-Type: application/octet-stream\r\n\r\ncontent\r\n",
        "--\r\n",
    ]


def test_the_id_of_a_file_stays_one_part_of_the_path(kind: str) -> None:
    wire = Wire(httpx.Response(404))
    with over(kind, wire) as client, pytest.raises(errors.InvalidVariablesError, match="not a file's id"):
        client.download_file("a/b?c#ä", io.BytesIO())
    assert wire.seen == []


def test_progress_is_told_by_the_piece(client: Client) -> None:
    told: list[tuple[int, int | None]] = []
    content = bytes(MEGABYTE)

    def tell(passed: int, total: int | None) -> None:
        told.append((passed, total))

    made = client.upload_file(io.BytesIO(content), name="a", progress=tell)
    assert (told[-1], len(told)) == ((MEGABYTE, MEGABYTE), 16)
    told.clear()
    client.download_file(made.id, io.BytesIO(), progress=tell)
    assert told[-1] == (MEGABYTE, MEGABYTE)
    assert [passed for passed, _ in told] == sorted({passed for passed, _ in told})
    told.clear()
    client.upload_file(Unseekable(b"1234"), name="a", progress=tell)
    assert told == [(4, None)]


def test_the_size_of_what_comes_compressed_is_not_known(kind: str) -> None:
    told: list[tuple[int, int | None]] = []
    body = gzip.compress(bytes(1000))

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body, headers={"Content-Encoding": "gzip"})

    def tell(passed: int, total: int | None) -> None:
        told.append((passed, total))

    with over(kind, Wire(answer)) as client:
        target = io.BytesIO()
        assert client.download_file("F", target, progress=tell) == 1000
    assert (target.getvalue(), told[-1]) == (bytes(1000), (1000, None))


class StopError(Exception):
    """Raised by a test's own progress."""


def stop(passed: int, total: int | None) -> None:
    raise StopError


def test_what_progress_raises_ends_it(client: Client, fresh_sandbox: Sandbox, tmp_path: Path) -> None:
    made = client.upload_file(io.BytesIO(b"content"), name="a")
    with pytest.raises(StopError):
        client.upload_file(io.BytesIO(b"content"), name="b", progress=stop)
    assert "b" not in [one.name for one in client.files()]
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(StopError):
        client.download_file(made.id, tmp_path / "old", progress=stop)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("old", b"old")]


# What is refused before anything is sent


def test_a_file_without_a_name_needs_one(kind: str, tmp_path: Path) -> None:
    wire = Wire(stored())
    (tmp_path / "a").touch()
    number = os.open(tmp_path / "a", os.O_RDONLY)
    with over(kind, wire) as client, open(number, "rb") as by_number:  # noqa: PTH123 - a number is no path
        standard = io.BytesIO()
        standard.name = "<stdin>"
        for file, name in ((io.BytesIO(), None), (io.BytesIO(), " "), (by_number, None), (standard, None)):
            with pytest.raises(ValueError, match="pass `name`"):
                client.upload_file(file, name=name)
    assert wire.seen == []


def test_a_file_of_text_is_refused(kind: str, tmp_path: Path) -> None:
    wire = Wire(stored())
    with over(kind, wire) as client, (tmp_path / "a").open("w+", encoding="utf-8") as text:
        files: tuple[Any, ...] = (text, io.StringIO("text"), b"content", None)
        for file in files:
            with pytest.raises(TypeError, match='open\\(path, "rb"\\)'):
                client.upload_file(file, name="a")
            with pytest.raises(TypeError, match='open\\(path, "wb"\\)'):
                client.download_file("F", file)
    assert wire.seen == []


@pytest.mark.parametrize("field", ["name", "short_desc", "long_desc", "account_id"])
def test_what_is_no_text_is_refused_by_its_name_alone(kind: str, field: str) -> None:
    wire = Wire(stored())
    given: dict[str, Any] = {"name": "a", field: "private\ud800"}
    with over(kind, wire) as client, pytest.raises(errors.InvalidVariablesError, match="surrogate") as caught:
        client.upload_file(io.BytesIO(), **given)
    with over(kind, wire) as client, pytest.raises(errors.InvalidVariablesError, match="fileId"):
        client.download_file("\ud800", io.BytesIO())
    assert "private" not in str(caught.value)
    assert wire.seen == []


def test_a_path_that_cannot_be_read_or_written_is_told_at_once(kind: str, tmp_path: Path) -> None:
    wire = Wire(stored())
    with over(kind, wire) as client:
        with pytest.raises(FileNotFoundError):
            client.upload_file(tmp_path / "none")
        with pytest.raises(FileNotFoundError):
            client.download_file("F", tmp_path / "none" / "a")
        with pytest.raises(OSError, match="not a regular file"):
            client.download_file("F", tmp_path)
    assert wire.seen == []


# What the API refuses


@pytest.mark.parametrize(
    ("answer", "error", "words"),
    [
        (httpx.Response(400, json={"message": "No space left."}), errors.HTTPStatusError, "No space left"),
        (
            httpx.Response(403, json={"message": "Not there."}),
            errors.AuthenticationError,
            "its permissions",
        ),
        (httpx.Response(200, json={"message": "Too large."}), errors.RestError, "Too large."),
        (httpx.Response(200, html="<p>hello"), errors.InvalidResponseError, "not a JSON object"),
        (httpx.Response(200, json=[STORED]), errors.InvalidResponseError, "not a JSON object"),
        (
            httpx.Response(200, json={**STORED, "version": "x"}),
            errors.ResponseValidationError,
            "version: .*stored",
        ),
        (httpx.ReadError("gone"), errors.APIConnectionError, "gone"),
    ],
)
def test_an_upload_that_fails_says_why_and_is_not_made_again(
    kind: str, answer: Any, error: type[errors.RemoteItError], words: str
) -> None:
    wire = Wire(answer)
    with over(kind, wire) as client, pytest.raises(error, match=words) as caught:
        client.upload_file(io.BytesIO(b"secret"), name="a", short_desc="private")
    assert type(caught.value) is error
    assert caught.value.operation == "UploadFile"
    assert caught.value.variables == ("name", "executable", "shortDesc")
    assert "secret" not in str(caught.value)
    assert "private" not in str(caught.value)
    assert len(wire.seen) == 1


def test_a_refusal_under_status_200_carries_its_reason(kind: str) -> None:
    with over(kind, Wire(httpx.Response(200, json={"message": "Too large."}))) as client:
        with pytest.raises(errors.RestError) as caught:
            client.upload_file(io.BytesIO(), name="a")
        assert (caught.value.reason, caught.value.code) == ("Too large.", None)


def test_a_file_that_is_not_there_is_told_by_its_status(client: Client, tmp_path: Path) -> None:
    with pytest.raises(errors.HTTPStatusError, match="does not exist") as caught:
        client.download_file("none", tmp_path / "a")
    assert (caught.value.status, caught.value.operation) == (404, "DownloadFile")
    assert list(tmp_path.iterdir()) == []
