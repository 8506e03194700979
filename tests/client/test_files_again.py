"""Files survive a bad network: sent again from the start, received whole or not at all, in small memory."""

from __future__ import annotations

import asyncio
import io
import os
import socketserver
import stat
import threading
import time
import tracemalloc
from contextlib import contextmanager
from email.utils import formatdate, parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx
import pytest

from generated_client import AsyncBaseClient, BaseClient
from remoteit import AsyncClient, Retry, errors
from tests.client.fake_transport import KEY, Pieces, Unseekable, Wire, opened, over, stored
from tests.roundtrip.other_accounts import only

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterator
    from pathlib import Path

MEGABYTE = 1024 * 1024
LARGE = 64 * MEGABYTE


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(client: object, seconds: float) -> None:
        """Nothing is waited for."""

    async def wait_async(client: object, seconds: float) -> None:
        """Nor here."""

    monkeypatch.setattr(BaseClient, "_sleep", wait)
    monkeypatch.setattr(AsyncBaseClient, "_sleep", wait_async)


def refusing_a_wrong_clock(request: httpx.Request) -> httpx.Response:
    now = time.time() + 86400
    off = abs(parsedate_to_datetime(request.headers["Date"]).timestamp() - now)
    return httpx.Response(403, headers={"Date": formatdate(now, usegmt=True)}) if off > 300 else stored()


def test_where_the_clock_was_wrong_the_whole_file_is_sent_again(kind: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"content")
    half = io.BytesIO(b"headcontent")
    half.seek(4)
    for file in (tmp_path / "a", half):
        wire = Wire(refusing_a_wrong_clock)
        with over(kind, wire) as client:
            client.upload_file(file, name="a")
        assert [b"\r\ncontent\r\n" in body for body in wire.bodies] == [True, True]
        announced = [int(request.headers["Content-Length"]) for request in wire.seen]
        assert [len(body) for body in wire.bodies] == announced


def test_where_nothing_was_reached_it_is_sent_again(kind: str) -> None:
    for file in (io.BytesIO(b"content"), Unseekable(b"content")):
        wire = Wire(httpx.ConnectError("refused"), stored())
        with over(kind, wire) as client:
            client.upload_file(file, name="a")
        assert len(wire.seen) == 2
        assert b"\r\ncontent\r\n" in only(wire.bodies)


def test_what_was_read_from_a_pipe_is_not_sent_again(kind: str) -> None:
    for answer in (refusing_a_wrong_clock, httpx.Response(429)):
        wire = Wire(answer)
        with over(kind, wire) as client, pytest.raises(errors.HTTPStatusError) as caught:
            client.upload_file(Unseekable(b"content"), name="a")
        assert caught.value.attempt == len(wire.seen) == 1


def test_a_file_that_changes_meanwhile_is_sent_as_it_was_announced_or_not_at_all(kind: str) -> None:
    class Changing(io.BytesIO):
        def __init__(self, content: bytes, becomes: bytes) -> None:
            super().__init__(content)
            self.becomes: bytes | None = becomes

        def read(self, size: int | None = -1, /) -> bytes:
            if size and self.becomes is not None:
                content, self.becomes = self.becomes, None
                self.truncate(0)
                self.write(content)
                self.seek(0)
            return super().read(size)

    wire = Wire(stored())
    with over(kind, wire) as client:
        client.upload_file(Changing(b"1234", b"123456"), name="a")
        assert b"\r\n1234\r\n" in only(wire.bodies)
        with pytest.raises(OSError, match="was truncated"):
            client.upload_file(Changing(b"1234", b"12"), name="a")


class Renaming(Wire):
    """Makes an error of its own of what reading a body raises, as aiohttp does."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return super().handle_request(request)
        except OSError as error:
            raise httpx.ReadError(str(error)) from error

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await super().handle_async_request(request)
        except OSError as error:
            raise httpx.ReadError(str(error)) from error


def test_an_error_of_the_file_s_own_is_raised_as_itself(kind: str) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if size:
                raise PermissionError("the disk is gone")
            return b""

    for wire in (Wire(stored()), Renaming(stored())):
        with over(kind, wire) as client, pytest.raises(PermissionError, match="the disk is gone"):
            client.upload_file(Broken(b"1234"), name="a")


def pieces(*body: bytes | Exception, status: int = 200) -> httpx.Response:
    return httpx.Response(status, stream=Pieces(*body))


@pytest.mark.parametrize("target", ["path", "file"])
def test_a_download_that_broke_off_is_begun_again(kind: str, target: str, tmp_path: Path) -> None:
    wire = Wire(pieces(b"long ", b"text", httpx.ReadError("gone")), httpx.Response(503), pieces(b"new"))
    with over(kind, wire) as client, (tmp_path / "file").open("wb+") as file:
        file.write(b"> ")
        to = file if target == "file" else tmp_path / "path"
        assert client.download_file("F", to) == 3
    assert len(wire.seen) == 3
    assert (tmp_path / target).read_bytes() == (b"> new" if target == "file" else b"new")


def test_a_download_that_nothing_was_written_of_is_begun_again_in_a_pipe_too(kind: str) -> None:
    wire, target = Wire(pieces(httpx.ReadError("gone")), pieces(b"new")), Unseekable()
    with over(kind, wire) as client:
        assert client.download_file("F", target) == 3
    assert target.content.getvalue() == b"new"


def test_what_was_written_to_a_pipe_is_not_begun_again(kind: str) -> None:
    wire = Wire(pieces(b"some", httpx.ReadError("gone")), pieces(b"new"))
    target = Unseekable()
    with over(kind, wire) as client, pytest.raises(errors.APIConnectionError):
        client.download_file("F", target)
    assert len(wire.seen) == 1
    assert target.content.getvalue() == b"some"


# Whole or not at all


@contextmanager
def sending(answer: bytes) -> Generator[str]:
    """The address of a server that gives these bytes to each request, and hangs up."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.readline().strip():
                pass
            self.wfile.write(answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nshort",
        b"HTTP/1.1 500 Broken\r\nContent-Length: 10\r\n\r\nshort",
    ],
)
def test_a_body_that_is_cut_off_leaves_the_old_file(kind: str, answer: bytes, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with (
        sending(answer) as url,
        opened(kind, credentials=KEY, url=url, retry=Retry(max_attempts=2)) as client,
        pytest.raises(errors.TransportError) as caught,
    ):
        client.download_file("F", tmp_path / "a")
    assert caught.value.attempt == 2
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"old")]


def test_a_download_that_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    async def run() -> None:
        begun = asyncio.Event()

        class Endless(Pieces):
            async def __aiter__(self) -> AsyncIterator[bytes]:
                yield b"some"
                begun.set()
                await asyncio.Event().wait()

        wire = Wire(httpx.Response(200, stream=Endless()))
        async with AsyncClient(credentials=KEY, url="https://api.example", transport=wire) as client:
            task = asyncio.create_task(client.download_file("F", tmp_path / "a"))
            await begun.wait()
            assert [one.read_bytes() for one in tmp_path.iterdir()] != []
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_replaced_keeps_its_permissions_and_its_link(kind: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o600)
    (tmp_path / "link").symlink_to("a")
    with over(kind, Wire(pieces(b"new"))) as client:
        client.download_file("F", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


# Memory


class Zeros(io.RawIOBase):
    """A large file that lies nowhere."""

    place = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self.place = offset + (LARGE if whence == os.SEEK_END else 0)
        return self.place

    def read(self, size: int | None = -1) -> bytes:
        wanted = LARGE if size is None or size < 0 else size
        piece = bytes(min(wanted, LARGE - self.place))
        self.place += len(piece)
        return piece


class ZerosSent(Pieces):
    """The same as a body."""

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(LARGE // MEGABYTE):
            yield bytes(MEGABYTE)


@contextmanager
def small_memory() -> Generator[None]:
    """What happens inside takes far less memory than the file is large."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < 4 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_a_large_file_goes_up_in_small_memory(kind: str) -> None:
    wire = Wire(stored())
    wire.keeps = False
    with over(kind, wire) as client:
        client.upload_file(io.BytesIO(), name="a")  # what is loaded by the first upload does not count
        with small_memory():
            client.upload_file(Zeros(), name="a")
    assert wire.length == int(wire.seen[-1].headers["Content-Length"]) > LARGE


def test_a_large_file_comes_down_in_small_memory(kind: str, tmp_path: Path) -> None:
    wire = Wire(pieces(b"first"), httpx.Response(200, stream=ZerosSent()))
    with over(kind, wire) as client:
        client.download_file("F", tmp_path / "a")
        with small_memory():
            assert client.download_file("F", tmp_path / "a") == LARGE
    assert (tmp_path / "a").stat().st_size == LARGE
