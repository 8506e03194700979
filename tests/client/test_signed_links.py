"""Signed links: their host gets no signature, and no log or error shows them, whatever the host does."""

from __future__ import annotations

import asyncio
import io
import logging
import traceback
import warnings
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit import AsyncClient, Client, Retry, errors
from tests.client.fake_transport import (
    CREDENTIALS,
    NO_RETRY,
    URL,
    Chunks,
    FakeTransport,
    Unseekable,
    open_async_client,
    open_sync_client,
)
from tests.client.raw_server import Drip, End, RawServer
from tests.client.test_file_retries import (
    LARGE,
    LargeBody,
    chunked_response,
    expect_little_memory,
)
from tests.roundtrip.other_accounts import only

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterable
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient
    from tests.client.raw_server import Step

pytestmark = pytest.mark.usefixtures("waits")

SECRET = "s3cr3t"
PATH = f"/logs/{SECRET}-path/logs.zip?X-Amz-Signature={SECRET}-signature"
LINK = f"https://files.example{PATH}"
CONTENT = b"PK\x03\x04 content"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(CONTENT) + CONTENT


@pytest.fixture(
    params=[open_sync_client, open_async_client, partial(open_async_client, aiohttp=False)],
    ids=["sync", "aiohttp", "httpx"],
)
def open_client(request: pytest.FixtureRequest) -> OpenClient:
    return request.param  # type: ignore[no-any-return]  # pytest types a parameter as Any


@contextmanager
def serve(*steps: Step) -> Generator[RawServer]:
    """Run a server that responds to each request with these steps."""

    def respond(_: bytes) -> Iterable[Step]:
        return steps

    with RawServer(respond) as server:
        yield server


def header_names(request: bytes) -> set[str]:
    lines = request.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    return {line.partition(":")[0].lower() for line in lines}


# What the host receives


def test_the_host_receives_the_link_and_nothing_of_the_client(open_client: OpenClient) -> None:
    with serve(OK) as server, open_client() as client:
        target = io.BytesIO()
        assert client.download_link(server.url + PATH, target) == len(CONTENT)
    request = only(server.requests)
    assert target.getvalue() == CONTENT
    assert request.startswith(f"GET {PATH} HTTP/1.1\r\n".encode())
    assert header_names(request) <= {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert CREDENTIALS.key_id.encode() not in request
    assert b"remoteit" not in request


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_settings_of_an_own_http_client_are_not_sent(kind: str) -> None:
    options: dict[str, Any] = {
        "headers": {"X-Private": "private", "Authorization": "private"},
        "cookies": {"session": "private"},
        "params": {"key": "private"},
        "auth": ("private", "private"),
        "base_url": "https://private.example",
    }

    async def run(link: str) -> None:
        async with httpx.AsyncClient(**options) as http:
            client = AsyncClient(credentials=CREDENTIALS, url=URL, http_client=http)
            await client.download_link(link, io.BytesIO())

    with serve(OK) as server:
        if kind == "sync":
            with httpx.Client(**options) as http:
                Client(credentials=CREDENTIALS, url=URL, http_client=http).download_link(
                    server.url + PATH, io.BytesIO()
                )
        else:
            asyncio.run(run(server.url + PATH))
    assert only(server.requests).startswith(f"GET {PATH} HTTP/1.1\r\n".encode())
    assert b"private" not in only(server.requests)
    assert header_names(only(server.requests)) == {"host", "accept", "accept-encoding"}


def test_a_warning_of_the_host_is_not_passed_on_as_the_api_s(open_client: OpenClient) -> None:
    head = b"HTTP/1.1 200 OK\r\nX-R3-Warning: 121 old\r\nContent-Length: 1\r\n\r\n"
    with serve(head, b"x") as server, open_client() as client, warnings.catch_warnings():
        warnings.simplefilter("error")
        assert client.download_link(server.url + PATH, io.BytesIO()) == 1


def test_a_redirect_is_not_followed(open_client: OpenClient, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with serve(OK) as other, open_client() as client:
        for target in (
            other.url,
            "http://example.com/",
            "https://example.com/",
            "//x",
            "/",
            "http://[",
            "http://h:99999/",
            "",
        ):
            location = f"{target}{SECRET}-target".encode()
            head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n"
            with serve(head) as server:
                with pytest.raises(errors.RemoteItError) as caught:
                    client.download_link(server.url + PATH, tmp_path / "a")
                assert len(server.requests) == caught.value.attempt
            assert SECRET not in describe(caught.value)
    assert other.requests == []
    assert (tmp_path / "a").read_bytes() == b"old"


# Links that are not used


@pytest.mark.parametrize(
    "link",
    [
        f"http://files.example{PATH}", f"HTTP://files.example{PATH}", f"http://10.0.0.1{PATH}",
        f"http://127.0.0.1.files.example{PATH}", f"http://localhost@files.example{PATH}",
        f"ftp://files.example{PATH}", f"file://{PATH}", f"//files.example{PATH}", PATH, SECRET, "",
        f"https://{PATH}", f"https:{PATH}", f"https://[{SECRET}", f"https://files.example:{SECRET}/",
        f"https://files.example:99999/{SECRET}", f"https://files.example/{SECRET}\ud800",
        f"https://files.example/{SECRET}\n", "javascript:alert(1)", f"https://\u2028{SECRET}/",
        f"https://{SECRET}..example/", f"https://{SECRET * 20}.example/", f"https://{SECRET} x.example/",
        f"https://xn--a/{SECRET}", f"https://{SECRET}:{SECRET}@files.example/", f"https://x\\y/{SECRET}",
        f"https://files.example:0/{SECRET}",
    ],
)  # fmt: skip
def test_an_unusable_link_is_rejected_without_showing_it(open_client: OpenClient, link: str) -> None:
    transport = FakeTransport(httpx.Response(200, content=CONTENT))
    with (
        open_client(transport=transport) as client,
        pytest.raises(errors.InvalidVariablesError, match="`url` cannot be") as caught,
    ):
        client.download_link(link, io.BytesIO())
    assert caught.value.variables == ("url",)
    assert SECRET not in describe(caught.value)
    assert transport.requests == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "api.localhost", "127.1.2.3"])
def test_plain_http_is_for_loopback_hosts(open_client: OpenClient, host: str) -> None:
    transport = FakeTransport(httpx.Response(200, content=CONTENT))
    with open_client(transport=transport) as client:
        assert client.download_link(f"http://{host}:8080{PATH}", io.BytesIO()) == len(CONTENT)


# Secrecy


def describe(error: BaseException) -> str:
    """Return all that a program prints of an error."""
    printed = "".join(traceback.format_exception(error))
    return f"{error} {error!r} {printed} {vars(error)}"


BROKEN: list[tuple[str, tuple[Step, ...]]] = [
    ("closed", (End.CLOSE,)),
    ("reset", (End.RESET,)),
    ("half the body", (OK[:-4], End.CLOSE)),
    ("half the body, then reset", (OK[:-4], End.RESET)),
    ("half a chunk", (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", End.CLOSE)),
    ("bad chunk", (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n", End.CLOSE)),
    ("bad gzip", (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",)),
    ("no HTTP", (b"garbage\r\n\r\n", End.CLOSE)),
    ("bad status", (b"HTTP/1.1 2000 OK\r\n\r\n", End.CLOSE)),
    ("bad header", (b"HTTP/1.1 200 OK\r\nOdd\r\n\r\n", End.CLOSE)),
    ("bad length", (b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", End.CLOSE)),
    ("long header", (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n", End.CLOSE)),
    ("switch", (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", End.CLOSE)),
    ("403", (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n\r\n" + SECRET.encode(),)),
    ("404", (b"HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\n\r\n" + SECRET.encode(),)),
    ("500", (b"HTTP/1.1 500 Oops\r\nContent-Length: 6\r\n\r\n" + SECRET.encode(),)),
    ("500 for ever", (b"HTTP/1.1 500 Oops\r\n\r\n", Drip(SECRET.encode()))),
    ("403 of 10 GB", (b"HTTP/1.1 403 No\r\nContent-Length: 9999999999\r\n\r\n", Drip(b"x" * 65536, 0))),
    ("redirect", (b"HTTP/1.1 307 Go\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",)),
]


@pytest.mark.parametrize("steps", [steps for _, steps in BROKEN], ids=[name for name, _ in BROKEN])
def test_a_failed_download_keeps_the_old_file_and_the_secret(
    open_client: OpenClient, steps: tuple[Step, ...], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    (tmp_path / "a").write_bytes(b"old")
    with serve(*steps) as server, open_client(retry=Retry(max_attempts=2)) as client:
        with pytest.raises((errors.TransportError, errors.HTTPStatusError)) as caught:
            client.download_link(server.url + PATH, tmp_path / "a")
        # aiohttp repeats a GET itself if its connection ends without a response.
        assert len(server.requests) in (caught.value.attempt, 2 * caught.value.attempt)
    assert not isinstance(caught.value, errors.AuthenticationError)
    assert (caught.value.operation, caught.value.variables) == ("DownloadLink", ("url",))
    assert SECRET not in describe(caught.value)
    assert SECRET not in caplog.text
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


def test_no_log_shows_the_link_of_a_successful_download(
    open_client: OpenClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serve(OK) as server, open_client() as client:
        url = server.url
        client.download_link(url + PATH, io.BytesIO())
    assert SECRET not in caplog.text
    requests = [record.getMessage() for record in caplog.records if record.name == "httpx"]
    assert only(requests) == f'HTTP Request: GET {url}/… "HTTP/1.1 200 OK"'


def test_a_host_that_cannot_be_reached_is_named_with_the_reason(open_client: OpenClient) -> None:
    with serve() as server:
        url = server.url
    with open_client(retry=NO_RETRY) as client, pytest.raises(errors.APIConnectionError) as caught:
        client.download_link(url + PATH, io.BytesIO())
    assert not caught.value.request_sent
    assert url.removeprefix("http://") in str(caught.value)
    assert SECRET not in describe(caught.value)


# Transfers


def test_an_interrupted_download_is_restarted(
    open_client: OpenClient, tmp_path: Path, waits: list[float]
) -> None:
    responses: list[tuple[Step, ...]] = [
        (OK[:-4], End.RESET),
        (b"HTTP/1.1 503 Busy\r\nRetry-After: 2\r\nContent-Length: 0\r\n\r\n",),
        (b"HTTP/1.1 429 Slow\r\nRetry-After: 3\r\nContent-Length: 0\r\n\r\n",),
        (OK,),
    ]
    with RawServer(lambda _: responses.pop(0)) as server, open_client() as client:
        assert client.download_link(server.url + PATH, tmp_path / "a") == len(CONTENT)
    assert (tmp_path / "a").read_bytes() == CONTENT
    assert waits[1:] == [2, 3]


def test_a_pipe_is_not_written_twice(open_client: OpenClient) -> None:
    transport = FakeTransport(chunked_response(b"some", httpx.ReadError("gone")), chunked_response(b"new"))
    target = Unseekable()
    with open_client(transport=transport) as client, pytest.raises(errors.APIConnectionError):
        client.download_link(LINK, target)
    assert (len(transport.requests), target.content.getvalue()) == (1, b"some")


def test_progress_has_the_total(open_client: OpenClient) -> None:
    reports: list[tuple[int, int | None]] = []

    def report(done: int, total: int | None) -> None:
        reports.append((done, total))

    with serve(OK) as server, open_client() as client:
        client.download_link(server.url + PATH, io.BytesIO(), progress=report)
    assert reports[-1] == (len(CONTENT), len(CONTENT))


def test_downloading_a_large_file_uses_little_memory(open_client: OpenClient, tmp_path: Path) -> None:
    transport = FakeTransport(chunked_response(b"first"), httpx.Response(200, stream=LargeBody()))
    with open_client(transport=transport) as client:
        client.download_link(LINK, tmp_path / "a")
        with expect_little_memory():
            assert client.download_link(LINK, tmp_path / "a") == LARGE
    assert (tmp_path / "a").stat().st_size == LARGE


def test_an_unusable_target_is_rejected_before_a_request(open_client: OpenClient, tmp_path: Path) -> None:
    transport = FakeTransport(httpx.Response(200, content=CONTENT))
    with open_client(transport=transport) as client:
        with pytest.raises(OSError, match="not a regular file"):
            client.download_link(LINK, tmp_path)
        text: Any = io.StringIO()
        with pytest.raises(TypeError, match="wb"):
            client.download_link(LINK, text)
    assert transport.requests == []


def test_a_cancelled_download_leaves_no_file(tmp_path: Path) -> None:
    async def run() -> None:
        started = asyncio.Event()

        class EndlessChunks(Chunks):
            async def __aiter__(self) -> AsyncIterator[bytes]:
                yield b"some"
                started.set()
                await asyncio.Event().wait()

        transport = FakeTransport(httpx.Response(200, stream=EndlessChunks()))
        async with AsyncClient(credentials=CREDENTIALS, url=URL, transport=transport) as client:
            task = asyncio.create_task(client.download_link(LINK, tmp_path / "a"))
            await started.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert list(tmp_path.iterdir()) == []


def test_a_closed_client_says_so(tmp_path: Path) -> None:
    client = Client(credentials=CREDENTIALS, url=URL)
    client.close()
    with pytest.raises(errors.ConfigurationError, match="the client is closed") as caught:
        client.download_link(LINK, tmp_path / "a")
    assert SECRET not in describe(caught.value)

    async def run() -> None:
        client = AsyncClient(credentials=CREDENTIALS, url=URL)
        await client.aclose()
        with pytest.raises(errors.ConfigurationError, match="the client is closed"):
            await client.download_link(LINK, tmp_path / "a")

    asyncio.run(run())
    assert list(tmp_path.iterdir()) == []


# CSV


def test_the_links_of_the_api_are_downloaded(
    open_client: OpenClient, fresh_sandbox: Sandbox, tmp_path: Path
) -> None:
    with open_client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        for link in (client.events_url(), client.device_report()):
            assert link
            size = client.download_link(link, tmp_path / "a.csv")
            rows = (tmp_path / "a.csv").read_bytes()
            assert len(rows) == size
            assert rows.count(b"\r\n") > 1
        with pytest.raises(errors.HTTPStatusError, match="ask for a new one") as caught:
            client.download_link(f"{fresh_sandbox.url}/reports/expired.csv", tmp_path / "b.csv")
    assert caught.value.status == 404
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
