"""Uploads and downloads are retried from the start, replace files atomically, and use little memory."""

from __future__ import annotations

import asyncio
import io
import os
import socketserver
import stat
import threading
import tracemalloc
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

from remoteit import AsyncClient, Retry, errors
from tests.client.fake_transport import (
    CREDENTIALS,
    UPLOADED,
    URL,
    Chunks,
    FakeTransport,
    Unseekable,
    require_clock,
    upload_response,
)
from tests.roundtrip.other_accounts import only

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterator
    from pathlib import Path

    from tests.client.fake_transport import OpenClient

pytestmark = pytest.mark.usefixtures("waits")

MEGABYTE = 1024 * 1024
LARGE = 64 * MEGABYTE


def test_after_a_clock_correction_the_whole_file_is_sent_again(
    open_client: OpenClient, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(b"content")
    at_middle = io.BytesIO(b"headcontent")
    at_middle.seek(4)
    for file in (tmp_path / "a", at_middle):
        transport = FakeTransport(require_clock(86400, UPLOADED))
        with open_client(transport=transport) as client:
            client.upload_file(file, name="a")
        assert [b"\r\ncontent\r\n" in body for body in transport.bodies] == [True, True]
        content_lengths = [int(request.headers["Content-Length"]) for request in transport.requests]
        assert [len(body) for body in transport.bodies] == content_lengths


def test_an_upload_is_retried_if_no_connection_was_made(open_client: OpenClient) -> None:
    for file in (io.BytesIO(b"content"), Unseekable(b"content")):
        transport = FakeTransport(httpx.ConnectError("connection refused"), upload_response())
        with open_client(transport=transport) as client:
            client.upload_file(file, name="a")
        assert len(transport.requests) == 2
        assert b"\r\ncontent\r\n" in only(transport.bodies)


def test_an_upload_from_a_pipe_is_not_retried_after_reading(open_client: OpenClient) -> None:
    for response in (require_clock(86400, UPLOADED), httpx.Response(429)):
        transport = FakeTransport(response)
        with open_client(transport=transport) as client, pytest.raises(errors.HTTPStatusError) as caught:
            client.upload_file(Unseekable(b"content"), name="a")
        assert caught.value.attempt == len(transport.requests) == 1


def test_a_file_that_changes_during_an_upload_is_sent_with_its_original_length_or_fails(
    open_client: OpenClient,
) -> None:
    class ChangingFile(io.BytesIO):
        def __init__(self, content: bytes, replacement: bytes) -> None:
            super().__init__(content)
            self.replacement: bytes | None = replacement

        def read(self, size: int | None = -1, /) -> bytes:
            if size and self.replacement is not None:
                content, self.replacement = self.replacement, None
                self.truncate(0)
                self.write(content)
                self.seek(0)
            return super().read(size)

    transport = FakeTransport(upload_response())
    with open_client(transport=transport) as client:
        client.upload_file(ChangingFile(b"1234", b"123456"), name="a")
        assert b"\r\n1234\r\n" in only(transport.bodies)
        with pytest.raises(OSError, match="was truncated"):
            client.upload_file(ChangingFile(b"1234", b"12"), name="a")


class ErrorMappingTransport(FakeTransport):
    """Raises `httpx.ReadError` for errors of reading the request's body, as aiohttp does."""

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


def test_an_error_of_reading_the_file_is_raised_unchanged(open_client: OpenClient) -> None:
    class BrokenFile(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if size:
                raise PermissionError("the disk is gone")
            return b""

    for transport in (FakeTransport(upload_response()), ErrorMappingTransport(upload_response())):
        with (
            open_client(transport=transport) as client,
            pytest.raises(PermissionError, match="the disk is gone"),
        ):
            client.upload_file(BrokenFile(b"1234"), name="a")


def chunked_response(*chunks: bytes | Exception, status: int = 200) -> httpx.Response:
    return httpx.Response(status, stream=Chunks(*chunks))


@pytest.mark.parametrize("target", ["path", "file"])
def test_an_interrupted_download_is_restarted(open_client: OpenClient, target: str, tmp_path: Path) -> None:
    transport = FakeTransport(
        chunked_response(b"long ", b"text", httpx.ReadError("gone")),
        httpx.Response(503),
        chunked_response(b"new"),
    )
    with open_client(transport=transport) as client, (tmp_path / "file").open("wb+") as file:
        file.write(b"> ")
        destination = file if target == "file" else tmp_path / "path"
        assert client.download_file("F", destination) == 3
    assert len(transport.requests) == 3
    assert (tmp_path / target).read_bytes() == (b"> new" if target == "file" else b"new")


def test_a_download_to_a_pipe_is_restarted_if_nothing_was_written(open_client: OpenClient) -> None:
    transport = FakeTransport(chunked_response(httpx.ReadError("gone")), chunked_response(b"new"))
    target = Unseekable()
    with open_client(transport=transport) as client:
        assert client.download_file("F", target) == 3
    assert target.content.getvalue() == b"new"


def test_a_download_to_a_pipe_is_not_restarted_after_writing(open_client: OpenClient) -> None:
    transport = FakeTransport(chunked_response(b"some", httpx.ReadError("gone")), chunked_response(b"new"))
    target = Unseekable()
    with open_client(transport=transport) as client, pytest.raises(errors.APIConnectionError):
        client.download_file("F", target)
    assert len(transport.requests) == 1
    assert target.content.getvalue() == b"some"


# Atomic replacement


@contextmanager
def serve_bytes(response: bytes) -> Generator[str]:
    """Run a server that responds with these bytes and disconnects; yield its URL."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.readline().strip():
                pass
            self.wfile.write(response)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


@pytest.mark.parametrize(
    "response",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nshort",
        b"HTTP/1.1 500 Broken\r\nContent-Length: 10\r\n\r\nshort",
    ],
)
def test_a_truncated_body_keeps_the_old_file(
    open_client: OpenClient, response: bytes, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with (
        serve_bytes(response) as url,
        open_client(url=url, retry=Retry(max_attempts=2)) as client,
        pytest.raises(errors.TransportError) as caught,
    ):
        client.download_file("F", tmp_path / "a")
    assert caught.value.attempt == 2
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


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
            task = asyncio.create_task(client.download_file("F", tmp_path / "a"))
            await started.wait()
            assert [path.read_bytes() for path in tmp_path.iterdir()] != []
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert list(tmp_path.iterdir()) == []


def test_a_replaced_file_keeps_its_permissions_and_its_link(open_client: OpenClient, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o600)
    (tmp_path / "link").symlink_to("a")
    with open_client(transport=FakeTransport(chunked_response(b"new"))) as client:
        client.download_file("F", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


# Memory


class LargeFile(io.RawIOBase):
    """A large file of zeros that is not stored."""

    position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self.position = offset + (LARGE if whence == os.SEEK_END else 0)
        return self.position

    def read(self, size: int | None = -1) -> bytes:
        length = LARGE if size is None or size < 0 else size
        chunk = bytes(min(length, LARGE - self.position))
        self.position += len(chunk)
        return chunk


class LargeBody(Chunks):
    """A large response body of zeros."""

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(LARGE // MEGABYTE):
            yield bytes(MEGABYTE)


@contextmanager
def expect_little_memory() -> Generator[None]:
    """Check that the block uses far less memory than the size of the file."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < 4 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_uploading_a_large_file_uses_little_memory(open_client: OpenClient) -> None:
    transport = FakeTransport(upload_response())
    transport.keeps_bodies = False
    with open_client(transport=transport) as client:
        client.upload_file(io.BytesIO(), name="a")  # loads modules before memory is measured
        with expect_little_memory():
            client.upload_file(LargeFile(), name="a")
    assert transport.body_length == int(transport.requests[-1].headers["Content-Length"]) > LARGE


def test_downloading_a_large_file_uses_little_memory(open_client: OpenClient, tmp_path: Path) -> None:
    transport = FakeTransport(chunked_response(b"first"), httpx.Response(200, stream=LargeBody()))
    with open_client(transport=transport) as client:
        client.download_file("F", tmp_path / "a")
        with expect_little_memory():
            assert client.download_file("F", tmp_path / "a") == LARGE
    assert (tmp_path / "a").stat().st_size == LARGE
