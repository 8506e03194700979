"""Streaming uploads and downloads that can be rewound for a retry.

A file that cannot be sought, such as a pipe, serves one attempt only once bytes have been read or written.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import contextmanager, nullcontext
from io import UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Generator

    import httpx

Progress: TypeAlias = Callable[[int, int | None], object]
"""Takes the bytes of this attempt so far, and the total if it is known."""

_PERMISSIONS = 0o777


class Readable(Protocol):
    """A file opened for reading bytes."""

    def read(self, size: int, /) -> bytes: ...  # noqa: D102 - as any file's


class Writable(Protocol):
    """A file opened for writing bytes."""

    def write(self, chunk: bytes, /) -> object: ...  # noqa: D102 - as any file's


class _Span(NamedTuple):
    """The initial position of a file, and its end."""

    start: int
    end: int

    @classmethod
    def of(cls, file: Any) -> _Span | None:
        """Measure a file; None if it cannot be sought."""
        try:
            start = file.tell()
            end = file.seek(0, os.SEEK_END)
            file.seek(start)
        except (AttributeError, OSError, ValueError):
            return None
        return cls(start, end)

    @property
    def size(self) -> int:
        """The bytes from the initial position to the end."""
        return max(0, self.end - self.start)


class UploadStream:
    """A file that is sent from its current position; httpx sees a file that starts there.

    Args:
        file: opened for reading bytes.
        progress: called after each chunk is read.

    Attributes:
        read_error: what reading, or `progress`, raised; a transport may have replaced it.

    Raises:
        TypeError: the file returns text, or is not a file.
    """

    def __init__(self, file: Readable, progress: Progress | None) -> None:
        nothing: object = file.read(0) if hasattr(file, "read") else None
        if not isinstance(nothing, bytes | bytearray):
            raise TypeError(
                '`file` must be a path or a file opened for reading bytes, as by open(path, "rb")'
            )
        self._file: Any = file
        self._progress = progress
        self._span = _Span.of(file)
        self._size = None if self._span is None else self._span.size
        self._position = 0
        self.read_error: Exception | None = None

    def is_repeatable(self) -> bool:
        """Return whether the upload can be (re)sent from the start."""
        return self._span is not None or not self._position

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Rewind, or return the size: the two calls that httpx makes.

        Raises:
            UnsupportedOperation: the file cannot be sought.
        """
        if self._span is None:
            raise UnsupportedOperation("the file cannot be sought")
        if whence == os.SEEK_END:
            return self._span.size
        self._file.seek(self._span.start + offset)
        self._position = offset
        return offset

    def read(self, size: int) -> bytes:
        """Read the next chunk; bytes appended since the start are left out, as the size was announced.

        Raises:
            OSError: the file was truncated meanwhile, or cannot be read.
        """
        try:
            return self._read(size)
        except Exception as error:
            self.read_error = error
            raise

    def _read(self, size: int) -> bytes:
        left = size if self._size is None else min(size, self._size - self._position)
        chunk = self._file.read(left) if left else b""
        if chunk:
            self._position += len(chunk)
            if self._progress is not None:
                self._progress(self._position, self._size)
        elif left and self._size is not None:
            raise OSError(f"the file was truncated while it was sent: {self._position} of {self._size} bytes")
        return chunk


class DownloadStream:
    """A file that a response is written to at its current position; a retry overwrites the last attempt.

    Args:
        file: opened for writing bytes.
        progress: called after each chunk is written.

    Raises:
        TypeError: the file takes text, or is asynchronous.
    """

    def __init__(self, file: Writable, progress: Progress | None) -> None:
        if not _takes_bytes(file):
            raise TypeError('`to` must be a path or a file opened for writing bytes, as by open(path, "wb")')
        self._file: Any = file
        self._progress = progress
        self._span = _Span.of(file)
        self.written = 0

    def is_repeatable(self) -> bool:
        """Return whether the download can be (re)written from the start."""
        return self._span is not None or not self.written

    def receive(self, response: httpx.Response) -> Callable[[bytes], None]:
        """Start writing a response; returns the function that takes its chunks."""
        if self._span is not None and self.written:
            self._file.seek(self._span.start)
            self._file.truncate(
                self._span.end
            )  # the initial length, so that nothing of a longer attempt stays
            self.written = 0
        total = _content_length(response)

        def write(chunk: bytes) -> None:
            self._file.write(chunk)
            self.written += len(chunk)
            if self._progress is not None:
                self._progress(self.written, total)

        return write


def _takes_bytes(file: Writable) -> bool:
    try:
        result = file.write(b"")
    except (AttributeError, TypeError):
        return False
    return result is None or isinstance(result, int)  # an asynchronous file returns an awaitable


def _content_length(response: httpx.Response) -> int | None:
    """Return the bytes to come; None if the body is compressed or chunked."""
    length = response.headers.get("content-length", "")
    known = length.isascii() and length.isdigit() and "content-encoding" not in response.headers
    return int(length) if known else None


@contextmanager
def open_target(
    to: str | os.PathLike[str] | Writable, progress: Progress | None
) -> Generator[DownloadStream]:
    """Open the target of a download: a path, which is replaced if the block succeeds, or an open file.

    Raises:
        OSError: the path is not a regular file, or its directory cannot be written.
        TypeError: the file takes text, or is asynchronous.
    """
    with atomic_write(to) if isinstance(to, str | os.PathLike) else nullcontext(to) as opened:
        yield DownloadStream(opened, progress)


@contextmanager
def atomic_write(path: str | os.PathLike[str]) -> Generator[BinaryIO]:
    """Open a temporary file that replaces `path` if the block succeeds, and is deleted if it fails.

    Args:
        path: a regular file, whose permissions stay, or a path that does not exist.

    Raises:
        OSError: the path is not a regular file, or its directory cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise OSError(f"{path} is not a regular file; open it and pass the open file")
    temporary = target.with_name(f".remoteit-{os.urandom(8).hex()}.part")
    try:
        with temporary.open("xb") as file:
            if target.exists():
                temporary.chmod(target.stat().st_mode & _PERMISSIONS)
            yield file
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
